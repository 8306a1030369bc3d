#include "dispatch/booking/window.hpp"

using namespace dispatch::booking;
using namespace dispatch::calendar;
using dispatch::Minutes;

namespace {

/// Monday 9 to Friday 13 March 2026.
Window window(std::string_view hours) {
    return {.days = {*parse_local_day("2026-03-09"), *parse_local_day("2026-03-14")},
            .weekdays = {},
            .hours = *parse_time_window(hours)};
}

std::string starts(const Window& wanted, int duration_min, std::size_t limit = 100) {
    std::string text;
    for (const auto start : starts_in(wanted, Minutes{duration_min}, limit))
        text += (text.empty() ? "" : " ") + to_text(start).substr(8);
    return text;
}

}  // namespace

TEST(Window, HoldsTheWholeTalk) {
    auto wanted = window("09:00-10:30");
    wanted.weekdays = {std::chrono::Tuesday};
    EXPECT_EQ(starts(wanted, 60), "10T09:00 10T09:30");
    EXPECT_EQ(starts(wanted, 90), "10T09:00");
    EXPECT_EQ(starts(wanted, 91), "");
}

TEST(Window, WithoutWeekdaysMeansEveryDay) {
    EXPECT_EQ(starts(window("09:00-09:30"), 30), "09T09:00 10T09:00 11T09:00 12T09:00 13T09:00");
}

TEST(Window, IsThinnedOutEvenly) {
    EXPECT_EQ(starts(window("09:00-10:00"), 30, 5), "09T09:00 10T09:00 11T09:00 12T09:00 13T09:00");
}

TEST(Window, OfManyYearsEndsSomewhere) {
    auto wanted = window("09:00-09:30");
    wanted.days = kAlways;
    EXPECT_EQ(starts_in(wanted, Minutes{30}, 1000).size(), 92U);
}
