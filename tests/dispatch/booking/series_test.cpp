#include "dispatch/booking/series.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace {

using namespace dispatch::booking;
namespace calendar = dispatch::calendar;
using calendar::LocalDay;
using std::chrono::days;

constexpr int kMost = 60;

const calendar::Zone& berlin() {
    static const auto zone = *calendar::Zone::named("Europe/Berlin");
    return zone;
}

LocalDay day(std::string_view text) {
    return *calendar::parse_local_day(text);
}

SeriesRule rule_of(std::string_view first, std::string_view rule) {
    return {.recurrence = {.first = *calendar::parse_local_time(first),
                           .rule = *calendar::parse_recurrence_rule(rule)}};
}

SeriesCalendar nrw_2026() {
    return {.pool = {.land = calendar::Land::nw, .closed_days = {day("2026-05-15")}},
            .office_closed = {{"Betriebsausflug", {day("2026-04-21"), day("2026-04-22")}}},
            .school_holidays = {{"Osterferien", {day("2026-03-30"), day("2026-04-12")}}}};
}

/// "04-07 school_holiday; 04-14 10:00; ..."
std::string written(const SeriesRule& rule, const SeriesCalendar& calendar = nrw_2026()) {
    const auto planned = plan_series(berlin(), rule, calendar, kMost);
    if (!planned) return std::string{planned.error().code};
    std::string text;
    for (const auto& one : *planned) {
        if (!text.empty()) text += "; ";
        text += calendar::to_text(one.day).substr(5) + " ";
        text += one.pause ? std::string{to_text(one.pause->kind)}
                          : calendar::to_text(one.local).substr(5);
    }
    return text;
}

struct Case {
    const char* why;
    const char* first;
    const char* rule;
    const char* expected;
};

constexpr Case kCases[] = {
    {"school holidays and the office's own closed day pause it", "2026-03-24T10:00",
     "FREQ=WEEKLY;COUNT=5",
     "03-24 03-24T10:00; 03-31 school_holiday; 04-07 school_holiday; 04-14 04-14T10:00; "
     "04-21 office_closed"},
    {"holidays by law and the closed day of the pool", "2026-05-14T09:00", "FREQ=DAILY;COUNT=3",
     "05-14 public_holiday; 05-15 closed_day; 05-16 05-16T09:00"},
    {"every second week", "2026-04-28T10:00", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260526",
     "04-28 04-28T10:00; 05-12 05-12T10:00; 05-26 05-26T10:00"},
    {"the second Tuesday of each month", "2026-06-09T10:00", "FREQ=MONTHLY;BYDAY=2TU;COUNT=2",
     "06-09 06-09T10:00; 07-14 07-14T10:00"},
    {"the night of the jump has no 02:30, and it does not count", "2026-03-27T02:30",
     "FREQ=DAILY;COUNT=3",
     "03-27 03-27T02:30; 03-28 03-28T02:30; 03-29 clock_change; 03-30 school_holiday"},
    {"the night with two of 02:30 has one occurrence", "2026-10-24T02:30", "FREQ=DAILY;COUNT=3",
     "10-24 10-24T02:30; 10-25 10-25T02:30; 10-26 10-26T02:30"},
    {"without an end", "2026-04-28T10:00", "FREQ=WEEKLY", "series_endless"},
    {"one alone", "2026-04-28T10:00", "FREQ=WEEKLY;COUNT=1", "series_too_short"},
    {"not on the day of the first", "2026-04-28T10:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=4",
     "series_first_not_in_rule"},
    {"more than allowed", "2026-04-28T10:00", "FREQ=DAILY;COUNT=90", "series_too_long"},
    {"beyond two years", "2026-04-28T10:00", "FREQ=WEEKLY;UNTIL=20290101", "series_too_long"},
    {"count beyond two years", "2026-04-28T10:00", "FREQ=MONTHLY;COUNT=30", "series_too_long"},
};

TEST(PlanSeries, Table) {
    for (const auto& one : kCases)
        EXPECT_EQ(written(rule_of(one.first, one.rule)), one.expected) << one.why;
}

TEST(PlanSeries, TakesPlaceInSchoolHolidaysWhereTheOfficeSaysSo) {
    auto rule = rule_of("2026-03-24T10:00", "FREQ=WEEKLY;COUNT=2");
    rule.in_school_holidays = true;
    EXPECT_EQ(written(rule), "03-24 03-24T10:00; 03-31 03-31T10:00");
}

TEST(PlanSeries, WhatWasLeftOutCountsAndStaysVisible) {
    auto rule = rule_of("2026-06-02T10:00", "FREQ=WEEKLY;COUNT=3");
    rule.recurrence.except = {day("2026-06-09")};
    EXPECT_EQ(written(rule), "06-02 06-02T10:00; 06-09 left_out; 06-16 06-16T10:00");
}

TEST(PlanSeries, AMoveHoldsFromItsDayOnAndTheDayByTheRuleStays) {
    auto rule = rule_of("2026-06-02T10:00", "FREQ=WEEKLY;COUNT=4");
    add_move(
        rule,
        {.from = day("2026-06-09"), .shift = days{1}, .at = *calendar::parse_time_of_day("14:30")});
    EXPECT_EQ(written(rule),
              "06-02 06-02T10:00; 06-09 06-10T14:30; 06-16 06-17T14:30; 06-23 06-24T14:30");
    add_move(
        rule,
        {.from = day("2026-06-23"), .shift = days{0}, .at = *calendar::parse_time_of_day("08:00")});
    EXPECT_EQ(written(rule),
              "06-02 06-02T10:00; 06-09 06-10T14:30; 06-16 06-17T14:30; 06-23 06-23T08:00");
    add_move(
        rule,
        {.from = day("2026-06-02"), .shift = days{2}, .at = *calendar::parse_time_of_day("09:00")});
    EXPECT_EQ(rule.moves.size(), 1U);
    EXPECT_EQ(written(rule),
              "06-02 public_holiday; 06-09 06-11T09:00; 06-16 06-18T09:00; 06-23 06-25T09:00");
}

