#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "dispatch/core/time.hpp"

namespace dispatch::calendar {

/// A calendar day as people name it, without a zone.
using LocalDay = std::chrono::local_days;
/// What a wall clock shows, whole seconds, without a zone. Never compiles where an Instant is
/// meant.
using LocalTime = std::chrono::local_seconds;

/// Half-open [begin, end) of wall time.
struct LocalPeriod {
    LocalTime begin;
    LocalTime end;
    friend constexpr auto operator<=>(const LocalPeriod&, const LocalPeriod&) = default;
};

/// Half-open [begin, end) of days: the last day included is the one before `end`.
struct DayRange {
    LocalDay begin;
    LocalDay end;
    friend constexpr auto operator<=>(const DayRange&, const DayRange&) = default;
};

/// For rules without a limit: every day that can be written with four digits.
inline constexpr DayRange kAlways{
    LocalDay{std::chrono::year{1} / std::chrono::January / 1},
    LocalDay{std::chrono::year{10000} / std::chrono::January / 1},
};

/// A time on the clock face, 00:00 to 24:00 (the end of the day).
struct TimeOfDay {
    Minutes since_midnight{0};
    friend constexpr auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// Half-open [from, to) within one day. REQUIRES: from < to (see parse_time_window).
/// What runs over midnight is two windows, 22:00-24:00 and 00:00-02:00 of the next day.
struct TimeWindow {
    TimeOfDay from;
    TimeOfDay to;
    friend constexpr auto operator<=>(const TimeWindow&, const TimeWindow&) = default;
};

inline constexpr TimeWindow kWholeDay{TimeOfDay{Minutes{0}}, TimeOfDay{Minutes{24 * 60}}};

constexpr bool contains(const DayRange& range, LocalDay day) {
    return range.begin <= day && day < range.end;
}
constexpr LocalDay day_of(LocalTime time) {
    return std::chrono::floor<std::chrono::days>(time);
}
constexpr LocalTime operator+(LocalDay day, TimeOfDay time) {
    return day + time.since_midnight;
}

/// Each accepts exactly one form; a date that the calendar does not have is nothing.
/// "2026-03-29"
std::optional<LocalDay> parse_local_day(std::string_view text);
/// "2026-03-29T02:30" or "2026-03-29T02:30:00"
std::optional<LocalTime> parse_local_time(std::string_view text);
/// "08:30"; "24:00" is the end of the day
std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
/// "08:30-12:00"; nothing unless the first time is before the second
std::optional<TimeWindow> parse_time_window(std::string_view text);

/// The forms that the functions above accept; seconds only where they are not zero.
std::string to_text(LocalDay day);
std::string to_text(LocalTime time);
std::string to_text(TimeOfDay time);
std::string to_text(TimeWindow window);

}  // namespace dispatch::calendar
