#include "services/documents/busy_times.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

namespace calendar = dispatch::calendar;
using services::documents::read_busy_times;

const calendar::Zone& berlin() {
    static const calendar::Zone zone = *calendar::Zone::named("Europe/Berlin");
    return zone;
}

const dispatch::Period kMarch{*dispatch::parse_instant("2026-03-01T00:00:00Z"),
                              *dispatch::parse_instant("2026-04-01T00:00:00Z")};

std::string file(const std::string& events, const std::string& zones = "") {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n" + zones + events +
           "END:VCALENDAR\r\n";
}

std::string event(const std::string& lines, const std::string& uid = "1") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Zahnarzt Dr. Beispiel\r\n" + lines +
           "END:VEVENT\r\n";
}

/// "begin/end begin/end" in UTC; "-" for none, a code for a refusal.
std::string busy(const std::string& ics, const dispatch::Period& within = kMarch) {
    const auto read = read_busy_times(ics, berlin(), within);
    if (!read) return std::string{read.error().code};
    std::string text;
    for (const auto& period : read->busy)
        text += (text.empty() ? "" : " ") + dispatch::to_text(period.begin) + "/" +
                dispatch::to_text(period.end);
    return text.empty() ? "-" : text;
}

const std::string kMoscow =
    "BEGIN:VTIMEZONE\r\nTZID:Werkstatt\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

struct Case {
    const char* about;
    std::string ics;
    const char* expected;
};

