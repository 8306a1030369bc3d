#pragma once

#include <cstdint>
#include <vector>

#include "dispatch/matching/ranking.hpp"

/// A seat and people for it about whom no rule has anything to say; tests change one thing.
namespace given {

using namespace dispatch::matching;

inline dispatch::InterpreterId id(int number) {
    dispatch::InterpreterId made;
    made.value.bytes[14] = static_cast<std::uint8_t>(number / 256);
    made.value.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return made;
}

inline int number(const dispatch::InterpreterId& made) {
    return made.value.bytes[14] * 256 + made.value.bytes[15];
}

constexpr LanguageKey kArabic = LanguageKey::of("ara");
constexpr LanguageKey kDarija = LanguageKey::of("ary");
constexpr LanguageKey kTurkish = LanguageKey::of("tur");

inline Need need() {
    return {.languages = {{kArabic, 0}, {kDarija, 1}}};
}

/// A person with skills of his or her own. Not copied: the candidate refers to the skills.
struct Person {
    std::vector<Skill> skills;
    Candidate facts;

    explicit Person(int number) {
        skills.push_back({kArabic, Form::spoken, Level::c1});
        facts.id = id(number);
        facts.distance_m = 5'000;
        facts.wanted_min = 1'000;
        facts.recent_min = 500;
    }
    Candidate candidate() const {
        Candidate made = facts;
        made.skills = skills;
        return made;
    }
};

}  // namespace given
