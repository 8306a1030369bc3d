#include "dispatch/calendar/deadline.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using namespace dispatch::calendar;
using dispatch::Instant;
using dispatch::Minutes;
using std::chrono::days;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

const OfficeCalendar& office() {  // closed on the Tuesday after the long weekend of Whitsun
    static const OfficeCalendar calendar{Land::nw, {*parse_local_day("2026-05-26")}};
    return calendar;
}

constexpr TimeOfDay clock(int hour, int minute = 0) {
    return {Minutes{60 * hour + minute}};
}

constexpr auto kBegin = DeadlineFrom::begin;
constexpr auto kEvent = DeadlineFrom::event;
constexpr auto kHours = DeadlineUnit::hours;
constexpr auto kDays = DeadlineUnit::days;
constexpr auto kWorkingDays = DeadlineUnit::working_days;

DeadlineRule always(DeadlineLine line) {
    return {.lines = {line}};
}

struct Case {
    const char* why;
    const char* event;
    const char* begin;
    const char* expected;  // "none": no line holds; "open": the line names no deadline
};

std::string said(const DeadlineRule& rule, const Case& c) {
    const auto at = [](const char* local) {
        return first_instant(berlin(), *parse_local_time(local));
    };
    const Deadline found = deadline(rule, {at(c.event), at(c.begin)}, {office(), berlin()});
    if (!found.said) return "none";
    return found.at ? to_text(to_local(berlin(), *found.at)) : "open";
}

void expect(const DeadlineRule& rule, std::initializer_list<Case> cases) {
    for (const Case& c : cases)
        EXPECT_EQ(said(rule, c), c.expected) << c.why << ": " << c.event << " for " << c.begin;
}

// German sets, as pools publish them.
TEST(Deadline, TwentyFourHoursBefore) {
    expect(always({.count = 24}),
           {{"an ordinary day", "2026-03-02T08:00", "2026-03-11T10:00", "2026-03-10T10:00"},
            {"over the night that is an hour shorter", "2026-03-02T08:00", "2026-03-29T10:00",
             "2026-03-28T09:00"},
            {"over the night that is an hour longer", "2026-03-02T08:00", "2026-10-25T10:00",
             "2026-10-24T11:00"},
            {"over the year", "2026-12-02T08:00", "2027-01-01T09:00", "2026-12-31T09:00"}});
}

TEST(Deadline, ThirteenOClockOfTheDayBefore) {
    expect(always({.count = 1, .unit = kDays, .at = clock(13)}),
           {{"midweek", "2026-03-02T08:00", "2026-03-11T10:00", "2026-03-10T13:00"},
            {"a Monday: Sunday counts", "2026-03-02T08:00", "2026-03-16T08:00", "2026-03-15T13:00"},
            {"just after midnight", "2026-03-02T08:00", "2026-03-11T00:30", "2026-03-10T13:00"}});
}

TEST(Deadline, MondayAppointmentsByFridayAndElseTheDayBefore) {
    const DeadlineRule rule{
        .lines = {{.begins_on = std::chrono::Monday, .count = 3, .unit = kDays, .at = clock(14)},
                  {.count = 1, .unit = kDays, .at = clock(14)}}};
    expect(rule, {{"a Monday", "2026-03-02T08:00", "2026-03-16T08:00", "2026-03-13T14:00"},
                  {"a Tuesday", "2026-03-02T08:00", "2026-03-17T08:00", "2026-03-16T14:00"},
                  {"Easter Monday", "2026-03-02T08:00", "2026-04-06T08:00", "2026-04-03T14:00"}});
}

TEST(Deadline, FiveWorkingDaysBefore) {
    expect(always({.count = 5, .unit = kWorkingDays}),
           {{"a week without holidays", "2026-03-02T08:00", "2026-03-17T09:30", "2026-03-10T09:30"},
            {"over Easter", "2026-03-02T08:00", "2026-04-08T09:00", "2026-03-30T09:00"},
            {"over Whit Monday and a closed Tuesday", "2026-03-02T08:00", "2026-05-29T09:00",
             "2026-05-20T09:00"}});
}

