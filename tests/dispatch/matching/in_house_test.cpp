#include "dispatch/matching/in_house.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dispatch::matching {
namespace {

using calendar::parse_local_day;
using Edit = void (*)(TimeFacts&);

struct StateCase {
    std::string expected;
    bool in_hours;
    Edit edit;
};

const std::vector<StateCase> kStates{
    {"free", true, [](TimeFacts&) {}},
    {"outside_hours", false, [](TimeFacts&) {}},
    {"outside_hours", true, [](TimeFacts& t) { t.available = false; }},
    {"busy", true, [](TimeFacts& t) { t.booked = true; }},
    {"busy", true, [](TimeFacts& t) { t.busy_in_own_calendar = true; }},
    {"at_limit", true, [](TimeFacts& t) { t.limits.week = true; }},
    {"at_limit", true, [](TimeFacts& t) { t.limits.month = true, t.booked = true; }},
    {"free", true, [](TimeFacts& t) { t.limits.notice = true; }},  // asked at the door
    {"free", true, [](TimeFacts& t) { t.travel_missing_min = 30; }},
};

TEST(ColleagueInHouse, CanBeAskedNowOrNot) {
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        TimeFacts now;
        kStates[i].edit(now);
        EXPECT_EQ(to_text(colleague_state(now, kStates[i].in_hours)), kStates[i].expected) << i;
    }
}

Instant at(const char* text) {
    return parse_instant(text).value();
}

TEST(ColleaguesInHouse, StandInTheOrderInWhichTheyCanHelp) {
    using enum ColleagueState;
    const std::vector<Colleague> colleagues{
        {.state = outside_hours, .next_at = at("2026-03-03T08:00:00Z")},
        {.state = free, .level = Level::b2, .asked_min = 0},
        {.state = free, .level = Level::native, .asked_min = 40},
        {.state = free, .level = Level::native, .asked_min = 10},
        {.state = free, .confirmed = false, .level = Level::native},
        {.state = outside_hours, .next_at = at("2026-03-02T12:00:00Z")},
        {.state = busy},
    };
    EXPECT_EQ(in_order(colleagues), (std::vector<std::size_t>{3, 2, 1, 4, 6, 5, 0}));
    EXPECT_TRUE(in_order({}).empty());
}

calendar::Availability mondays() {
    calendar::Availability agreed;
    agreed.windows.push_back(
        {std::chrono::Monday, {{Minutes{9 * 60}}, {Minutes{12 * 60}}}, calendar::kAlways});
    return agreed;
}

TEST(ColleaguesInHouse, ComeBackWithTheirNextAgreedHours) {
    const auto zone = *calendar::Zone::named("Europe/Berlin");
    const auto next = [&](const char* now, std::vector<calendar::LocalDay> closed = {}) {
        const auto found = next_hours(zone, mondays(), closed, at(now));
        return found ? dispatch::to_text(*found) : std::string{"-"};
    };
    EXPECT_EQ(next("2026-03-01T10:00:00Z"), "2026-03-02T08:00:00Z");
    EXPECT_EQ(next("2026-03-02T09:00:00Z"), "-");  // they are on
    EXPECT_EQ(next("2026-03-02T11:00:00Z"), "2026-03-09T08:00:00Z");
    EXPECT_EQ(next("2026-03-27T10:00:00Z"), "2026-03-30T07:00:00Z");  // the clock has changed
    EXPECT_EQ(next("2026-03-01T10:00:00Z", {*parse_local_day("2026-03-02")}),
              "2026-03-09T08:00:00Z");
    EXPECT_EQ(next_hours(zone, {}, {}, at("2026-03-01T10:00:00Z")), std::nullopt);
}

}  // namespace
}  // namespace dispatch::matching
