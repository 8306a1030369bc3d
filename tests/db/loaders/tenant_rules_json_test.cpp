#include <nlohmann/json.hpp>
#include <set>

#include "db/loaders/tenant_rules.hpp"
#include "dispatch/settings/rule_catalogue.hpp"

namespace {

using dispatch::Minutes;
using dispatch::settings::OfferPlan;
using dispatch::settings::Strategy;
using dispatch::settings::TenantRules;
using dispatch::settings::Urgency;
namespace calendar = dispatch::calendar;

calendar::TimeOfDay time_of_day(int hour, int minute) {
    return {Minutes{hour * 60 + minute}};
}

calendar::DeadlineRule deadlines(calendar::DeadlineFrom from) {
    return {.lines = {{.ahead_working_days = 2,
                       .begins_on = std::chrono::Monday,
                       .event_before = time_of_day(14, 0),
                       .from = from,
                       .count = 3,
                       .unit = calendar::DeadlineUnit::working_days,
                       .at = time_of_day(16, 30)}},
            .counts_from_working_days = true};
}

/// Every field differs from what applies by default.
TenantRules changed_everywhere() {
    TenantRules rules;
    rules.closed_days = {calendar::parse_local_day("2026-12-24").value(),
                         calendar::parse_local_day("2026-12-31").value()};
    rules.request = {.lead_time_working_days = 5,
                     .lead_time_until = time_of_day(13, 0),
                     .lead_time_deadlines = deadlines(calendar::DeadlineFrom::open),
                     .opening_hours = dispatch::settings::OpeningHours::refused,
                     .duration_min = Minutes{30},
                     .duration_max = Minutes{300},
                     .time_options_max = 2,
                     .approval_needed = true};
    const OfferPlan plan{.strategy = Strategy::collect_then_choose,
                         .wave_size = 7,
                         .wave_pause = Minutes{31},
                         .expiry = Minutes{91},
                         .expiry_deadlines = deadlines(calendar::DeadlineFrom::event),
                         .collect_for = Minutes{61},
                         .collect_until = time_of_day(16, 30),
                         .coordinator_chooses = true};
    rules.offers = {.normal = plan,
                    .urgent = {.strategy = Strategy::one_by_one},
                    .per_setting = {{"school_entry", Urgency::urgent, plan},
                                    {"home_visit", Urgency::normal, plan}},
                    .office_chooses = true,
                    .coordinator_confirms = true};
    rules.matching = {.weights = {.language = 1,
                                  .level = 2,
                                  .distance = 3,
                                  .continuity = 4,
                                  .fair_share = 5,
                                  .cost = 6,
                                  .wished = 7},
                      .related_languages = {{"ckb", "kmr", 2}},
                      .distance_worst_m = 1000,
                      .fair_share_horizon_days = 30,
                      .wanted_hours_month = 4,
                      .continuity_allowed = false};
    rules.repeats = {
        .series_allowed = false,
        .same_person_first = false,
        .occurrences_max = 12,
        .exceptions = {
            {.setting = "school_entry", .continuity_allowed = false},
            {.funding_source = "KI-LAND", .series_allowed = false, .same_person_first = false}}};
    rules.cancellation = {.notice_hours = 48,
                          .deadlines = deadlines(calendar::DeadlineFrom::begin),
                          .paid_when_late = Minutes{90}};
    rules.reminders = {.before_assignment = Minutes{1},
                       .before_assignment_deadlines = deadlines(calendar::DeadlineFrom::begin),
                       .before_offer_expires = Minutes{2},
                       .timesheet_after_days = 3,
                       .confirmation_after_days = 4};
    rules.timesheet = {.longer_remark_min = 20, .pin_attempts_max = 3};
    rules.travel.detour_percent = 120;
    rules.travel.buffer = Minutes{15};
    rules.travel.car = {Minutes{1}, {{{{2000}, 20}, {{9000}, 40}}}, 80};
    rules.travel.walking.speed_beyond_kmh = 4;
    return rules;
}

TEST(RuleDocument, WhatIsWrittenIsReadBackWhole) {
    for (const auto& rules : {TenantRules{}, changed_everywhere()}) {
        const auto half =
            db::with_document({}, db::kDispatch, db::document_of(rules, db::kDispatch));
        ASSERT_TRUE(half) << half.error().code << half.error().detail;
        const auto whole =
            db::with_document(*half, db::kTravel, db::document_of(rules, db::kTravel));
        ASSERT_TRUE(whole) << whole.error().code << whole.error().detail;
        EXPECT_EQ(*whole, rules);
    }
}

TEST(RuleDocument, WhatItDoesNotNameStays) {
    const auto rules = db::with_document(
        changed_everywhere(), db::kDispatch,
        R"({"strategy_normal": {"kind": "waves", "size": 3}, "coordinator_confirms": false})");
    ASSERT_TRUE(rules);
    auto expected = changed_everywhere();
    expected.offers.normal.strategy = Strategy::waves;
    expected.offers.normal.wave_size = 3;
    expected.offers.coordinator_confirms = false;
    EXPECT_EQ(*rules, expected);
}

TEST(RuleDocument, AnUrgentPlanOfASettingBeginsFromTheUrgentPlan) {
    const auto rules = db::with_document({}, db::kDispatch,
                                         R"({"per_setting": [
                   {"setting": "home_visit", "urgency": "urgent", "strategy": {"size": 5}}]})");
    ASSERT_TRUE(rules);
    auto expected = dispatch::settings::kUrgentPlan;
    expected.wave_size = 5;
    EXPECT_EQ(rules->offers.per_setting.at(0).plan, expected);
}

