#include "services/timesheets/report_sickness.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "db/loaders/booking_search.hpp"
#include "db/loaders/free_people.hpp"
#include "db/queries/pool.hpp"
#include "db/queries/search.hpp"
#include "db/queries/timesheet.hpp"
#include "services/cancellation_effect.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"
#include "services/tenant_calendar.hpp"
#include "services/timesheets/cancel_assignment.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {
namespace {

namespace calendar = dispatch::calendar;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kAbsenceMax{62};

/// The command with its time found.
struct Absence {
    const ReportSickness& command;
    dispatch::InterpreterId interpreter;
    dispatch::Period during;
};

calendar::Zone zone_of(const UseCase& use) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    return *zone;
}

/// Of an hour that happens twice the absence takes both.
Result<dispatch::Period> during_of(const UseCase& use, const ReportSickness& command) {
    const auto zone = zone_of(use);
    const auto to = calendar::to_instant(zone, command.to, calendar::WhenTwice::take_later);
    if (!to) return to.error();
    dispatch::Period during{use.now, to->at};
    if (command.from) {
        const auto from =
            calendar::to_instant(zone, *command.from, calendar::WhenTwice::take_earlier);
        if (!from) return from.error();
        during.begin = from->at;
    }
    if (during.end <= during.begin)
        return Error{Refusal::invalid, "availability_ends_before_it_begins", "to"};
    if (length(during) > kAbsenceMax) return Error{Refusal::invalid, "absence_too_long", "to"};
    return during;
}

db::Rows hits_of(UseCase& use, const Absence& absence) {
    return use.tx.run(db::query::assignment_hit_list, use.tenant, absence.interpreter,
                      absence.during.begin, absence.during.end);
}

db::Rows offers_of(UseCase& use, const Absence& absence) {
    return use.tx.run(db::query::offer_of_absent_list, use.tenant, absence.interpreter,
                      absence.during.begin, absence.during.end);
}

/// Everything that is hit in the lock order: bookings with their seats, then the person, so that
/// nobody gives the person something new meanwhile.
void lock_all(UseCase& use, const Absence& absence) {
    std::set<dispatch::Uuid> bookings;
    for (const auto& row : hits_of(use, absence)) bookings.insert(row.uuid("booking_id"));
    for (const auto& row : offers_of(use, absence)) bookings.insert(row.uuid("booking_id"));
    for (const auto& id : bookings) {
        use.tx.run(db::query::booking_lock, use.tenant, id);
        use.tx.run(db::query::seat_lock_list, use.tenant, id);
    }
    use.tx.run(db::query::interpreter_lock, use.tenant, absence.interpreter);
}

bool is_urgent(UseCase& use, const settings::TenantRules& rules, dispatch::Instant begin) {
    return use.now > settings::lead_time_deadline(rules.request, {.event = use.now, .begin = begin},
                                                  tenant_calendar(use, rules).of_deadlines());
}

void add_label(UseCase& use, HitAssignment& hit) {
    const auto rows = use.tx.run(db::query::booking_label_read, use.tenant, hit.booking);
    const auto row = rows.only();
    hit.number = row.integer("number");
    hit.language = row.text("language");
    hit.requester = row.id<dispatch::RequesterId>("requester_id");
    hit.requester_name = row.text("requester_name");
    hit.requester_phone = row.optional_text("requester_phone").value_or("");
    hit.town = row.text("town");
}

void add_chance(UseCase& use, const settings::TenantRules& rules, HitAssignment& hit) {
    auto about = db::lock_booking_search(use.tx, use.tenant, hit.booking, use.now);
    const auto zone = zone_of(use);
    const auto* setting = settings::find_setting(settings::default_catalogue(), about->setting);
    if (setting == nullptr) throw std::runtime_error{"booking with unknown setting"};
    const auto counted = db::count_free_people(use.tx, use.tenant, about->search,
                                               {rules, *setting, zone}, {hit.planned}, use.now);
    hit.people_free = counted.front().free;
    hit.chance = dispatch::matching::chance_of(hit.people_free);
}

