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

bool is_public_address(std::string_view address) {
    // IANA's registries of special-purpose addresses; 64:ff9b and 2002 hold IPv4 addresses inside.
    static const std::vector<std::string> special{
        "0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",    "::/96",
        "64:ff9b::/32",  "100::/64",        "2001::/23",      "2001:db8::/32",  "2002::/16",
        "3fff::/20",     "5f00::/16",       "fc00::/7",       "fe80::/9",       "ff00::/8"};
    return read_address(address).has_value() && !in_networks(address, special);
}

}  // namespace api
