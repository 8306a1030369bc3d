#include "dispatch/place/coordinates.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dispatch::place {
namespace {

constexpr double kEarthRadiusM = 6'371'009;  // mean radius (IUGG)

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

double squared_sine_of_half(double angle) {
    const double sine = std::sin(angle / 2);
    return sine * sine;
}

}  // namespace

Result<Coordinates> Coordinates::from(const Degrees& degrees) {
    // Written so that NaN is refused too.
    const bool valid = std::abs(degrees.latitude) <= 90 && std::abs(degrees.longitude) <= 180;
    if (!valid) return Error{Refusal::invalid, "coordinates_invalid"};
    return Coordinates{static_cast<std::int32_t>(std::lround(degrees.latitude * 1e6)),
                       static_cast<std::int32_t>(std::lround(degrees.longitude * 1e6))};
}

// Haversine: exact for short distances, where the law of cosines loses its digits.
Metres distance(const Coordinates& a, const Coordinates& b) {
    const Degrees from = a.degrees();
    const Degrees to = b.degrees();
    const double across = squared_sine_of_half(radians(to.longitude - from.longitude)) *
                          std::cos(radians(from.latitude)) * std::cos(radians(to.latitude));
    const double haversine = squared_sine_of_half(radians(to.latitude - from.latitude)) + across;
    const double angle = 2 * std::asin(std::sqrt(std::min(1.0, haversine)));
    return {std::llround(kEarthRadiusM * angle)};
}

}  // namespace dispatch::place
