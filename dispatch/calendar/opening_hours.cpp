#include "dispatch/calendar/opening_hours.hpp"

namespace dispatch::calendar {

bool is_open(const OfficeCalendar& office,
             const OpeningHours& hours,
             const Zone& zone,
             const Period& period) {
    if (hours.windows.empty()) return true;
    const LocalDay last = day_of(zone, period.end - Seconds{1});
    for (LocalDay day = day_of(zone, period.begin); day <= last; day += std::chrono::days{1})
        if (is_day_off(office, day)) return false;
    return is_available(zone, {.windows = hours.windows}, period);
}

}  // namespace dispatch::calendar
