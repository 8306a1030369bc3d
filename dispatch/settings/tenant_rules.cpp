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

struct Limit {
    std::string_view field;
    std::int64_t value;
    std::int64_t min;
    std::int64_t max;
};

constexpr std::int64_t kDayMin = std::int64_t{24} * 60;

constexpr std::int64_t kMonthHours = std::int64_t{30} * 24;

Result<Done> within(std::span<const Limit> limits) {
    for (const auto& limit : limits)
        if (limit.value < limit.min || limit.value > limit.max)
            return Error{Refusal::invalid, "tenant_rule_out_of_range", std::string{limit.field}};
    return Done{};
}

Result<Done> validate(const OfferPlan& plan) {
    return within(std::array{
        Limit{"offers.wave_size", plan.wave_size, 1, 100},
        Limit{"offers.wave_pause", plan.wave_pause.count(), 1, 14 * kDayMin},
        Limit{"offers.expiry", plan.expiry.count(), 1, 30 * kDayMin},
        Limit{"offers.collect_for", plan.collect_for.count(), 1, 30 * kDayMin},
    });
}

Result<Done> validate(const OfferRules& offers) {
    if (auto ok = validate(offers.normal); !ok) return ok;
    if (auto ok = validate(offers.urgent); !ok) return ok;
    for (const auto& own : offers.per_setting)
        if (auto ok = validate(own.plan); !ok) return ok;
    return Done{};
}

Result<Done> validate(const RequestRules& request) {
    return within(std::array{
        Limit{"request.lead_time", request.lead_time.working_days, 0, 60},
        Limit{"request.duration_min", request.duration_min.count(), 1, kDayMin},
        Limit{"request.duration_max", request.duration_max.count(), request.duration_min.count(),
              kDayMin},
        Limit{"request.time_options_max", request.time_options_max, 1, 3},
    });
}

Result<Done> validate(const MatchingRules& matching) {
    const auto& w = matching.weights;
    const std::array limits{
        Limit{"matching.weights.language", w.language, 0, 1000},
        Limit{"matching.weights.level", w.level, 0, 1000},
        Limit{"matching.weights.distance", w.distance, 0, 1000},
        Limit{"matching.weights.continuity", w.continuity, 0, 1000},
        Limit{"matching.weights.fair_share", w.fair_share, 0, 1000},
        Limit{"matching.weights.cost", w.cost, 0, 1000},
        Limit{"matching.weights.wished", w.wished, 0, 1000},
        Limit{"matching.distance_worst_m", matching.distance_worst_m, 1, 1'000'000},
        Limit{"matching.fair_share_horizon_days", matching.fair_share_horizon_days, 1, 366},
        Limit{"matching.wanted_hours_month", matching.wanted_hours_month, 1, 250},
    };
    if (auto ok = within(limits); !ok) return ok;
    for (const auto& related : matching.related_languages)
        if (related.rank < 1 || related.wanted == related.stand_in)
            return Error{Refusal::invalid, "tenant_rule_out_of_range",
                         "matching.related_languages"};
    return Done{};
}

Result<Done> validate_deadlines(const TenantRules& rules) {
    const auto until_days = rules.cancellation.until ? rules.cancellation.until->working_days : 0;
    return within(std::array{
        Limit{"cancellation.notice_hours", rules.cancellation.notice_hours, 0, kMonthHours},
        Limit{"cancellation.until", until_days, 0, 60},
        Limit{"cancellation.paid_when_late", rules.cancellation.paid_when_late.count(), 0, kDayMin},
        Limit{"reminders.before_assignment", rules.reminders.before_assignment.count(), 0,
              30 * kDayMin},
        Limit{"reminders.before_offer_expires", rules.reminders.before_offer_expires.count(), 0,
              30 * kDayMin},
        Limit{"reminders.timesheet_after_days", rules.reminders.timesheet_after_days, 0, 90},
        Limit{"reminders.confirmation_after_days", rules.reminders.confirmation_after_days, 0, 90},
        Limit{"timesheet.longer_remark_min", rules.timesheet.longer_remark_min, 0, kDayMin},
        Limit{"timesheet.pin_attempts_max", rules.timesheet.pin_attempts_max, 1, 10},
    });
}

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

calendar::OfficeCalendar office_calendar(const TenantRules& rules, calendar::Land land) {
    return {.land = land, .closed_days = rules.closed_days};
}

Result<Done> validate(const TenantRules& rules) {
    if (auto ok = validate(rules.request); !ok) return ok;
    if (auto ok = validate(rules.offers); !ok) return ok;
    if (auto ok = validate(rules.matching); !ok) return ok;
    if (auto ok = place::validate(rules.travel); !ok) return ok;
    return validate_deadlines(rules);
}

}  // namespace dispatch::settings
