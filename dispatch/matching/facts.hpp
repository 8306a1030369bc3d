#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/people/limits.hpp"
#include "dispatch/people/person.hpp"
#include "dispatch/settings/tenant_rules.hpp"

/// What matching knows, already computed by the loaders. What is not here cannot enter the ranking:
/// there is no answering speed and no count of declines.
namespace dispatch::matching {

using language::Form;
using language::Level;
using language::parse_level;
using settings::Mode;

/// An ISO 639-3 code as one number: comparing languages costs one instruction.
struct LanguageKey {
    std::uint32_t letters = 0;
    /// REQUIRES: three ASCII letters, as language codes are.
    static constexpr LanguageKey of(std::string_view code) {
        std::uint32_t letters = 0;
        for (const char c : code) letters = letters << 8U | static_cast<unsigned char>(c);
        return {letters};
    }
    friend constexpr auto operator<=>(const LanguageKey&, const LanguageKey&) = default;
};

/// One language of one person. `both_ways`: from and into German; interpreting needs it.
struct Skill {
    LanguageKey language;
    Form form = Form::spoken;
    Level level = Level::b2;
    bool both_ways = true;
    bool confirmed = true;  // false: by the tenant's rule no longer, of colleagues in-house
};

/// Rank 0 is what was asked for; the requester's other languages and the tenant's related ones
/// follow.
struct AcceptedLanguage {
    LanguageKey language;
    int rank = 0;
    friend bool operator==(const AcceptedLanguage&, const AcceptedLanguage&) = default;
};

/// The wanted language, what the requester accepts too, and what the tenant declared related to the
/// wanted one; nothing is ever inferred.
std::vector<AcceptedLanguage> accepted_languages(
    std::string_view wanted,
    std::span<const std::string> also_accepted,
    std::span<const settings::RelatedLanguage> related);

/// Is it the form of the need, and in both directions where people talk to each other?
constexpr bool fits_form(const Skill& skill, Form form) {
    return skill.form == form && (skill.both_ways || form == Form::written);
}

/// At most so many times are looked at together: options of a request or starts within a window.
inline constexpr std::size_t kTimeOptionsMax = 8;

/// One seat that looks for a person.
struct Need {
    std::vector<AcceptedLanguage> languages;
    Form form = Form::spoken;
    Mode mode = Mode::on_site;
    Level level_min = Level::b2;
    people::Qualification qualification_min = people::Qualification::none;
    settings::PersonKinds kinds = settings::kAllKinds;
    std::optional<people::Gender> gender = {};
    bool continuity_counts = true;  // setting, tenant and funding source all allow it
    std::size_t time_options = 1;   // in the order in which the requester prefers them
};

/// One person at one of the times.
struct TimeFacts {
    bool available = true;                // weekly availability and absences
    bool booked = false;                  // the bare times overlap
    bool busy_in_own_calendar = false;    // of another program, that the person subscribed
    std::int16_t travel_missing_min = 0;  // what the neighbouring appointments leave too little
    people::LimitsReached limits = {};    // what the person wants at most
};

inline constexpr std::int32_t kDistanceUnknown = -1;
inline constexpr std::int32_t kRadiusUnlimited = std::numeric_limits<std::int32_t>::max();

/// One person, cheap to fill for 10,000. `skills` refers to what the loader keeps.
struct Candidate {
    InterpreterId id;
    std::span<const Skill> skills = {};
    people::PersonState state = people::PersonState::active;
    people::PersonKind kind = people::PersonKind::volunteer;
    people::Qualification qualification = people::Qualification::none;
    people::ReachedBy reached_by = people::ReachedBy::mail;
    std::optional<people::Gender> gender = {};
    bool requirement_blocks = false;  // training::blocks on the day of the assignment
    bool requirement_warns = false;   // shown, and excludes nobody
    bool blocked = false;             // between office and person; confidential
    bool helps_elsewhere = false;     // in-house, and in another house
    bool help_not_agreed = false;     // in-house: did not opt in, or the superior did not agree
    bool only_by_request = false;     // the person's wish: asked by a coordinator alone
    bool excluded_by_requester = false;
    bool wished = false;
    bool knows_case = false;                     // worked on the same case reference before
    std::int32_t distance_m = kDistanceUnknown;  // road, from the person's place
    std::int32_t radius_m = kRadiusUnlimited;
    std::int32_t recent_min = 0;  // worked or planned within the fair-share horizon
    std::int32_t wanted_min = 0;  // see wanted_minutes
    std::int32_t cost_tier = 1;   // 0 (cheapest) to 9
    std::optional<Instant> last_assignment = {};
    std::array<TimeFacts, kTimeOptionsMax> times{};
};

/// What a person wants to work within the horizon, from the wanted hours per month.
std::int32_t wanted_minutes(std::optional<int> hours_month, const settings::MatchingRules&);

/// The same for one week.
std::int32_t wanted_minutes_week(std::optional<int> hours_month, const settings::MatchingRules&);

}  // namespace dispatch::matching
