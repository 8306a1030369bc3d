#include "dispatch/booking/gap.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using dispatch::booking::Gap;
using dispatch::booking::SeatState;
using std::chrono::hours;

const dispatch::Instant kNow = *dispatch::parse_instant("2026-03-02T08:00:00Z");

struct Case {
    const char* name;
    Gap gap;
    const char* expected;  // risk and reasons
};

const Case kCases[]{
    {"asked in good time",
     {SeatState::searching, kNow + hours{200}, kNow, false, 3, 0, 0},
     "low search_runs"},
    {"nobody is asked",
     {SeatState::searching, kNow + hours{200}, kNow, false, 0, 0, 0},
     "high nobody_asked"},
    {"nobody found",
     {SeatState::unfilled, kNow + hours{200}, kNow, false, 0, 0, 0},
     "high unfilled"},
    {"people are interested",
     {SeatState::searching, kNow + hours{200}, kNow, false, 0, 2, 0},
     "medium choice_waits"},
    {"another time",
     {SeatState::searching, kNow + hours{200}, kNow, false, 1, 0, 1},
     "medium proposal_waits"},
    {"urgent", {SeatState::searching, kNow + hours{200}, kNow, true, 1, 0, 0}, "medium urgent"},
    {"three days ahead",
     {SeatState::searching, kNow + hours{72}, kNow, false, 1, 0, 0},
     "medium begins_within_three_days"},
    {"tomorrow",
     {SeatState::searching, kNow + hours{24}, kNow, false, 1, 0, 0},
     "high begins_within_a_day"},
    {"tomorrow and urgent",
     {SeatState::searching, kNow + hours{5}, kNow, true, 1, 0, 0},
     "high begins_within_a_day urgent"},
    {"all at once",
     {SeatState::unfilled, kNow + hours{5}, kNow, true, 0, 0, 1},
     "high begins_within_a_day unfilled proposal_waits urgent"},
};

TEST(Gap, TheWorstReasonDecidesTheRisk) {
    for (const auto& one : kCases) {
        const auto verdict = judge_gap(one.gap);
        std::string found{to_text(verdict.risk)};
        for (const auto* reason : verdict.reasons) found += " " + std::string{reason->code};
        EXPECT_EQ(found, one.expected) << one.name;
    }
}

}  // namespace
