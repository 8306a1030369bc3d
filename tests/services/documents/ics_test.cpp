#include "services/documents/ics.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace {

using services::documents::CalendarEntry;
using services::documents::write_calendar;

CalendarEntry entry() {
    const auto begin = *dispatch::parse_instant("2026-03-02T09:00:00Z");
    return {.uid = "seat-person@mittler",
            .sequence = 3,
            .changed_at = *dispatch::parse_instant("2026-02-17T09:30:00Z"),
            .during = {begin, begin + std::chrono::hours{1}},
            .summary = "Einsatz: Arabisch",
            .description = {},
            .location = "Haus A, Beispielweg 1, 32756 Detmold"};
}

std::vector<std::string> lines(const std::string& file) {
    std::vector<std::string> found;
    std::istringstream in{file};
    for (std::string line; std::getline(in, line);) {
        EXPECT_EQ(line.back(), '\r');
        line.pop_back();
        if (line.starts_with(' ')) {
            EXPECT_LE(line.size(), 75U);
            found.back() += line.substr(1);
        } else {
            EXPECT_LE(line.size(), 75U);
            found.push_back(line);
        }
    }
    return found;
}

TEST(Calendar, AnEntryHasTheLinesOfRfc5545) {
    const std::vector<std::string> expected{"BEGIN:VCALENDAR",
                                            "VERSION:2.0",
                                            "PRODID:-//Mittler//Mittler//DE",
                                            "BEGIN:VEVENT",
                                            "UID:seat-person@mittler",
                                            "SEQUENCE:3",
                                            "DTSTAMP:20260217T093000Z",
                                            "LAST-MODIFIED:20260217T093000Z",
                                            "DTSTART:20260302T090000Z",
                                            "DTEND:20260302T100000Z",
                                            "STATUS:CONFIRMED",
                                            "TRANSP:OPAQUE",
                                            "SUMMARY:Einsatz: Arabisch",
                                            "LOCATION:Haus A\\, Beispielweg 1\\, 32756 Detmold",
                                            "END:VEVENT",
                                            "END:VCALENDAR"};
    EXPECT_EQ(lines(write_calendar({.entries = {entry()}})), expected);
}

TEST(Calendar, ACancelledEntryTakesNoTime) {
    auto cancelled = entry();
    cancelled.is_cancelled = true;
    const auto file = write_calendar({.entries = {cancelled}});
    EXPECT_NE(file.find("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"), std::string::npos);
}

TEST(Calendar, LongLinesAreFoldedBetweenLetters) {
    auto wide = entry();
    for (int i = 0; i < 60; ++i) wide.description += "Straße – ";
    for (std::size_t shift = 0; shift < 4; ++shift) {
        wide.description = "x" + wide.description;
        const auto unfolded = lines(write_calendar({.entries = {wide}}));
        EXPECT_EQ(unfolded.at(13), "DESCRIPTION:" + wide.description);
    }
}

TEST(Calendar, NoTextEndsItsLine) {
    auto sly = entry();
    sly.summary = "a;b\\c\r\nEND:VEVENT";
    EXPECT_EQ(lines(write_calendar({.entries = {sly}})).at(12), "SUMMARY:a\\;b\\\\c\\nEND:VEVENT");
}

}  // namespace
