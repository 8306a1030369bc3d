#include "dispatch/place/travel_time.hpp"

#include <random>

namespace {

using namespace dispatch::place;
using dispatch::Minutes;

struct Estimate {
    MeansRule TravelRules::*means;
    std::int64_t road_m;
    int minutes;
};

const Estimate kEstimates[] = {
    {&TravelRules::car, 0, 5},
    {&TravelRules::car, 1, 6},  // rounded up
    {&TravelRules::car, 500, 6},
    {&TravelRules::car, 4'000, 13},
    {&TravelRules::car, 7'999, 21},
    {&TravelRules::car, 8'000, 16},  // the whole journey goes at the speed of its length
    {&TravelRules::car, 15'000, 25},
    {&TravelRules::car, 29'999, 45},
    {&TravelRules::car, 30'000, 33},
    {&TravelRules::car, 65'000, 65},
    {&TravelRules::public_transport, 0, 8},
    {&TravelRules::public_transport, 5'000, 28},
    {&TravelRules::public_transport, 11'000, 38},
    {&TravelRules::public_transport, 40'000, 68},
    {&TravelRules::bicycle, 5'000, 20},
    {&TravelRules::bicycle, 40'000, 160},
    {&TravelRules::walking, 1'000, 12},
    {&TravelRules::walking, 0, 0},
};

TEST(TravelTime, IsStartPlusRoadBySpeed) {
    const TravelRules rules;
    for (const auto& c : kEstimates)
        EXPECT_EQ(travel_time(rules.*c.means, Metres{c.road_m}), Minutes{c.minutes})
            << c.road_m << " m";
}

TEST(TravelTime, CountsTheDetourOfRoads) {
    const Coordinates a{51'000'000, 7'000'000};
    const Coordinates b{51'100'000, 7'000'000};
    const auto straight = distance(a, b).count;
    EXPECT_EQ(road_distance({}, a, b), Metres{straight * 130 / 100});
    EXPECT_EQ(road_distance({.detour_percent = 100}, a, b), Metres{straight});
}

TEST(TravelRules, AreRefusedWithTheFieldThatIsWrong) {
    EXPECT_TRUE(validate(TravelRules{}));
    const auto refused = [](auto change) {
        TravelRules rules;
        change(rules);
        const auto answer = validate(rules);
        return answer ? std::string{} : answer.error().detail;
    };
    EXPECT_EQ(refused([](auto& r) { r.bicycle.steps[0].below = Metres{40'000}; }), "bicycle.steps");
    EXPECT_EQ(refused([](auto& r) { r.car.steps[1].below = Metres{1}; }), "car.steps");
}

Place place(std::int32_t latitude_e6, const char* postcode) {
    return {.at = {latitude_e6, 7'000'000}, .postcode = *Postcode::parse(postcode)};
}

TEST(TravelNeed, IsNothingWithinOneBuilding) {
    const TravelRules rules;
    const PostcodeMatrix matrix;
    const Place clinic{.at = {51'000'000, 7'000'000}, .address = "weg 1"};
    EXPECT_EQ(travel_need({rules, matrix}, clinic, clinic), TravelNeed{});
    const Place next_door{.at = {51'000'000, 7'000'000}, .address = "weg 2"};
    EXPECT_EQ(travel_need({rules, matrix}, clinic, next_door),
              (TravelNeed{Minutes{5}, Minutes{10}}));
}

TEST(TravelNeed, TakesTheTimeThatTheTenantEntered) {
    const TravelRules rules;
    const Place from = place(51'000'000, "42651");
    const Place to = place(51'100'000, "47051");
    const auto route = [&](const Place& a, const Place& b, TravelMeans means) {
        return PostcodeRoute{*a.postcode, *b.postcode, means};
    };
    PostcodeMatrix matrix{{route(from, to, TravelMeans::car), Minutes{90}}};
    const Traveller driver{rules, matrix, TravelMeans::car};
    EXPECT_EQ(travel_need(driver, from, to).travel, Minutes{90});
    EXPECT_EQ(travel_need(driver, to, from).travel, Minutes{90});
    EXPECT_EQ(travel_need(driver, to, from).buffer, Minutes{10});
    const Traveller cyclist{rules, matrix, TravelMeans::bicycle};
    EXPECT_EQ(travel_need(cyclist, from, to).travel, Minutes{58});  // the estimate
    matrix[route(to, from, TravelMeans::car)] = Minutes{70};
    EXPECT_EQ(travel_need(driver, from, to).travel, Minutes{90});
    EXPECT_EQ(travel_need(driver, to, from).travel, Minutes{70});
    EXPECT_EQ(travel_need(driver, from, place(51'100'000, "47057")).travel, Minutes{25});
}

TEST(TravelNeed, IsSymmetricWithoutAMatrixAndNeverBelowTheStart) {
    const TravelRules rules;
    const PostcodeMatrix matrix;
    std::mt19937 random{7};
    std::uniform_int_distribution<std::int32_t> latitude{50'500'000, 52'500'000};
    std::uniform_int_distribution<std::int32_t> longitude{6'000'000, 9'500'000};
    for (int i = 0; i < 500; ++i) {
        const Place a{.at = {latitude(random), longitude(random)}};
        const Place b{.at = {latitude(random), longitude(random)}};
        for (const auto means : {TravelMeans::car, TravelMeans::public_transport,
                                 TravelMeans::bicycle, TravelMeans::walking}) {
            const Traveller traveller{rules, matrix, means};
            EXPECT_EQ(travel_need(traveller, a, b), travel_need(traveller, b, a));
        }
        const auto car = travel_need({rules, matrix, TravelMeans::car}, a, b).travel;
        const auto walk = travel_need({rules, matrix, TravelMeans::walking}, a, b).travel;
        EXPECT_GE(car, Minutes{5});
        EXPECT_LT(car, walk + Minutes{5});
    }
}

}  // namespace
