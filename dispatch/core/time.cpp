#include "dispatch/core/time.hpp"

#include <date/date.h>

#include <algorithm>

namespace dispatch {
namespace {

// What four digits of a year can write, in UTC: an offset may lead out of it.
constexpr Instant kFirst = date::sys_days{date::year{0} / 1 / 1};
constexpr Instant kBeyond = date::sys_days{date::year{10'000} / 1 / 1};

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether the text has the shape: '0' stands for any digit, everything else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
    return std::ranges::equal(
        text, shape, [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

/// REQUIRES: two digits stand at the position.
int two_digits(std::string_view text, std::size_t at) {
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// What is to be taken off the local time: nothing for "Z", an hour for "+01:00".
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
    if (text == "Z") return std::chrono::minutes{0};
    if (!has_shape(text, "+00:00") && !has_shape(text, "-00:00")) return std::nullopt;
    const int hours = two_digits(text, 1), minutes = two_digits(text, 4);
    if (hours > 23 || minutes > 59) return std::nullopt;
    const auto offset = std::chrono::minutes{hours * 60 + minutes};
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::string to_text(Instant at) {
    return date::format("%FT%TZ", at);
}

std::optional<Instant> parse_instant(std::string_view text) {
    constexpr std::string_view kShape = "0000-00-00T00:00:00";
    if (!has_shape(text.substr(0, kShape.size()), kShape)) return std::nullopt;
    auto rest = text.substr(kShape.size());
    if (rest.starts_with('.')) {
        const auto end = static_cast<std::size_t>(
            std::ranges::find_if_not(rest.substr(1), is_digit) - rest.begin());
        if (end == 1) return std::nullopt;
        rest.remove_prefix(end);
    }
    const auto offset = parse_offset(rest);
    const date::year_month_day day{date::year{two_digits(text, 0) * 100 + two_digits(text, 2)},
                                   date::month{static_cast<unsigned>(two_digits(text, 5))},
                                   date::day{static_cast<unsigned>(two_digits(text, 8))}};
    const int hour = two_digits(text, 11), minute = two_digits(text, 14),
              second = two_digits(text, 17);
    if (!offset || !day.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const Instant at = date::sys_days{day} + std::chrono::hours{hour} +
                       std::chrono::minutes{minute} + std::chrono::seconds{second} - *offset;
    if (at < kFirst || at >= kBeyond) return std::nullopt;
    return at;
}

}  // namespace dispatch
