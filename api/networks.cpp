#include "api/networks.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace api {
namespace {

/// 16 bytes; IPv4 as IPv6 writes it (::ffff:a.b.c.d).
using Address = std::array<unsigned char, 16>;
constexpr int kMappedBits = 96;

struct Found {
    Address bytes;
    bool is_v4;
};

std::optional<Found> read_address(std::string_view text) {
    const std::string name{text};
    Found found{{}, false};
    if (::inet_pton(AF_INET6, name.c_str(), found.bytes.data()) == 1) return found;
    found = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, true};
    if (::inet_pton(AF_INET, name.c_str(), found.bytes.data() + 12) == 1) return found;
    return std::nullopt;
}

bool same_bits(const Address& a, const Address& b, int bits) {
    for (int bit = 0; bit < bits; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((a[byte] & mask) != (b[byte] & mask)) return false;
    }
    return true;
}

bool in_network(const Address& address, std::string_view network) {
    const auto slash = network.find('/');
    const auto base = read_address(network.substr(0, slash));
    if (!base) return false;
    const int most = base->is_v4 ? 32 : 128;
    int bits = most;
    if (slash != std::string_view::npos) {
        const auto text = network.substr(slash + 1);
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), bits);
        if (failed != std::errc{} || end != text.data() + text.size()) return false;
        if (bits < 0 || bits > most) return false;
    }
    return same_bits(address, base->bytes, base->is_v4 ? bits + kMappedBits : bits);
}

}  // namespace

bool is_loopback(std::string_view address) {
    return in_networks(address, {"127.0.0.0/8", "::1"});
}

bool in_networks(std::string_view address, const std::vector<std::string>& networks) {
    const auto found = read_address(address);
    return found && std::ranges::any_of(networks, [&](const std::string& network) {
               return in_network(found->bytes, network);
           });
}

}  // namespace api
