#pragma once

#include <optional>
#include <vector>

#include "dispatch/calendar/holidays.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "dispatch/calendar/zone.hpp"

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

/// How early a request must come in. Examples: {2} is two working days before the appointment at
/// its time of day; {1, 13:00} is until 13:00 of the working day before (Friday for a Monday).
struct LeadTime {
    int working_days = 0;
    std::optional<TimeOfDay> until = std::nullopt;
    friend bool operator==(const LeadTime&, const LeadTime&) = default;
};

/// The last instant at which a request for an appointment that begins then is in time.
Instant lead_time_deadline(const OfficeCalendar& office,
                           const Zone& zone,
                           const LeadTime& lead,
                           Instant appointment_begin);

}  // namespace dispatch::calendar
