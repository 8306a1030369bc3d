#include "dispatch/training/requirement.hpp"

#include <string>

using namespace dispatch::training;
using dispatch::calendar::parse_local_day;

namespace {

LocalDay day(std::string_view text) {
    return parse_local_day(text).value();
}
std::optional<LocalDay> maybe(std::string_view text) {
    return text.empty() ? std::nullopt : parse_local_day(text);
}

/// "code lack mode" joined by commas.
std::string told(const std::vector<Unmet>& list) {
    std::string text;
    for (const auto& unmet : list) {
        if (!text.empty()) text += ", ";
        text += std::string{unmet.code} + " " + std::string{to_text(unmet.lack)} + " " +
                std::string{to_text(unmet.mode)};
    }
    return text;
}

const std::vector<std::string> kNothing;

}  // namespace

TEST(Requirement, HoldsFromItsDayInItsSettingAgainstTheClearancesOfTheDay) {
    struct Case {
        std::string_view why;
        Requirement requirement;
        std::vector<Clearance> clearances;
        std::string_view on_day;
        std::string_view expected;
    };
    const Requirement health{"health", std::nullopt, day("2026-01-01"), RequirementMode::block};
    const Requirement housing{"health", "housing", day("2026-01-01"), RequirementMode::block};
    const Requirement school{"health", "school_entry", day("2026-01-01"), RequirementMode::block};
    const Requirement warns{"health", std::nullopt, day("2026-01-01"), RequirementMode::warn};
    const auto from_to = [](std::string_view from, std::string_view until) {
        return Clearance{"health", day(from), maybe(until)};
    };
    const Case cases[] = {
        {"nothing there", health, {}, "2026-03-01", "health missing block"},
        {"not required yet", health, {}, "2025-12-31", ""},
        {"required on the first day", health, {}, "2026-01-01", "health missing block"},
        {"for this setting", housing, {}, "2026-03-01", "health missing block"},
        {"for another setting", school, {}, "2026-03-01", ""},
        {"only warns", warns, {}, "2026-03-01", "health missing warn"},
        {"without end", health, {from_to("2026-01-01", "")}, "2030-01-01", ""},
        {"first day", health, {from_to("2026-03-01", "")}, "2026-03-01", ""},
        {"day before",
         health,
         {from_to("2026-03-02", "")},
         "2026-03-01",
         "health not_yet_valid block"},
        {"last day", health, {from_to("2026-01-01", "2026-03-01")}, "2026-03-01", ""},
        {"day after",
         health,
         {from_to("2026-01-01", "2026-02-28")},
         "2026-03-01",
         "health expired block"},
        {"renewed",
         health,
         {from_to("2020-01-01", "2025-01-01"), from_to("2025-06-01", "")},
         "2026-03-01",
         ""},
        {"another code",
         health,
         {{"psychosocial", day("2020-01-01"), {}}},
         "2026-03-01",
         "health missing block"},
    };
    for (const auto& c : cases) {
        const Work work{"housing", kNothing, day(c.on_day), {}};
        const auto list = unmet(std::span{&c.requirement, 1}, c.clearances, work);
        EXPECT_EQ(told(list), c.expected) << c.why;
        EXPECT_EQ(blocks(list), c.expected.ends_with("block")) << c.why;
    }
}

TEST(ClearanceOfTheSetting, IsAlwaysNeeded) {
    const std::vector<std::string> needed{"criminal_record_check"};
    const Work work{"day_care", needed, day("2026-03-01"), {}};
    EXPECT_EQ(told(unmet({}, {}, work)), "criminal_record_check missing block");
}

TEST(ExistingStock, IsBlockedOnlyByConfidentialityAndWhatTheTenantNamesUntilItsDate) {
    const std::vector<std::string> needed{"criminal_record_check"};
    const auto since = day("2026-01-01");
    const std::vector<Requirement> all{
        {std::string{kConfidentiality}, {}, since, RequirementMode::block},
        {"code_of_honour", {}, since, RequirementMode::block},
        {"privacy", {}, since, RequirementMode::block, true},
    };
    struct Case {
        std::string_view on_day;
        std::string_view until;
        std::string_view expected;
    };
    const Case cases[] = {
        {"2026-06-30", "2026-06-30",
         "code_of_honour missing warn, confidentiality missing block, "
         "criminal_record_check missing warn, privacy missing block"},
        {"2026-07-01", "2026-06-30",
         "code_of_honour missing block, confidentiality missing block, "
         "criminal_record_check missing block, privacy missing block"},
        {"2026-06-30", "",
         "code_of_honour missing block, confidentiality missing block, "
         "criminal_record_check missing block, privacy missing block"},
    };
    for (const auto& c : cases) {
        const Work work{"day_care", needed, day(c.on_day), maybe(c.until)};
        EXPECT_EQ(told(unmet(all, {}, work)), c.expected) << c.on_day;
    }
}

TEST(SameRequirementTwice, IsToldOnceAndStrictly) {
    const std::vector<Requirement> both{
        {"health", {}, day("2026-01-01"), RequirementMode::warn},
        {"health", "housing", day("2026-01-01"), RequirementMode::block},
    };
    EXPECT_EQ(told(unmet(both, {}, {"housing", kNothing, day("2026-03-01"), {}})),
              "health missing block");
}

TEST(RequirementMode, IsReadAsItIsWritten) {
    for (const auto v : {RequirementMode::warn, RequirementMode::block})
        EXPECT_EQ(parse_requirement_mode(to_text(v)), v);
}
