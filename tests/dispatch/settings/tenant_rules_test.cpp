#include "dispatch/settings/tenant_rules.hpp"

#include <functional>

using namespace dispatch::settings;
using dispatch::Minutes;

TEST(TenantRules, AreValidAsLongAsATenantDecidedNothing) {
    EXPECT_TRUE(validate(TenantRules{}));
}

TEST(TenantRules, AreRefusedWithTheFieldThatDoesNotFitAnother) {
    struct Case {
        std::string_view field;
        std::function<void(TenantRules&)> spoil;
    };
    const Case cases[] = {
        {"longest_min", [](auto& r) { r.request.duration_max = Minutes{10}; }},
        {"related_languages.stand_in",
         [](auto& r) {
             r.matching.related_languages = {{"kmr", "kmr", 1}};
         }},
        {"bicycle.steps", [](auto& r) { r.travel.bicycle.steps[0].below = {90'000}; }},
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

TEST(Repeating, IsWhatEveryLineThatFitsAllows) {
    TenantRules rules;
    rules.repeats.exceptions = {
        {.setting = "school_entry", .series_allowed = false},
        {.funding_source = "KI-LAND", .same_person_first = false},
        {.setting = "counselling", .funding_source = "KI-LAND", .continuity_allowed = false},
    };
    struct Case {
        const char* setting;
        const char* source;
        Repeating expected;
    };
    const Case cases[] = {
        {"counselling", "", {}},
        {"school_entry", "", {.series = false}},
        {"housing", "KI-LAND", {.same_person_first = false}},
        {"school_entry", "KI-LAND", {.series = false, .same_person_first = false}},
        {"counselling", "KI-LAND", {.same_person_first = false, .continuity = false}},
        {"counselling", "OTHER", {}},
    };
    for (const auto& c : cases)
        EXPECT_EQ(repeating(rules, c.setting, c.source), c.expected) << c.setting << c.source;
    rules.repeats.series_allowed = false;
    rules.matching.continuity_allowed = false;
    EXPECT_EQ(repeating(rules, "counselling", ""),
              (Repeating{.series = false, .continuity = false}));
}
