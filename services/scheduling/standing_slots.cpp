#include "services/scheduling/standing_slots.hpp"

#include <algorithm>

#include "db/loaders/closed_days.hpp"
#include "db/loaders/recurring_window.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/scheduling.hpp"
#include "db/queries/slots.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/record.hpp"
#include "services/tenant_calendar.hpp"

namespace services::scheduling {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using calendar::DayRange;
using calendar::LocalDay;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using std::chrono::days;

constexpr days kAhead{56};

using NoSlot = std::optional<dispatch::Uuid>;

StandingSlot slot_of(const db::Row& row) {
    const auto last = row.optional_text("last_day");
    return {.id = row.uuid("id"),
            .name = row.text("name"),
            .office = row.id<dispatch::RequesterId>("requester_id"),
            .office_name = row.text("requester_name"),
            .place = row.id<dispatch::PlaceId>("place_id"),
            .place_name = row.text("place_name"),
            .town = row.text("town"),
            .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
            .person = row.text("person"),
            .languages = row.text_array("languages"),
            .when = db::recurring_window(row),
            .last_day = last ? calendar::parse_local_day(*last) : std::nullopt,
            .grain = dispatch::Minutes{row.integer("grain_min")},
            .school_holidays_pause = row.boolean("school_holidays_pause")};
}

std::vector<StandingSlot> slots_of(UseCase& use, const NoSlot& one, LocalDay from) {
    std::vector<StandingSlot> list;
    for (const auto& row : use.tx.run(query::standing_slot_list, use.tenant, one,
                                      use.scope.interpreter, calendar::to_text(from)))
        list.push_back(slot_of(row));
    return list;
}

/// What the tenant's days are like, read once for all slots.
struct Plan {
    TenantCalendar days_off;
    std::vector<DayRange> school_holidays;
    DayRange range;
};

Plan plan_of(UseCase& use) {
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    Plan plan{.days_off = tenant_calendar(use, rules), .school_holidays = {}, .range = {}};
    const auto today = calendar::day_of(plan.days_off.zone, use.now);
    plan.range = {today, today + kAhead};
    for (const auto& row :
         use.tx.run(query::school_holiday_list, use.land, calendar::to_text(plan.range.begin),
                    calendar::to_text(plan.range.end)))
        plan.school_holidays.push_back(db::closed_range(row));
    return plan;
}

/// Why the day does not take place; nothing where it does.
std::optional<std::string> pause_of(const Plan& plan,
                                    const StandingSlot& slot,
                                    const std::vector<LocalDay>& closed,
                                    LocalDay day) {
    const auto& off = plan.days_off.office;
    if (slot.last_day && day > *slot.last_day) return "ended";
    if (calendar::holiday_name(off.land, day)) return "holiday";
    if (calendar::is_day_off(off, day)) return "pool_closed";
    if (std::ranges::count(closed, day) > 0) return "office_closed";
    const bool school = std::ranges::any_of(
        plan.school_holidays, [&](const DayRange& range) { return contains(range, day); });
    if (slot.school_holidays_pause && school) return "school_holidays";
    return std::nullopt;
}

Result<Done> tell(UseCase& use, std::string_view type, const dispatch::Uuid& day) {
    return note_event(use, {.type = type, .aggregate = "slot_day", .aggregate_id = day});
}

Result<Done> review_day(UseCase& use,
                        const db::Row& known,
                        const std::optional<std::string>& pause) {
    const bool is_paused = known.view("state") == "paused";
    const auto id = known.uuid("id");
    const auto was = known.optional_text("pause");
    if (pause == was || (pause && known.boolean("has_appointments"))) return Done{};
    use.tx.run(query::slot_day_set_pause, use.tenant, id, pause);
    if (!pause) return tell(use, "slot_day_planned", id);
    return is_paused ? Result<Done>{Done{}} : tell(use, "slot_day_paused", id);
}

Result<Done> plan_day(UseCase& use,
                      const Plan& plan,
                      const StandingSlot& slot,
                      LocalDay day,
                      const std::optional<std::string>& pause) {
    const auto& zone = plan.days_off.zone;
    const auto begin = calendar::first_instant(zone, day + slot.when.window.from);
    const auto end = calendar::first_instant(zone, day + slot.when.window.to);
    if (begin <= use.now || end <= begin) return Done{};
    const auto id = use.new_id();
    const auto added = use.tx.run(query::slot_day_add, use.tenant, id, slot.id,
                                  calendar::to_text(day), begin, end, pause);
    if (added.affected() == 0 || pause) return Done{};
    return tell(use, "slot_day_planned", id);
}

Result<Done> plan_slot(UseCase& use, const Plan& plan, const StandingSlot& slot) {
    const auto closed = db::load_closed_days(use.tx, use.tenant, slot.office, plan.range.begin);
    std::vector<LocalDay> known_days;
    for (const auto& known : use.tx.run(query::slot_day_known_list, use.tenant, slot.id, use.now)) {
        const auto day = calendar::parse_local_day(known.view("day")).value();
        known_days.push_back(day);
        if (auto done = review_day(use, known, pause_of(plan, slot, closed, day)); !done)
            return done;
    }
    auto range = plan.range;
    if (slot.last_day) range.end = std::min(range.end, *slot.last_day + days{1});
    for (const auto day : calendar::days_of(plan.days_off.zone, slot.when, range)) {
        if (std::ranges::count(known_days, day) > 0) continue;
        if (auto done = plan_day(use, plan, slot, day, pause_of(plan, slot, closed, day)); !done)
            return done;
    }
    return Done{};
}

Result<Done> check(UseCase& use, const StandingSlot& wanted) {
    const auto& window = wanted.when.window;
    if (!(window.from < window.to))
        return Error{Refusal::invalid, "availability_ends_before_it_begins", "to"};
    if (window.to.since_midnight - window.from.since_midnight < wanted.grain)
        return Error{Refusal::invalid, "slot_shorter_than_grain", "grain_min"};
    const auto zone = *calendar::Zone::named(use.zone);
    const auto first = wanted.when.first_day;
    if (calendar::days_of(zone, wanted.when, {first, first + days{366}}).empty())
        return Error{Refusal::invalid, "availability_names_no_day", "rule"};
    for (const auto& code : wanted.languages)
        if (use.tools.languages.find(code) == nullptr)
            return Error{Refusal::invalid, "language_unknown", code};
    const auto sides = use.tx.run(query::standing_slot_sides, use.tenant, wanted.office,
                                  wanted.place, wanted.interpreter);
    if (!sides.only().boolean("both")) return Error{Refusal::not_found, "not_found", "place_id"};
    return Done{};
}

}  // namespace

