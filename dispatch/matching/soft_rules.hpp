#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "dispatch/matching/facts.hpp"

namespace dispatch::matching {

/// A soft rule grades a person from 0 to 100; its weight comes from the tenant's rules.
struct SoftRule {
    std::string_view name;
    int settings::SoftWeights::*weight;
    int (*grade)(const Need&, const Candidate&, const settings::MatchingRules&);
};

inline constexpr std::size_t kSoftRules = 7;

/// The table is the specification.
std::span<const SoftRule, kSoftRules> soft_rules();

/// Bit i stands for line i of soft_rules().
using SoftSet = std::uint32_t;
inline constexpr SoftSet kAllSoft = ~SoftSet{0};

/// What one rule gave: points = weight x grade.
struct Part {
    int grade = 0;
    int points = 0;
    friend bool operator==(const Part&, const Part&) = default;
};
using Parts = std::array<Part, kSoftRules>;  // in the order of soft_rules()

/// The skill that would be used: the nearest language that is good enough, in it the highest level.
struct UsedSkill {
    LanguageKey language;
    int rank = 0;
    Level level = Level::a1;
};
std::optional<UsedSkill> used_skill(const Need& need, const Candidate& person);

Parts grade(const Need&,
            const Candidate&,
            const settings::MatchingRules&,
            SoftSet enabled = kAllSoft);

}  // namespace dispatch::matching
