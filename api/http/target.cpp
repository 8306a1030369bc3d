#include "api/http/target.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace api::http {
namespace {

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

enum class Plus { kept, space };

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::space) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const auto high = hex_digit(text[i + 1]);
            const auto low = hex_digit(text[i + 2]);
            if (!high || !low) return std::nullopt;
            out += static_cast<char>(*high * 16 + *low);
            i += 2;
        }
    }
    return out;
}

struct Utf8Form {
    std::size_t length;
    std::uint32_t smallest;  // anything below it is an overlong form
    std::uint32_t bits;
};

std::optional<Utf8Form> utf8_form(unsigned char lead) {
    if (lead < 0x80) return Utf8Form{1, 0, lead};
    if ((lead & 0xE0U) == 0xC0U) return Utf8Form{2, 0x80, lead & 0x1FU};
    if ((lead & 0xF0U) == 0xE0U) return Utf8Form{3, 0x800, lead & 0x0FU};
    if ((lead & 0xF8U) == 0xF0U) return Utf8Form{4, 0x10000, lead & 0x07U};
    return std::nullopt;
}

bool is_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto form = utf8_form(static_cast<unsigned char>(text[i]));
        if (!form || i + form->length > text.size()) return false;
        std::uint32_t point = form->bits;
        for (std::size_t k = 1; k < form->length; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xC0U) != 0x80U) return false;
            point = (point << 6U) | (byte & 0x3FU);
        }
        const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < form->smallest || point > 0x10FFFF || surrogate) return false;
        i += form->length;
    }
    return true;
}

bool segment_allowed(std::string_view segment) {
    if (segment == "." || segment == "..") return false;
    return std::ranges::none_of(segment, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || c == '/' || c == '\\';
    });
}

/// Segments are decoded one by one, so that an encoded slash can never become a separator.
std::optional<std::string> parse_path(std::string_view text) {
    if (text.empty() || text.front() != '/') return std::nullopt;
    std::string path;
    path.reserve(text.size());
    std::size_t begin = 1;
    for (;;) {
        const auto end = std::min(text.find('/', begin), text.size());
        const bool last = end == text.size();
        const auto segment = percent_decode(text.substr(begin, end - begin), Plus::kept);
        if (!segment || !segment_allowed(*segment)) return std::nullopt;
        if (segment->empty() && !last) return std::nullopt;
        path += '/';
        path += *segment;
        if (last) break;
        begin = end + 1;
    }
    if (!is_utf8(path)) return std::nullopt;
    return path;
}

std::optional<std::string> parse_query_part(std::string_view text) {
    auto part = percent_decode(text, Plus::space);
    if (!part || part->find('\0') != std::string::npos || !is_utf8(*part)) return std::nullopt;
    return part;
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = parse_query_part(pair.substr(0, equals));
        auto value = parse_query_part(pair.substr(std::min(equals + 1, pair.size())));
        if (!name || !value || pairs.size() == kQueryPairsMax) return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

std::optional<Target> parse_target(std::string_view target) {
    if (target.find('#') != std::string_view::npos) return std::nullopt;
    const auto mark = std::min(target.find('?'), target.size());
    auto path = parse_path(target.substr(0, mark));
    auto query = parse_query(target.substr(std::min(mark + 1, target.size())));
    if (!path || !query) return std::nullopt;
    return Target{.path = std::move(*path), .query = std::move(*query)};
}

}  // namespace api::http
