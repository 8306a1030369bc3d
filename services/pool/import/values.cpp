#include "services/pool/import/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace services::pool {
namespace {

using dispatch::calendar::LocalDay;
using dispatch::calendar::TimeOfDay;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The digits before and after the only decimal sign; thousands are separated by dots.
struct DecimalParts {
    std::string whole;
    std::string fraction;
    bool negative = false;
};

std::optional<std::string> without_thousands(std::string_view whole) {
    if (whole.find('.') == std::string_view::npos) {
        return all_digits(whole) ? std::optional{std::string{whole}} : std::nullopt;
    }
    std::string digits;
    std::size_t group = 0;
    while (true) {
        const auto dot = whole.find('.');
        const auto part = whole.substr(0, dot);
        const bool fits = group == 0 ? part.size() <= 3 : part.size() == 3;
        if (!fits || !all_digits(part)) {
            return std::nullopt;
        }
        digits += part;
        ++group;
        if (dot == std::string_view::npos) {
            return digits;
        }
        whole.remove_prefix(dot + 1);
    }
}

std::optional<DecimalParts> decimal_parts(std::string_view text, bool dot_is_decimal) {
    DecimalParts parts;
    if (text.starts_with('-') || text.starts_with('+')) {
        parts.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    auto sign = text.find(',');
    if (sign == std::string_view::npos && dot_is_decimal) {
        sign = text.find('.');
    }
    const auto whole = without_thousands(text.substr(0, sign));
    if (!whole) {
        return std::nullopt;
    }
    parts.whole = *whole;
    if (sign != std::string_view::npos) {
        parts.fraction = text.substr(sign + 1);
        if (!all_digits(parts.fraction)) {
            return std::nullopt;
        }
    }
    return parts;
}

std::optional<LocalDay> checked_day(std::int32_t year, std::int32_t month, std::int32_t day) {
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{LocalDay{date}} : std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string folded(std::string_view text) {
    struct Letter {
        std::string_view from;
        std::string_view to;
    };
    constexpr std::array<Letter, 7> letters{{{"ä", "ae"},
                                             {"ö", "oe"},
                                             {"ü", "ue"},
                                             {"Ä", "ae"},
                                             {"Ö", "oe"},
                                             {"Ü", "ue"},
                                             {"ß", "ss"}}};
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c >= 'A' && c <= 'Z') {
            result.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            result.push_back(c);
        } else if (const auto* found =
                       std::ranges::find(letters, text.substr(at, 2), &Letter::from);
                   found != letters.end()) {
            result += found->to;
            ++at;
        }
    }
    return result;
}

std::optional<LocalDay> parse_german_day(std::string_view text) {
    text = trimmed(text);
    if (const auto day = dispatch::calendar::parse_local_day(text)) {
        return day;
    }
    std::array<std::string_view, 3> parts;
    for (std::size_t index = 0; index < 2; ++index) {
        const auto dot = text.find('.');
        if (dot == std::string_view::npos) {
            return std::nullopt;
        }
        parts[index] = text.substr(0, dot);
        text = trimmed(text.substr(dot + 1));
    }
    parts[2] = text;
    const auto day = parse_whole_number(parts[0]);
    const auto month = parse_whole_number(parts[1]);
    const auto year = parse_whole_number(parts[2]);
    const bool shaped = parts[0].size() <= 2 && parts[1].size() <= 2 &&
                        (parts[2].size() == 2 || parts[2].size() == 4);
    if (!shaped || !day || !month || !year || *year == 0) {
        return std::nullopt;
    }
    return checked_day(parts[2].size() == 2 ? 2000 + *year : *year, *month, *day);
}

std::optional<TimeOfDay> parse_german_time(std::string_view text) {
    text = trimmed(text);
    if (text.ends_with("Uhr")) {
        text = trimmed(text.substr(0, text.size() - 3));
    }
    const auto sign = text.find_first_of(":.");
    const auto hour_text = text.substr(0, sign);
    const auto minute_text = sign == std::string_view::npos ? "00" : text.substr(sign + 1);
    const auto hour = parse_whole_number(hour_text);
    const auto minute = parse_whole_number(minute_text);
    if (!hour || !minute || hour_text.size() > 2 || minute_text.size() != 2 || *minute > 59) {
        return std::nullopt;
    }
    const std::int32_t total = *hour * 60 + *minute;
    return total <= 24 * 60 ? std::optional{TimeOfDay{dispatch::Minutes{total}}} : std::nullopt;
}

std::optional<dispatch::Money> parse_german_amount(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view unit : {"EUR", "Euro", "€"}) {
        if (text.ends_with(unit)) {
            text = trimmed(text.substr(0, text.size() - unit.size()));
        }
    }
    // "1.234" is one thousand in German; "1234.5" and "12.34" can only be decimals.
    const auto dot = text.rfind('.');
    const bool dot_is_decimal = dot != std::string_view::npos && text.size() - dot - 1 != 3 &&
                                text.find(',') == std::string_view::npos;
    const auto parts = decimal_parts(text, dot_is_decimal);
    if (!parts || parts->whole.size() > 9 || parts->fraction.size() > 2) {
        return std::nullopt;
    }
    const std::string cents = parts->whole + (parts->fraction + "00").substr(0, 2);
    std::int64_t value = 0;
    std::from_chars(cents.data(), cents.data() + cents.size(), value);
    return dispatch::Money{parts->negative ? -value : value};
}

std::optional<double> parse_german_decimal(std::string_view text) {
    const auto parts = decimal_parts(trimmed(text), true);
    if (!parts || parts->whole.size() > 9 || parts->fraction.size() > 12) {
        return std::nullopt;
    }
    const std::string number = parts->whole + "." + parts->fraction + "0";
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return parts->negative ? -value : value;
}

std::optional<std::int32_t> parse_whole_number(std::string_view text) {
    text = trimmed(text);
    if (!all_digits(text) || text.size() > 9) {
        return std::nullopt;
    }
    std::int32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<bool> parse_yes_no(std::string_view text) {
    static const std::vector<WordRow> words{{"yes", "ja|j|x|yes|y|1|wahr|true|vorhanden"},
                                            {"no", "nein|n|no|0|falsch|false|nichtvorhanden"}};
    if (trimmed(text) == "-") {
        return false;
    }
    const auto word = find_word(words, text);
    return word ? std::optional{*word == "yes"} : std::nullopt;
}

std::optional<std::string_view> find_word(const std::vector<WordRow>& table,
                                          std::string_view text) {
    const std::string wanted = folded(text);
    if (wanted.empty()) {
        return std::nullopt;
    }
    for (const auto& row : table) {
        for (const auto word : split(row.words, "|")) {
            if (folded(word) == wanted) {
                return row.value;
            }
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find_first_of(separators);
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

}  // namespace services::pool
