#pragma once

#include <vector>

#include "dispatch/calendar/weekly.hpp"
#include "dispatch/calendar/working_days.hpp"

namespace dispatch::calendar {

/// The weekly hours of a place; a place without hours is always open (nobody entered any).
struct OpeningHours {
    std::vector<WeeklyWindow> windows = {};
    std::vector<LocalDay> closed_days = {};  // of the office; asked about, see is_closed
};

/// Does the office close on a day of the period, by its own closing days?
bool is_closed(const OpeningHours& hours, const Zone& zone, const Period& period);

/// Is a day of the period a holiday of the Land?
bool is_holiday(Land land, const Zone& zone, const Period& period);

/// Open during the whole period: inside the hours, and no day of it is a day off of the office.
bool is_open(const OfficeCalendar& office,
             const OpeningHours& hours,
             const Zone& zone,
             const Period& period);

}  // namespace dispatch::calendar
