#pragma once

#include <vector>

#include "dispatch/calendar/weekly.hpp"
#include "dispatch/calendar/working_days.hpp"

namespace dispatch::calendar {

/// The weekly hours of a place; a place without hours is always open (nobody entered any).
struct OpeningHours {
    std::vector<WeeklyWindow> windows = {};
};

/// Open during the whole period: inside the hours, and no day of it is a day off of the office.
bool is_open(const OfficeCalendar& office,
             const OpeningHours& hours,
             const Zone& zone,
             const Period& period);

}  // namespace dispatch::calendar
