#include "dispatch/settings/tenant_rules.hpp"

#include <functional>

using namespace dispatch::settings;
using dispatch::Minutes;

TEST(TenantRules, AreValidAsLongAsATenantDecidedNothing) {
    EXPECT_TRUE(validate(TenantRules{}));
}

TEST(TenantRules, AreRefusedOutOfRangeWithTheNameOfTheField) {
    struct Case {
        std::string_view field;
        std::function<void(TenantRules&)> spoil;
    };
    const Case cases[] = {
        {"request.lead_time", [](auto& r) { r.request.lead_time.working_days = -1; }},
        {"request.duration_min", [](auto& r) { r.request.duration_min = Minutes{0}; }},
        {"request.duration_max", [](auto& r) { r.request.duration_max = Minutes{10}; }},
        {"request.time_options_max", [](auto& r) { r.request.time_options_max = 4; }},
        {"offers.wave_size", [](auto& r) { r.offers.normal.wave_size = 0; }},
        {"offers.expiry", [](auto& r) { r.offers.urgent.expiry = Minutes{0}; }},
        {"offers.wave_pause",
         [](auto& r) {
             r.offers.per_setting = {{"housing", {}, {.wave_pause = Minutes{0}}}};
         }},
        {"offers.collect_for", [](auto& r) { r.offers.normal.collect_for = Minutes{-1}; }},
        {"matching.weights.level", [](auto& r) { r.matching.weights.level = -1; }},
        {"matching.distance_worst_m", [](auto& r) { r.matching.distance_worst_m = 0; }},
        {"matching.fair_share_horizon_days",
         [](auto& r) { r.matching.fair_share_horizon_days = 0; }},
        {"matching.related_languages",
         [](auto& r) {
             r.matching.related_languages = {{"kmr", "kmr", 1}};
         }},
        {"matching.related_languages",
         [](auto& r) {
             r.matching.related_languages = {{"pes", "prs", 0}};
         }},
        {"cancellation.notice_hours", [](auto& r) { r.cancellation.notice_hours = -1; }},
        {"reminders.timesheet_after_days", [](auto& r) { r.reminders.timesheet_after_days = 91; }},
        {"timesheet.pin_attempts_max", [](auto& r) { r.timesheet.pin_attempts_max = 0; }},
    };
    for (const auto& c : cases) {
        TenantRules rules;
        c.spoil(rules);
        const auto result = validate(rules);
        ASSERT_FALSE(result) << c.field;
        EXPECT_EQ(result.error().code, "tenant_rule_out_of_range");
        EXPECT_EQ(result.error().detail, c.field);
    }
}

TEST(OfferPlan, IsThatOfTheSettingBeforeThatOfTheUrgency) {
    OfferRules rules;
    rules.normal.wave_size = 2;
    rules.urgent.wave_size = 7;
    rules.per_setting = {{"psychosocial", Urgency::normal, {.wave_size = 1}}};
    EXPECT_EQ(plan_for(rules, "housing", Urgency::normal).wave_size, 2);
    EXPECT_EQ(plan_for(rules, "housing", Urgency::urgent).wave_size, 7);
    EXPECT_EQ(plan_for(rules, "psychosocial", Urgency::normal).wave_size, 1);
    EXPECT_EQ(plan_for(rules, "psychosocial", Urgency::urgent).wave_size, 7);
}

TEST(TenantRuleWords, AreReadAsTheyAreWritten) {
    for (const auto v : {Strategy::one_by_one, Strategy::waves, Strategy::all_at_once,
                         Strategy::collect_then_choose})
        EXPECT_EQ(parse_strategy(to_text(v)), v);
    for (const auto v : {OpeningHours::ignored, OpeningHours::warned, OpeningHours::refused})
        EXPECT_EQ(parse_opening_hours(to_text(v)), v);
}
