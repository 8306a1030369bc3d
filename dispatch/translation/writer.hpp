#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/core/id.hpp"
#include "dispatch/language/proficiency.hpp"
#include "dispatch/matching/facts.hpp"
#include "dispatch/matching/ranking.hpp"

/// Who may translate a text, and who is asked first. Written work knows no distance and no hour;
/// how somebody answers an offer is not known here and can count for nothing.
namespace dispatch::translation {

using language::Direction;
using language::Level;
using matching::LanguageKey;

/// German is what every pool works from: nobody has to list it.
inline constexpr LanguageKey kGerman = LanguageKey::of("deu");

/// One language of one person, in writing or not.
struct Skill {
    LanguageKey language;
    language::Form form = language::Form::written;
    Direction direction = Direction::both;
    Level level = Level::b2;
};

/// One order that looks for a writer, or for the second pair of eyes.
struct Need {
    LanguageKey source;
    LanguageKey target;
    Level level_min = Level::b2;
    bool certified = false;      // only by sworn people
    int open_orders_max = 3;     // at one time per person
    bool deadline_ahead = true;  // else absences do not matter any more
};

struct Candidate {
    InterpreterId id;
    std::span<const Skill> skills = {};
    people::PersonState state = people::PersonState::active;
    people::Qualification qualification = people::Qualification::none;
    people::ReachedBy reached_by = people::ReachedBy::mail;
    bool blocked = false;           // between office and person; confidential
    bool translated_it = false;     // whoever translated does not check
    bool absent_until_due = false;  // no day without an absence until the deadline
    int open_orders = 0;
    int recent_lines = 0;  // taken within the horizon of the fair share
    int wanted_lines = 0;  // see wanted_lines()
    int cost_tier = 1;     // 0 (cheapest) to 9
    std::optional<Instant> last_order = {};
};

/// What a person wants to translate within the horizon, from the wanted minutes: a standard line
/// takes two minutes.
int wanted_lines(int wanted_minutes);

struct HardRule {
    std::string_view name;
    std::string_view reason;  // stable code
    bool (*passes)(const Need&, const Candidate&);
};
/// The table is the specification; the order is the order of the reasons.
std::span<const HardRule> hard_rules();

/// Bit i stands for line i of hard_rules().
using HardSet = std::uint32_t;
inline constexpr HardSet kAllHard = ~HardSet{0};
HardSet judge(const Need&, const Candidate&, HardSet enabled = kAllHard);
std::vector<std::string_view> reasons(HardSet against);

/// Weights are fixed, because few orders compete: language level, fair share, load, cost tier.
struct SoftRule {
    std::string_view name;
    int weight;
    int (*grade)(const Need&, const Candidate&);
};
inline constexpr std::size_t kSoftRules = 4;
std::span<const SoftRule, kSoftRules> soft_rules();
using Parts = std::array<matching::Part, kSoftRules>;
using SoftSet = std::uint32_t;
inline constexpr SoftSet kAllSoft = ~SoftSet{0};

struct Ranked {
    InterpreterId id;
    int points = 0;
    Parts parts{};
    people::ReachedBy reached_by = people::ReachedBy::mail;
    std::optional<Instant> last_order = {};
};
struct Excluded {
    InterpreterId id;
    HardSet against = 0;
};
struct Ranking {
    std::vector<Ranked> eligible;    // best first
    std::vector<Excluded> excluded;  // by id
};
struct EnabledRules {
    HardSet hard = kAllHard;
    SoftSet soft = kAllSoft;
};

/// The same facts give the same answer in whatever order they come; equal points: who waits
/// longest, then the lower id. REQUIRES: every id once.
Ranking rank(const Need&, std::span<const Candidate>, const EnabledRules& enabled = {});

/// The same people for matching::next_step, so that waves are those of appointments.
matching::Ranking for_offers(const Ranking&);

enum class UnfilledReason : std::uint8_t { nobody_writes, nobody_suitable, all_declined };
std::string_view to_text(UnfilledReason);
/// REQUIRES: nobody is left to be asked.
UnfilledReason unfilled_reason(const Ranking&);

}  // namespace dispatch::translation
