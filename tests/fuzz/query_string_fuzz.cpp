// Any bytes as the target of a request: refused, or a path and a query that keep the promises of
// api/http/target.hpp; written again with percent signs they are read the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "api/http/target.hpp"

namespace {

using namespace api::http;

void must(bool promise) {
    if (!promise) std::abort();
}

std::string encoded(std::string_view text, bool keep_slashes) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        const bool plain = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
        if (plain || (sign == '/' && keep_slashes)) {
            out += sign;
        } else {
            out += {'%', kHex[byte >> 4U], kHex[byte & 0xfU]};
        }
    }
    return out;
}

void check_promises(const Target& target) {
    must(target.path.starts_with('/'));
    must(target.path.find("//") == std::string::npos);
    must((target.path + '/').find("/./") == std::string::npos);
    must((target.path + '/').find("/../") == std::string::npos);
    for (const char sign : target.path) must(static_cast<unsigned char>(sign) >= 0x20);
    must(target.query.size() <= kQueryPairsMax);
    for (const auto& [name, value] : target.query)
        must(name.find('\0') == std::string::npos && value.find('\0') == std::string::npos);
}

std::string written_again(const Target& target) {
    std::string text = encoded(target.path, true);
    char separator = '?';
    for (const auto& [name, value] : target.query) {
        text += separator + encoded(name, false) + '=' + encoded(value, false);
        separator = '&';
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    static_cast<void>(parse_query(bytes));
    const auto target = parse_target(bytes);
    if (!target) return 0;
    check_promises(*target);
    const auto again = parse_target(written_again(*target));
    must(again && again->path == target->path && again->query == target->query);
    return 0;
}
