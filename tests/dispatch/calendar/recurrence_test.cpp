#include "dispatch/calendar/recurrence.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using namespace dispatch::calendar;
using dispatch::Minutes;
using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month_day;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

LocalDay day(std::string_view text) {
    return *parse_local_day(text);
}

struct Case {
    const char* why;
    const char* first;
    const char* rule;
    const char* from;  // days asked for: [from, to)
    const char* to;
    const char* expected;  // days, with the time only where it is not that of the first
};

constexpr Case kCases[] = {
    {"every day", "2026-03-02T10:00", "FREQ=DAILY", "2026-03-01", "2026-03-05",
     "2026-03-02 2026-03-03 2026-03-04"},
    {"every third day, four times", "2026-02-26T10:00", "FREQ=DAILY;INTERVAL=3;COUNT=4",
     "2026-01-01", "2027-01-01", "2026-02-26 2026-03-01 2026-03-04 2026-03-07"},
    {"weekly on the day of the first", "2026-03-03T10:00", "FREQ=WEEKLY;COUNT=3", "2026-01-01",
     "2027-01-01", "2026-03-03 2026-03-10 2026-03-17"},
    {"two days a week, the first in the middle", "2026-03-04T10:00", "FREQ=WEEKLY;BYDAY=MO,WE",
     "2026-03-01", "2026-03-17", "2026-03-04 2026-03-09 2026-03-11 2026-03-16"},
    {"named in another order and twice", "2026-03-04T10:00", "FREQ=WEEKLY;BYDAY=WE,MO,WE",
     "2026-03-01", "2026-03-12", "2026-03-04 2026-03-09 2026-03-11"},
    {"every second week: RFC 5545's weeks begin on Monday", "2026-03-01T10:00",
     "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU", "2026-03-01", "2026-03-28",
     "2026-03-01 2026-03-10 2026-03-15 2026-03-24"},
    {"until a day, included", "2026-03-03T10:00", "FREQ=WEEKLY;UNTIL=20260317", "2026-01-01",
     "2027-01-01", "2026-03-03 2026-03-10 2026-03-17"},
    {"until the day before", "2026-03-03T10:00", "FREQ=WEEKLY;UNTIL=20260316", "2026-01-01",
     "2027-01-01", "2026-03-03 2026-03-10"},
    {"counted from the first, not from what is asked for", "2026-03-03T10:00",
     "FREQ=WEEKLY;COUNT=3", "2026-03-10", "2027-01-01", "2026-03-10 2026-03-17"},
    {"monthly on the day of the first: short months have none", "2026-01-31T10:00",
     "FREQ=MONTHLY;COUNT=4", "2026-01-01", "2027-01-01",
     "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
    {"the last day of each month", "2026-01-31T10:00", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01",
     "2026-04-01", "2026-01-31 2026-02-28 2026-03-31"},
    {"29 February only every fourth year", "2024-02-29T10:00",
     "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29", "2024-01-01", "2033-01-01",
     "2024-02-29 2028-02-29 2032-02-29"},
    {"the first and third Tuesday", "2026-03-03T10:00", "FREQ=MONTHLY;BYDAY=1TU,3TU", "2026-03-01",
     "2026-05-01", "2026-03-03 2026-03-17 2026-04-07 2026-04-21"},
    {"the last Friday", "2026-01-30T10:00", "FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", "2026-04-01",
     "2026-01-30 2026-02-27 2026-03-27"},
    {"the fifth Monday, where there is one", "2026-03-30T10:00", "FREQ=MONTHLY;BYDAY=5MO",
     "2026-03-01", "2026-09-01", "2026-03-30 2026-06-29 2026-08-31"},
    {"every third month", "2026-01-15T10:00", "FREQ=MONTHLY;INTERVAL=3", "2026-01-01", "2026-12-31",
     "2026-01-15 2026-04-15 2026-07-15 2026-10-15"},
    {"over the year", "2026-12-29T10:00", "FREQ=WEEKLY;COUNT=2", "2026-01-01", "2027-02-01",
     "2026-12-29 2027-01-05"},
    {"10:00 stays 10:00 over both changes of the clock", "2026-03-22T10:00", "FREQ=WEEKLY;COUNT=3",
     "2026-01-01", "2027-01-01", "2026-03-22 2026-03-29 2026-04-05"},
    {"02:30 that the clock jumps over is left out and does not count", "2026-03-22T02:30",
     "FREQ=WEEKLY;COUNT=3", "2026-01-01", "2027-01-01", "2026-03-22 2026-04-05 2026-04-12"},
    {"02:30 that happens twice counts once", "2026-10-18T02:30", "FREQ=WEEKLY;COUNT=3",
     "2026-01-01", "2027-01-01", "2026-10-18 2026-10-25 2026-11-01"},
};

std::string said(const std::vector<LocalTime>& times) {
    std::string text;
    for (const LocalTime time : times) text += (text.empty() ? "" : " ") + to_text(day_of(time));
    return text;
}

TEST(Recurrence, NamesTheDaysOfItsRule) {
    for (const Case& c : kCases) {
        const auto rule = parse_recurrence_rule(c.rule);
        ASSERT_TRUE(rule) << c.why;
        const Recurrence recurrence{*parse_local_time(c.first), *rule};
        EXPECT_TRUE(names_first(recurrence)) << c.why;
        const auto found = occurrences(berlin(), recurrence, {day(c.from), day(c.to)});
        EXPECT_EQ(said(found), c.expected) << c.why;
        for (const LocalTime time : found)
            EXPECT_EQ(time - day_of(time), recurrence.first - day_of(recurrence.first)) << c.why;
    }
}

TEST(Recurrence, AnExceptionTakesItsDayOutAndStillCounts) {
    Recurrence recurrence{*parse_local_time("2026-03-03T10:00"),
                          *parse_recurrence_rule("FREQ=WEEKLY;COUNT=3")};
    recurrence.except = {day("2026-03-10"), day("2026-03-11")};
    EXPECT_EQ(said(occurrences(berlin(), recurrence, kAlways)), "2026-03-03 2026-03-17");
}

TEST(Recurrence, SaysWhenItsFirstDayIsNoneOfTheRule) {
    const LocalTime tuesday = *parse_local_time("2026-03-03T10:00");
    EXPECT_FALSE(names_first({tuesday, *parse_recurrence_rule("FREQ=WEEKLY;BYDAY=MO,WE")}));
    EXPECT_FALSE(names_first({tuesday, *parse_recurrence_rule("FREQ=MONTHLY;BYMONTHDAY=-1")}));
    EXPECT_TRUE(names_first({tuesday, *parse_recurrence_rule("FREQ=MONTHLY;BYDAY=1TU")}));
}

TEST(Recurrence, EndsWithTheZoneFilesWhenNothingElseEndsIt) {
    const Recurrence recurrence{*parse_local_time("2026-03-03T10:00"),
                                *parse_recurrence_rule("FREQ=MONTHLY;INTERVAL=100")};
    const auto found = occurrences(berlin(), recurrence, kAlways);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(to_text(day_of(found.back())), "2034-07-03");
}

TEST(RecurrenceRule, RefusesWhatItWouldNotKeep) {
    struct Refused {
        const char* text;
        const char* part;
    };
    for (const Refused& refused : {
             Refused{"", ""},
             Refused{"WEEKLY", "WEEKLY"},
             Refused{"INTERVAL=2", "FREQ"},
             Refused{"FREQ=YEARLY", "FREQ"},
             Refused{"FREQ=weekly", "FREQ"},
             Refused{"FREQ=WEEKLY;FREQ=WEEKLY", "FREQ"},
             Refused{"FREQ=WEEKLY;", ""},
             Refused{"FREQ=WEEKLY;INTERVAL=0", "INTERVAL"},
             Refused{"FREQ=WEEKLY;INTERVAL=101", "INTERVAL"},
             Refused{"FREQ=WEEKLY;INTERVAL=+2", "INTERVAL"},
             Refused{"FREQ=WEEKLY;INTERVAL=2x", "INTERVAL"},
             Refused{"FREQ=WEEKLY;COUNT=0", "COUNT"},
             Refused{"FREQ=WEEKLY;COUNT=1001", "COUNT"},
             Refused{"FREQ=WEEKLY;COUNT=3;UNTIL=20261231", "UNTIL"},
             Refused{"FREQ=WEEKLY;UNTIL=20260230", "UNTIL"},
             Refused{"FREQ=WEEKLY;UNTIL=20261231T225959Z", "UNTIL"},
             Refused{"FREQ=WEEKLY;BYDAY=XX", "BYDAY"},
             Refused{"FREQ=WEEKLY;BYDAY=", "BYDAY"},
             Refused{"FREQ=WEEKLY;BYDAY=1TU", "BYDAY"},
             Refused{"FREQ=DAILY;BYDAY=TU", "BYDAY"},
             Refused{"FREQ=MONTHLY;BYDAY=TU", "BYDAY"},
             Refused{"FREQ=MONTHLY;BYDAY=6TU", "BYDAY"},
             Refused{"FREQ=MONTHLY;BYDAY=0TU", "BYDAY"},
             Refused{"FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"},
             Refused{"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"},
             Refused{"FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1TU", "BYMONTHDAY"},
             Refused{"FREQ=WEEKLY;BYSETPOS=1", "BYSETPOS"},
         }) {
        const auto rule = parse_recurrence_rule(refused.text);
        ASSERT_FALSE(rule) << refused.text;
        EXPECT_EQ(rule.error().code, "recurrence_invalid");
        EXPECT_EQ(rule.error().detail, refused.part) << refused.text;
    }
}

// The obvious way: is this one day a day of the rule?
bool is_day_of(const Recurrence& recurrence, LocalDay asked) {
    const RecurrenceRule& rule = recurrence.rule;
    const LocalDay first = day_of(recurrence.first);
    const year_month_day date{asked};
    const year_month_day begin{first};
    const int day_number = static_cast<int>(unsigned{date.day()});
    const int length = static_cast<int>(
        unsigned{year_month_day{date.year() / date.month() / std::chrono::last}.day()});
    const auto monday = [](LocalDay d) { return d - (weekday{d} - std::chrono::Monday); };
    switch (rule.repeats) {
        case Repeats::daily: return (asked - first).count() % rule.interval == 0;
        case Repeats::weekly: {
            const auto weeks = (monday(asked) - monday(first)).count() / 7;
            if (weeks % rule.interval != 0) return false;
            if (rule.weekdays.empty()) return weekday{asked} == weekday{first};
            return std::ranges::count(rule.weekdays, weekday{asked}) > 0;
        }
        case Repeats::monthly: {
            const auto months = (date.year() / date.month() - begin.year() / begin.month()).count();
            if (months % rule.interval != 0) return false;
            if (rule.days_of_month.empty() && rule.weekdays_of_month.empty())
                return date.day() == begin.day();
            return std::ranges::any_of(
                       rule.days_of_month,
                       [&](int n) { return n == day_number || n == day_number - length - 1; }) ||
                   std::ranges::any_of(rule.weekdays_of_month, [&](const NthWeekday& n) {
                       return n.weekday == weekday{asked} &&
                              (n.nth == (day_number - 1) / 7 + 1 ||
                               n.nth == -((length - day_number) / 7 + 1));
                   });
        }
    }
    return false;
}

std::vector<LocalTime> obvious(const Recurrence& recurrence, const DayRange& range) {
    std::vector<LocalTime> found;
    int counted = 0;
    const LocalDay first = day_of(recurrence.first);
    for (LocalDay asked = first; asked < range.end; asked += days{1}) {
        if (recurrence.rule.until && asked > *recurrence.rule.until) break;
        const LocalTime time = asked + (recurrence.first - first);
        const auto exists = to_instant(berlin(), time, WhenTwice::take_earlier);
        if (!is_day_of(recurrence, asked) || !exists) continue;
        if (recurrence.rule.count && ++counted > *recurrence.rule.count) break;
        if (asked >= range.begin && std::ranges::count(recurrence.except, asked) == 0)
            found.push_back(time);
    }
    return found;
}

int any(int least, int most) {  // both included
    return *rc::gen::inRange(least, most + 1);
}

weekday any_weekday() {
    return weekday{static_cast<unsigned>(any(0, 6))};
}

RecurrenceRule any_rule() {
    RecurrenceRule rule;
    rule.repeats = *rc::gen::element(Repeats::daily, Repeats::weekly, Repeats::monthly);
    rule.interval = any(1, 5);
    const int named = any(0, 3);
    for (int n = 0; n < named && rule.repeats == Repeats::weekly; ++n)
        rule.weekdays.push_back(any_weekday());
    const bool by_number = any(0, 1) == 0;
    for (int n = 0; n < named && rule.repeats == Repeats::monthly; ++n) {
        const int sign = any(0, 1) == 0 ? 1 : -1;
        if (by_number)
            rule.days_of_month.push_back(sign * any(1, 31));
        else
            rule.weekdays_of_month.push_back({sign * any(1, 5), any_weekday()});
    }
    return rule;
}

// The first occurrence lies in the weeks around both changes of the clock, often in the hours
// that are missing or shown twice.
Recurrence any_recurrence() {
    const LocalDay begin = day(*rc::gen::element("2026-03-01", "2026-10-01", "2027-12-01"));
    Recurrence recurrence{begin + days{any(0, 40)} + std::chrono::minutes{30 * any(0, 47)},
                          any_rule()};
    if (any(0, 1) == 0) recurrence.first = day_of(recurrence.first) + Minutes{any(110, 190)};
    const LocalDay first = day_of(recurrence.first);
    const int ends = any(0, 2);
    if (ends == 1) recurrence.rule.count = any(1, 20);
    if (ends == 2) recurrence.rule.until = first + days{any(0, 300)};
    const int exceptions = any(0, 4);
    for (int n = 0; n < exceptions; ++n) recurrence.except.push_back(first + days{any(0, 60)});
    return recurrence;
}

RC_GTEST_PROP(Recurrence, NamesTheSameDaysAsALookAtEveryDay, ()) {
    const Recurrence recurrence = any_recurrence();
    const LocalDay from = day_of(recurrence.first) + days{any(-30, 200)};
    const DayRange range{from, from + days{any(0, 500)}};
    RC_ASSERT(occurrences(berlin(), recurrence, range) == obvious(recurrence, range));
}

RC_GTEST_PROP(RecurrenceRule, IsReadAsItIsWritten, ()) {
    RecurrenceRule rule = any_rule();
    if (any(0, 1) == 0) rule.count = any(1, 1000);
    const auto again = parse_recurrence_rule(to_text(rule));
    RC_ASSERT(static_cast<bool>(again));
    RC_ASSERT(*again == rule);
}

}  // namespace
