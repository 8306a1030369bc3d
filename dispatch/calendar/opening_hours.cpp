#include "dispatch/calendar/opening_hours.hpp"

#include <algorithm>

namespace dispatch::calendar {
namespace {

template <class Is>
bool any_day(const Zone& zone, const Period& period, Is is) {
    const LocalDay last = day_of(zone, period.end - Seconds{1});
    for (LocalDay day = day_of(zone, period.begin); day <= last; day += std::chrono::days{1})
        if (is(day)) return true;
    return false;
}

}  // namespace

bool is_closed(const OpeningHours& hours, const Zone& zone, const Period& period) {
    return any_day(zone, period, [&](LocalDay day) {
        return std::ranges::find(hours.closed_days, day) != hours.closed_days.end();
    });
}

bool is_holiday(Land land, const Zone& zone, const Period& period) {
    return any_day(zone, period, [&](LocalDay day) { return holiday_name(land, day).has_value(); });
}

bool is_open(const OfficeCalendar& office,
             const OpeningHours& hours,
             const Zone& zone,
             const Period& period) {
    if (hours.windows.empty()) return true;
    if (any_day(zone, period, [&](LocalDay day) { return is_day_off(office, day); })) return false;
    return is_available(zone, {.windows = hours.windows}, period);
}

}  // namespace dispatch::calendar
