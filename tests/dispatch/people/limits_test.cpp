#include "dispatch/people/limits.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace {

namespace calendar = dispatch::calendar;
using namespace dispatch::people;
using dispatch::Period;

const calendar::Zone kBerlin = *calendar::Zone::named("Europe/Berlin");
const dispatch::Instant kNow = dispatch::parse_instant("2026-03-02T08:00:00Z").value();

Period local(std::string_view begin, int minutes) {
    const auto at = calendar::first_instant(kBerlin, calendar::parse_local_time(begin).value());
    return {at, at + dispatch::Minutes{minutes}};
}

struct Talk {
    std::string_view begin;
    int minutes;
};

struct Case {
    std::string_view about;
    Limits limits;
    std::vector<Talk> booked;
    Talk wanted;
    LimitsReached expected;
};

// 2026-03-02 is a Monday, March begins on a Sunday.
const Case kCases[] = {
    {"nothing is wanted", {}, {{"2026-03-03T08:00", 600}}, {"2026-03-03T18:00", 60}, {}},
    {"one a day", {.day = {.assignments = 1}}, {}, {"2026-03-03T10:00", 60}, {}},
    {"a second",
     {.day = {.assignments = 1}},
     {{"2026-03-03T08:00", 60}},
     {"2026-03-03T10:00", 60},
     {.day = true}},
    {"of another day",
     {.day = {.assignments = 1}},
     {{"2026-03-04T08:00", 60}},
     {"2026-03-03T10:00", 60},
     {}},
    {"as much as wanted",
     {.day = {.minutes = 120}},
     {{"2026-03-03T08:00", 60}},
     {"2026-03-03T10:00", 60},
     {}},
    {"a minute more",
     {.day = {.minutes = 120}},
     {{"2026-03-03T08:00", 61}},
     {"2026-03-03T10:00", 60},
     {.day = true}},
    {"too long by itself", {.day = {.minutes = 60}}, {}, {"2026-03-03T10:00", 90}, {.day = true}},
    {"over midnight, the first day",
     {.day = {.minutes = 60}},
     {{"2026-03-03T20:00", 30}},
     {"2026-03-03T23:00", 120},
     {.day = true}},
    {"over midnight, the second day",
     {.day = {.minutes = 60}},
     {{"2026-03-04T08:00", 30}},
     {"2026-03-03T23:30", 90},
     {.day = true}},
    {"over midnight, room on both", {.day = {.minutes = 60}}, {}, {"2026-03-03T23:00", 120}, {}},
    {"over midnight counts on its first day",
     {.day = {.assignments = 1}},
     {{"2026-03-04T08:00", 30}},
     {"2026-03-03T23:30", 60},
     {}},
    {"Sunday and Monday are two weeks",
     {.week = {.assignments = 1}},
     {{"2026-03-08T08:00", 60}},
     {"2026-03-09T10:00", 60},
     {}},
    {"Monday and Sunday are one",
     {.week = {.assignments = 1}},
     {{"2026-03-02T18:00", 60}},
     {"2026-03-08T10:00", 60},
     {.week = true}},
    {"two months in a week",
     {.month = {.assignments = 1}},
     {{"2026-03-31T08:00", 60}},
     {"2026-04-01T10:00", 60},
     {}},
    {"first and last of a month",
     {.month = {.minutes = 100}},
     {{"2026-03-01T08:00", 60}},
     {"2026-03-31T23:00", 60},
     {.month = true}},
    {"all at once",
     {.day = {.minutes = 60}, .week = {.assignments = 1}, .month = {.minutes = 60}},
     {{"2026-03-03T08:00", 30}},
     {"2026-03-03T10:00", 60},
     {.day = true, .week = true, .month = true}},
    {"the night with 23 hours", {.day = {.minutes = 1380}}, {}, {"2026-03-29T00:00", 1380}, {}},
    {"the night with 25 hours",
     {.day = {.minutes = 1440}},
     {},
     {"2026-10-25T00:00", 1500},
     {.day = true}},
    {"notice kept", {.notice_min = 60}, {}, {"2026-03-02T10:00", 60}, {}},
    {"notice too short", {.notice_min = 61}, {}, {"2026-03-02T10:00", 60}, {.notice = true}},
};

}  // namespace

TEST(Limits, AreReachedAsWrittenHere) {
    for (const auto& c : kCases) {
        std::vector<Period> booked;
        for (const auto& talk : c.booked) booked.push_back(local(talk.begin, talk.minutes));
        EXPECT_EQ(limits_reached(c.limits, kBerlin, booked, local(c.wanted.begin, c.wanted.minutes),
                                 kNow),
                  c.expected)
            << c.about;
    }
}

TEST(Limits, AreCountedOverWeeksAndMonthsAround) {
    const auto around = counted_around(kBerlin, local("2026-03-31T23:30", 60));
    EXPECT_EQ(calendar::to_text(kBerlin, around.begin), "2026-03-01T00:00:00+01:00");
    EXPECT_EQ(calendar::to_text(kBerlin, around.end), "2026-05-01T00:00:00+02:00");
}

TEST(Limits, OfALongerPeriodAreNotBelowThoseOfAShorter) {
    EXPECT_TRUE(validate({.day = {.minutes = 60}, .week = {.minutes = 60}}));
    EXPECT_EQ(validate({.day = {.minutes = 60}, .week = {.minutes = 45}}).error().detail,
              "minutes_week");
    EXPECT_EQ(validate({.week = {.assignments = 3}, .month = {.assignments = 2}}).error().code,
              "limit_below_shorter_period");
}
