#pragma once

#include <optional>
#include <span>

#include "dispatch/core/time.hpp"
#include "dispatch/place/travel_time.hpp"

namespace dispatch::place {

/// Something that keeps a person busy. Without a place: telephone or video, done from anywhere.
struct Stop {
    Period during;
    std::optional<Place> place = std::nullopt;
};

/// A journey that the day demands and the longest uninterrupted time that the day leaves for it.
struct Journey {
    TravelNeed need;
    Minutes available{0};
    constexpr Minutes missing() const {
        return need.total() > available ? need.total() - available : Minutes{0};
    }
    friend constexpr bool operator==(const Journey&, const Journey&) = default;
};

/// The journeys that a candidate touches; nothing where there is no physical neighbour.
struct TravelFit {
    std::optional<Journey> before;  // from the last physical place to the candidate
    std::optional<Journey> after;   // from the candidate to the next physical place; for a
                                    // candidate without a place: past it, from last to next
    constexpr bool fits() const {
        return (!before || before->missing() == Minutes{0}) &&
               (!after || after->missing() == Minutes{0});
    }
};

/// Does the person get to the candidate and on to the next place? A telephone job does not
/// teleport: travel counts from the last physical place, and nobody drives while interpreting, so
/// the journey must fit into one of the gaps that telephone jobs leave.
/// REQUIRES: no two of `day` and the candidate overlap (commitment_no_overlap sees to that).
TravelFit check_travel(const Traveller& traveller,
                       std::span<const Stop> day,
                       const Stop& candidate);

}  // namespace dispatch::place
