// Times by a rule of recurrence, against a look at every minute of the wall clock.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "dispatch/calendar/periods.hpp"
#include "dispatch/calendar/weekly.hpp"

namespace {

using namespace dispatch::calendar;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Period;
using std::chrono::days;
using std::chrono::weekday;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

LocalDay day(std::string_view text) {
    return *parse_local_day(text);
}

RecurringWindow window(std::string_view first, std::string_view rule, std::string_view hours) {
    return {day(first), *parse_recurrence_rule(rule), *parse_time_window(hours)};
}

struct Case {
    std::string_view about;
    RecurringWindow window;
    std::string_view begin;
    std::string_view end;
    bool available;
};

const RecurringWindow kEverySecondTuesday =
    window("2026-03-03", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "14:00-18:00");

const Case kCases[] = {
    {"the first", kEverySecondTuesday, "2026-03-03T13:00:00Z", "2026-03-03T17:00:00Z", true},
    {"a minute longer", kEverySecondTuesday, "2026-03-03T13:00:00Z", "2026-03-03T17:01:00Z", false},
    {"the week between", kEverySecondTuesday, "2026-03-10T13:00:00Z", "2026-03-10T14:00:00Z",
     false},
    {"in summer time", kEverySecondTuesday, "2026-03-31T12:00:00Z", "2026-03-31T16:00:00Z", true},
    {"before it begins", kEverySecondTuesday, "2026-02-17T13:00:00Z", "2026-02-17T14:00:00Z",
     false},
    {"until a day", window("2026-03-03", "FREQ=WEEKLY;UNTIL=20260310", "14:00-18:00"),
     "2026-03-10T13:00:00Z", "2026-03-10T14:00:00Z", true},
    {"after that day", window("2026-03-03", "FREQ=WEEKLY;UNTIL=20260310", "14:00-18:00"),
     "2026-03-17T13:00:00Z", "2026-03-17T14:00:00Z", false},
    {"first Friday of a month", window("2026-03-06", "FREQ=MONTHLY;BYDAY=1FR", "08:00-12:00"),
     "2026-05-01T06:00:00Z", "2026-05-01T10:00:00Z", true},
    {"the hour that is missing drops no day", window("2026-03-28", "FREQ=DAILY", "02:00-04:00"),
     "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z", true},
    {"the hour that comes twice counts twice", window("2026-10-24", "FREQ=DAILY", "02:00-03:00"),
     "2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z", true},
};

TEST(RecurringWindow, IsAvailableAsWrittenHere) {
    for (const auto& c : kCases)
        EXPECT_EQ(
            is_available(berlin(), {.recurring = {c.window}},
                         {*dispatch::parse_instant(c.begin), *dispatch::parse_instant(c.end)}),
            c.available)
            << c.about;
}

TEST(RecurringWindow, HasALastDayWhereItsRuleEnds) {
    const auto last = [](std::string_view rule) {
        return last_day_of(berlin(), window("2026-03-03", rule, "08:00-09:00"));
    };
    EXPECT_FALSE(last("FREQ=DAILY"));
    EXPECT_EQ(last("FREQ=DAILY;COUNT=3"), day("2026-03-05"));
    EXPECT_EQ(last("FREQ=WEEKLY;UNTIL=20260320"), day("2026-03-17"));
    EXPECT_EQ(last("FREQ=WEEKLY;UNTIL=20260301"), day("2026-03-03"));
}

int any(int least, int most) {  // both included
    return *rc::gen::inRange(least, most + 1);
}

RecurrenceRule any_rule(LocalDay first) {
    RecurrenceRule rule;
    rule.repeats = *rc::gen::element(Repeats::daily, Repeats::weekly, Repeats::monthly);
    rule.interval = any(1, 3);
    if (rule.repeats == Repeats::weekly && any(0, 1) == 0)
        rule.weekdays = {weekday{static_cast<unsigned>(any(0, 6))}, weekday{0U}};
    if (rule.repeats == Repeats::monthly && any(0, 1) == 0)
        rule.weekdays_of_month = {{any(0, 1) == 0 ? 1 : -1, weekday{0U}}};
    const int ends = any(0, 2);
    if (ends == 1) rule.count = any(1, 10);
    if (ends == 2) rule.until = first + days{any(0, 60)};
    return rule;
}

/// The rule as a person reads it, for one day; what is counted, counted from the first day on.
bool is_named(const RecurrenceRule& rule, LocalDay first, LocalDay asked) {
    const auto monday = [](LocalDay d) { return d - (weekday{d} - std::chrono::Monday); };
    const std::chrono::year_month_day a{asked};
    const std::chrono::year_month_day f{first};
    switch (rule.repeats) {
        case Repeats::daily: return (asked - first).count() % rule.interval == 0;
        case Repeats::weekly: {
            const bool wanted = rule.weekdays.empty()
                                    ? weekday{asked} == weekday{first}
                                    : std::ranges::count(rule.weekdays, weekday{asked}) > 0;
            return wanted && (monday(asked) - monday(first)).count() / 7 % rule.interval == 0;
        }
        case Repeats::monthly: {
            const auto months = (a.year() / a.month() - f.year() / f.month()).count();
            if (months % rule.interval != 0) return false;
            if (rule.weekdays_of_month.empty()) return a.day() == f.day();
            const LocalDay month_end{a.year() / a.month() / std::chrono::last};
            const bool is_first = unsigned{a.day()} <= 7;
            const bool is_last = asked + days{7} > month_end;
            return weekday{asked} == weekday{0U} &&
                   (rule.weekdays_of_month.front().nth == 1 ? is_first : is_last);
        }
    }
    return false;
}

bool clock_says(const RecurringWindow& w, LocalTime now) {
    const LocalDay today = day_of(now);
    if (now < today + w.window.from || now >= today + w.window.to || today < w.first_day ||
        std::ranges::count(w.except, today) > 0)
        return false;
    if (w.rule.until && today > *w.rule.until) return false;
    int before = 0;
    for (LocalDay d = w.first_day; d < today; d += days{1})
        before += is_named(w.rule, w.first_day, d);
    return is_named(w.rule, w.first_day, today) && (!w.rule.count || before < *w.rule.count);
}

RC_GTEST_PROP(RecurringWindow, AgreesWithTheWallClockMinuteByMinuteOverBothChanges, ()) {
    const LocalDay night = day(*rc::gen::element("2026-03-29", "2026-10-25", "2028-02-29"));
    const LocalDay first = night - days{any(0, 40)};
    const int from = *rc::gen::element(0, 60, 100, 125, 150, 600);
    const RecurringWindow w{first,
                            any_rule(first),
                            {TimeOfDay{Minutes{from}}, TimeOfDay{Minutes{from + any(1, 300)}}},
                            any(0, 3) == 0 ? std::vector{night} : std::vector<LocalDay>{}};
    const DayRange range{night - days{1}, night + days{2}};
    const auto periods = available_periods(berlin(), {.recurring = {w}}, range);
    const Instant end = whole_day(berlin(), range.end).begin;
    for (Instant at = whole_day(berlin(), range.begin).begin; at < end; at += Minutes{5}) {
        const bool said = clock_says(w, to_local(berlin(), at));
        RC_ASSERT(said == covered({at, at + dispatch::Seconds{1}}, periods));
    }
}

}  // namespace
