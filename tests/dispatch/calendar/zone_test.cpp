#include "dispatch/calendar/zone.hpp"

namespace {

using namespace dispatch::calendar;
using dispatch::Period;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

dispatch::Instant instant(const char* text) {
    return *dispatch::parse_instant(text);
}

LocalTime local(const char* text) {
    return *parse_local_time(text);
}

struct Conversion {
    const char* local;
    const char* answer;  // an instant, or the code of the refusal
    bool happens_twice = false;
};

const Conversion kAsked[] = {
    {"2026-01-15T09:00", "2026-01-15T08:00:00Z"},
    {"2026-07-15T09:00", "2026-07-15T07:00:00Z"},
    {"2024-02-29T12:00", "2024-02-29T11:00:00Z"},
    // Summer time begins on 29 March 2026 at 02:00.
    {"2026-03-29T01:59", "2026-03-29T00:59:00Z"},
    {"2026-03-29T02:00", "local_time_nonexistent"},
    {"2026-03-29T02:30", "local_time_nonexistent"},
    {"2026-03-29T02:59", "local_time_nonexistent"},
    {"2026-03-29T03:00", "2026-03-29T01:00:00Z"},
    // It ends on 25 October 2026 at 03:00.
    {"2026-10-25T01:59", "2026-10-24T23:59:00Z"},
    {"2026-10-25T02:00", "local_time_ambiguous"},
    {"2026-10-25T02:59", "local_time_ambiguous"},
    {"2026-10-25T03:00", "2026-10-25T02:00:00Z"},
    // The edges of what zone files tell.
    {"1969-12-31T12:00", "local_time_out_of_range"},
    {"2037-07-01T09:00", "2037-07-01T07:00:00Z"},
    {"2038-01-01T00:00", "local_time_out_of_range"},
};

TEST(Zone, TurnsWallTimeIntoInstantsAndRefusesWhatHasNoSingleAnswer) {
    for (const auto& c : kAsked) {
        const auto found = to_instant(berlin(), local(c.local), WhenTwice::ask);
        EXPECT_EQ(found ? dispatch::to_text(found->at) : std::string{found.error().code}, c.answer)
            << c.local;
    }
}

TEST(Zone, TakesTheEarlierOfTwoAndMarksItWhereTheCallerWantsSo) {
    const auto twice = to_instant(berlin(), local("2026-10-25T02:30"), WhenTwice::take_earlier);
    ASSERT_TRUE(twice);
    EXPECT_EQ(*twice, (FoundInstant{instant("2026-10-25T00:30:00Z"), true}));
    const auto later = to_instant(berlin(), local("2026-10-25T02:30"), WhenTwice::take_later);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->at - twice->at, std::chrono::hours{1});
    const auto once = to_instant(berlin(), local("2026-10-25T03:30"), WhenTwice::take_earlier);
    EXPECT_EQ(*once, (FoundInstant{instant("2026-10-25T02:30:00Z"), false}));
    EXPECT_FALSE(to_instant(berlin(), local("2026-03-29T02:30"), WhenTwice::take_earlier));
}

TEST(Zone, HasAnInstantForEveryTimeThatARuleComputes) {
    EXPECT_EQ(first_instant(berlin(), local("2026-03-29T02:30")), instant("2026-03-29T01:00:00Z"));
    EXPECT_EQ(first_instant(berlin(), local("2026-10-25T02:30")), instant("2026-10-25T00:30:00Z"));
    EXPECT_EQ(first_instant(berlin(), local("2026-06-01T08:00")), instant("2026-06-01T06:00:00Z"));
}

TEST(Zone, GivesTheSameInstantBackForEveryQuarterHourOfBothChanges) {
    for (const char* start : {"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"}) {
        for (int quarter = 0; quarter < 4 * 36; ++quarter) {
            const auto at = instant(start) + quarter * dispatch::Minutes{15};
            const auto back = to_instant(berlin(), to_local(berlin(), at), WhenTwice::take_earlier);
            ASSERT_TRUE(back);
            const auto distance = at - back->at;
            EXPECT_TRUE(distance == dispatch::Seconds{0} ||
                        (back->happens_twice && distance == std::chrono::hours{1}))
                << dispatch::to_text(at);
        }
    }
}

