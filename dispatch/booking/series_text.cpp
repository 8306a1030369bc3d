// A series in words, for pages and mails.
#include <fmt/format.h>

#include <array>

#include "dispatch/booking/series.hpp"

namespace dispatch::booking {
namespace {

using calendar::LocalDay;
using calendar::Repeats;
using std::chrono::weekday;
using std::chrono::year_month_day;

// Sunday first, as std::chrono counts.
constexpr std::array<std::string_view, 7> kGerman{"Sonntag",    "Montag",  "Dienstag", "Mittwoch",
                                                  "Donnerstag", "Freitag", "Samstag"};
constexpr std::array<std::string_view, 7> kEnglish{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 6> kGermanNth{"",        "ersten",  "zweiten",
                                                     "dritten", "vierten", "fünften"};
constexpr std::array<std::string_view, 6> kEnglishNth{"",      "first",  "second",
                                                      "third", "fourth", "fifth"};

struct Words {
    const std::array<std::string_view, 7>& weekdays;
    std::string_view and_word;
};

std::string joined(const std::vector<std::string>& parts, std::string_view and_word) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? fmt::format(" {} ", and_word) : ", ";
        text += parts[i];
    }
    return text;
}

/// The days of the week on which it is now, moves considered.
std::vector<std::string> weekdays_of(const SeriesRule& rule, const Words& words) {
    const auto first = calendar::day_of(rule.recurrence.first);
    auto days = rule.recurrence.rule.weekdays;
    if (days.empty()) days.emplace_back(first);
    const auto shift = rule.moves.empty() ? std::chrono::days{0} : rule.moves.back().shift;
    std::vector<std::string> names;
    names.reserve(days.size());
    for (const auto day : days) names.emplace_back(words.weekdays[(day + shift).c_encoding()]);
    return names;
}

std::string clock_of(const SeriesRule& rule) {
    if (!rule.moves.empty()) return to_text(rule.moves.back().at);
    const auto& first = rule.recurrence.first;
    return to_text(calendar::TimeOfDay{
        std::chrono::floor<std::chrono::minutes>(first - calendar::day_of(first))});
}

std::string nth_german(const calendar::NthWeekday& day) {
    const auto name = kGerman[day.weekday.c_encoding()];
    if (day.nth == -1) return fmt::format("letzten {}", name);
    if (day.nth < 0) return fmt::format("{}. {} vor dem Ende", -day.nth, name);
    return fmt::format("{} {}", kGermanNth[static_cast<std::size_t>(day.nth)], name);
}
std::string nth_english(const calendar::NthWeekday& day) {
    const auto name = kEnglish[day.weekday.c_encoding()];
    if (day.nth == -1) return fmt::format("last {}", name);
    if (day.nth < 0) return fmt::format("{} {} from the end", -day.nth, name);
    return fmt::format("{} {}", kEnglishNth[static_cast<std::size_t>(day.nth)], name);
}

std::string german_date(LocalDay day) {
    const year_month_day date{day};
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string monthly_german(const SeriesRule& rule) {
    const auto& repeat = rule.recurrence.rule;
    std::vector<std::string> days;
    for (const auto& day : repeat.weekdays_of_month) days.push_back(nth_german(day));
    for (const auto day : repeat.days_of_month)
        days.push_back(day == -1 ? "letzten Tag" : fmt::format("{}.", day));
    if (days.empty())
        days.push_back(fmt::format(
            "{}.",
            static_cast<unsigned>(year_month_day{calendar::day_of(rule.recurrence.first)}.day())));
    const auto months = repeat.interval == 1 ? std::string{"jeden Monat"}
                                             : fmt::format("alle {} Monate", repeat.interval);
    return fmt::format("{} am {}", months, joined(days, "und"));
}
std::string monthly_english(const SeriesRule& rule) {
    const auto& repeat = rule.recurrence.rule;
    std::vector<std::string> days;
    for (const auto& day : repeat.weekdays_of_month) days.push_back(nth_english(day));
    for (const auto day : repeat.days_of_month)
        days.push_back(day == -1 ? "last day" : fmt::format("day {}", day));
    if (days.empty())
        days.push_back(fmt::format(
            "day {}",
            static_cast<unsigned>(year_month_day{calendar::day_of(rule.recurrence.first)}.day())));
    const auto months = repeat.interval == 1 ? std::string{"every month"}
                                             : fmt::format("every {} months", repeat.interval);
    return fmt::format("{} on the {}", months, joined(days, "and"));
}

std::string how_often_german(const SeriesRule& rule) {
    const auto& repeat = rule.recurrence.rule;
    switch (repeat.repeats) {
        case Repeats::daily:
            return repeat.interval == 1 ? "jeden Tag"
                                        : fmt::format("alle {} Tage", repeat.interval);
        case Repeats::weekly: {
            const auto days = joined(weekdays_of(rule, {kGerman, "und"}), "und");
            return repeat.interval == 1
                       ? fmt::format("jeden {}", days)
                       : fmt::format("alle {} Wochen am {}", repeat.interval, days);
        }
        case Repeats::monthly: return monthly_german(rule);
    }
    return {};
}
std::string how_often_english(const SeriesRule& rule) {
    const auto& repeat = rule.recurrence.rule;
    switch (repeat.repeats) {
        case Repeats::daily:
            return repeat.interval == 1 ? "every day"
                                        : fmt::format("every {} days", repeat.interval);
        case Repeats::weekly: {
            const auto days = joined(weekdays_of(rule, {kEnglish, "and"}), "and");
            return repeat.interval == 1
                       ? fmt::format("every {}", days)
                       : fmt::format("every {} weeks on {}", repeat.interval, days);
        }
        case Repeats::monthly: return monthly_english(rule);
    }
    return {};
}

}  // namespace

std::string german_text(const SeriesRule& rule) {
    auto text = fmt::format("{} um {} Uhr", how_often_german(rule), clock_of(rule));
    const auto& repeat = rule.recurrence.rule;
    if (repeat.until) text += ", bis " + german_date(*repeat.until);
    if (repeat.count) text += fmt::format(", {}-mal", *repeat.count);
    return text;
}

std::string english_text(const SeriesRule& rule) {
    auto text = fmt::format("{} at {}", how_often_english(rule), clock_of(rule));
    const auto& repeat = rule.recurrence.rule;
    if (repeat.until) text += ", until " + calendar::to_text(*repeat.until);
    if (repeat.count) text += fmt::format(", {} times", *repeat.count);
    return text;
}

}  // namespace dispatch::booking
