#include "db/secrets/base64url.hpp"

#include <cstdint>

namespace db {
namespace {

constexpr std::string_view kSigns =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string to_base64url(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) text += kSigns[(held >> (bits - 6)) & 63U];
        held &= 0xffU;
    }
    if (bits > 0) text += kSigns[(held << (6 - bits)) & 63U];
    return text;
}

std::string to_base64(std::string_view bytes) {
    auto text = to_base64url(bytes);
    for (char& sign : text) {
        if (sign == '-') sign = '+';
        if (sign == '_') sign = '/';
    }
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
    if (text.size() % 4 == 1) return std::nullopt;
    std::string bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char sign : text) {
        const auto value = kSigns.find(sign);
        if (value == std::string_view::npos) return std::nullopt;
        held = ((held << 6U) | static_cast<std::uint32_t>(value)) & 0xfffU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((held >> bits) & 0xffU);
    }
    return bytes;
}

}  // namespace db