TEST(Deadline, SevenWorkingDaysBeforeUntilNoon) {
    expect(always({.count = 7, .unit = kWorkingDays, .at = clock(12)}),
           {{"two weekends", "2026-03-02T08:00", "2026-03-19T09:00", "2026-03-10T12:00"},
            {"over 1 May", "2026-03-02T08:00", "2026-05-06T09:00", "2026-04-24T12:00"}});
}

TEST(Deadline, AnswerWithinTwoDaysOfTheOffer) {
    expect(
        always({.from = kEvent, .count = 2, .unit = kDays}),
        {{"the same time of the day", "2026-03-27T16:20", "2026-05-04T09:00", "2026-03-29T16:20"},
         {"02:30 is missing there: when the clock jumps", "2026-03-27T02:30", "2026-05-04T09:00",
          "2026-03-29T03:00"}});
}

TEST(Deadline, AnswerByTheEveningOfTheNextWorkingDay) {
    expect(always({.from = kEvent, .count = 1, .unit = kWorkingDays, .at = clock(18)}),
           {{"midweek", "2026-03-11T09:00", "2026-05-04T09:00", "2026-03-12T18:00"},
            {"from Friday", "2026-03-13T23:00", "2026-05-04T09:00", "2026-03-16T18:00"},
            {"from Saturday", "2026-03-14T09:00", "2026-05-04T09:00", "2026-03-16T18:00"}});
}

TEST(Deadline, HoursMayEndAtATimeOfTheDay) {
    expect(always({.from = kEvent, .count = 48, .unit = kHours, .at = clock(20)}),
           {{"on the day where the hours end", "2026-03-11T09:00", "2026-05-04T09:00",
             "2026-03-13T20:00"}});
}

TEST(Deadline, IsNotSaidWhenNoLineHolds) {
    expect({}, {{"no lines", "2026-03-02T08:00", "2026-03-11T10:00", "none"}});
    expect(always({.begins_on = std::chrono::Monday, .count = 1}),
           {{"another weekday", "2026-03-02T08:00", "2026-03-11T10:00", "none"}});
    expect(always({.ahead_working_days = 3, .count = 1}),
           {{"too near", "2026-03-09T08:00", "2026-03-11T10:00", "none"},
            {"just far enough", "2026-03-06T08:00", "2026-03-11T10:00", "2026-03-11T09:00"}});
}

// The set of the Swedish state's call-off service, as a proof that the language can say it. By
// when the order is answered:
DeadlineRule swedish_answer() {
    return {.lines = {{.ahead_working_days = 20, .from = kEvent, .count = 4, .unit = kWorkingDays},
                      {.ahead_working_days = 10, .from = kEvent, .count = 2, .unit = kWorkingDays},
                      {.ahead_working_days = 2,
                       .from = kEvent,
                       .count = 1,
                       .unit = kWorkingDays,
                       .at = clock(15)},
                      {.ahead_working_days = 1,
                       .event_before = clock(14),
                       .from = kEvent,
                       .count = 0,
                       .unit = kDays,
                       .at = clock(16, 30)},
                      {.from = DeadlineFrom::open}},
            .counts_from_working_days = true};
}

// and by when the interpreter is named:
DeadlineRule swedish_name() {
    return {.lines = {{.ahead_working_days = 20, .count = 7, .unit = kWorkingDays},
                      {.ahead_working_days = 10, .count = 5, .unit = kWorkingDays},
                      {.from = DeadlineFrom::open}},
            .counts_from_working_days = true};
}

