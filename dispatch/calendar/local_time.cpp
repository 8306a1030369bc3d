#include "dispatch/calendar/local_time.hpp"

#include <fmt/format.h>

namespace dispatch::calendar {
namespace {

// Digits only: from_chars would also take a minus sign.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = 10 * value + (c - '0');
    }
    return value;
}

std::optional<Seconds> parse_seconds(std::string_view text) {
    if (text.empty()) return Seconds{0};
    if (text.size() != 3 || text[0] != ':') return std::nullopt;
    const auto seconds = number(text.substr(1));
    if (!seconds || *seconds > 59) return std::nullopt;
    return Seconds{*seconds};
}

}  // namespace

std::optional<LocalDay> parse_local_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return LocalDay{date};
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    if (text.size() < 16 || text[10] != 'T') return std::nullopt;
    const auto day = parse_local_day(text.substr(0, 10));
    const auto time = parse_time_of_day(text.substr(11, 5));
    const auto seconds = parse_seconds(text.substr(16));
    if (!day || !time || !seconds || *time == kWholeDay.to) return std::nullopt;
    return *day + *time + *seconds;
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const TimeOfDay time{Minutes{60 * *hour + *minute}};
    if (time > kWholeDay.to) return std::nullopt;
    return time;
}

std::optional<TimeWindow> parse_time_window(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = parse_time_of_day(text.substr(0, 5));
    const auto to = parse_time_of_day(text.substr(6));
    if (!from || !to || *from >= *to) return std::nullopt;
    return TimeWindow{*from, *to};
}

std::string to_text(LocalDay day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_text(LocalTime time) {
    const LocalDay day = day_of(time);
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text =
        fmt::format("{}T{:02}:{:02}", to_text(day), clock.hours().count(), clock.minutes().count());
    if (clock.seconds() == Seconds{0}) return text;
    return fmt::format("{}:{:02}", text, clock.seconds().count());
}

std::string to_text(TimeOfDay time) {
    const auto minutes = time.since_midnight.count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string to_text(TimeWindow window) {
    return to_text(window.from) + "-" + to_text(window.to);
}

}  // namespace dispatch::calendar
