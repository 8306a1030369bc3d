#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dispatch {

/// 128 bits in network order; text form is the canonical lower-case 8-4-4-4-12.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;
};

std::string to_text(const Uuid& uuid);

/// Accepts only the canonical form (either case); anything else is nothing.
std::optional<Uuid> parse_uuid(std::string_view text);

}  // namespace dispatch

template <>
struct std::hash<dispatch::Uuid> {
    std::size_t operator()(const dispatch::Uuid& uuid) const noexcept;
};
