#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "dispatch/calendar/recurrence.hpp"

namespace dispatch::calendar {
namespace {

using std::chrono::weekday;

// Sunday first, as std::chrono counts; the names are those of RFC 5545.
constexpr std::array<std::string_view, 7> kDays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
constexpr std::array<std::pair<std::string_view, Repeats>, 3> kRepeats{{
    {"DAILY", Repeats::daily},
    {"WEEKLY", Repeats::weekly},
    {"MONTHLY", Repeats::monthly},
}};
constexpr int kIntervalMax = 100;
constexpr int kCountMax = 1000;

Error invalid(std::string_view part) {
    return {Refusal::invalid, "recurrence_invalid", std::string{part}};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

struct Limits {
    int least;
    int most;
};

std::optional<int> parse_number(std::string_view text, Limits limits) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (number < limits.least || number > limits.most || number == 0) return std::nullopt;
    return number;
}

std::optional<LocalDay> parse_day(std::string_view text) {  // "20261231"
    if (text.size() != 8) return std::nullopt;
    return parse_local_day(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
}

// "TU", or within a month "3TU" and "-1FR".
bool read_weekday(std::string_view text, RecurrenceRule& rule) {
    if (text.size() < 2) return false;
    const auto name = std::ranges::find(kDays, text.substr(text.size() - 2));
    if (name == kDays.end()) return false;
    const weekday day{static_cast<unsigned>(name - kDays.begin())};
    if (text.size() == 2) {
        rule.weekdays.push_back(day);
        return true;
    }
    const auto nth = parse_number(text.substr(0, text.size() - 2), {-5, 5});
    if (nth) rule.weekdays_of_month.push_back({*nth, day});
    return nth.has_value();
}

bool read_part(std::string_view name, std::string_view value, RecurrenceRule& rule) {
    if (name == "FREQ") {
        const auto found =
            std::ranges::find(kRepeats, value, &decltype(kRepeats)::value_type::first);
        if (found != kRepeats.end()) rule.repeats = found->second;
        return found != kRepeats.end();
    }
    if (name == "INTERVAL") {
        const auto number = parse_number(value, {1, kIntervalMax});
        rule.interval = number.value_or(1);
        return number.has_value();
    }
    if (name == "COUNT") {
        rule.count = parse_number(value, {1, kCountMax});
        return rule.count.has_value();
    }
    if (name == "UNTIL") {
        rule.until = parse_day(value);
        return rule.until.has_value();
    }
    if (name == "BYDAY")
        return std::ranges::all_of(split(value, ','),
                                   [&](std::string_view day) { return read_weekday(day, rule); });
    if (name == "BYMONTHDAY")
        return std::ranges::all_of(split(value, ','), [&](std::string_view day) {
            const auto number = parse_number(day, {-31, 31});
            if (number) rule.days_of_month.push_back(*number);
            return number.has_value();
        });
    return false;
}

// What each frequency may name; RFC 5545 has more, appointments do not.
std::optional<std::string_view> misplaced_part(const RecurrenceRule& rule) {
    if (rule.until && rule.count) return "UNTIL";
    if (rule.repeats != Repeats::weekly && !rule.weekdays.empty()) return "BYDAY";
    if (rule.repeats != Repeats::monthly && !rule.weekdays_of_month.empty()) return "BYDAY";
    if (rule.repeats != Repeats::monthly && !rule.days_of_month.empty()) return "BYMONTHDAY";
    if (!rule.days_of_month.empty() && !rule.weekdays_of_month.empty()) return "BYMONTHDAY";
    return std::nullopt;
}

std::vector<std::string> day_names(const RecurrenceRule& rule) {
    std::vector<std::string> names;
    names.reserve(rule.weekdays.size() + rule.weekdays_of_month.size());
    for (const weekday& day : rule.weekdays) names.emplace_back(kDays.at(day.c_encoding()));
    for (const NthWeekday& day : rule.weekdays_of_month)
        names.push_back(fmt::format("{}{}", day.nth, kDays.at(day.weekday.c_encoding())));
    return names;
}

}  // namespace

Result<RecurrenceRule> parse_recurrence_rule(std::string_view text) {
    RecurrenceRule rule;
    std::vector<std::string_view> seen;
    for (const std::string_view part : split(text, ';')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return invalid(part);
        const std::string_view name = part.substr(0, equals);
        if (std::ranges::count(seen, name) > 0) return invalid(name);
        seen.push_back(name);
        if (!read_part(name, part.substr(equals + 1), rule)) return invalid(name);
    }
    if (std::ranges::count(seen, "FREQ") == 0) return invalid("FREQ");
    if (const auto part = misplaced_part(rule)) return invalid(*part);
    return rule;
}

std::string to_text(const RecurrenceRule& rule) {
    const auto name =
        std::ranges::find(kRepeats, rule.repeats, &decltype(kRepeats)::value_type::second);
    std::string text = fmt::format("FREQ={}", name->first);
    if (rule.interval != 1) text += fmt::format(";INTERVAL={}", rule.interval);
    if (const auto names = day_names(rule); !names.empty())
        text += fmt::format(";BYDAY={}", fmt::join(names, ","));
    if (!rule.days_of_month.empty())
        text += fmt::format(";BYMONTHDAY={}", fmt::join(rule.days_of_month, ","));
    if (rule.until) {
        std::string day = to_text(*rule.until);
        std::erase(day, '-');
        text += fmt::format(";UNTIL={}", day);
    }
    if (rule.count) text += fmt::format(";COUNT={}", *rule.count);
    return text;
}

}  // namespace dispatch::calendar
