#include "dispatch/calendar/weekly.hpp"

#include <algorithm>
#include <random>
#include <string>

#include "dispatch/calendar/periods.hpp"

namespace {

using namespace dispatch::calendar;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Period;
using std::chrono::days;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

LocalDay day(std::string_view text) {
    return *parse_local_day(text);
}

LocalTime local(std::string_view text) {
    return *parse_local_time(text);
}

WeeklyWindow weekly(const std::string& text, DayRange valid = kAlways) {  // "Mo 08:00-12:00"
    return {*parse_weekday(text.substr(0, 2)), *parse_time_window(text.substr(3)), valid};
}

Period period(const char* begin, const char* end) {
    return {*dispatch::parse_instant(begin), *dispatch::parse_instant(end)};
}

// Mornings from Monday to Friday, Tuesday evenings in May 2026, the nights of both changes of the
// clock; away from 8 to 12 June, on 24 December from noon, and extra on Saturday 6 June.
Availability somebody() {
    Availability a;
    for (const char* text : {"Mo", "Di", "Mi", "Do", "Fr"})
        a.windows.push_back(weekly(std::string{text} + " 08:00-13:00"));
    a.windows.push_back(weekly("Di 17:00-20:00", {day("2026-05-01"), day("2026-06-01")}));
    a.windows.push_back(weekly("Sa 22:00-24:00"));
    a.windows.push_back(weekly("So 00:00-06:00"));
    a.exceptions = {
        whole_days({day("2026-06-08"), day("2026-06-13")}, ExceptionKind::absent),
        {{local("2026-12-24T12:00"), local("2026-12-27T00:00")}, ExceptionKind::absent},
        {{local("2026-06-06T10:00"), local("2026-06-06T15:00")}, ExceptionKind::available},
        {{local("2026-06-10T10:00"), local("2026-06-10T15:00")}, ExceptionKind::available},
    };
    return a;
}

struct Asked {
    const char* why;
    const char* begin;
    const char* end;
    bool answer;
};

const Asked kAsked[] = {
    {"a Monday morning in summer", "2026-06-01T06:00:00Z", "2026-06-01T11:00:00Z", true},
    {"begins a second early", "2026-06-01T05:59:59Z", "2026-06-01T07:00:00Z", false},
    {"ends a second late", "2026-06-01T10:00:00Z", "2026-06-01T11:00:01Z", false},
    {"the same hour of UTC in winter is too early", "2026-01-12T06:00:00Z", "2026-01-12T07:00:00Z",
     false},
    {"a Monday morning in winter", "2026-01-12T07:00:00Z", "2026-01-12T12:00:00Z", true},
    {"a Tuesday evening while valid", "2026-05-26T15:00:00Z", "2026-05-26T18:00:00Z", true},
    {"the first valid Tuesday", "2026-05-05T15:00:00Z", "2026-05-05T18:00:00Z", true},
    {"the last Tuesday before", "2026-04-28T15:00:00Z", "2026-04-28T18:00:00Z", false},
    {"the first Tuesday after", "2026-06-02T15:00:00Z", "2026-06-02T18:00:00Z", false},
    {"over two windows with a gap", "2026-05-26T10:00:00Z", "2026-05-26T16:00:00Z", false},
    {"in the vacation", "2026-06-09T07:00:00Z", "2026-06-09T08:00:00Z", false},
    {"the last day before the vacation", "2026-06-05T07:00:00Z", "2026-06-05T08:00:00Z", true},
    {"the first day after it", "2026-06-15T07:00:00Z", "2026-06-15T08:00:00Z", true},
    {"an extra Saturday", "2026-06-06T08:00:00Z", "2026-06-06T13:00:00Z", true},
    {"extra in the vacation: absent wins", "2026-06-10T08:00:00Z", "2026-06-10T09:00:00Z", false},
    {"24 December until noon", "2026-12-24T07:00:00Z", "2026-12-24T11:00:00Z", true},
    {"24 December past noon", "2026-12-24T10:30:00Z", "2026-12-24T11:30:00Z", false},
    {"over midnight", "2026-06-13T20:30:00Z", "2026-06-14T02:00:00Z", true},
    {"the night when summer time begins", "2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z", true},
    {"that night ends at 06:00 summer time", "2026-03-29T03:00:00Z", "2026-03-29T05:00:00Z", false},
    {"the night when summer time ends", "2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z", true},
    {"that night is an hour longer", "2026-10-25T05:00:00Z", "2026-10-25T05:30:00Z", false},
    {"both hours from 2 to 3", "2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z", true},
    {"a leap day, Thursday", "2024-02-29T08:00:00Z", "2024-02-29T09:00:00Z", true},
};

TEST(Availability, IsAskedForTheWholePeriodOnTheWallClock) {
    const Availability person = somebody();
    for (const auto& c : kAsked)
        EXPECT_EQ(is_available(berlin(), person, period(c.begin, c.end)), c.answer) << c.why;
}

TEST(Availability, IsNeverThereForSomebodyWhoEnteredNothing) {
    EXPECT_FALSE(
        is_available(berlin(), {}, period("2026-06-01T06:00:00Z", "2026-06-01T06:00:01Z")));
}

TEST(Availability, IsListedForDays) {
    const std::vector<Period> expected{
        period("2026-06-05T06:00:00Z", "2026-06-05T11:00:00Z"),
        period("2026-06-06T08:00:00Z", "2026-06-06T13:00:00Z"),
        period("2026-06-06T20:00:00Z", "2026-06-07T04:00:00Z"),
    };
    EXPECT_EQ(available_periods(berlin(), somebody(), {day("2026-06-05"), day("2026-06-13")}),
              expected);
}

TEST(Availability, CountsTheRepeatedHourTwiceAndTheMissingHourNever) {
    const Availability night{.windows = {weekly("So 02:00-03:00")}};
    const auto hours = [&](const char* text) {
        dispatch::Seconds sum{0};
        for (const auto& p : available_periods(berlin(), night, {day(text), day(text) + days{1}}))
            sum += length(p);
        return sum / std::chrono::hours{1};
    };
    EXPECT_EQ(hours("2026-03-22"), 1);
    EXPECT_EQ(hours("2026-03-29"), 0);
    EXPECT_EQ(hours("2026-10-25"), 2);
}

// The rule once more, minute by minute, as a person would read it off the wall clock.
bool clock_says_available(const Availability& a, LocalTime now) {
    const auto inside = [&](const WeeklyException& e) {
        return e.during.begin <= now && now < e.during.end;
    };
    bool available = false;
    for (const auto& w : a.windows)
        available |= w.weekday == std::chrono::weekday{day_of(now)} &&
                     contains(w.valid, day_of(now)) && day_of(now) + w.window.from <= now &&
                     now < day_of(now) + w.window.to;
    for (const auto& e : a.exceptions) available |= e.kind == ExceptionKind::available && inside(e);
    for (const auto& e : a.exceptions) available &= e.kind != ExceptionKind::absent || !inside(e);
    return available;
}

TEST(Availability, AgreesMinuteByMinuteWithTheWallClockOverBothChanges) {
    std::mt19937 random{29};
    std::uniform_int_distribution<int> minute{0, 24 * 60}, weekday{0, 6}, offset{-600, 2'000};
    for (const char* sunday : {"2026-03-29", "2026-10-25", "2028-02-29"}) {
        for (int round = 0; round < 20; ++round) {
            Availability a;
            for (int i = 0; i < 12; ++i) {
                const auto [from, to] = std::minmax({minute(random), minute(random)});
                a.windows.push_back({std::chrono::weekday{static_cast<unsigned>(weekday(random))},
                                     {TimeOfDay{Minutes{from}}, TimeOfDay{Minutes{to}}}});
            }
            for (const auto kind : {ExceptionKind::available, ExceptionKind::absent}) {
                const LocalTime begin = day(sunday) + Minutes{offset(random)};
                a.exceptions.push_back({{begin, begin + Minutes{minute(random) / 4}}, kind});
            }
            const DayRange range{day(sunday) - days{1}, day(sunday) + days{2}};
            const auto periods = available_periods(berlin(), a, range);
            const Instant end = whole_day(berlin(), range.end).begin;
            for (Instant at = whole_day(berlin(), range.begin).begin; at < end; at += Minutes{1})
                ASSERT_EQ(clock_says_available(a, to_local(berlin(), at)),
                          covered({at, at + Minutes{1}}, periods))
                    << dispatch::to_text(at);
        }
    }
}

TEST(Weekday, HasItsTwoGermanLetters) {
    for (const char* text : {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"})
        EXPECT_EQ(to_text(*parse_weekday(text)), text);
    EXPECT_EQ(*parse_weekday("So"), std::chrono::Sunday);
    EXPECT_EQ(*parse_weekday("Mo"), std::chrono::Monday);
    EXPECT_FALSE(parse_weekday("Mon"));
}

}  // namespace
