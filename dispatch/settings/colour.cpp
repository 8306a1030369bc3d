#include "dispatch/settings/colour.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace dispatch::settings {
namespace {

/// WCAG 2.2, "relative luminance": what a part of a colour adds to its light, before its weight.
double linear(std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    constexpr std::size_t kLength = 7;
    if (text.size() != kLength || text.front() != '#') return std::nullopt;
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto digits = text.substr(1 + 2 * i, 2);
        const auto* const end = digits.data() + digits.size();
        if (std::from_chars(digits.data(), end, parts.at(i), 16).ptr != end) return std::nullopt;
    }
    return Colour{parts[0], parts[1], parts[2]};
}

double contrast_to_white(Colour colour) {
    const double light =
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    return 1.05 / (light + 0.05);
}

bool is_readable_on_white(Colour colour) {
    return contrast_to_white(colour) >= 4.5;
}

}  // namespace dispatch::settings