const Case kCases[] = {
    {"in UTC", file(event("DTSTART:20260305T080000Z\r\nDTEND:20260305T090000Z\r\n")),
     "2026-03-05T08:00:00Z/2026-03-05T09:00:00Z"},
    {"in a named zone",
     file(event("DTSTART;TZID=Europe/Berlin:20260305T080000\r\nDURATION:PT1H30M\r\n")),
     "2026-03-05T07:00:00Z/2026-03-05T08:30:00Z"},
    {"in a zone far away",
     file(event("DTSTART;TZID=America/New_York:20260305T080000\r\nDURATION:PT1H\r\n")),
     "2026-03-05T13:00:00Z/2026-03-05T14:00:00Z"},
    {"in a zone of the file",
     file(event("DTSTART;TZID=Werkstatt:20260305T080000\r\nDURATION:PT1H\r\n"), kMoscow),
     "2026-03-05T05:00:00Z/2026-03-05T06:00:00Z"},
    {"in a zone that nobody knows: ours",
     file(event("DTSTART;TZID=Irgendwo:20260305T080000\r\nDURATION:PT1H\r\n")),
     "2026-03-05T07:00:00Z/2026-03-05T08:00:00Z"},
    {"floating: ours", file(event("DTSTART:20260305T080000\r\nDURATION:PT1H\r\n")),
     "2026-03-05T07:00:00Z/2026-03-05T08:00:00Z"},
    {"a whole day", file(event("DTSTART;VALUE=DATE:20260305\r\n")),
     "2026-03-04T23:00:00Z/2026-03-05T23:00:00Z"},
    {"days over the night of the clock",
     file(event("DTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260330\r\n")),
     "2026-03-27T23:00:00Z/2026-03-29T22:00:00Z"},
    {"no length, no time", file(event("DTSTART:20260305T080000Z\r\n")), "-"},
    {"outside of what is asked",
     file(event("DTSTART:20260405T080000Z\r\nDTEND:20260405T090000Z\r\n")), "-"},
    {"cut to what is asked", file(event("DTSTART:20260228T230000Z\r\nDTEND:20260301T010000Z\r\n")),
     "2026-03-01T00:00:00Z/2026-03-01T01:00:00Z"},
    {"cancelled",
     file(event("STATUS:CANCELLED\r\nDTSTART:20260305T080000Z\r\nDTEND:20260305T090000Z\r\n")),
     "-"},
    {"transparent",
     file(event("TRANSP:TRANSPARENT\r\nDTSTART:20260305T080000Z\r\nDTEND:20260305T090000Z\r\n")),
     "-"},
    {"two that touch are one",
     file(event("DTSTART:20260305T080000Z\r\nDTEND:20260305T090000Z\r\n") +
          event("DTSTART:20260305T090000Z\r\nDTEND:20260305T100000Z\r\n", "2")),
     "2026-03-05T08:00:00Z/2026-03-05T10:00:00Z"},
    {"every second week by the wall clock, over the change of the clock",
     file(event("DTSTART;TZID=Europe/Berlin:20260303T080000\r\nDURATION:PT1H\r\n"
                "RRULE:FREQ=WEEKLY;INTERVAL=2\r\n")),
     "2026-03-03T07:00:00Z/2026-03-03T08:00:00Z 2026-03-17T07:00:00Z/2026-03-17T08:00:00Z "
     "2026-03-31T06:00:00Z/2026-03-31T07:00:00Z"},
    {"until, without two of them",
     file(event("DTSTART;TZID=Europe/Berlin:20260302T080000\r\nDURATION:PT1H\r\n"
                "RRULE:FREQ=DAILY;UNTIL=20260305T070000Z\r\n"
                "EXDATE;TZID=Europe/Berlin:20260303T080000\r\nEXDATE;VALUE=DATE:20260304\r\n")),
     "2026-03-02T07:00:00Z/2026-03-02T08:00:00Z 2026-03-05T07:00:00Z/2026-03-05T08:00:00Z"},
    {"counted from long ago",
     file(event("DTSTART:20260227T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n")),
     "2026-03-01T08:00:00Z/2026-03-01T09:00:00Z"},
    {"another time besides",
     file(event("DTSTART:20260305T080000Z\r\nDURATION:PT1H\r\nRDATE:20260307T080000Z\r\n")),
     "2026-03-05T08:00:00Z/2026-03-05T09:00:00Z 2026-03-07T08:00:00Z/2026-03-07T09:00:00Z"},
    {"one of a series was moved, one cancelled",
     file(event("DTSTART:20260302T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
          event("RECURRENCE-ID:20260303T080000Z\r\nDTSTART:20260303T120000Z\r\nDURATION:PT1H\r\n") +
          event("RECURRENCE-ID:20260304T080000Z\r\nSTATUS:CANCELLED\r\n"
                "DTSTART:20260304T080000Z\r\nDURATION:PT1H\r\n")),
     "2026-03-02T08:00:00Z/2026-03-02T09:00:00Z 2026-03-03T12:00:00Z/2026-03-03T13:00:00Z"},
    {"no calendar", "Guten Tag", "calendar_unreadable"},
    {"nothing", "", "calendar_unreadable"},
    {"an empty one", file(""), "-"},
};

TEST(BusyTimes, AreReadAsWrittenHere) {
    for (const auto& c : kCases) EXPECT_EQ(busy(c.ics), c.expected) << c.about;
}

TEST(BusyTimes, TellWhatWasNotUnderstoodAndKeepItsFirstTime) {
    const auto ics =
        file(event("DTSTART:20260305T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=SECONDLY\r\n") +
             event("DTSTART:20260306T080000Z\r\nDURATION:PT1H\r\n", "2") +
             event("DURATION:PT1H\r\n", "3"));
    const auto read = read_busy_times(ics, berlin(), kMarch);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->events, 2);
    EXPECT_EQ(read->unread, 2);
    EXPECT_EQ(
        busy(ics),
        "2026-03-05T08:00:00Z/2026-03-05T09:00:00Z 2026-03-06T08:00:00Z/2026-03-06T09:00:00Z");
}

TEST(BusyTimes, OfAnEndlessRuleEndWithWhatIsAsked) {
    const auto read = read_busy_times(
        file(event("DTSTART:19900101T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n")), berlin(),
        kMarch);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->busy.size(), 31U);
}

TEST(BusyTimes, OfAFileThatIsTooLargeAreRefused) {
    EXPECT_EQ(busy(std::string(services::documents::kCalendarBytesMax + 1, 'x')),
              "calendar_too_large");
    std::string many;
    for (int i = 0; i < 40; ++i)
        many += event("DTSTART:20260301T00" + std::to_string(10 + i) +
                          "00Z\r\nDURATION:PT30S\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8\r\n",
                      std::to_string(i));
    EXPECT_EQ(busy(file(many)), "calendar_too_large");
}

}  // namespace
