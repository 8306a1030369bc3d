#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "db/queries/pool.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/ids_json.hpp"
#include "services/pool/import/assignments.hpp"
#include "services/pool/import/catalogue_resolver.hpp"
#include "services/pool/import_plan.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Period;
using dispatch::Refusal;
using dispatch::Result;
namespace calendar = dispatch::calendar;

/// An agreed Einsatz with everything resolved.
struct Agreed {
    AssignmentRow row;
    InterpreterId person;
    dispatch::RequesterId office;
    std::optional<dispatch::PlaceId> place = {};
    Period during = {};
};

/// Times that the file itself takes, so that two of its lines cannot collide.
using TakenTimes = std::map<InterpreterId, std::vector<Period>>;

std::optional<Period> period_of(UseCase& use, const AssignmentRow& row, PlannedLine& planned) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto begin =
        calendar::to_instant(zone, row.day + row.time.from, calendar::WhenTwice::ask);
    const auto end = calendar::to_instant(zone, row.day + row.time.to, calendar::WhenTwice::ask);
    if (begin && end && begin->at < end->at) return Period{begin->at, end->at};
    note(planned, "time_not_on_the_clock", "von", calendar::to_text(row.time));
    return std::nullopt;
}

std::optional<Office> office_of(UseCase& use, const AssignmentRow& row, PlannedLine& planned) {
    const auto number = row.requester_number.empty() ? std::optional<std::string>{}
                                                     : std::optional{row.requester_number};
    const auto rows =
        use.tx.run(db::query::requester_find_by_key, use.tenant, number, row.requester_name);
    if (rows.size() == 1) return load_office(use, rows.only().id<dispatch::RequesterId>("id"));
    note(planned, "requester_unknown", "Einsatzstelle", number.value_or(row.requester_name));
    return std::nullopt;
}

/// By its name; without a name the only place of the office.
std::optional<dispatch::PlaceId> place_of(const Office& office,
                                          const AssignmentRow& row,
                                          PlannedLine& planned) {
    const auto& places = office.fields.places;
    if (row.place_name.empty())
        return places.size() == 1 ? places.front().id : std::optional<dispatch::PlaceId>{};
    const auto found = std::ranges::find(places, row.place_name, &OfficePlace::name);
    if (found != places.end()) return found->id;
    note(planned, "office_place_unknown", "Standort", row.place_name);
    return std::nullopt;
}

/// Already kept as the line says it, or taken by something else.
enum class Standing { open, kept, taken };

Standing standing_of(UseCase& use, const Agreed& agreed, const TakenTimes& taken) {
    const auto same = use.tx.run(db::query::agreed_assignment_find, use.tenant, agreed.person,
                                 agreed.during.begin);
    for (const auto row : same)
        if (row.instant("end_at") == agreed.during.end &&
            row.id<dispatch::RequesterId>("requester_id") == agreed.office &&
            row.view("language") == agreed.row.language)
            return Standing::kept;
    const auto overlaps = use.tx.run(db::query::commitment_overlap_find, use.tenant, agreed.person,
                                     agreed.during.begin, agreed.during.end);
    if (overlaps.only().boolean("overlaps")) return Standing::taken;
    const auto own = taken.find(agreed.person);
    const bool in_file =
        own != taken.end() && std::ranges::any_of(own->second, [&](const Period& other) {
            return overlap(other, agreed.during);
        });
    return in_file ? Standing::taken : Standing::open;
}

/// As with every assignment: four digits out of the random end of an id that nobody sees.
std::string make_pin(UseCase& use) {
    const auto random = use.new_id();
    unsigned value = 0;
    for (std::size_t i = 10; i < 14; ++i) value = value * 256 + random.bytes[i];
    return fmt::format("{:04}", value % 10'000);
}

void add_case(UseCase& use, dispatch::BookingId booking, const std::string& reference) {
    if (reference.empty()) return;
    const auto row = use.new_id();
    const auto sealed =
        use.tools.vault.seal(use.tx, use.tenant, {"booking_case", "reference_enc", row}, reference);
    const auto hash =
        use.tools.vault.equality_hash(use.tx, use.tenant, "case_reference", reference);
    use.tx.run(db::query::agreed_case_add, use.tenant, row, booking, sealed, hash);
}

Result<Done> save(UseCase& use, const Agreed& agreed) {
    const auto booking = use.make_id<dispatch::BookingId>();
    const auto assignment = use.make_id<dispatch::AssignmentId>();
    const auto seat = use.new_id();
    const auto* language = use.tools.languages.find(agreed.row.language);
    const auto pin = use.tools.vault.seal(
        use.tx, use.tenant, {"assignment", "pin_enc", assignment.value}, make_pin(use));
    const auto added = use.tx.run(
        db::query::agreed_assignment_add, use.tenant, booking, use.new_id(), seat, use.new_id(),
        assignment, agreed.person, agreed.office, agreed.place, agreed.during.begin,
        agreed.during.end, calendar::to_text(agreed.row.day + agreed.row.time.from), use.zone,
        agreed.row.setting, agreed.row.mode, language->is_signed ? "signed" : "spoken",
        agreed.row.language, pin, use.now);
    if (added.affected() == 0) return Error{Refusal::conflict, "interpreter_already_booked"};
    add_case(use, booking, agreed.row.case_reference);
    note_audit(use, {.action = "assignment_taken_over",
                     .kind = "assignment",
                     .ids = {assignment.value, booking.value, agreed.person.value}});
    return note_event(use, {.type = "assignment_taken_over",
                            .aggregate = "booking",
                            .aggregate_id = booking.value,
                            .data = ids_json({{"assignment_id", assignment.value},
                                              {"interpreter_id", agreed.person.value},
                                              {"seat_id", seat}})});
}

PlannedLine plan_row(UseCase& use, const ImportRow<AssignmentRow>& row, TakenTimes& taken) {
    auto planned = begin_line(row, name_of(row.value.person));
    if (is_refused(planned)) return planned;
    const auto person = one_person(use, row.value.person, planned);
    const auto office = office_of(use, row.value, planned);
    const auto during = period_of(use, row.value, planned);
    if (!person || !office || !during) return planned;
    const Agreed agreed{.row = row.value,
                        .person = *person,
                        .office = office->id,
                        .place = place_of(*office, row.value, planned),
                        .during = *during};
    if (is_refused(planned)) return planned;
    switch (standing_of(use, agreed, taken)) {
        case Standing::kept: return planned;
        case Standing::taken:
            note(planned, "person_is_busy", "Datum", calendar::to_text(row.value.day));
            return planned;
        case Standing::open: break;
    }
    if (during->begin <= use.now) {
        note(planned, "assignment_is_past", "Datum", calendar::to_text(row.value.day));
        return planned;
    }
    taken[*person].push_back(*during);
    planned.line.action = LineAction::create;
    planned.save = [agreed](UseCase& saving) { return save(saving, agreed); };
    return planned;
}

}  // namespace

Result<ImportPlan> plan_assignments(UseCase& use, std::string_view bytes) {
    TakenTimes taken;
    return plan_rows(read_assignments(bytes, resolver_of(use.tools.languages)),
                     [&](const auto& row) { return plan_row(use, row, taken); });
}

}  // namespace services::pool
