#include "dispatch/booking/booking.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using enum BookingState;
using enum BookingAct;

TEST(BookingLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("booking",
                            {requested, approved, active, completed, withdrawn, cancelled},
                            {approve, activate, complete, withdraw, cancel}, R"(
state     | approve    | activate  | complete     | withdraw     | cancel
requested | approved c | active cs | -            | withdrawn rc | -
approved  | -          | active cs | -            | withdrawn rc | -
active    | -          | -         | completed cs | withdrawn rc | cancelled rc
completed | -          | -         | -            | -            | -
withdrawn | -          | -         | -            | -            | -
cancelled | -          | -         | -            | -            | -
)");
}

TEST(BookingState, IsReadAsItIsWritten) {
    for (const auto state : {requested, approved, active, completed, withdrawn, cancelled})
        EXPECT_EQ(parse_booking_state(to_text(state)), state);
    EXPECT_FALSE(parse_booking_state(""));
}

TEST(BookingTakenBack, IsWithdrawnBeforeAndCancelledAfterSomebodyIsConfirmed) {
    EXPECT_EQ(act_of_taking_back(false), withdraw);
    EXPECT_EQ(act_of_taking_back(true), cancel);
}
