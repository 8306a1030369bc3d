#include "api/http/correlation.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace api::http {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

bool is_id_char(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

bool is_hex(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return kHex.find(c) != kHex.npos; });
}

bool is_zero(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == '0'; });
}

}  // namespace

std::string make_request_id() {
    std::array<std::uint8_t, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("no random bytes from the system");
    std::string id;
    id.reserve(2 * bytes.size());
    for (const unsigned byte : bytes) {
        id += kHex[byte >> 4U];
        id += kHex[byte & 0x0FU];
    }
    return id;
}

std::string request_id_for(const Request& request) {
    const auto said = request.header("x-request-id");
    const bool usable =
        said && !said->empty() && said->size() <= 64 && std::ranges::all_of(*said, is_id_char);
    return usable ? std::string(*said) : make_request_id();
}

std::optional<std::string_view> traceparent_of(const Request& request) {
    const auto text = request.header("traceparent");
    if (!text || text->size() != 55 || !text->starts_with("00-")) return std::nullopt;
    const auto trace = text->substr(3, 32);
    const auto parent = text->substr(36, 16);
    const bool dashes = (*text)[35] == '-' && (*text)[52] == '-';
    if (!dashes || !is_hex(trace) || !is_hex(parent) || !is_hex(text->substr(53)))
        return std::nullopt;
    if (is_zero(trace) || is_zero(parent)) return std::nullopt;
    return text;
}

}  // namespace api::http
