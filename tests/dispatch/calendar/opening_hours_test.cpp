#include "dispatch/calendar/opening_hours.hpp"

namespace {

using namespace dispatch::calendar;

const Zone& berlin() {
    static const Zone zone = *Zone::named("Europe/Berlin");
    return zone;
}

dispatch::Period period(const char* begin, const char* end) {
    const auto at = [](const char* text) {
        return to_instant(berlin(), *parse_local_time(text), WhenTwice::ask)->at;
    };
    return {at(begin), at(end)};
}

OpeningHours office_hours() {
    OpeningHours hours;
    for (const char* weekday : {"Mo", "Di", "Mi", "Do", "Fr"})
        hours.windows.push_back({*parse_weekday(weekday), *parse_time_window("08:00-12:30")});
    hours.windows.push_back({std::chrono::Thursday, *parse_time_window("14:00-18:00")});
    hours.windows.push_back({std::chrono::Sunday, *parse_time_window("00:00-24:00")});
    return hours;
}

struct Visit {
    const char* why;
    const char* begin;
    const char* end;
    bool open;
};

const Visit kVisits[] = {
    {"a Monday morning", "2026-06-01T08:00", "2026-06-01T12:30", true},
    {"past closing", "2026-06-01T12:00", "2026-06-01T12:31", false},
    {"a Thursday afternoon", "2026-06-11T14:00", "2026-06-11T18:00", true},
    {"over the lunch break", "2026-06-11T12:00", "2026-06-11T14:30", false},
    {"Corpus Christi, a Thursday", "2026-06-04T09:00", "2026-06-04T10:00", false},
    {"a Saturday", "2026-06-06T09:00", "2026-06-06T10:00", false},
    {"a Sunday with hours, summer time begins", "2026-03-29T01:00", "2026-03-29T05:00", true},
    {"a Sunday with hours, summer time ends", "2026-10-25T01:00", "2026-10-26T00:00", true},
    {"until midnight before a holiday does not touch it", "2026-05-24T20:00", "2026-05-25T00:00",
     true},
    {"24 December, closed by the office", "2026-12-24T09:00", "2026-12-24T10:00", false},
};

TEST(OpeningHours, HoldForTheWholeVisitAndNotOnDaysOff) {
    const OfficeCalendar office{.closed_days = {*parse_local_day("2026-12-24")}};
    for (const auto& c : kVisits) {
        const dispatch::Period visit = period(c.begin, c.end);
        EXPECT_EQ(is_open(office, office_hours(), berlin(), visit), c.open) << c.why;
    }
}

TEST(OpeningHours, AreNotHeldAgainstAPlaceThatEnteredNone) {
    EXPECT_TRUE(is_open({}, {}, berlin(), period("2026-06-06T03:00", "2026-06-06T04:00")));
}

}  // namespace
