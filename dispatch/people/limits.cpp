#include "dispatch/people/limits.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dispatch::people {
namespace {

using calendar::DayRange;
using calendar::LocalDay;
using calendar::Zone;
using std::chrono::days;

DayRange day_around(LocalDay day) {
    return {day, day + days{1}};
}

DayRange week_around(LocalDay day) {
    const LocalDay monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    return {monday, monday + days{7}};
}

DayRange month_around(LocalDay day) {
    const std::chrono::year_month_day date{day};
    const auto month = date.year() / date.month();
    return {LocalDay{month / 1}, LocalDay{(month + std::chrono::months{1}) / 1}};
}

Period instants(const Zone& zone, const DayRange& range) {
    return {calendar::first_instant(zone, range.begin), calendar::first_instant(zone, range.end)};
}

struct Load {
    Seconds time{0};
    int assignments = 0;

    void add(const Period& talk, const Period& within) {
        const Period shared{std::max(talk.begin, within.begin), std::min(talk.end, within.end)};
        if (shared.begin < shared.end) time += length(shared);
        if (within.begin <= talk.begin && talk.begin < within.end) ++assignments;
    }
};

bool exceeds(const Load& load, const Most& most) {
    return (most.minutes && load.time > Minutes{*most.minutes}) ||
           (most.assignments && load.assignments > *most.assignments);
}

using Around = DayRange (*)(LocalDay);

/// Of every day that the talk touches the period around it.
bool reached(const Most& most,
             Around around,
             const Zone& zone,
             std::span<const Period> booked,
             const Period& wanted) {
    if (!most.minutes && !most.assignments) return false;
    const LocalDay last = calendar::day_of(zone, wanted.end - Seconds{1});
    for (LocalDay day = calendar::day_of(zone, wanted.begin); day <= last; day += days{1}) {
        const Period within = instants(zone, around(day));
        Load load;
        load.add(wanted, within);
        const bool starts_here = load.assignments > 0;
        for (const Period& talk : booked) load.add(talk, within);
        // the day on which a talk only ends gets no talk more
        if (!starts_here) load.assignments = 0;
        if (exceeds(load, most)) return true;
    }
    return false;
}

struct Pair {
    std::string_view field;
    const std::optional<int>& shorter;
    const std::optional<int>& longer;
};

}  // namespace

Result<Done> validate(const Limits& limits) {
    const std::array pairs{
        Pair{"minutes_week", limits.day.minutes, limits.week.minutes},
        Pair{"minutes_month", limits.day.minutes, limits.month.minutes},
        Pair{"minutes_month", limits.week.minutes, limits.month.minutes},
        Pair{"assignments_week", limits.day.assignments, limits.week.assignments},
        Pair{"assignments_month", limits.day.assignments, limits.month.assignments},
        Pair{"assignments_month", limits.week.assignments, limits.month.assignments},
    };
    for (const Pair& pair : pairs)
        if (pair.shorter && pair.longer && *pair.longer < *pair.shorter)
            return Error{Refusal::invalid, "limit_below_shorter_period", std::string{pair.field}};
    return Done{};
}

LimitsReached limits_reached(const Limits& limits,
                             const Zone& zone,
                             std::span<const Period> booked,
                             const Period& wanted,
                             Instant now) {
    return {.notice = limits.notice_min && wanted.begin < now + Minutes{*limits.notice_min},
            .day = reached(limits.day, day_around, zone, booked, wanted),
            .week = reached(limits.week, week_around, zone, booked, wanted),
            .month = reached(limits.month, month_around, zone, booked, wanted)};
}

Period counted_around(const Zone& zone, const Period& wanted) {
    const LocalDay first = calendar::day_of(zone, wanted.begin);
    const LocalDay last = calendar::day_of(zone, wanted.end - Seconds{1});
    return instants(zone, {std::min(week_around(first).begin, month_around(first).begin),
                           std::max(week_around(last).end, month_around(last).end)});
}

}  // namespace dispatch::people
