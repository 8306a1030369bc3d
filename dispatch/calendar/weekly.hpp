#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/calendar/zone.hpp"

namespace dispatch::calendar {

/// "Mondays 08:30 to 12:00", on the wall clock, while it is valid.
struct WeeklyWindow {
    std::chrono::weekday weekday;
    TimeWindow window;
    DayRange valid = kAlways;
    friend bool operator==(const WeeklyWindow&, const WeeklyWindow&) = default;
};

enum class ExceptionKind { available, absent };

/// A deviation from the week: a vacation, or an extra afternoon.
struct WeeklyException {
    LocalPeriod during;
    ExceptionKind kind = ExceptionKind::absent;
    friend bool operator==(const WeeklyException&, const WeeklyException&) = default;
};

/// When somebody can be asked. Absences stand above everything else.
struct Availability {
    std::vector<WeeklyWindow> windows = {};
    std::vector<WeeklyException> exceptions = {};
};

/// Absent (or available) on whole days.
WeeklyException whole_days(const DayRange& days, ExceptionKind kind);

/// When the person is available on these days: merged, sorted. Wall time that is shown twice
/// counts twice, wall time that the clock jumps over never.
std::vector<Period> available_periods(const Zone& zone,
                                      const Availability& availability,
                                      const DayRange& days);

/// Available during the whole period, over midnight and both changes of the clock.
bool is_available(const Zone& zone, const Availability& availability, const Period& period);

/// "Mo" to "So", the German two letters; nothing for anything else.
std::optional<std::chrono::weekday> parse_weekday(std::string_view text);
std::string_view to_text(std::chrono::weekday weekday);

/// "monday" to "sunday", as rules and the API write it.
std::optional<std::chrono::weekday> parse_weekday_code(std::string_view text);
std::string_view weekday_code(std::chrono::weekday weekday);

}  // namespace dispatch::calendar
