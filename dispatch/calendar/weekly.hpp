#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/calendar/recurrence.hpp"
#include "dispatch/calendar/zone.hpp"

namespace dispatch::calendar {

/// "Mondays 08:30 to 12:00", on the wall clock, while it is valid.
struct WeeklyWindow {
    std::chrono::weekday weekday;
    TimeWindow window;
    DayRange valid = kAlways;
    friend bool operator==(const WeeklyWindow&, const WeeklyWindow&) = default;
};

/// "Every second Tuesday 14:00 to 18:00": the days by a rule, the window on the wall clock. A night
/// of the clock does not drop a day of it, only the time that no clock shows.
struct RecurringWindow {
    LocalDay first_day;
    RecurrenceRule rule;
    TimeWindow window;
    std::vector<LocalDay> except = {};
    friend bool operator==(const RecurringWindow&, const RecurringWindow&) = default;
};

/// The days of the rule within the range, sorted.
std::vector<LocalDay> days_of(const Zone& zone,
                              const RecurringWindow& recurring,
                              const DayRange& range);

/// Zone files of Debian end there.
inline constexpr LocalDay kLastKnownDay{std::chrono::year{2037} / std::chrono::December / 31};

/// The last day that the rule names, the first one if it names none; nothing while it has no end.
std::optional<LocalDay> last_day_of(const Zone& zone, const RecurringWindow& recurring);

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
    std::vector<RecurringWindow> recurring = {};

    /// Nobody said when: asked at any time.
    bool is_open_to_all() const { return windows.empty() && recurring.empty(); }
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
