#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/result.hpp"

namespace dispatch::calendar {

enum class Repeats { daily, weekly, monthly };

/// The third Tuesday of a month {3, Tuesday}, or the last Friday {-1, Friday}.
struct NthWeekday {
    int nth = 1;  // 1 to 5 from the front, -1 to -5 from the end
    std::chrono::weekday weekday;
    friend bool operator==(const NthWeekday&, const NthWeekday&) = default;
};

/// What comes again and again at the same time of the wall clock: the rules of RFC 5545, 3.3.10,
/// that appointments need. A month without the day (31 February) has no occurrence.
struct RecurrenceRule {
    Repeats repeats = Repeats::weekly;
    int interval = 1;                            // every second week: 2
    std::vector<std::chrono::weekday> weekdays;  // weekly; empty: the weekday of the first
    std::vector<int> days_of_month;              // monthly; 1 to 31, -1 is the last day
    std::vector<NthWeekday> weekdays_of_month;   // monthly, instead of days_of_month
    std::optional<LocalDay> until;               // the last day that may have an occurrence
    std::optional<int> count;                    // with those that `except` takes out again
    friend bool operator==(const RecurrenceRule&, const RecurrenceRule&) = default;
};

struct Recurrence {
    LocalTime first;  // the first occurrence
    RecurrenceRule rule;
    std::vector<LocalDay> except = {};  // days without their occurrence (EXDATE)
};

/// The occurrences that begin on these days, by time. A time that the clock jumps over on its
/// night is left out and does not count (RFC 5545, 3.3.10).
std::vector<LocalTime> occurrences(const Zone& zone,
                                   const Recurrence& recurrence,
                                   const DayRange& days);

/// Does the rule name the day of the first occurrence? RFC 5545 leaves open what happens else.
bool names_first(const Recurrence& recurrence);

/// "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10", with UNTIL as a day ("20261231"). Refused with
/// `recurrence_invalid` (detail: the part), also for parts of RFC 5545 that are not above.
Result<RecurrenceRule> parse_recurrence_rule(std::string_view text);
/// What parse_recurrence_rule reads, in the order of RFC 5545's own examples.
std::string to_text(const RecurrenceRule& rule);

}  // namespace dispatch::calendar