TEST(RuleDocument, NullTakesATimeAway) {
    const auto rules = db::with_document(changed_everywhere(), db::kDispatch,
                                         R"({"lead_time_until": null,
                              "strategy_normal": {"collect_until": null},
                              "cancellation": {"deadlines": null}})");
    ASSERT_TRUE(rules);
    EXPECT_FALSE(rules->request.lead_time_until);
    EXPECT_FALSE(rules->offers.normal.collect_until);
    EXPECT_FALSE(rules->cancellation.deadlines);
}

TEST(RuleDocument, RequirementsAreKeptElsewhere) {
    const auto rules = db::with_document({}, db::kRequirements, R"({"requirements": []})");
    ASSERT_TRUE(rules);
    EXPECT_EQ(*rules, TenantRules{});
}

/// Every field of the document has a line in the catalogue, and every line its field.
void expect_described(const nlohmann::json& object, std::string_view group) {
    namespace settings = dispatch::settings;
    std::set<std::string> lines;
    for (const auto& line : settings::rule_lines_of(group))
        if (line.type != settings::RuleType::section) lines.insert(std::string{line.name});
    std::set<std::string> fields;
    for (const auto& [name, value] : object.items()) {
        fields.insert(name);
        const auto* line = settings::find_rule_line(group, name);
        if (line == nullptr) continue;
        if (value.is_object()) expect_described(value, line->part);
        if (value.is_array() && !value.empty() && value.front().is_object())
            expect_described(value.front(), line->part);
    }
    EXPECT_EQ(fields, lines) << group;
}

TEST(RuleDocument, HasTheFieldsOfTheCatalogueAndNoOthers) {
    for (const auto kind : {db::kDispatch, db::kTravel})
        expect_described(nlohmann::json::parse(db::document_of(changed_everywhere(), kind)), kind);
}

struct Refused {
    const char* kind;
    const char* document;
    const char* code;
    const char* detail;
};