std::vector<StandingSlot> list_standing_slots(UseCase& use) {
    const auto zone = *calendar::Zone::named(use.zone);
    return slots_of(use, {}, calendar::day_of(zone, use.now));
}

Result<StandingSlot> add_standing_slot(UseCase& use, const StandingSlot& wanted) {
    if (auto good = check(use, wanted); !good) return good.error();
    const auto id = use.new_id();
    const auto& when = wanted.when;
    const auto last = calendar::last_day_of(*calendar::Zone::named(use.zone), when);
    use.tx.run(query::standing_slot_add, use.tenant, id, wanted.name, wanted.office, wanted.place,
               wanted.interpreter, wanted.languages, calendar::to_text(when.first_day),
               last ? std::optional{calendar::to_text(*last)} : std::nullopt,
               when.window.from.since_midnight, when.window.to.since_midnight,
               calendar::to_text(when.rule), wanted.grain, wanted.school_holidays_pause, use.now);
    note_audit(use, {.action = "standing_slot_added",
                     .kind = "standing_slot",
                     .ids = {id, wanted.interpreter.value, wanted.office.value}});
    const auto added = slots_of(use, id, when.first_day).front();
    if (auto planned = plan_slot(use, plan_of(use), added); !planned) return planned.error();
    return added;
}

Result<Done> end_standing_slot(UseCase& use, const EndStandingSlot& command) {
    const auto ended = use.tx.run(query::standing_slot_end, use.tenant, command.id,
                                  calendar::to_text(command.last_day));
    if (ended.affected() == 0) return Error{Refusal::not_found, "not_found"};
    for (const auto& known :
         use.tx.run(query::slot_day_known_list, use.tenant, command.id, use.now)) {
        if (calendar::parse_local_day(known.view("day")).value() <= command.last_day) continue;
        if (known.boolean("has_appointments"))
            return Error{Refusal::conflict, "slot_day_has_appointments", known.text("day")};
        if (auto done = review_day(use, known, "ended"); !done) return done;
    }
    note_audit(use, {.action = "standing_slot_ended",
                     .kind = "standing_slot",
                     .ids = {command.id},
                     .fields = {"last_day"}});
    return Done{};
}

Result<Done> plan_slot_days(UseCase& use) {
    const auto plan = plan_of(use);
    for (const auto& slot : slots_of(use, {}, plan.range.begin))
        if (auto done = plan_slot(use, plan, slot); !done) return done;
    return Done{};
}

}  // namespace services::scheduling
