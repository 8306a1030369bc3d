#include <algorithm>

#include "services/pool/import/values.hpp"

namespace services::pool {
namespace {

using dispatch::calendar::TimeWindow;

std::optional<int> weekday_of(std::string_view word) {
    static const std::vector<WordRow> names{
        {"1", "Mo|Montag|Montags|Mon"},       {"2", "Di|Dienstag|Dienstags|Die|Tue"},
        {"3", "Mi|Mittwoch|Mittwochs|Mit"},   {"4", "Do|Donnerstag|Donnerstags|Don"},
        {"5", "Fr|Freitag|Freitags|Fre"},     {"6", "Sa|Samstag|Samstags|Sam|Sonnabend"},
        {"7", "So|Sonntag|Sonntags|Son|Sun"},
    };
    const auto found = find_word(names, word);
    return found ? std::optional{found->front() - '0'} : std::nullopt;
}

/// "Mo", "Mo-Do", "täglich", "werktags"
std::optional<std::vector<int>> weekdays_of(std::string_view text) {
    const std::string word = folded(text);
    if (word == "taeglich" || word == "werktags") {
        return word == "taeglich" ? std::vector{1, 2, 3, 4, 5, 6, 7} : std::vector{1, 2, 3, 4, 5};
    }
    const auto dash = text.find('-');
    const auto first = weekday_of(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : weekday_of(text.substr(dash + 1));
    if (!first || !last || *first > *last) {
        return std::nullopt;
    }
    std::vector<int> days;
    for (int day = *first; day <= *last; ++day) {
        days.push_back(day);
    }
    return days;
}

std::optional<TimeWindow> window_of(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto from = parse_german_time(text.substr(0, dash));
    const auto to = parse_german_time(text.substr(dash + 1));
    if (!from || !to || !(*from < *to)) {
        return std::nullopt;
    }
    return TimeWindow{*from, *to};
}

/// An en dash reads as a hyphen, "bis" and spaces around a hyphen too.
std::string with_plain_dashes(std::string_view text) {
    std::string plain{text};
    for (const std::string_view dash : {" bis ", "–", "—", " - ", "- ", " -"}) {
        for (auto at = plain.find(dash); at != std::string::npos; at = plain.find(dash)) {
            plain.replace(at, dash.size(), "-");
        }
    }
    return plain;
}

bool starts_with_digit(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// One part: "Mo-Do 8-12, 13-17" or "Mo, Mi 9-12": days first, then windows.
bool add_part(std::string_view part, std::vector<WeekWindow>& week) {
    std::vector<int> days;
    bool had_window = false;
    for (auto piece : split(part, ",")) {
        if (!starts_with_digit(piece)) {
            const auto space = piece.find_first_of(" :");
            const auto piece_days = weekdays_of(piece.substr(0, space));
            if (!piece_days) {
                return false;
            }
            if (had_window) {
                days.clear();
                had_window = false;
            }
            days.insert(days.end(), piece_days->begin(), piece_days->end());
            if (space == std::string_view::npos) {
                continue;
            }
            piece = trimmed(piece.substr(space + 1));
        }
        const auto window = window_of(piece);
        if (!window || days.empty()) {
            return false;
        }
        had_window = true;
        for (const int day : days) {
            week.push_back({day, *window});
        }
    }
    return had_window;
}

}  // namespace

std::optional<std::vector<WeekWindow>> parse_week(std::string_view text) {
    std::vector<WeekWindow> week;
    const std::string plain = with_plain_dashes(text);
    for (const auto part : split(plain, ";\n")) {
        if (!add_part(part, week)) {
            return std::nullopt;
        }
    }
    std::ranges::sort(week, [](const WeekWindow& a, const WeekWindow& b) {
        return a.weekday != b.weekday ? a.weekday < b.weekday : a.window < b.window;
    });
    const auto overlap = std::ranges::adjacent_find(week, [](const auto& a, const auto& b) {
        return a.weekday == b.weekday && b.window.from < a.window.to;
    });
    return overlap == week.end() ? std::optional{week} : std::nullopt;
}

}  // namespace services::pool
