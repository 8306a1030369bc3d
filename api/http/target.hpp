#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace api::http {

/// A request target after decoding. `path` begins with '/', has no empty, "." or ".." segment
/// (one '/' may end it), no control character, and is valid UTF-8; so is every query part.
struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;  // in the order sent
};

inline constexpr std::size_t kQueryPairsMax = 100;

/// Decodes an origin-form target ("/path?query"). Nothing if it is not exactly one path: bad
/// percent-encoding, %2F, %5C, %00, dot segments (encoded or not), doubled slashes, a fragment.
std::optional<Target> parse_target(std::string_view target);

/// Decodes `name=value&...` with '+' as space; nothing on bad encoding, NUL or too many pairs.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view text);

}  // namespace api::http
