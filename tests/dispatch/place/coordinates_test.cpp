#include "dispatch/place/coordinates.hpp"

#include <cmath>
#include <limits>
#include <random>

namespace {

using namespace dispatch::place;

Coordinates at(double latitude, double longitude) {
    return *Coordinates::from({.latitude = latitude, .longitude = longitude});
}

TEST(Coordinates, AreRefusedOutsideTheEarth) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const Degrees cases[] = {{90.000001, 0}, {-91, 0},      {0, 180.1}, {0, -181},
                             {nan, 0},       {0, infinity}, {1e300, 0}};
    for (const auto& degrees : cases) {
        const auto found = Coordinates::from(degrees);
        ASSERT_FALSE(found) << degrees.latitude << " " << degrees.longitude;
        EXPECT_EQ(found.error().code, "coordinates_invalid");
    }
    EXPECT_TRUE(Coordinates::from({90, 180}));
    EXPECT_TRUE(Coordinates::from({-90, -180}));
}

TEST(Coordinates, KeepMillionthsOfADegree) {
    EXPECT_EQ(at(51.1734301, 7.0845), at(51.1734304, 7.0845));
    EXPECT_NE(at(51.173430, 7.0845), at(51.173432, 7.0845));
    EXPECT_DOUBLE_EQ(at(51.17343, 7.0845).degrees().latitude, 51.17343);
    EXPECT_EQ(at(51.17343, -7.0845), Coordinates(51'173'430, -7'084'500));
}

TEST(Distance, IsKnownBetweenTowns) {
    struct {
        Coordinates a;
        Coordinates b;
        std::int64_t metres;
    } const cases[] = {
        {at(0, 0), at(1, 0), 111'195},
        {at(0, 0), at(0, 180), 20'015'115},
        {at(50, 7), at(50, 7), 0},
        {at(0, 179.9), at(0, -179.9), 22'239},
        {at(51.43247, 6.76516), at(51.17343, 7.0845), 36'410},    // Duisburg, Solingen
        {at(50.77664, 6.08342), at(51.93855, 8.87318), 232'200},  // Aachen, Detmold
    };
    for (const auto& c : cases)
        EXPECT_NEAR(static_cast<double>(distance(c.a, c.b).count), static_cast<double>(c.metres),
                    static_cast<double>(c.metres) * 0.005);
}

TEST(Distance, IsSymmetricAndKeepsTheTriangle) {
    std::mt19937 random{20260301};
    std::uniform_int_distribution<std::int32_t> latitude{47'000'000, 55'000'000};
    std::uniform_int_distribution<std::int32_t> longitude{6'000'000, 15'000'000};
    const auto anywhere = [&] { return Coordinates{latitude(random), longitude(random)}; };
    for (int i = 0; i < 2'000; ++i) {
        const Coordinates a = anywhere(), b = anywhere(), c = anywhere();
        EXPECT_EQ(distance(a, b), distance(b, a));
        EXPECT_EQ(distance(a, a), Metres{0});
        EXPECT_LE(distance(a, c).count, distance(a, b).count + distance(b, c).count + 2);
    }
}

}  // namespace
