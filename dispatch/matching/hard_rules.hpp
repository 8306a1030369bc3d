#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/matching/facts.hpp"

namespace dispatch::matching {

using Reason = std::string_view;  // stable code, e.g. "already_booked"

/// A rule about the person, or about the person at one of the times: a person stays if all rules
/// about the person agree and at least one time passes all rules about times.
enum class About : std::uint8_t { person, time };

/// A hard rule says whether this person may take the seat, and its reason if not.
struct HardRule {
    std::string_view name;
    Reason reason;
    About about;
    bool (*passes)(const Need&, const Candidate&, const TimeFacts&);
};

/// The table is the specification; the order is the order of the reasons.
std::span<const HardRule> hard_rules();

/// Bit i stands for line i of hard_rules().
using HardSet = std::uint32_t;
inline constexpr HardSet kAllHard = ~HardSet{0};

/// What the hard rules say of one person.
struct Verdict {
    HardSet against = 0;                // every reason, not only the first obstacle
    std::uint8_t possible_options = 0;  // bit i: the person can at option i
    constexpr bool eligible() const { return against == 0; }
};

/// REQUIRES: 1 to kTimeOptionsMax time options.
Verdict judge(const Need&, const Candidate&, HardSet enabled = kAllHard);

/// The codes of a set, in the order of the table.
std::vector<Reason> reasons(HardSet against);

/// The set of these codes; for counting.
HardSet hard_set(std::span<const Reason> reasons);

}  // namespace dispatch::matching
