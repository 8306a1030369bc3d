#include "services/assignment_entry.hpp"

#include <fmt/format.h>

#include "dispatch/language/catalogue.hpp"

namespace services {
namespace {

constexpr std::int64_t kChangesMax = 100;  // of one assignment: its sequence stays below

std::string language_name(const Tools& tools, const std::string& code) {
    const auto* found = tools.languages.find(code);
    return found == nullptr ? code : found->name_de;
}

/// What each side wants to read in its own calendar.
std::string summary_of(const Tools& tools, EntryFor reader, const db::Row& row) {
    const auto language = language_name(tools, row.text("language"));
    const auto person = row.text("given_name") + " " + row.text("family_name");
    const auto office = row.text("requester_name");
    switch (reader) {
        case EntryFor::interpreter: return fmt::format("Einsatz {}: {}", language, office);
        case EntryFor::office: return fmt::format("Sprachmittlung {}: {}", language, person);
        case EntryFor::coordinator:
            return fmt::format("Einsatz {}: {}, {}", language, person, office);
    }
    return {};
}

std::string location_of(const db::Row& row) {
    const auto mode = row.view("mode");
    if (mode == "telephone") return "Telefon";
    if (mode == "video") return "Video";
    if (row.is_null("place_name")) return {};
    return fmt::format("{}, {}, {} {}", row.text("place_name"), row.text("street"),
                       row.text("postcode"), row.text("town"));
}

}  // namespace

EntryFor entry_for(const Scope& scope) {
    if (scope.interpreter) return EntryFor::interpreter;
    return scope.requester ? EntryFor::office : EntryFor::coordinator;
}

documents::CalendarEntry entry_of_assignment(const Tools& tools,
                                             EntryFor reader,
                                             const db::Row& row) {
    return {.uid = fmt::format("{}-{}@mittler", dispatch::to_text(row.uuid("seat_id")),
                               dispatch::to_text(row.uuid("interpreter_id"))),
            .sequence = row.integer("earlier") * kChangesMax + row.integer("sequence"),
            .changed_at = row.instant("updated_at"),
            .during = {row.instant("begin_at"), row.instant("end_at")},
            .summary = summary_of(tools, reader, row),
            .description = fmt::format("Einsatzanfrage Nr. {}", row.integer("number")),
            .location = location_of(row),
            .is_cancelled = row.view("state") == "cancelled"};
}

}  // namespace services
