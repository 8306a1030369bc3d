#include "dispatch/booking/booking.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using enum BookingState;
using enum BookingAct;

TEST(BookingLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("booking",
                            {requested, approved, active, completed, withdrawn, cancelled},
                            {approve, activate, complete, withdraw, cancel, lapse}, R"(
state     | approve    | activate  | complete     | withdraw     | cancel       | lapse
requested | approved c | active cs | -            | withdrawn rc | -            | completed s
approved  | -          | active cs | -            | withdrawn rc | -            | completed s
active    | -          | -         | completed cs | withdrawn rc | cancelled rc | -
completed | -          | -         | -            | -            | -            | -
withdrawn | -          | -         | -            | -            | -            | -
cancelled | -          | -         | -            | -            | -            | -
)");
}

TEST(BookingState, IsReadAsItIsWritten) {
    for (const auto state : {requested, approved, active, completed, withdrawn, cancelled})
        EXPECT_EQ(parse_booking_state(to_text(state)), state);
    EXPECT_FALSE(parse_booking_state(""));
}

TEST(BookingIsOver, WhenNobodyIsSearchedAndNothingLiesAhead) {
    using Seats = std::vector<SeatState>;
    using Assignments = std::vector<AssignmentState>;
    const auto open = SeatState::open;
    const auto searching = SeatState::searching;
    const auto filled = SeatState::filled;
    const auto unfilled = SeatState::unfilled;
    const auto confirmed = AssignmentState::confirmed;
    const auto performed = AssignmentState::performed;
    const auto no_show = AssignmentState::interpreter_no_show;
    struct Case {
        Seats seats;
        Assignments assignments;
        bool times_lie_ahead;
        bool is_over;
    };
    const Case cases[] = {
        {{open}, {}, true, false},
        {{open}, {}, false, false},  // the search gives up first
        {{searching}, {}, false, false},
        {{unfilled}, {}, true, false},  // may be searched again
        {{unfilled}, {}, false, true},
        {{unfilled, unfilled}, {}, false, true},
        {{unfilled, searching}, {}, false, false},
        {{filled}, {confirmed}, false, false},
        {{filled}, {performed}, false, true},
        {{filled, unfilled}, {confirmed}, false, false},
        {{filled, unfilled}, {performed}, true, true},
        {{filled, filled}, {performed, confirmed}, false, false},
        {{filled}, {no_show}, false, true},
        {{searching}, {no_show}, true, false},
    };
    for (const auto& [seats, assignments, ahead, expected] : cases)
        EXPECT_EQ(is_over({.seats = seats, .assignments = assignments, .times_lie_ahead = ahead}),
                  expected)
            << to_text(seats.front()) << " " << seats.size() << assignments.size() << ahead;
}

TEST(BookingTakenBack, IsWithdrawnBeforeAndCancelledAfterSomebodyIsConfirmed) {
    EXPECT_EQ(act_of_taking_back(false), withdraw);
    EXPECT_EQ(act_of_taking_back(true), cancel);
}
