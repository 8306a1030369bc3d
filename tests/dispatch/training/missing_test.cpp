#include "dispatch/training/missing.hpp"

namespace {

using namespace dispatch::training;
using dispatch::calendar::parse_local_day;
using dispatch::settings::Setting;
using enum RequirementMode;

LocalDay day(const char* text) {
    return parse_local_day(text).value();
}

const std::vector<Setting> kSettings{
    {.code = "office_talk", .name_de = "", .name_en = ""},
    {.code = "day_care",
     .name_de = "",
     .name_en = "",
     .needed_clearances = {"criminal_record_check"}},
};

std::vector<Missing> look(const std::vector<Requirement>& requirements,
                          const std::vector<Clearance>& clearances,
                          std::optional<LocalDay> stock = {}) {
    return missing(
        requirements, kSettings,
        {.clearances = clearances, .existing_stock_until = stock, .today = day("2026-11-21")});
}

const Clearance kRecord{"criminal_record_check", day("2024-01-01"), std::nullopt};
const Requirement kCourse{"basic_course", std::nullopt, day("2026-01-01"), block};

TEST(Missing, WhoHasEverythingLacksNothing) {
    EXPECT_EQ(look({kCourse}, {kRecord, {"basic_course", day("2025-01-01"), std::nullopt}}),
              std::vector<Missing>{});
}

TEST(Missing, WhatHoldsForEverySettingIsNamedOnce) {
    const std::vector<Missing> expected{
        {"basic_course", std::nullopt, block, std::nullopt, day("2026-11-21")}};
    EXPECT_EQ(look({kCourse}, {kRecord}), expected);
}

TEST(Missing, NeedOfOneSettingNamesIt) {
    const std::vector<Missing> expected{
        {"criminal_record_check", "day_care", block, std::nullopt, day("2026-11-21")}};
    EXPECT_EQ(look({}, {}), expected);
}

TEST(Missing, ExistingStockIsBlockedAfterItsTransition) {
    const std::vector<Missing> expected{
        {"basic_course", std::nullopt, warn, std::nullopt, day("2027-07-01")}};
    EXPECT_EQ(look({kCourse}, {kRecord}, day("2027-06-30")), expected);
}

TEST(Missing, ConfidentialityBlocksExistingStockFromDayOne) {
    const std::vector<Missing> expected{
        {"confidentiality", std::nullopt, block, std::nullopt, day("2026-11-21")}};
    EXPECT_EQ(look({{"confidentiality", std::nullopt, day("2020-01-01"), block}}, {kRecord},
                   day("2027-06-30")),
              expected);
}

TEST(Missing, RequirementInModeWarnNeverBlocks) {
    const std::vector<Missing> expected{
        {"basic_course", std::nullopt, warn, std::nullopt, std::nullopt}};
    EXPECT_EQ(look({{"basic_course", std::nullopt, day("2026-01-01"), warn}}, {kRecord}), expected);
}

TEST(Missing, RequirementOfTheFutureIsToldWithinNinetyDays) {
    const std::vector<Missing> expected{
        {"basic_course", std::nullopt, warn, day("2027-02-19"), day("2027-02-19")}};
    EXPECT_EQ(look({{"basic_course", std::nullopt, day("2027-02-19"), block}}, {kRecord}),
              expected);
    EXPECT_EQ(look({{"basic_course", std::nullopt, day("2027-02-20"), block}}, {kRecord}),
              std::vector<Missing>{});
}

TEST(Missing, ClearanceThatRunsOutIsToldNinetyDaysBefore) {
    const auto ends = [](const char* until) {
        return Clearance{"criminal_record_check", day("2022-01-01"), day(until)};
    };
    const std::vector<Missing> expected{
        {"criminal_record_check", "day_care", warn, day("2027-02-19"), day("2027-02-19")}};
    EXPECT_EQ(look({}, {ends("2027-02-18")}), expected);
    EXPECT_EQ(look({}, {ends("2027-02-19")}), std::vector<Missing>{});
}

}  // namespace
