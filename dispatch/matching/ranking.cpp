#include "dispatch/matching/ranking.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace dispatch::matching {
namespace {

bool comes_before(const Ranked& a, const Ranked& b) {
    // nothing < any instant: who never had an assignment waits longest.
    return std::tie(b.points, a.last_assignment, a.id) <
           std::tie(a.points, b.last_assignment, b.id);
}

Ranked ranked(const Candidate& person, std::uint8_t possible_options, const Parts& parts) {
    Ranked line{.id = person.id,
                .parts = parts,
                .option = static_cast<std::uint8_t>(std::countr_zero(possible_options)),
                .possible_options = possible_options,
                .reached_by = person.reached_by,
                .requirement_warns = person.requirement_warns,
                .last_assignment = person.last_assignment};
    for (const auto& part : parts) line.points += part.points;
    return line;
}

}  // namespace

Ranking rank(const Need& need,
             std::span<const Candidate> candidates,
             const settings::MatchingRules& rules,
             const EnabledRules& enabled) {
    Ranking ranking;
    for (const auto& person : candidates) {
        const auto verdict = judge(need, person, enabled.hard);
        if (!verdict.eligible()) {
            ranking.excluded.push_back({person.id, verdict.against});
            continue;
        }
        const auto parts = grade(need, person, rules, enabled.soft);
        ranking.eligible.push_back(ranked(person, verdict.possible_options, parts));
    }
    std::ranges::sort(ranking.eligible, comes_before);
    std::ranges::sort(ranking.excluded, {}, &Excluded::id);
    return ranking;
}

}  // namespace dispatch::matching
