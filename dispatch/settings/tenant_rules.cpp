#include "dispatch/settings/tenant_rules.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::settings {
namespace {

constexpr std::array<Name<Strategy>, 4> kStrategies{{
    {Strategy::one_by_one, "one_by_one"},
    {Strategy::waves, "waves"},
    {Strategy::all_at_once, "all_at_once"},
    {Strategy::collect_then_choose, "collect_then_choose"},
}};

constexpr std::array<Name<OpeningHours>, 3> kOpeningHours{{
    {OpeningHours::ignored, "ignored"},
    {OpeningHours::warned, "warned"},
    {OpeningHours::refused, "refused"},
}};

}  // namespace

std::string_view to_text(Strategy strategy) {
    return text_in<Strategy>(kStrategies, strategy);
}
std::optional<Strategy> parse_strategy(std::string_view text) {
    return value_in<Strategy>(kStrategies, text);
}
std::string_view to_text(OpeningHours hours) {
    return text_in<OpeningHours>(kOpeningHours, hours);
}
std::optional<OpeningHours> parse_opening_hours(std::string_view text) {
    return value_in<OpeningHours>(kOpeningHours, text);
}

const OfferPlan& plan_for(const OfferRules& rules, std::string_view setting, Urgency urgency) {
    const auto own = std::ranges::find_if(rules.per_setting, [&](const SettingPlan& line) {
        return line.setting == setting && line.urgency == urgency;
    });
    if (own != rules.per_setting.end()) return own->plan;
    switch (urgency) {
        case Urgency::normal: return rules.normal;
        case Urgency::urgent: return rules.urgent;
    }
    return rules.normal;
}

Repeating repeating(const TenantRules& rules,
                    std::string_view setting,
                    std::string_view funding_source) {
    Repeating allowed{.series = rules.repeats.series_allowed,
                      .same_person_first = rules.repeats.same_person_first,
                      .continuity = rules.matching.continuity_allowed};
    for (const auto& line : rules.repeats.exceptions) {
        if (!line.setting.empty() && line.setting != setting) continue;
        if (!line.funding_source.empty() && line.funding_source != funding_source) continue;
        allowed.series = allowed.series && line.series_allowed;
        allowed.same_person_first = allowed.same_person_first && line.same_person_first;
        allowed.continuity = allowed.continuity && line.continuity_allowed;
    }
    return allowed;
}

calendar::OfficeCalendar office_calendar(const TenantRules& rules, calendar::Land land) {
    return {.land = land, .closed_days = rules.closed_days};
}

namespace {

// What is counted back from an appointment has no event to count on from.
bool counts_on(const std::optional<calendar::DeadlineRule>& rule) {
    return rule && std::ranges::count(rule->lines, calendar::DeadlineFrom::event,
                                      &calendar::DeadlineLine::from) > 0;
}

}  // namespace

Result<Done> validate(const TenantRules& rules) {
    const auto refused = [](std::string_view field) {
        return Error{Refusal::invalid, "tenant_rule_out_of_range", std::string{field}};
    };
    if (rules.request.duration_max < rules.request.duration_min) return refused("longest_min");
    if (counts_on(rules.request.lead_time_deadlines))
        return refused("lead_time_deadlines.lines.from");
    if (counts_on(rules.cancellation.deadlines))
        return refused("cancellation.deadlines.lines.from");
    if (counts_on(rules.reminders.before_assignment_deadlines))
        return refused("reminders.before_assignment_deadlines.lines.from");
    for (const auto& related : rules.matching.related_languages)
        if (related.wanted == related.stand_in) return refused("related_languages.stand_in");
    return place::validate(rules.travel);
}

}  // namespace dispatch::settings
