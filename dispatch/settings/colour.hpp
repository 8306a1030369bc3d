#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dispatch::settings {

/// A colour of the screen (sRGB).
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// "#1a5e8a", capital letters too; nothing for anything else.
std::optional<Colour> parse_colour(std::string_view text);

/// How far a colour stands out from white: 1 (white) to 21 (black), WCAG 2.2 "contrast ratio".
double contrast_to_white(Colour);

/// Can white letters on it, and letters of it on white, be read? At least 4.5 (WCAG 2.2, 1.4.3).
bool is_readable_on_white(Colour);

}  // namespace dispatch::settings
