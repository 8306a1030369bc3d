#include "db/loaders/candidate_day.hpp"

#include <algorithm>

#include "db/loaders/in_house_rules.hpp"
#include "db/loaders/person_limits.hpp"
#include "db/loaders/place_row.hpp"
#include "db/loaders/recurring_window.hpp"
#include "db/queries/candidates.hpp"

namespace db {
namespace {

using dispatch::InterpreterId;
namespace calendar = dispatch::calendar;
namespace matching = dispatch::matching;

calendar::TimeOfDay minute_of_day(const Row& row, std::string_view column) {
    return {dispatch::Minutes{row.integer(column)}};
}

calendar::DayRange validity(const Row& row) {
    calendar::DayRange valid = calendar::kAlways;
    if (const auto from = row.optional_text("valid_from"))
        valid.begin = calendar::parse_local_day(*from).value();
    if (const auto until = row.optional_text("valid_until"))
        valid.end = calendar::parse_local_day(*until).value() + std::chrono::days{1};
    return valid;
}

void add_patterns(Transaction& tx,
                  dispatch::TenantId tenant,
                  const People& people,
                  TimeByPerson& times) {
    const auto rows = tx.run(query::candidate_pattern_list, tenant, people.ids);
    for (const auto& row : rows)
        times[row.id<InterpreterId>("interpreter_id")].availability.windows.push_back(
            {.weekday = std::chrono::weekday{static_cast<unsigned>(row.integer("weekday"))},
             .window = {minute_of_day(row, "from_min"), minute_of_day(row, "to_min")},
             .valid = validity(row)});
}

void add_rules(Transaction& tx,
               dispatch::TenantId tenant,
               const People& people,
               TimeByPerson& times) {
    for (const auto& row : tx.run(query::candidate_rule_list, tenant, people.ids))
        times[row.id<InterpreterId>("interpreter_id")].availability.recurring.push_back(
            recurring_window(row));
}

void add_exceptions(Transaction& tx,
                    dispatch::TenantId tenant,
                    const People& people,
                    const dispatch::Period& around,
                    const calendar::Zone& zone,
                    TimeByPerson& times) {
    const auto rows =
        tx.run(query::candidate_exception_list, tenant, people.ids, around.begin, around.end);
    for (const auto& row : rows)
        times[row.id<InterpreterId>("interpreter_id")].availability.exceptions.push_back(
            {.during = {calendar::to_local(zone, row.instant("begin_at")),
                        calendar::to_local(zone, row.instant("end_at"))},
             .kind = row.view("kind") == "absent" ? calendar::ExceptionKind::absent
                                                  : calendar::ExceptionKind::available});
}

void add_stops(Transaction& tx,
               dispatch::TenantId tenant,
               const People& people,
               const dispatch::Period& around,
               dispatch::Instant now,
               TimeByPerson& times) {
    const auto rows =
        tx.run(query::candidate_stop_list, tenant, people.ids, around.begin, around.end, now);
    for (const auto& row : rows)
        times[row.id<InterpreterId>("interpreter_id")].stops.push_back(
            {.during = {row.instant("begin_at"), row.instant("end_at")}, .place = place_of(row)});
}

void add_stops_elsewhere(Transaction& tx,
                         const People& people,
                         const dispatch::Period& around,
                         TimeByPerson& times) {
    if (people.shared_calendars.empty()) return;
    std::vector<dispatch::Uuid> calendars;
    calendars.reserve(people.shared_calendars.size());
    for (const auto& [calendar_id, person] : people.shared_calendars)
        calendars.push_back(calendar_id);
    const auto rows =
        tx.run(query::candidate_busy_elsewhere_list, calendars, around.begin, around.end);
    for (const auto& row : rows) {
        const auto person = people.shared_calendars.at(row.uuid("calendar_id"));
        times[person].stops.push_back(
            {.during = {row.instant("busy_begin"), row.instant("busy_end")},
             .place = std::nullopt});
    }
}

bool counts(const dispatch::people::Limits& limits) {
    return limits.day != dispatch::people::Most{} || limits.week != dispatch::people::Most{} ||
           limits.month != dispatch::people::Most{};
}

void add_limits(Transaction& tx,
                dispatch::TenantId tenant,
                const People& people,
                const dispatch::Period& counted_around,
                dispatch::Instant now,
                TimeByPerson& times) {
    std::vector<InterpreterId> counted;
    for (const auto& row : tx.run(query::candidate_limit_list, tenant, people.ids)) {
        const auto id = row.id<InterpreterId>("interpreter_id");
        times[id].limits = limits_of(row);
        if (counts(times[id].limits)) counted.push_back(id);
    }
    if (counted.empty()) return;
    for (const auto& row : tx.run(query::candidate_load_list, tenant, counted, counted_around.begin,
                                  counted_around.end, now))
        times[row.id<InterpreterId>("interpreter_id")].counted.push_back(
            {row.instant("begin_at"), row.instant("end_at")});
}

void add_own_busy(Transaction& tx,
                  dispatch::TenantId tenant,
                  const People& people,
                  const dispatch::Period& around,
                  TimeByPerson& times) {
    const auto rows =
        tx.run(query::candidate_foreign_busy_list, tenant, people.ids, around.begin, around.end);
    for (const auto& row : rows)
        times[row.id<InterpreterId>("interpreter_id")].own_busy.push_back(
            {row.instant("begin_at"), row.instant("end_at")});
}

// Without a pattern a person is asked always ("nur auf Anfrage"); absences still count.
bool is_available(const PersonTime& time,
                  const calendar::Zone& zone,
                  const dispatch::Period& period) {
    if (!time.availability.is_open_to_all())
        return calendar::is_available(zone, time.availability, period);
    return std::ranges::none_of(time.availability.exceptions, [&](const auto& exception) {
        if (exception.kind != calendar::ExceptionKind::absent) return false;
        const auto periods = calendar::periods_of(zone, exception.during);
        return std::ranges::any_of(
            periods, [&](const dispatch::Period& absent) { return overlap(absent, period); });
    });
}

}  // namespace

TimeByPerson load_times(Transaction& tx,
                        dispatch::TenantId tenant,
                        const People& people,
                        const dispatch::Period& around,
                        const calendar::Zone& zone,
                        dispatch::Instant now) {
    TimeByPerson times;
    add_patterns(tx, tenant, people, times);
    add_rules(tx, tenant, people, times);
    add_exceptions(tx, tenant, people, around, zone, times);
    add_stops(tx, tenant, people, around, now, times);
    add_stops_elsewhere(tx, people, around, times);
    add_own_busy(tx, tenant, people, around, times);
    add_limits(tx, tenant, people, dispatch::people::counted_around(zone, around), now, times);
    for (auto& [person, time] : times)
        std::ranges::sort(time.stops, {}, &dispatch::place::Stop::during);
    return times;
}

ClearancesByPerson load_clearances(Transaction& tx,
                                   dispatch::TenantId tenant,
                                   const std::vector<InterpreterId>& ids) {
    ClearancesByPerson clearances;
    const auto rows = tx.run(query::candidate_clearance_list, tenant, ids);
    for (const auto& row : rows) {
        const auto until = row.optional_text("valid_until");
        clearances[row.id<InterpreterId>("interpreter_id")].push_back(
            {.code = row.text("code"),
             .valid_from = calendar::parse_local_day(row.view("valid_from")).value(),
             .valid_until = until ? calendar::parse_local_day(*until) : std::nullopt});
    }
    return clearances;
}

SkillsByPerson load_skills(Transaction& tx,
                           dispatch::TenantId tenant,
                           const std::vector<InterpreterId>& ids,
                           dispatch::Instant now) {
    SkillsByPerson skills;
    const auto rows = tx.run(query::candidate_skill_list, tenant, ids, now);
    ConfirmedSkills confirmed{tx, tenant, now};
    for (const auto& row : rows)
        skills[row.id<InterpreterId>("interpreter_id")].push_back(
            {.language = matching::LanguageKey::of(row.view("language")),
             .form = dispatch::settings::parse_form(row.view("form")).value(),
             .level = matching::parse_level(row.view("level")).value(),
             .both_ways = row.view("direction") == "both",
             .confirmed = confirmed.counts(row)});
    return skills;
}

matching::TimeFacts time_facts(const PersonTime& time,
                               const calendar::Zone& zone,
                               const dispatch::place::Traveller& traveller,
                               const dispatch::place::Stop& wanted,
                               dispatch::Instant now) {
    matching::TimeFacts facts;
    facts.busy_in_own_calendar = std::ranges::any_of(
        time.own_busy, [&](const dispatch::Period& busy) { return overlap(busy, wanted.during); });
    facts.limits =
        dispatch::people::limits_reached(time.limits, zone, time.counted, wanted.during, now);
    facts.available = is_available(time, zone, wanted.during);
    facts.booked = std::ranges::any_of(time.stops, [&](const dispatch::place::Stop& stop) {
        return overlap(stop.during, wanted.during);
    });
    if (facts.booked) return facts;
    const auto fit = dispatch::place::check_travel(traveller, time.stops, wanted);
    auto missing = dispatch::Minutes{0};
    if (fit.before) missing = std::max(missing, fit.before->missing());
    if (fit.after) missing = std::max(missing, fit.after->missing());
    facts.travel_missing_min =
        static_cast<std::int16_t>(std::min(missing, dispatch::Minutes{10'000}).count());
    return facts;
}

}  // namespace db
