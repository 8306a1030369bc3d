#include "services/timesheets/assignment_calendar.hpp"

#include <fmt/format.h>

#include "db/queries/timesheet.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/documents/ics.hpp"
#include "services/record.hpp"

namespace services::timesheets {
namespace {

constexpr std::int64_t kChangesMax = 100;  // of one assignment: its sequence stays below

std::string language_name(const UseCase& use, const std::string& code) {
    const auto* found = use.tools.languages.find(code);
    return found == nullptr ? code : found->name_de;
}

/// What each side wants to read in its own calendar.
std::string summary_of(const UseCase& use, const db::Row& row) {
    const auto language = language_name(use, row.text("language"));
    const auto person = row.text("given_name") + " " + row.text("family_name");
    const auto office = row.text("requester_name");
    if (use.scope.interpreter) return fmt::format("Einsatz {}: {}", language, office);
    if (use.scope.requester) return fmt::format("Sprachmittlung {}: {}", language, person);
    return fmt::format("Einsatz {}: {}, {}", language, person, office);
}

std::string location_of(const db::Row& row) {
    const auto mode = row.view("mode");
    if (mode == "telephone") return "Telefon";
    if (mode == "video") return "Video";
    if (row.is_null("place_name")) return {};
    return fmt::format("{}, {}, {} {}", row.text("place_name"), row.text("street"),
                       row.text("postcode"), row.text("town"));
}

documents::CalendarEntry entry_of(const UseCase& use, const db::Row& row) {
    return {.uid = fmt::format("{}-{}@mittler", dispatch::to_text(row.uuid("seat_id")),
                               dispatch::to_text(row.uuid("interpreter_id"))),
            .sequence = row.integer("earlier") * kChangesMax + row.integer("sequence"),
            .changed_at = row.instant("updated_at"),
            .during = {row.instant("begin_at"), row.instant("end_at")},
            .summary = summary_of(use, row),
            .description = fmt::format("Einsatzanfrage Nr. {}", row.integer("number")),
            .location = location_of(row),
            .is_cancelled = row.view("state") == "cancelled"};
}

}  // namespace

dispatch::Result<AssignmentCalendar> read_assignment_calendar(UseCase& use,
                                                              dispatch::AssignmentId id) {
    const auto rows = use.tx.run(db::query::assignment_calendar_read, use.tenant, id,
                                 use.scope.interpreter, use.scope.requester);
    if (rows.empty())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "assignment_id"};
    const auto row = rows.only();
    note_audit(use, {.action = "assignment_calendar_read",
                     .kind = "assignment",
                     .ids = {id.value, row.uuid("interpreter_id")}});
    return AssignmentCalendar{.number = row.integer("number"),
                              .file = documents::write_calendar(entry_of(use, row))};
}

}  // namespace services::timesheets
