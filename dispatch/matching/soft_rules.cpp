#include "dispatch/matching/soft_rules.hpp"

#include <algorithm>
#include <optional>

namespace dispatch::matching {
namespace {

using settings::MatchingRules;
using settings::SoftWeights;

constexpr int kBest = 100;

int language(const Need& need, const Candidate& person, const MatchingRules&) {
    constexpr int kPerRank = 25;
    const auto use = used_skill(need, person);
    return use ? std::max(0, kBest - kPerRank * use->rank) : 0;
}

int level(const Need& need, const Candidate& person, const MatchingRules&) {
    const auto use = used_skill(need, person);
    return use ? kBest * static_cast<int>(use->level) / static_cast<int>(Level::native) : 0;
}

// Telephone and video know no distance: everybody gets the best grade.
int distance(const Need& need, const Candidate& person, const MatchingRules& rules) {
    if (need.mode != Mode::on_site) return kBest;
    if (person.distance_m == kDistanceUnknown) return 0;
    const std::int64_t left = std::max(0, rules.distance_worst_m - person.distance_m);
    return static_cast<int>(kBest * left / rules.distance_worst_m);
}

int continuity(const Need& need, const Candidate& person, const MatchingRules& rules) {
    return need.continuity_counts && rules.continuity_allowed && person.knows_case ? kBest : 0;
}

// Who has had less of what he or she wants comes first. Wanting nothing is no claim.
int fair_share(const Need&, const Candidate& person, const MatchingRules&) {
    if (person.wanted_min <= 0) return 0;
    const std::int64_t left = std::max(0, person.wanted_min - person.recent_min);
    return static_cast<int>(kBest * left / person.wanted_min);
}

int cost(const Need&, const Candidate& person, const MatchingRules&) {
    constexpr int kTierMax = 9;
    return kBest - kBest * std::clamp(person.cost_tier, 0, kTierMax) / kTierMax;
}

int wished(const Need&, const Candidate& person, const MatchingRules&) {
    return person.wished ? kBest : 0;
}

// One line per rule: this table is the specification.
constexpr std::array<SoftRule, kSoftRules> kTable{{
    {"language", &SoftWeights::language, language},
    {"level", &SoftWeights::level, level},
    {"distance", &SoftWeights::distance, distance},
    {"continuity", &SoftWeights::continuity, continuity},
    {"fair_share", &SoftWeights::fair_share, fair_share},
    {"cost", &SoftWeights::cost, cost},
    {"wished", &SoftWeights::wished, wished},
}};

}  // namespace

std::optional<UsedSkill> used_skill(const Need& need, const Candidate& person) {
    std::optional<UsedSkill> best;
    for (const auto& accepted : need.languages) {
        for (const auto& skill : person.skills) {
            if (skill.language != accepted.language || !fits_form(skill, need.form)) continue;
            if (skill.level < need.level_min) continue;
            const bool better = !best || accepted.rank < best->rank ||
                                (accepted.rank == best->rank && skill.level > best->level);
            if (better) best = UsedSkill{skill.language, accepted.rank, skill.level};
        }
    }
    return best;
}

std::span<const SoftRule, kSoftRules> soft_rules() {
    return kTable;
}

Parts grade(const Need& need,
            const Candidate& person,
            const MatchingRules& rules,
            SoftSet enabled) {
    Parts parts;
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        if ((enabled >> i & 1U) == 0) continue;
        const int grade = kTable[i].grade(need, person, rules);
        parts[i] = {grade, grade * rules.weights.*kTable[i].weight};
    }
    return parts;
}

}  // namespace dispatch::matching
