#include "dispatch/core/time.hpp"

#include <date/date.h>

#include <sstream>

namespace dispatch {

std::string to_text(Instant at) {
    return date::format("%FT%TZ", at);
}

std::optional<Instant> parse_instant(std::string_view text) {
    std::string cleaned{text};
    if (cleaned.size() < 20 || cleaned[10] != 'T') return std::nullopt;
    if (const auto dot = cleaned.find('.'); dot != std::string::npos) {
        const auto end = cleaned.find_first_not_of("0123456789", dot + 1);
        if (dot != 19 || end == std::string::npos || end == dot + 1) return std::nullopt;
        cleaned.erase(dot, end - dot);
    }
    std::istringstream in{cleaned};
    Instant at;
    if (cleaned.ends_with('Z')) {
        in >> date::parse("%FT%TZ", at);
    } else {
        in >> date::parse("%FT%T%Ez", at);
    }
    if (in.fail() || in.peek() != std::char_traits<char>::eof()) return std::nullopt;
    return at;
}

}  // namespace dispatch