Result<HitAssignment> look_at(UseCase& use,
                              const settings::TenantRules& rules,
                              dispatch::AssignmentId id) {
    const auto assignment = lock_assignment(use, id);
    if (!assignment) return assignment.error();
    HitAssignment hit{.id = id,
                      .booking = assignment->booking,
                      .planned = assignment->planned,
                      .chance = dispatch::matching::Chance::none};
    add_label(use, hit);
    if (hit.planned.begin <= use.now) {
        hit.result = HitResult::already_begun;
        return hit;
    }
    hit.late = effect_of_cancelling(use, hit.planned.begin, dispatch::Actor::interpreter).late;
    hit.urgent = is_urgent(use, rules, hit.planned.begin);
    add_chance(use, rules, hit);
    return hit;
}

void note_absence(UseCase& use, const Absence& absence) {
    const auto known = use.tx.run(db::query::absence_covers, use.tenant, absence.interpreter,
                                  absence.during.begin, absence.during.end);
    if (known.only().boolean("covered")) return;
    use.tx.run(db::query::availability_exception_add, use.tenant, use.new_id(), absence.interpreter,
               absence.during.begin, absence.during.end, "absent");
    // whoever has read the availability before must not undo it
    use.tx.run(db::query::interpreter_version_rise, use.tenant, absence.interpreter,
               std::optional<std::int64_t>{}, use.now);
}

Result<int> decline_offers(UseCase& use, const Absence& absence) {
    int declined = 0;
    for (const auto& row : offers_of(use, absence)) {
        const auto offer = row.uuid("id");
        use.tx.run(db::query::offer_set_state, use.tenant, offer, "declined", use.now);
        auto noted =
            note_event(use, {.type = "offer_declined",
                             .aggregate = "booking",
                             .aggregate_id = row.uuid("booking_id"),
                             .data = ids_json({{"offer_id", offer},
                                               {"interpreter_id", absence.interpreter.value},
                                               {"seat_id", row.uuid("seat_id")}})});
        if (!noted) return noted.error();
        ++declined;
    }
    return declined;
}

Result<Done> cancel(UseCase& use, const Absence& absence, const HitAssignment& hit) {
    if (hit.urgent) use.tx.run(db::query::booking_make_urgent, use.tenant, hit.booking, use.now);
    return cancel_assignment(use, {.assignment = hit.id, .channel = absence.command.channel});
}

Result<Done> save(UseCase& use, const Absence& absence, Sickness& sickness) {
    note_absence(use, absence);
    for (const auto& hit : sickness.hit) {
        if (hit.result == HitResult::already_begun) continue;
        if (auto done = cancel(use, absence, hit); !done) return done;
    }
    auto declined = decline_offers(use, absence);
    if (!declined) return declined.error();
    sickness.offers_declined = *declined;
    note_audit(use, {.action = "sickness_reported",
                     .kind = "interpreter",
                     .ids = {absence.interpreter.value},
                     .fields = {"availability"},
                     .reason_code = to_text(absence.command.reason)});
    return note_event(use, {.type = "interpreter_changed",
                            .aggregate = "interpreter",
                            .aggregate_id = absence.interpreter.value});
}

}  // namespace

std::string_view to_text(HitResult result) {
    switch (result) {
        case HitResult::search_restarted: return "search_restarted";
        case HitResult::already_begun: return "already_begun";
    }
    return "";
}

std::string_view to_text(SicknessReason reason) {
    switch (reason) {
        case SicknessReason::sick: return "sick";
        case SicknessReason::prevented: return "prevented";
    }
    return "";
}

Result<Sickness> report_sickness(UseCase& use, const ReportSickness& command) {
    if (use.tx
            .run(db::query::interpreter_find, use.tenant, command.interpreter,
                 use.scope.interpreter)
            .empty())
        return Error{Refusal::not_found, "not_found", "interpreter_id"};
    const auto during = during_of(use, command);
    if (!during) return during.error();
    const Absence absence{command, command.interpreter, *during};
    use.actor.channel = command.channel;
    if (!use.scope.interpreter) use.actor.on_behalf_of = command.interpreter.value;
    lock_all(use, absence);
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    Sickness sickness{.during = *during};
    for (const auto& row : hits_of(use, absence)) {
        auto hit = look_at(use, rules, row.id<dispatch::AssignmentId>("id"));
        if (!hit) return hit.error();
        sickness.hit.push_back(*std::move(hit));
    }
    std::ranges::sort(sickness.hit, {}, &HitAssignment::planned);
    if (command.rehearsal == Rehearsal::preview) return sickness;
    if (auto saved = save(use, absence, sickness); !saved) return saved.error();
    return sickness;
}

}  // namespace services::timesheets
