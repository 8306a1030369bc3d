#pragma once

#include <array>
#include <functional>
#include <string>

#include "dispatch/matching/soft_rules.hpp"

namespace dispatch::matching {

/// What one soft rule saw of a person, in words.
struct PartText {
    std::string de;
    std::string en;
};

/// The search that the words are about, and how languages are called.
struct PartWords {
    const Need& need;
    const settings::MatchingRules& rules;
    std::function<std::string(LanguageKey)> name_de;
    std::function<std::string(LanguageKey)> name_en;
};

/// The fact behind each part of the points, in the order of soft_rules().
std::array<PartText, kSoftRules> part_texts(const PartWords& words, const Candidate& person);

/// The ISO 639-3 code again.
std::string code_of(LanguageKey key);

}  // namespace dispatch::matching