const Refused kRefused[] = {
    {"prices", "{}", "rule_kind_unknown", "prices"},
    {"dispatch", "", "rule_document_invalid", ""},
    {"dispatch", "{", "rule_document_invalid", ""},
    {"dispatch", "[]", "rule_document_invalid", ""},
    {"dispatch", "7", "rule_document_invalid", ""},
    {"dispatch", R"({"surprise": 1})", "rule_document_invalid", "surprise"},
    {"dispatch", R"({"detour_percent": 130})", "rule_document_invalid", "detour_percent"},
    {"travel", R"({"weights": {}})", "rule_document_invalid", "weights"},
    {"dispatch", R"({"weights": {"speed": 1}})", "rule_document_invalid", "weights.speed"},
    {"dispatch", R"({"weights": []})", "rule_document_invalid", "weights"},
    {"dispatch", R"({"weights": null})", "rule_document_invalid", "weights"},
    {"dispatch", R"({"weights": {"cost": 1.5}})", "rule_document_invalid", "weights.cost"},
    {"dispatch", R"({"weights": {"cost": "1"}})", "rule_document_invalid", "weights.cost"},
    {"dispatch", R"({"weights": {"cost": -1}})", "tenant_rule_out_of_range", "weights.cost"},
    {"dispatch", R"({"weights": {"cost": 99999999999}})", "tenant_rule_out_of_range",
     "weights.cost"},
    {"dispatch", R"({"weights": {"cost": 1001}})", "tenant_rule_out_of_range", "weights.cost"},
    {"dispatch", R"({"lead_time_until": "25:00"})", "rule_document_invalid", "lead_time_until"},
    {"dispatch", R"({"lead_time_until": 13})", "rule_document_invalid", "lead_time_until"},
    {"dispatch", R"({"opening_hours": "closed"})", "rule_document_invalid", "opening_hours"},
    {"dispatch", R"({"approval_needed": 1})", "rule_document_invalid", "approval_needed"},
    {"dispatch", R"({"strategy_normal": {"kind": "lottery"}})", "rule_document_invalid",
     "strategy_normal.kind"},
    {"dispatch", R"({"strategy_normal": {"size": 0}})", "tenant_rule_out_of_range",
     "strategy_normal.size"},
    {"dispatch", R"({"per_setting": {}})", "rule_document_invalid", "per_setting"},
    {"dispatch", R"({"per_setting": [{"urgency": "normal"}]})", "rule_document_invalid",
     "per_setting.setting"},
    {"dispatch", R"({"per_setting": [7]})", "rule_document_invalid", "per_setting"},
    {"dispatch", R"({"related_languages": [{"wanted": "ckb", "stand_in": "ckb"}]})",
     "tenant_rule_out_of_range", "related_languages.stand_in"},
    {"dispatch", R"({"shortest_min": 60, "longest_min": 30})", "tenant_rule_out_of_range",
     "longest_min"},
    {"dispatch", R"({"closed_days": "2026-12-24"})", "rule_document_invalid", "closed_days"},
    {"dispatch", R"({"closed_days": ["24.12.2026"]})", "rule_document_invalid", "closed_days"},
    {"dispatch", R"({"closed_days": [7]})", "rule_document_invalid", "closed_days"},
    {"dispatch", R"({"per_setting": [{"setting": "moon"}]})", "rule_document_invalid",
     "per_setting.setting"},
    {"dispatch", R"({"per_setting": [{"setting": "housing", "strategy": {"size": 0}}]})",
     "tenant_rule_out_of_range", "per_setting.strategy.size"},
    {"dispatch", R"({"weights": {"cost": 18446744073709551615}})", "tenant_rule_out_of_range",
     "weights.cost"},
    {"dispatch",
     R"({"cancellation": {"deadlines": {"lines": [
            {"from": "begin", "count": 1001, "unit": "days"}]}}})",
     "tenant_rule_out_of_range", "cancellation.deadlines.lines.count"},
    {"dispatch",
     R"({"cancellation": {"deadlines": {"lines": [
            {"from": "event", "count": 1, "unit": "days"}]}}})",
     "tenant_rule_out_of_range", "cancellation.deadlines.lines.from"},
    {"dispatch",
     R"({"lead_time_deadlines": {"lines": [
            {"from": "begin", "count": 1, "unit": "days", "begins_on": "Mo"}]}})",
     "rule_document_invalid", "lead_time_deadlines.lines.begins_on"},
    {"dispatch", R"({"lead_time_deadlines": {"lines": [{"count": 1, "unit": "days"}]}})",
     "rule_document_invalid", "lead_time_deadlines.lines.from"},
    {"travel", R"({"car": {"steps": [{"below_m": 9, "speed_kmh": 5},
                                     {"below_m": 8, "speed_kmh": 5}]}})",
     "tenant_rule_out_of_range", "car.steps"},
    {"travel", R"({"detour_percent": 99})", "tenant_rule_out_of_range", "detour_percent"},
    {"travel", R"({"car": {"steps": []}})", "rule_document_invalid", "car.steps"},
    {"travel", R"({"car": {"speed_beyond_kmh": 0}})", "tenant_rule_out_of_range",
     "car.speed_beyond_kmh"},
};

TEST(RuleDocument, WhatCannotBeIsRefusedByTheNameOfItsField) {
    for (const auto& [kind, document, code, detail] : kRefused) {
        const auto refused = db::with_document({}, kind, document);
        ASSERT_FALSE(refused) << document;
        EXPECT_EQ(refused.error().code, code) << document;
        EXPECT_EQ(refused.error().detail, detail) << document;
    }
}

}  // namespace
