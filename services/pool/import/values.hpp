#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/money.hpp"

/// Values as people write them in German tables; each function answers nothing when in doubt.
namespace services::pool {

/// `weekday` 1 = Monday to 7 = Sunday.
struct WeekWindow {
    int weekday = 1;
    dispatch::calendar::TimeWindow window;
    friend bool operator==(const WeekWindow&, const WeekWindow&) = default;
};

std::string_view trimmed(std::string_view text);

/// For comparing headers and words: ASCII letters and digits in lower case, umlauts as two
/// letters, everything else dropped ("E-Mail" and "eMail" are one).
std::string folded(std::string_view text);

/// 31.12.2026, 1.2.26 (years 2000-2099), 2026-12-31; only days that the calendar has.
std::optional<dispatch::calendar::LocalDay> parse_german_day(std::string_view text);

/// 9, 9:30, 9.30, 09:30 Uhr; 24:00 is the end of the day.
std::optional<dispatch::calendar::TimeOfDay> parse_german_time(std::string_view text);

/// 12, 12,5, 1.234,50, 1234.50, with or without EUR or €; at most two decimals.
std::optional<dispatch::Money> parse_german_amount(std::string_view text);

/// 51,936 or 51.936; finite, without exponent.
std::optional<double> parse_german_decimal(std::string_view text);

/// Digits only, at most nine.
std::optional<std::int32_t> parse_whole_number(std::string_view text);

std::optional<bool> parse_yes_no(std::string_view text);

/// "Mo 9-12; Di 14:00-16:30", "Mo-Do 8-12, 13-17", "Mo, Mi 9-12", "täglich 8-20". Parts are
/// separated by ; or line ends; the windows of one day must not overlap. Sorted.
std::optional<std::vector<WeekWindow>> parse_week(std::string_view text);

/// The value of the first row of `table` whose words ("a|b|c", folded before comparing) hold the
/// text.
struct WordRow {
    std::string_view value;
    std::string_view words;
};
std::optional<std::string_view> find_word(const std::vector<WordRow>& table, std::string_view text);

/// Parts between the separators, trimmed, without empty ones.
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

}  // namespace services::pool
