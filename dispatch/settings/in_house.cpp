#include "dispatch/settings/in_house.hpp"

#include <algorithm>

namespace dispatch::settings {

using calendar::LocalDay;

LocalDay confirmation_ends(LocalDay confirmed_on, const InHouseRules& rules) {
    auto date = std::chrono::year_month_day{confirmed_on};
    date += std::chrono::months{rules.confirm_months};
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return LocalDay{date};
}

bool is_confirmed(const std::optional<LocalDay>& confirmed_on,
                  const InHouseRules& rules,
                  LocalDay today) {
    return confirmed_on && today < confirmation_ends(*confirmed_on, rules);
}

bool counts(const std::optional<LocalDay>& confirmed_on,
            const InHouseRules& rules,
            LocalDay today) {
    return rules.unconfirmed_proposed || is_confirmed(confirmed_on, rules, today);
}

bool reminder_due(std::span<const std::optional<LocalDay>> confirmed,
                  const std::optional<LocalDay>& reminded_on,
                  const InHouseRules& rules,
                  LocalDay today) {
    return std::ranges::any_of(confirmed, [&](const std::optional<LocalDay>& day) {
        if (!day) return !reminded_on;
        const auto ends = confirmation_ends(*day, rules);
        const auto before = ends - std::chrono::days{rules.remind_days_before};
        if (today < before) return false;
        const auto due_since = today < ends ? before : ends;
        return !reminded_on || *reminded_on < due_since;
    });
}

}  // namespace dispatch::settings
