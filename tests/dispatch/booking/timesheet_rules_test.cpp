#include "dispatch/booking/timesheet_rules.hpp"

#include <string>

using namespace dispatch::booking;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Period;
using dispatch::settings::TimesheetRules;

TEST(ReportedHours, AreAcceptedWithRemarksUnlessTheyCannotBe) {
    constexpr Instant kBegin{std::chrono::hours{1'000'000}};
    const auto from_to = [&](int begin_min, int end_min) {
        return Period{kBegin + Minutes{begin_min}, kBegin + Minutes{end_min}};
    };
    struct Case {
        int begin_min, end_min, waiting_min;  // after the planned beginning; planned is 0 to 60
        std::string_view expected;
    };
    const Case cases[] = {
        {0, 60, 0, ""},
        {0, 75, 0, ""},
        {0, 76, 0, "longer_than_planned"},
        {0, 45, 0, ""},
        {0, 44, 0, "shorter_than_planned"},
        {-30, 30, 0, ""},
        {60, 120, 0, "at_another_time"},
        {150, 210, 0, "at_another_time overlaps"},  // another talk was from 200 to 260
        {0, 60, 60, ""},
        {0, 60, 61, "waiting_longer_than_the_talk"},
        {0, 220, 0, "longer_than_planned overlaps"},
        {60, 60, 0, "! timesheet_ends_before_it_begins"},
        {60, 30, 0, "! timesheet_ends_before_it_begins"},
        {500, 601, 0, "! timesheet_in_future"},
        {540, 600, 0, "at_another_time"},
    };
    const std::vector<Period> others{from_to(200, 260)};
    const TimesheetFacts facts{from_to(0, 60), kBegin + Minutes{600}, others};
    for (const auto& c : cases) {
        const auto result = check_hours({from_to(c.begin_min, c.end_min), Minutes{c.waiting_min}},
                                        facts, TimesheetRules{});
        std::string told = result ? "" : "! " + std::string{result.error().code};
        if (result)
            for (const auto& remark : *result)
                told += (told.empty() ? "" : " ") + std::string{remark};
        EXPECT_EQ(told, c.expected) << c.begin_min << " to " << c.end_min;
    }
}

TEST(Pin, IsCheckedAtMostAsOftenAsTheTenantAllows) {
    struct Case {
        std::string_view typed;
        int failures_so_far;
        std::string_view refusal;
    };
    const Case cases[] = {
        {"0417", 0, ""},
        {"0417", 4, ""},
        {"0417", 5, "pin_locked"},
        {"0418", 0, "pin_wrong"},
        {"0418", 5, "pin_locked"},
        {"417", 0, "pin_invalid"},
        {"04170", 0, "pin_invalid"},
        {"o417", 0, "pin_invalid"},
        {"", 0, "pin_invalid"},
    };
    for (const auto& c : cases) {
        const auto result = check_pin({"0417", c.typed, c.failures_so_far}, TimesheetRules{});
        EXPECT_EQ(result ? "" : result.error().code, c.refusal) << c.typed;
    }
}

TEST(Drawing, IsMovesAndLinesAndNothingElse) {
    EXPECT_TRUE(is_drawing("M12 80"));
    EXPECT_TRUE(is_drawing("M12 80L15 83L20 85M40 81"));
    for (const auto* bad : {"", "L1 1", "M", "M1", "M1 ", "M1,1", "M1 1Z", "M1 1 ", "m1 1", "M-1 1",
                            "M1.5 1", "M12345 1", "M1 1\"/><script>", "M1 1L"})
        EXPECT_FALSE(is_drawing(bad)) << bad;
    std::string long_one = "M1 1";
    while (long_one.size() <= 20'000) long_one += "L1 1";
    EXPECT_FALSE(is_drawing(long_one));
}
