#pragma once

#include <span>
#include <vector>

#include "dispatch/matching/hard_rules.hpp"
#include "dispatch/matching/soft_rules.hpp"

namespace dispatch::matching {

/// A person who may be offered the seat, with every part of the points.
struct Ranked {
    InterpreterId id;
    int points = 0;
    Parts parts{};
    std::uint8_t option = 0;            // the requester's most preferred one that is possible
    std::uint8_t possible_options = 0;  // bit i: the person can at option i
    people::ReachedBy reached_by = people::ReachedBy::mail;
    bool requirement_warns = false;
    std::optional<Instant> last_assignment = {};
    friend bool operator==(const Ranked&, const Ranked&) = default;
};

/// A person who may not, with all reasons.
struct Excluded {
    InterpreterId id;
    HardSet against = 0;  // reasons(against) names them
    friend bool operator==(const Excluded&, const Excluded&) = default;
};

struct Ranking {
    std::vector<Ranked> eligible;    // best first
    std::vector<Excluded> excluded;  // by id
    friend bool operator==(const Ranking&, const Ranking&) = default;
};

/// Rules that are switched on; tests switch each one off.
struct EnabledRules {
    HardSet hard = kAllHard;
    SoftSet soft = kAllSoft;
};

/// The same facts give the same answer in whatever order they come. Equal points: who is longest
/// without an assignment comes first (never had one: first of all), then the lower id.
/// REQUIRES: 1 to kTimeOptionsMax time options; every id once.
Ranking rank(const Need&,
             std::span<const Candidate>,
             const settings::MatchingRules&,
             const EnabledRules& enabled = {});

}  // namespace dispatch::matching