TEST(Zone, WritesTheOffsetOfTheMoment) {
    struct {
        const char* zone;
        const char* at;
        const char* text;
    } const cases[] = {
        {"Europe/Berlin", "2026-03-01T08:00:00Z", "2026-03-01T09:00:00+01:00"},
        {"Europe/Berlin", "2026-07-01T22:30:05Z", "2026-07-02T00:30:05+02:00"},
        {"Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00"},
        {"Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00"},
        {"UTC", "2026-03-01T08:00:00Z", "2026-03-01T08:00:00+00:00"},
        {"America/St_Johns", "2026-01-01T00:00:00Z", "2025-12-31T20:30:00-03:30"},
    };
    for (const auto& c : cases) {
        const std::string text = to_text(*Zone::named(c.zone), instant(c.at));
        EXPECT_EQ(text, c.text);
        EXPECT_EQ(dispatch::parse_instant(text), instant(c.at));
    }
}

TEST(Zone, IsRefusedWhenUnknown) {
    for (const char* name : {"", "Europe/Lippe", "europe/berlin", "../etc/passwd", "/etc/passwd"}) {
        const auto zone = Zone::named(name);
        ASSERT_FALSE(zone) << name;
        EXPECT_EQ(zone.error().code, "zone_unknown");
    }
    EXPECT_EQ(berlin().name(), "Europe/Berlin");
}

TEST(Zone, HasDaysOf23And24And25Hours) {
    const auto hours = [](const char* day) {
        return length(whole_day(berlin(), *parse_local_day(day))) / std::chrono::hours{1};
    };
    EXPECT_EQ(hours("2026-03-29"), 23);
    EXPECT_EQ(hours("2026-03-30"), 24);
    EXPECT_EQ(hours("2026-10-25"), 25);
    EXPECT_EQ(whole_day(berlin(), *parse_local_day("2026-10-25")).begin,
              instant("2026-10-24T22:00:00Z"));
}

TEST(Zone, NamesTheDayOfTheWallClockAndNotOfUtc) {
    EXPECT_EQ(to_text(day_of(berlin(), instant("2026-12-31T22:59:59Z"))), "2026-12-31");
    EXPECT_EQ(to_text(day_of(berlin(), instant("2026-12-31T23:00:00Z"))), "2027-01-01");
}

struct WallPeriod {
    const char* begin;
    const char* end;
    std::vector<std::pair<const char*, const char*>> answer;
};

const WallPeriod kWallPeriods[] = {
    {"2026-03-29T01:00", "2026-03-29T04:00", {{"2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z"}}},
    {"2026-03-29T02:10", "2026-03-29T02:50", {}},
    {"2026-03-29T02:30", "2026-03-29T03:30", {{"2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"}}},
    {"2026-10-25T02:00", "2026-10-25T03:00", {{"2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"}}},
    {"2026-10-25T01:00",
     "2026-10-25T02:30",
     {{"2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z"},
      {"2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z"}}},
    {"2026-10-25T02:15",
     "2026-10-25T02:45",
     {{"2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z"},
      {"2026-10-25T01:15:00Z", "2026-10-25T01:45:00Z"}}},
    {"2026-06-01T08:00", "2026-06-01T08:00", {}},
    {"2026-06-02T08:00", "2026-06-01T08:00", {}},
};

TEST(Zone, FindsWhenClocksShowAPeriodOfWallTime) {
    for (const auto& c : kWallPeriods) {
        std::vector<Period> answer;
        for (const auto& [begin, end] : c.answer) answer.push_back({instant(begin), instant(end)});
        EXPECT_EQ(periods_of(berlin(), {local(c.begin), local(c.end)}), answer)
            << c.begin << " " << c.end;
    }
}

}  // namespace