TEST(PlanSeries, AMoveOntoAnHourThatTheClockSkipsPausesThatOne) {
    auto rule = rule_of("2026-03-22T01:30", "FREQ=WEEKLY;COUNT=2");
    add_move(
        rule,
        {.from = day("2026-03-22"), .shift = days{0}, .at = *calendar::parse_time_of_day("02:30")});
    EXPECT_EQ(written(rule), "03-22 03-22T02:30; 03-29 clock_change");
}

TEST(Scope, Table) {
    struct Line {
        SeriesScope scope;
        const char* meant;  // before, this one, after
    };
    for (const auto& [scope, meant] :
         {Line{SeriesScope::this_one, ".x."}, Line{SeriesScope::following, ".xx"},
          Line{SeriesScope::all, "xxx"}}) {
        std::string found;
        for (const auto* text : {"2026-06-02", "2026-06-09", "2026-06-16"})
            found += is_meant(scope, day("2026-06-09"), day(text)) ? 'x' : '.';
        EXPECT_EQ(found, meant) << to_text(scope);
        EXPECT_EQ(parse_series_scope(to_text(scope)), scope);
    }
    EXPECT_FALSE(parse_series_scope("some"));
}

TEST(Extended, KeepsTheRuleAndOnlyGrows) {
    const auto before = rule_of("2026-06-02T10:00", "FREQ=WEEKLY;BYDAY=TU;COUNT=4").recurrence;
    struct Line {
        SeriesEnd end;
        const char* expected;
    };
    const Line lines[]{
        {{.until = day("2026-07-31")}, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260731"},
        {{.count = 5}, "FREQ=WEEKLY;BYDAY=TU;COUNT=5"},
        {{.count = 4}, "series_not_longer"},
        {{.until = day("2026-06-23")}, "series_not_longer"},
        {{}, "series_end_missing"},
        {{.until = day("2026-07-31"), .count = 5}, "series_end_missing"},
    };
    for (const auto& [end, expected] : lines) {
        const auto longer = extended(berlin(), before, end);
        EXPECT_EQ(longer ? to_text(*longer) : std::string{longer.error().code}, expected);
    }
}

TEST(SeriesText, SaysItInBothLanguages) {
    struct Line {
        const char* first;
        const char* rule;
        const char* german;
        const char* english;
    };
    const Line lines[]{
        {"2026-06-02T10:00", "FREQ=WEEKLY;UNTIL=20260630",
         "jeden Dienstag um 10:00 Uhr, bis 30.06.2026", "every Tuesday at 10:00, until 2026-06-30"},
        {"2026-06-02T10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8",
         "alle 2 Wochen am Dienstag und Donnerstag um 10:00 Uhr, 8-mal",
         "every 2 weeks on Tuesday and Thursday at 10:00, 8 times"},
        {"2026-06-30T08:30", "FREQ=MONTHLY;BYDAY=-1TU;COUNT=3",
         "jeden Monat am letzten Dienstag um 08:30 Uhr, 3-mal",
         "every month on the last Tuesday at 08:30, 3 times"},
        {"2026-06-09T08:30", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
         "jeden Monat am zweiten Dienstag um 08:30 Uhr, 3-mal",
         "every month on the second Tuesday at 08:30, 3 times"},
        {"2026-06-15T08:30", "FREQ=MONTHLY;COUNT=3", "jeden Monat am 15. um 08:30 Uhr, 3-mal",
         "every month on the day 15 at 08:30, 3 times"},
        {"2026-06-15T08:30", "FREQ=DAILY;COUNT=3", "jeden Tag um 08:30 Uhr, 3-mal",
         "every day at 08:30, 3 times"},
    };
    for (const auto& line : lines) {
        EXPECT_EQ(german_text(rule_of(line.first, line.rule)), line.german);
        EXPECT_EQ(english_text(rule_of(line.first, line.rule)), line.english);
    }
}

// By the slow way: each day of the two years is asked alone.
RC_GTEST_PROP(PlanSeries, IsEveryDayOfTheRuleOnceInOrder, ()) {
    const auto start = day("2026-01-01") + days{*rc::gen::inRange(0, 600)};
    const int interval = *rc::gen::inRange(1, 4);
    const int count = *rc::gen::inRange(2, 12);
    const auto hour = std::chrono::minutes{*rc::gen::inRange(0, 48) * 30};
    const auto text =
        "FREQ=WEEKLY;INTERVAL=" + std::to_string(interval) + ";COUNT=" + std::to_string(count);
    const SeriesRule rule{
        .recurrence = {.first = start + hour, .rule = *calendar::parse_recurrence_rule(text)}};
    const auto planned = plan_series(berlin(), rule, nrw_2026(), kMost);
    RC_ASSERT(static_cast<bool>(planned));
    std::vector<LocalDay> slowly;
    int counted = 0;
    for (auto next = start; counted < count; next += days{7 * interval}) {
        slowly.push_back(next);
        if (calendar::to_instant(berlin(), next + hour, calendar::WhenTwice::take_earlier))
            ++counted;
    }
    RC_ASSERT(planned->size() == slowly.size());
    for (std::size_t i = 0; i < slowly.size(); ++i) {
        RC_ASSERT((*planned)[i].day == slowly[i]);
        RC_ASSERT((*planned)[i].local == slowly[i] + hour);
    }
}

}  // namespace
