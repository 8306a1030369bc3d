#include "dispatch/translation/writer.hpp"

#include <algorithm>
#include <tuple>

namespace dispatch::translation {
namespace {

using language::Form;

constexpr int kBest = 100;

bool covers(Direction have, Direction want) {
    return have == Direction::both || have == want;
}

/// Does one of the person's skills in this language serve? German needs none.
template <class Serves>
bool any_skill(const Candidate& person, LanguageKey language, Serves serves) {
    if (language == kGerman) return true;
    return std::ranges::any_of(person.skills, [&](const Skill& skill) {
        return skill.language == language && serves(skill);
    });
}

/// Both languages of the order: out of the source, into the target.
template <class Serves>
bool both(const Need& need, const Candidate& person, Serves serves) {
    return any_skill(person, need.source,
                     [&](const Skill& skill) { return serves(skill, Direction::from); }) &&
           any_skill(person, need.target,
                     [&](const Skill& skill) { return serves(skill, Direction::into); });
}

bool is_known(const Skill&, Direction) {
    return true;
}
bool is_written(const Skill& skill, Direction) {
    return skill.form == Form::written;
}
bool is_directed(const Skill& skill, Direction want) {
    return is_written(skill, want) && covers(skill.direction, want);
}

// Later language rules pass where an earlier one already failed, so that the reasons name the true
// obstacle and not its consequences.
bool knows_languages(const Need& need, const Candidate& person) {
    return both(need, person, is_known);
}
bool writes_languages(const Need& need, const Candidate& person) {
    return !both(need, person, is_known) || both(need, person, is_written);
}
bool writes_in_direction(const Need& need, const Candidate& person) {
    return !both(need, person, is_written) || both(need, person, is_directed);
}
bool reaches_level(const Need& need, const Candidate& person) {
    return !both(need, person, is_directed) ||
           both(need, person, [&](const Skill& skill, Direction want) {
               return is_directed(skill, want) && skill.level >= need.level_min;
           });
}
bool is_sworn(const Need& need, const Candidate& person) {
    return !need.certified || person.qualification == people::Qualification::sworn;
}
bool is_active(const Need&, const Candidate& person) {
    return person.state == people::PersonState::active;
}
bool is_not_blocked(const Need&, const Candidate& person) {
    return !person.blocked;
}
bool did_not_translate_it(const Need&, const Candidate& person) {
    return !person.translated_it;
}
bool is_there_in_time(const Need& need, const Candidate& person) {
    return !need.deadline_ahead || !person.absent_until_due;
}
bool has_hands_free(const Need& need, const Candidate& person) {
    return person.open_orders < need.open_orders_max;
}

// One line per rule: this table is the specification.
constexpr std::array kHardRules{
    HardRule{"knows_languages", "language_missing", knows_languages},
    HardRule{"writes_languages", "form_missing", writes_languages},
    HardRule{"writes_in_direction", "direction_missing", writes_in_direction},
    HardRule{"reaches_level", "level_too_low", reaches_level},
    HardRule{"is_sworn", "not_sworn", is_sworn},
    HardRule{"is_active", "person_not_active", is_active},
    HardRule{"is_not_blocked", "person_blocked", is_not_blocked},
    HardRule{"did_not_translate_it", "translated_it_already", did_not_translate_it},
    HardRule{"is_there_in_time", "absent_until_deadline", is_there_in_time},
    HardRule{"has_hands_free", "too_many_open_orders", has_hands_free},
};

/// The weaker of the two languages.
int level(const Need& need, const Candidate& person) {
    const auto best = [&](LanguageKey language, Direction want) {
        int reached = language == kGerman ? static_cast<int>(Level::native) : 0;
        for (const auto& skill : person.skills)
            if (skill.language == language && is_directed(skill, want))
                reached = std::max(reached, static_cast<int>(skill.level));
        return reached;
    };
    return kBest *
           std::min(best(need.source, Direction::from), best(need.target, Direction::into)) /
           static_cast<int>(Level::native);
}

// Who has had less of what he or she wants comes first. Wanting nothing is no claim.
int fair_share(const Need&, const Candidate& person) {
    if (person.wanted_lines <= 0) return 0;
    const std::int64_t left = std::max(0, person.wanted_lines - person.recent_lines);
    return static_cast<int>(kBest * left / person.wanted_lines);
}

int load(const Need& need, const Candidate& person) {
    const int free = std::max(0, need.open_orders_max - person.open_orders);
    return need.open_orders_max <= 0 ? 0 : kBest * free / need.open_orders_max;
}

int cost(const Need&, const Candidate& person) {
    constexpr int kTierMax = 9;
    return kBest - kBest * std::clamp(person.cost_tier, 0, kTierMax) / kTierMax;
}

constexpr std::array<SoftRule, kSoftRules> kSoftTable{{
    {"level", 35, level},
    {"fair_share", 30, fair_share},
    {"load", 25, load},
    {"cost", 10, cost},
}};

bool comes_before(const Ranked& a, const Ranked& b) {
    // nothing < any instant: who never had an order waits longest.
    return std::tie(b.points, a.last_order, a.id) < std::tie(a.points, b.last_order, b.id);
}

Ranked ranked(const Need& need, const Candidate& person, SoftSet enabled) {
    Ranked line{.id = person.id, .reached_by = person.reached_by, .last_order = person.last_order};
    for (std::size_t i = 0; i < kSoftTable.size(); ++i) {
        if ((enabled >> i & 1U) == 0) continue;
        const int grade = kSoftTable[i].grade(need, person);
        line.parts[i] = {grade, grade * kSoftTable[i].weight};
        line.points += line.parts[i].points;
    }
    return line;
}

HardSet bit_of(std::string_view reason) {
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if (kHardRules[i].reason == reason) return HardSet{1} << i;
    return 0;
}

}  // namespace

int wanted_lines(int wanted_minutes) {
    constexpr int kLineMinutes = 2;
    return wanted_minutes / kLineMinutes;
}

std::span<const HardRule> hard_rules() {
    return kHardRules;
}

HardSet judge(const Need& need, const Candidate& person, HardSet enabled) {
    HardSet against = 0;
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if (!kHardRules[i].passes(need, person)) against |= HardSet{1} << i;
    return against & enabled;
}

std::vector<std::string_view> reasons(HardSet against) {
    std::vector<std::string_view> list;
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if ((against >> i & 1U) != 0) list.push_back(kHardRules[i].reason);
    return list;
}

std::span<const SoftRule, kSoftRules> soft_rules() {
    return kSoftTable;
}

Ranking rank(const Need& need, std::span<const Candidate> people, const EnabledRules& enabled) {
    Ranking ranking;
    for (const auto& person : people) {
        const auto against = judge(need, person, enabled.hard);
        if (against != 0)
            ranking.excluded.push_back({person.id, against});
        else
            ranking.eligible.push_back(ranked(need, person, enabled.soft));
    }
    std::ranges::sort(ranking.eligible, comes_before);
    std::ranges::sort(ranking.excluded, {}, &Excluded::id);
    return ranking;
}

matching::Ranking for_offers(const Ranking& ranking) {
    matching::Ranking people;
    for (const auto& one : ranking.eligible)
        people.eligible.push_back({.id = one.id,
                                   .points = one.points,
                                   .reached_by = one.reached_by,
                                   .last_assignment = one.last_order});
    return people;
}

std::string_view to_text(UnfilledReason reason) {
    switch (reason) {
        case UnfilledReason::nobody_writes: return "nobody_writes";
        case UnfilledReason::nobody_suitable: return "nobody_suitable";
        case UnfilledReason::all_declined: return "all_declined";
    }
    return {};
}

UnfilledReason unfilled_reason(const Ranking& ranking) {
    if (!ranking.eligible.empty()) return UnfilledReason::all_declined;
    const auto not_in_writing =
        bit_of("language_missing") | bit_of("form_missing") | bit_of("direction_missing");
    const bool somebody_writes = std::ranges::any_of(
        ranking.excluded, [&](const Excluded& one) { return (one.against & not_in_writing) == 0; });
    return somebody_writes ? UnfilledReason::nobody_suitable : UnfilledReason::nobody_writes;
}

}  // namespace dispatch::translation
