#pragma once

#include <vector>

#include "dispatch/calendar/holidays.hpp"
#include "dispatch/calendar/local_time.hpp"

namespace dispatch::calendar {

/// Which days an office works: the Land's holidays and the days that it closes beyond them
/// (24 and 31 December, Rosenmontag, company outing).
struct OfficeCalendar {
    Land land = Land::nw;
    std::vector<LocalDay> closed_days = {};
};

/// Holiday or closed day; weekends are not asked.
bool is_day_off(const OfficeCalendar& office, LocalDay day);

/// Monday to Friday and no day off.
bool is_working_day(const OfficeCalendar& office, LocalDay day);

/// Number of working days in the range; 0 for an empty or reversed one.
int count_working_days(const OfficeCalendar& office, const DayRange& range);

/// The count-th working day after the day, or before it when negative; 0 is the day itself.
/// REQUIRES: |count| <= 1000, and not every day closed.
LocalDay add_working_days(const OfficeCalendar& office, LocalDay day, int count);

}  // namespace dispatch::calendar
