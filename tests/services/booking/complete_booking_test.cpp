#include "tests/services/world.hpp"

namespace tests {
namespace {

class CompleteBooking : public WorldTest {
protected:
    std::string state(dispatch::BookingId booking) {
        return world.text("select state as it from booking where id = '" + to_text(booking) + "'");
    }
    int completions() { return world.count("event where type = 'booking_completed'"); }
};

TEST_F(CompleteBooking, NobodyFoundEndsTheBookingWhenItsLastTimeBegins) {
    const auto booking =
        world.add_booking({.seats = 2, .times = {"2026-03-09T10:00:00Z", "2026-03-10T10:00:00Z"}});
    world.work();
    EXPECT_EQ(world.seat_states(booking), "unfilled,unfilled");
    world.work_until("2026-03-10T09:59:59Z");
    EXPECT_EQ(state(booking), "active");
    world.work_until("2026-03-10T10:00:00Z");
    EXPECT_EQ(state(booking), "completed");
    world.work_until("2026-03-20T10:00:00Z");
    EXPECT_EQ(completions(), 1);
}

TEST_F(CompleteBooking, ASearchThatRanUntilTheTimeCameEndsWithIt) {
    world.set_rules("dispatch", R"({"strategy_normal": {"expiry_min": 20160}})");
    world.add_person();
    const auto booking = world.add_booking();
    world.work_until("2026-03-09T09:59:59Z");
    EXPECT_EQ(world.seat_states(booking), "searching");
    world.work_until("2026-03-09T10:00:00Z");
    EXPECT_EQ(world.seat_states(booking), "unfilled");
    EXPECT_EQ(state(booking), "completed");
    EXPECT_EQ(completions(), 1);
}

TEST_F(CompleteBooking, ABookingThatWasMovedWaitsForItsNewTime) {
    const auto booking = world.add_booking();
    world.work();
    world.run(
        "update booking_time_option set begin_at = '2026-03-16T10:00:00Z',"
        " end_at = '2026-03-16T11:00:00Z'");
    world.work_until("2026-03-09T10:00:00Z");
    EXPECT_EQ(state(booking), "active");
    world.work_until("2026-03-16T10:00:00Z");
    EXPECT_EQ(state(booking), "completed");
}

}  // namespace
}  // namespace tests
