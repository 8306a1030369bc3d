#include "dispatch/matching/hard_rules.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace dispatch::matching {
namespace {

/// Does one of the person's skills serve? Later language rules pass where an earlier one already
/// failed, so that the reasons name the true obstacle and not its consequences.
template <class Serves>
bool any_skill(const Need& need, const Candidate& person, Serves serves) {
    for (const auto& accepted : need.languages)
        for (const auto& skill : person.skills)
            if (skill.language == accepted.language && serves(skill)) return true;
    return false;
}

bool in_language(const Need& need, const Candidate& person) {
    return any_skill(need, person, [](const Skill&) { return true; });
}

bool in_form(const Need& need, const Candidate& person) {
    return any_skill(need, person, [&](const Skill& skill) { return fits_form(skill, need.form); });
}

bool speaks_language(const Need& need, const Candidate& person, const TimeFacts&) {
    return in_language(need, person);
}

bool masters_form(const Need& need, const Candidate& person, const TimeFacts&) {
    return !in_language(need, person) || in_form(need, person);
}

bool reaches_level(const Need& need, const Candidate& person, const TimeFacts&) {
    const bool usable = in_form(need, person);
    return !in_language(need, person) || any_skill(need, person, [&](const Skill& skill) {
        return skill.level >= need.level_min && (!usable || fits_form(skill, need.form));
    });
}

bool is_confirmed(const Need& need, const Candidate& person, const TimeFacts&) {
    const auto usable = [&](const Skill& skill) {
        return fits_form(skill, need.form) && skill.level >= need.level_min;
    };
    return !any_skill(need, person, usable) || any_skill(need, person, [&](const Skill& skill) {
        return usable(skill) && skill.confirmed;
    });
}

bool can_be_seen(const Need& need, const Candidate&, const TimeFacts&) {
    return need.form != Form::signed_language || need.mode != Mode::telephone;
}

bool is_qualified(const Need& need, const Candidate& person, const TimeFacts&) {
    return person.qualification >= need.qualification_min;
}

bool meets_requirements(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.requirement_blocks;
}

bool is_of_allowed_kind(const Need& need, const Candidate& person, const TimeFacts&) {
    return need.kinds.contains(person.kind);
}

bool helps_in_this_house(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.helps_elsewhere;
}

bool has_agreed_to_help(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.help_not_agreed;
}

bool is_active(const Need&, const Candidate& person, const TimeFacts&) {
    return person.state == people::PersonState::active;
}

bool is_in_reach(const Need& need, const Candidate& person, const TimeFacts&) {
    return need.mode != Mode::on_site || person.distance_m <= person.radius_m;
}

bool is_not_blocked(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.blocked;
}

bool is_not_excluded(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.excluded_by_requester;
}

bool is_of_wished_gender(const Need& need, const Candidate& person, const TimeFacts&) {
    return !need.gender || person.gender == need.gender;
}

bool is_asked_by_a_search(const Need&, const Candidate& person, const TimeFacts&) {
    return !person.only_by_request;
}

bool is_available(const Need&, const Candidate&, const TimeFacts& at) {
    return at.available;
}

bool is_free(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.booked;
}

bool gets_there(const Need&, const Candidate&, const TimeFacts& at) {
    return at.travel_missing_min <= 0;
}

bool has_no_time_of_their_own(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.busy_in_own_calendar;
}

bool is_told_in_time(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.limits.notice;
}

bool has_room_that_day(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.limits.day;
}

bool has_room_that_week(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.limits.week;
}

bool has_room_that_month(const Need&, const Candidate&, const TimeFacts& at) {
    return !at.limits.month;
}

// One line per rule: this table is the specification.
constexpr std::array kHardRules{
    HardRule{"speaks_language", "language_missing", About::person, speaks_language},
    HardRule{"masters_form", "form_missing", About::person, masters_form},
    HardRule{"reaches_level", "level_too_low", About::person, reaches_level},
    HardRule{"is_confirmed", "skill_unconfirmed", About::person, is_confirmed},
    HardRule{"can_be_seen", "sign_language_by_telephone", About::person, can_be_seen},
    HardRule{"is_qualified", "qualification_too_low", About::person, is_qualified},
    HardRule{"meets_requirements", "requirement_unmet", About::person, meets_requirements},
    HardRule{"is_of_allowed_kind", "kind_not_allowed", About::person, is_of_allowed_kind},
    HardRule{"helps_in_this_house", "in_house_elsewhere", About::person, helps_in_this_house},
    HardRule{"has_agreed_to_help", "in_house_not_agreed", About::person, has_agreed_to_help},
    HardRule{"is_active", "person_not_active", About::person, is_active},
    HardRule{"is_in_reach", "too_far_away", About::person, is_in_reach},
    HardRule{"is_not_blocked", "person_blocked", About::person, is_not_blocked},
    HardRule{"is_not_excluded", "excluded_by_requester", About::person, is_not_excluded},
    HardRule{"is_of_wished_gender", "gender_not_as_wished", About::person, is_of_wished_gender},
    HardRule{"is_asked_by_a_search", "only_by_request", About::person, is_asked_by_a_search},
    HardRule{"is_available", "not_available", About::time, is_available},
    HardRule{"is_free", "already_booked", About::time, is_free},
    HardRule{"gets_there", "travel_too_tight", About::time, gets_there},
    HardRule{"has_no_time_of_their_own", "busy_in_own_calendar", About::time,
             has_no_time_of_their_own},
    HardRule{"is_told_in_time", "notice_too_short", About::time, is_told_in_time},
    HardRule{"has_room_that_day", "day_limit_reached", About::time, has_room_that_day},
    HardRule{"has_room_that_week", "week_limit_reached", About::time, has_room_that_week},
    HardRule{"has_room_that_month", "month_limit_reached", About::time, has_room_that_month},
};

/// The rules of one kind that say no.
HardSet refusals(About about, const Need& need, const Candidate& person, const TimeFacts& at) {
    HardSet against = 0;
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if (kHardRules[i].about == about && !kHardRules[i].passes(need, person, at))
            against |= HardSet{1} << i;
    return against;
}

}  // namespace

std::span<const HardRule> hard_rules() {
    return kHardRules;
}

Verdict judge(const Need& need, const Candidate& person, HardSet enabled) {
    assert(need.time_options >= 1 && need.time_options <= kTimeOptionsMax);
    Verdict verdict{refusals(About::person, need, person, {}) & enabled, 0};
    HardSet against_times = 0;
    for (std::size_t option = 0; option < need.time_options; ++option) {
        const auto against = refusals(About::time, need, person, person.times[option]) & enabled;
        if (against == 0) verdict.possible_options |= static_cast<std::uint8_t>(1U << option);
        against_times |= against;
    }
    if (verdict.possible_options == 0) verdict.against |= against_times;
    return verdict;
}

std::vector<Reason> reasons(HardSet against) {
    std::vector<Reason> list;
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if ((against >> i & 1U) != 0) list.push_back(kHardRules[i].reason);
    return list;
}

HardSet hard_set(std::span<const Reason> codes) {
    HardSet set = 0;
    for (std::size_t i = 0; i < kHardRules.size(); ++i)
        if (std::ranges::find(codes, kHardRules[i].reason) != codes.end()) set |= HardSet{1} << i;
    return set;
}

}  // namespace dispatch::matching
