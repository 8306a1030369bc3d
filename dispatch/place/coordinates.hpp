#pragma once

#include <cassert>
#include <compare>
#include <cstdint>

#include "dispatch/core/result.hpp"

namespace dispatch::place {

struct Metres {
    std::int64_t count = 0;
    friend constexpr auto operator<=>(const Metres&, const Metres&) = default;
};

struct Degrees {
    double latitude = 0;
    double longitude = 0;
};

/// A point on the earth (WGS 84), kept as whole millionths of a degree (about 0.1 m), so that
/// equality means something. Latitude -90 to 90, longitude -180 to 180.
class Coordinates {
public:
    /// Rounds to the nearest millionth. Refused with `coordinates_invalid`.
    static Result<Coordinates> from(const Degrees& degrees);

    /// For tables in code. REQUIRES: in range.
    constexpr Coordinates(std::int32_t latitude_e6, std::int32_t longitude_e6)
        : latitude_e6_{latitude_e6}, longitude_e6_{longitude_e6} {
        assert(-90'000'000 <= latitude_e6 && latitude_e6 <= 90'000'000);
        assert(-180'000'000 <= longitude_e6 && longitude_e6 <= 180'000'000);
    }

    constexpr Degrees degrees() const { return {latitude_e6_ / 1e6, longitude_e6_ / 1e6}; }
    friend constexpr auto operator<=>(const Coordinates&, const Coordinates&) = default;

private:
    std::int32_t latitude_e6_;
    std::int32_t longitude_e6_;
};

/// Great-circle distance on a sphere of 6,371,009 m, rounded to metres; at most 0.5 % off.
Metres distance(const Coordinates& a, const Coordinates& b);

}  // namespace dispatch::place