TEST(Deadline, OfTheSwedishServiceIsAnsweredInTime) {
    expect(
        swedish_answer(),
        {{"exactly 20 working days ahead", "2026-02-02T10:00", "2026-03-02T09:00",
          "2026-02-06T10:00"},
         {"19 ahead: 10 or more", "2026-02-03T10:00", "2026-03-02T09:00", "2026-02-05T10:00"},
         {"exactly 10 ahead", "2026-03-02T10:00", "2026-03-16T09:00", "2026-03-04T10:00"},
         {"9 ahead: the next working day", "2026-03-03T10:00", "2026-03-16T09:00",
          "2026-03-04T15:00"},
         {"Friday for Tuesday", "2026-03-13T23:30", "2026-03-17T08:00", "2026-03-16T15:00"},
         {"exactly 2 ahead", "2026-03-10T10:00", "2026-03-12T08:00", "2026-03-11T15:00"},
         {"1 ahead, a minute before 14:00", "2026-03-10T13:59", "2026-03-11T08:00",
          "2026-03-10T16:30"},
         {"1 ahead, at 14:00", "2026-03-10T14:00", "2026-03-11T08:00", "open"},
         {"the same day", "2026-03-10T08:00", "2026-03-10T15:00", "open"},
         {"Saturday counts as Monday 00:00: one ahead and before 14:00", "2026-03-14T18:00",
          "2026-03-17T08:00", "2026-03-16T16:30"},
         {"Sunday for Monday: the same day then", "2026-03-15T10:00", "2026-03-16T10:00", "open"},
         {"Good Friday counts as the Tuesday after Easter", "2026-04-03T10:00", "2026-04-09T08:00",
          "2026-04-08T15:00"},
         {"a weekend order, 20 ahead of Monday", "2026-01-31T10:00", "2026-03-02T09:00",
          "2026-02-06T00:00"},
         {"over Easter: 4 working days are longer", "2026-03-31T10:00", "2026-05-04T09:00",
          "2026-04-08T10:00"}});
}

TEST(Deadline, OfTheSwedishServiceNamesTheInterpreterInTime) {
    expect(swedish_name(),
           {{"20 ahead", "2026-02-02T10:00", "2026-03-02T09:00", "2026-02-19T09:00"},
            {"19 ahead", "2026-02-03T10:00", "2026-03-02T09:00", "2026-02-23T09:00"},
            {"10 ahead", "2026-03-02T10:00", "2026-03-16T09:00", "2026-03-09T09:00"},
            {"9 ahead", "2026-03-03T10:00", "2026-03-16T09:00", "open"}});
}

int any(int least, int most) {  // both included
    return *rc::gen::inRange(least, most + 1);
}

OfficeCalendar any_office() {
    OfficeCalendar calendar;
    const int closed = any(0, 8);
    for (int n = 0; n < closed; ++n)
        calendar.closed_days.push_back(*parse_local_day("2026-03-01") + days{any(0, 120)});
    return calendar;
}

// Counted on the fingers, one day after the other.
LocalDay obvious(const OfficeCalendar& calendar, LocalDay day, int count) {
    int seen = 0;
    while (seen < std::abs(count)) {
        day += days{count < 0 ? -1 : 1};
        const std::chrono::weekday weekday{day};
        const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        const bool closed = std::ranges::count(calendar.closed_days, day) > 0;
        if (!weekend && !closed && !holiday_name(calendar.land, day)) ++seen;
    }
    return day;
}

RC_GTEST_PROP(Deadline, CountsWorkingDaysAsOnTheFingers, ()) {
    const OfficeCalendar calendar = any_office();
    const LocalDay day = *parse_local_day("2026-03-01") + days{any(0, 90)};
    const int count = any(0, 20);
    const LocalTime begin = day + Minutes{any(0, 1439)};
    const LocalTime event = begin - days{any(0, 30)};
    const bool back = any(0, 1) == 0;
    const DeadlineLine line{
        .from = back ? kBegin : kEvent, .count = count, .unit = kWorkingDays, .at = clock(12)};
    const Deadline found =
        deadline(always(line), {first_instant(berlin(), event), first_instant(berlin(), begin)},
                 {calendar, berlin()});
    const LocalDay expected =
        back ? obvious(calendar, day, -count) : obvious(calendar, day_of(event), count);
    RC_ASSERT(found.at.has_value());
    RC_ASSERT(to_local(berlin(), *found.at) == expected + clock(12));
}

RC_GTEST_PROP(Deadline, OfPlainHoursIsAlwaysThatManyHours, ()) {
    const Instant event = first_instant(
        berlin(), *parse_local_time("2026-03-20T00:00") + Minutes{any(0, 14 * 24 * 60)});
    const Instant begin = event + Minutes{any(1, 40 * 24 * 60)};
    const int count = any(0, 500);
    const DeadlineFacts facts{event, begin};
    const Deadline after =
        deadline(always({.from = kEvent, .count = count}), facts, {office(), berlin()});
    const Deadline before = deadline(always({.count = count}), facts, {office(), berlin()});
    RC_ASSERT(after.at == event + std::chrono::hours{count});
    RC_ASSERT(before.at == begin - std::chrono::hours{count});
}

}  // namespace
