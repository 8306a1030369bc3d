#include "dispatch/calendar/deadline.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::calendar {
namespace {

using std::chrono::days;

constexpr std::array<Name<DeadlineUnit>, 3> kUnits{{
    {DeadlineUnit::hours, "hours"},
    {DeadlineUnit::days, "days"},
    {DeadlineUnit::working_days, "working_days"},
}};

constexpr std::array<Name<DeadlineFrom>, 3> kFroms{{
    {DeadlineFrom::begin, "begin"},
    {DeadlineFrom::event, "event"},
    {DeadlineFrom::open, "open"},
}};

LocalTime counted_event(const DeadlineRule& rule,
                        const DeadlineFacts& facts,
                        const DeadlineCalendar& where) {
    const LocalTime event = to_local(where.zone, facts.event);
    const LocalDay day = day_of(event);
    if (!rule.counts_from_working_days || is_working_day(where.office, day)) return event;
    return add_working_days(where.office, day, 1);
}

bool holds(const DeadlineLine& line,
           LocalTime event,
           LocalTime begin,
           const OfficeCalendar& office) {
    if (line.begins_on && std::chrono::weekday{day_of(begin)} != *line.begins_on) return false;
    if (line.event_before && event >= day_of(event) + *line.event_before) return false;
    if (!line.ahead_working_days) return true;
    const DayRange between{day_of(event) + days{1}, day_of(begin) + days{1}};
    return count_working_days(office, between) >= *line.ahead_working_days;
}

Instant counted(const DeadlineLine& line, Instant from, const DeadlineCalendar& where) {
    const int count = line.from == DeadlineFrom::begin ? -line.count : line.count;
    const LocalTime start = to_local(where.zone, from);
    const auto on = [&](LocalDay day) {
        return first_instant(where.zone, line.at ? day + *line.at : day + (start - day_of(start)));
    };
    switch (line.unit) {
        case DeadlineUnit::hours: {
            const Instant at = from + std::chrono::hours{count};
            return line.at ? on(day_of(where.zone, at)) : at;
        }
        case DeadlineUnit::days: return on(day_of(start) + days{count});
        case DeadlineUnit::working_days:
            return on(add_working_days(where.office, day_of(start), count));
    }
    return from;
}

}  // namespace

std::string_view to_text(DeadlineUnit unit) {
    return text_in<DeadlineUnit>(kUnits, unit);
}
std::optional<DeadlineUnit> parse_deadline_unit(std::string_view text) {
    return value_in<DeadlineUnit>(kUnits, text);
}
std::string_view to_text(DeadlineFrom from) {
    return text_in<DeadlineFrom>(kFroms, from);
}
std::optional<DeadlineFrom> parse_deadline_from(std::string_view text) {
    return value_in<DeadlineFrom>(kFroms, text);
}

Deadline deadline(const DeadlineRule& rule,
                  const DeadlineFacts& facts,
                  const DeadlineCalendar& where) {
    const LocalTime event = counted_event(rule, facts, where);
    const LocalTime begin = to_local(where.zone, facts.begin);
    const auto line = std::ranges::find_if(rule.lines, [&](const DeadlineLine& candidate) {
        return holds(candidate, event, begin, where.office);
    });
    if (line == rule.lines.end()) return {};
    switch (line->from) {
        case DeadlineFrom::open: return {.said = true};
        case DeadlineFrom::begin: return {.said = true, .at = counted(*line, facts.begin, where)};
        case DeadlineFrom::event: {
            const bool moved = event != to_local(where.zone, facts.event);
            const Instant from = moved ? first_instant(where.zone, event) : facts.event;
            return {.said = true, .at = counted(*line, from, where)};
        }
    }
    return {};
}

}  // namespace dispatch::calendar
