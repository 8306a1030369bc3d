#pragma once

#include <array>
#include <map>

#include "dispatch/core/time.hpp"
#include "dispatch/place/place.hpp"

namespace dispatch::place {

enum class TravelMeans { car, public_transport, bicycle, walking };

/// A journey whose whole road distance is below the limit goes at this speed.
struct SpeedStep {
    Metres below;
    int speed_kmh;
    friend bool operator==(const SpeedStep&, const SpeedStep&) = default;
};

/// start + road / speed, the speed chosen by the length of the whole journey.
struct MeansRule {
    Minutes start{0};
    std::array<SpeedStep, 2> steps{};
    int speed_beyond_kmh = 0;
    friend bool operator==(const MeansRule&, const MeansRule&) = default;
};

/// The numbers of travel without a router; every tenant may set its own (settings, kind
/// `travel`). Valid by validate().
struct TravelRules {
    int detour_percent = 130;  // road / great circle is 1.3 +- 0.1: arXiv 2406.06490
    MeansRule car{Minutes{5}, {{{Metres{8'000}, 30}, {Metres{30'000}, 45}}}, 65};
    MeansRule public_transport{Minutes{8}, {{{Metres{8'000}, 15}, {Metres{30'000}, 22}}}, 40};
    MeansRule bicycle{Minutes{0}, {{{Metres{8'000}, 15}, {Metres{30'000}, 15}}}, 15};
    MeansRule walking{Minutes{0}, {{{Metres{8'000}, 5}, {Metres{30'000}, 5}}}, 5};
    Minutes buffer{10};
    friend bool operator==(const TravelRules&, const TravelRules&) = default;
};

/// Steps stand by rising limit, else `tenant_rule_out_of_range` with the field, e.g. `car.steps`.
/// What each number may be by itself is said in settings/rule_catalogue.hpp.
Result<Done> validate(const TravelRules& rules);

/// A tenant's own times between postcodes; they stand above the estimate. A pair counts in both
/// directions unless the other direction is entered too.
struct PostcodeRoute {
    Postcode from;
    Postcode to;
    TravelMeans means;
    friend auto operator<=>(const PostcodeRoute&, const PostcodeRoute&) = default;
};
using PostcodeMatrix = std::map<PostcodeRoute, Minutes>;

struct TravelNeed {
    Minutes travel{0};
    Minutes buffer{0};
    constexpr Minutes total() const { return travel + buffer; }
    friend constexpr bool operator==(const TravelNeed&, const TravelNeed&) = default;
};

/// How one person travels in one tenant. Refers to what the caller keeps.
struct Traveller {
    const TravelRules& rules;
    const PostcodeMatrix& matrix;
    TravelMeans means = TravelMeans::car;
};

/// Great circle x detour.
Metres road_distance(const TravelRules& rules, const Coordinates& from, const Coordinates& to);

/// The estimate, rounded up to whole minutes.
Minutes travel_time(const MeansRule& rule, Metres road);

/// From door to door: nothing within one building, else the matrix or the estimate, and the buffer.
TravelNeed travel_need(const Traveller& traveller, const Place& from, const Place& to);

}  // namespace dispatch::place
