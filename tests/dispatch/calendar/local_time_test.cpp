#include "dispatch/calendar/local_time.hpp"

#include <type_traits>

#include "dispatch/core/time.hpp"

namespace {

using namespace dispatch::calendar;

static_assert(!std::is_convertible_v<LocalTime, dispatch::Instant>);
static_assert(!std::is_convertible_v<dispatch::Instant, LocalTime>);

TEST(LocalTime, IsReadAndWrittenInOneForm) {
    for (const char* text : {"2026-03-29T02:30", "2024-02-29T00:00", "2026-12-31T23:59:59"}) {
        const auto time = parse_local_time(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(to_text(*time), text);
    }
    EXPECT_EQ(to_text(*parse_local_time("2026-03-01T09:00:00")), "2026-03-01T09:00");
}

TEST(LocalTime, IsRefusedWhenTheCalendarOrTheClockDoesNotHaveIt) {
    for (const char* text :
         {"", "2026-03-29", "2026-03-29 02:30", "2026-03-29T24:00", "2026-03-29T02:60",
          "2026-02-29T10:00", "2100-02-29T10:00", "2026-00-10T10:00", "2026-13-10T10:00",
          "2026-03-00T10:00", "2026-03-29T02:30:60", "2026-03-29T02:30Z", "2026-03-29T02:30:00Z",
          "2026-03-29T02:30+01:00", "-026-03-29T02:30", "2026-03-29T+2:30", "0000-01-01T00:00"})
        EXPECT_FALSE(parse_local_time(text)) << text;
}

TEST(LocalDay, KnowsLeapYears) {
    EXPECT_TRUE(parse_local_day("2024-02-29"));
    EXPECT_TRUE(parse_local_day("2000-02-29"));
    EXPECT_FALSE(parse_local_day("2023-02-29"));
    EXPECT_FALSE(parse_local_day("2100-02-29"));
    EXPECT_EQ(to_text(*parse_local_day("2024-02-28") + std::chrono::days{1}), "2024-02-29");
}

TEST(TimeOfDay, RunsFromMidnightToMidnight) {
    EXPECT_EQ(parse_time_of_day("00:00")->since_midnight, dispatch::Minutes{0});
    EXPECT_EQ(parse_time_of_day("24:00"), kWholeDay.to);
    EXPECT_EQ(to_text(*parse_time_of_day("08:05")), "08:05");
    for (const char* text : {"24:01", "8:00", "08.00", "12:60", "-1:00", "08:00 "})
        EXPECT_FALSE(parse_time_of_day(text)) << text;
}

TEST(TimeWindow, IsNeverEmptyOrReversed) {
    EXPECT_EQ(to_text(*parse_time_window("08:30-12:00")), "08:30-12:00");
    EXPECT_EQ(parse_time_window("00:00-24:00"), kWholeDay);
    for (const char* text : {"12:00-08:00", "08:00-08:00", "08:00", "08:00 - 12:00", "22:00-02:00"})
        EXPECT_FALSE(parse_time_window(text)) << text;
}

}  // namespace
