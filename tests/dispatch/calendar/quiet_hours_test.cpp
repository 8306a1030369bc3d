#include "dispatch/calendar/quiet_hours.hpp"

#include <gtest/gtest.h>

namespace {

namespace calendar = dispatch::calendar;

TEST(QuietHours, APhoneRingsByDayAndAtNightOnlyForWhatIsNear) {
    struct Case {
        std::string_view now, begins, rings;
    };
    const Case cases[] = {
        // winter: Berlin is an hour ahead
        {"2026-03-02T06:00:00Z", "2026-03-09T09:00:00Z", "2026-03-02T06:00:00Z"},
        {"2026-03-02T05:59:59Z", "2026-03-09T09:00:00Z", "2026-03-02T06:00:00Z"},
        {"2026-03-02T19:59:59Z", "2026-03-09T09:00:00Z", "2026-03-02T19:59:59Z"},
        {"2026-03-02T20:00:00Z", "2026-03-09T09:00:00Z", "2026-03-03T06:00:00Z"},
        {"2026-03-02T23:30:00Z", "2026-03-09T09:00:00Z", "2026-03-03T06:00:00Z"},
        // twelve hours before and less, the night is over
        {"2026-03-02T20:00:00Z", "2026-03-03T08:00:00Z", "2026-03-02T20:00:00Z"},
        {"2026-03-02T20:00:00Z", "2026-03-03T08:00:01Z", "2026-03-03T06:00:00Z"},
        {"2026-03-02T20:00:00Z", "2026-03-02T19:00:00Z", "2026-03-02T20:00:00Z"},
        // the nights of the clock change
        {"2026-03-28T22:00:00Z", "2026-04-09T09:00:00Z", "2026-03-29T05:00:00Z"},
        {"2026-10-24T21:00:00Z", "2026-11-09T09:00:00Z", "2026-10-25T06:00:00Z"},
    };
    const auto zone = *calendar::Zone::named("Europe/Berlin");
    for (const auto& line : cases)
        EXPECT_EQ(dispatch::to_text(calendar::ring_at(zone, *dispatch::parse_instant(line.now),
                                                      *dispatch::parse_instant(line.begins))),
                  line.rings)
            << line.now << " for " << line.begins;
}

}  // namespace
