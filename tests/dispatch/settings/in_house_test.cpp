#include "dispatch/settings/in_house.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dispatch::settings {
namespace {

using calendar::LocalDay;
using calendar::parse_local_day;

std::optional<LocalDay> day(const std::string& text) {
    return text.empty() ? std::nullopt : parse_local_day(text);
}

struct EndCase {
    std::string confirmed;
    int months;
    std::string ends;
};

// confirmed on; months; first day on which it counts no longer
const std::vector<EndCase> kEnds{
    {"2026-03-02", 12, "2027-03-02"}, {"2026-08-31", 6, "2027-02-28"},
    {"2024-02-29", 12, "2025-02-28"}, {"2023-08-31", 6, "2024-02-29"},
    {"2026-01-31", 1, "2026-02-28"},  {"2026-12-15", 1, "2027-01-15"},
};

TEST(InHouseRules, SayWhenAConfirmationEnds) {
    for (const auto& one : kEnds) {
        InHouseRules rules;
        rules.confirm_months = one.months;
        const auto ends = day(one.ends).value();
        EXPECT_EQ(calendar::to_text(confirmation_ends(*day(one.confirmed), rules)), one.ends);
        EXPECT_TRUE(is_confirmed(day(one.confirmed), rules, ends - std::chrono::days{1}));
        EXPECT_FALSE(is_confirmed(day(one.confirmed), rules, ends));
    }
}

TEST(InHouseRules, LetAnUnconfirmedLanguageCountOnlyWhereTheTenantWantsIt) {
    InHouseRules rules;
    EXPECT_FALSE(counts({}, rules, *day("2026-03-02")));
    EXPECT_FALSE(counts(day("2020-03-02"), rules, *day("2026-03-02")));
    EXPECT_TRUE(counts(day("2026-03-01"), rules, *day("2026-03-02")));
    rules.unconfirmed_proposed = true;
    EXPECT_TRUE(counts({}, rules, *day("2026-03-02")));
}

struct ReminderCase {
    std::vector<std::string> confirmed;
    std::string reminded;
    std::string today;
    bool due;
};

// twelve months, fourteen days before: of 10 March 2025 from 24 February 2026 on
const std::vector<ReminderCase> kReminders{
    {{"2025-03-10"}, "", "2026-02-23", false},
    {{"2025-03-10"}, "", "2026-02-24", true},
    {{"2025-03-10"}, "2026-02-24", "2026-02-25", false},
    {{"2025-03-10"}, "2026-02-24", "2026-03-09", false},
    {{"2025-03-10"}, "2026-02-24", "2026-03-10", true},  // it has run out
    {{"2025-03-10"}, "2026-03-10", "2027-01-01", false},
    {{"2025-03-10"}, "2025-02-24", "2026-02-24", true},  // last year's mail
    {{""}, "", "2026-03-02", true},                      // never confirmed: once
    {{""}, "2026-03-02", "2026-09-02", false},
    {{"2026-01-01", "2025-03-10"}, "", "2026-02-24", true},  // one of several is enough
    {{"2026-01-01"}, "", "2026-02-24", false},
    {{}, "", "2026-02-24", false},
};

TEST(InHouseRules, RemindBeforeAndAfterAndNotEveryNight) {
    for (const auto& one : kReminders) {
        std::vector<std::optional<LocalDay>> confirmed;
        for (const auto& text : one.confirmed) confirmed.push_back(day(text));
        EXPECT_EQ(reminder_due(confirmed, day(one.reminded), {}, *day(one.today)), one.due)
            << one.today << " after " << one.reminded;
    }
}

}  // namespace
}  // namespace dispatch::settings
