#include "dispatch/matching/facts.hpp"

#include <algorithm>

namespace dispatch::matching {

std::vector<AcceptedLanguage> accepted_languages(
    std::string_view wanted,
    std::span<const std::string> also_accepted,
    std::span<const settings::RelatedLanguage> related) {
    std::vector<AcceptedLanguage> list{{LanguageKey::of(wanted), 0}};
    const auto add = [&](LanguageKey language, int rank) {
        if (std::ranges::find(list, language, &AcceptedLanguage::language) == list.end())
            list.push_back({language, rank});
    };
    int rank = 0;
    for (const auto& code : also_accepted) add(LanguageKey::of(code), ++rank);
    for (const auto& pair : related)
        if (pair.wanted == wanted) add(LanguageKey::of(pair.stand_in), rank + pair.rank);
    return list;
}

namespace {

std::int32_t wanted_in(int days, std::optional<int> hours, const settings::MatchingRules& rules) {
    return hours.value_or(rules.wanted_hours_month) * 60 * days / 30;
}

}  // namespace

std::int32_t wanted_minutes(std::optional<int> hours_month, const settings::MatchingRules& rules) {
    return wanted_in(rules.fair_share_horizon_days, hours_month, rules);
}

std::int32_t wanted_minutes_week(std::optional<int> hours_month,
                                 const settings::MatchingRules& rules) {
    return wanted_in(7, hours_month, rules);
}

}  // namespace dispatch::matching
