#include "dispatch/booking/slot_grid.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace {

using namespace dispatch;
using namespace dispatch::booking;

constexpr Instant kTen{std::chrono::hours{500'002}};
constexpr Instant kLongBefore = kTen - std::chrono::hours{48};
constexpr SlotGrid kTwoHours{{kTen, kTen + std::chrono::hours{2}}, Minutes{20}};

Period at(int from, int to) {
    return {kTen + Minutes{from}, kTen + Minutes{to}};
}

/// Minutes after ten.
std::string told(const std::vector<Instant>& begins) {
    std::string text;
    for (const auto begin : begins)
        text += (text.empty() ? "" : " ") +
                std::to_string(std::chrono::floor<Minutes>(begin - kTen).count());
    return text;
}

struct Case {
    std::vector<Period> taken;
    int minutes;
    Instant now;
    std::string_view expected;
};

const Case kCases[] = {
    {{}, 20, kLongBefore, "0 20 40 60 80 100"},
    {{}, 15, kLongBefore, "0 20 40 60 80 100"},
    {{}, 21, kLongBefore, "0 20 40 60 80"},
    {{}, 120, kLongBefore, "0"},
    {{}, 121, kLongBefore, ""},
    {{at(20, 40)}, 20, kLongBefore, "0 40 60 80 100"},
    {{at(20, 40)}, 40, kLongBefore, "40 60 80"},
    {{at(0, 120)}, 20, kLongBefore, ""},
    {{}, 20, kTen, "20 40 60 80 100"},
    {{}, 20, kTen + Minutes{99}, "100"},
};

TEST(SlotGrid, HasTheFreeBeginsWrittenHere) {
    for (const auto& c : kCases)
        EXPECT_EQ(told(free_begins(kTwoHours, c.taken, Minutes{c.minutes}, c.now)), c.expected);
}

TEST(SlotGrid, RefusesWhatDoesNotFit) {
    const std::vector<Period> taken{at(40, 60)};
    const auto code = [&](const Period& wanted, Instant now = kLongBefore) {
        const auto fits = fit(kTwoHours, taken, wanted, now);
        return fits ? std::string{} : std::string{fits.error().code};
    };
    EXPECT_EQ(code(at(0, 20)), "");
    EXPECT_EQ(code(at(10, 30)), "slot_time_off_grid");
    EXPECT_EQ(code(at(110, 130)), "slot_time_off_grid");
    EXPECT_EQ(code(at(-20, 0)), "slot_time_off_grid");
    EXPECT_EQ(code(at(20, 45)), "slot_time_taken");
    EXPECT_EQ(code(at(0, 20), kTen), "slot_time_over");
    EXPECT_EQ(fit(kTwoHours, taken, at(0, 15), kLongBefore)->end, kTen + Minutes{20});
}

TEST(SlotGrid, MovesUpWhoeverCameFirstAmongThoseWhoFit) {
    const std::vector<Period> taken{at(0, 60), at(80, 120)};
    const std::vector<Waiting> waiting{{Minutes{40}}, {Minutes{20}}, {Minutes{20}}};
    const auto moved = move_up(kTwoHours, taken, waiting, kLongBefore);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->index, 1U);
    EXPECT_EQ(moved->during, at(60, 80));
    EXPECT_FALSE(move_up(kTwoHours, std::vector{at(0, 120)}, waiting, kLongBefore));
}

RC_GTEST_PROP(SlotGrid, NeverDoubleBooks, ()) {
    std::vector<Period> taken;
    const int wishes = *rc::gen::inRange(1, 30);
    for (int i = 0; i < wishes; ++i) {
        const int from = *rc::gen::inRange(-2, 8) * 10;
        const int lasts = *rc::gen::inRange(5, 70);
        const auto fits = fit(kTwoHours, taken, at(from, from + lasts), kLongBefore);
        if (!fits) continue;
        for (const auto& one : taken) RC_ASSERT(!overlap(one, *fits));
        RC_ASSERT(contains(kTwoHours.during, *fits));
        taken.push_back(*fits);
    }
}

}  // namespace
