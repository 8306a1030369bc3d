#include "dispatch/place/travel_time.hpp"

#include <algorithm>
#include <cassert>

namespace dispatch::place {
namespace {

const MeansRule& rule_for(const TravelRules& rules, TravelMeans means) {
    switch (means) {
        case TravelMeans::car: return rules.car;
        case TravelMeans::public_transport: return rules.public_transport;
        case TravelMeans::bicycle: return rules.bicycle;
        case TravelMeans::walking: return rules.walking;
    }
    assert(false);
    return rules.walking;
}

std::optional<Minutes> entered_time(const Traveller& traveller,
                                    const Place& from,
                                    const Place& to) {
    if (!from.postcode || !to.postcode) return std::nullopt;
    auto found = traveller.matrix.find({*from.postcode, *to.postcode, traveller.means});
    if (found == traveller.matrix.end())
        found = traveller.matrix.find({*to.postcode, *from.postcode, traveller.means});
    if (found == traveller.matrix.end()) return std::nullopt;
    return found->second;
}

bool is_valid(const MeansRule& rule) {
    return std::ranges::is_sorted(rule.steps, {}, &SpeedStep::below);
}

}  // namespace

Result<Done> validate(const TravelRules& rules) {
    const std::pair<std::string_view, bool> checks[] = {
        {"car.steps", is_valid(rules.car)},
        {"public_transport.steps", is_valid(rules.public_transport)},
        {"bicycle.steps", is_valid(rules.bicycle)},
        {"walking.steps", is_valid(rules.walking)},
    };
    for (const auto& [field, valid] : checks)
        if (!valid) return Error{Refusal::invalid, "tenant_rule_out_of_range", std::string{field}};
    return Done{};
}

Metres road_distance(const TravelRules& rules, const Coordinates& from, const Coordinates& to) {
    return {distance(from, to).count * rules.detour_percent / 100};
}

Minutes travel_time(const MeansRule& rule, Metres road) {
    const auto step =
        std::ranges::find_if(rule.steps, [&](const SpeedStep& s) { return road < s.below; });
    const std::int64_t speed_kmh =
        step == rule.steps.end() ? rule.speed_beyond_kmh : step->speed_kmh;
    assert(speed_kmh > 0);
    const std::int64_t metres_per_hour = speed_kmh * 1000;
    return rule.start + Minutes{(road.count * 60 + metres_per_hour - 1) / metres_per_hour};
}

TravelNeed travel_need(const Traveller& traveller, const Place& from, const Place& to) {
    if (same_building(from, to)) return {};
    const TravelRules& rules = traveller.rules;
    if (const auto entered = entered_time(traveller, from, to)) return {*entered, rules.buffer};
    const Metres road = road_distance(rules, from.at, to.at);
    return {travel_time(rule_for(rules, traveller.means), road), rules.buffer};
}

}  // namespace dispatch::place
