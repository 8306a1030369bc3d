#include "dispatch/booking/seat.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using enum SeatState;
using enum SeatAct;

TEST(SeatLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("seat",
                            {open, searching, SeatState::filled, unfilled, SeatState::closed},
                            {search, fill, give_up, lose_interpreter, take_back}, R"(
state     | search        | fill      | give_up     | lose_interpreter | take_back
open      | searching cs  | -         | unfilled s  | -                | closed rc
searching | -             | filled cs | unfilled cs | -                | closed rc
filled    | -             | -         | -           | searching rcis   | closed rc
unfilled  | searching rcs | -         | -           | -                | -
closed    | -             | -         | -           | -                | -
)");
}

TEST(SeatState, IsReadAsItIsWritten) {
    for (const auto state : {open, searching, SeatState::filled, unfilled, SeatState::closed})
        EXPECT_EQ(parse_seat_state(to_text(state)), state);
    EXPECT_FALSE(parse_seat_state("Open"));
}

TEST(FillOfABooking, IsDerivedFromItsSeats) {
    struct Case {
        std::vector<SeatState> seats;
        std::string_view fill;
    };
    const Case cases[] = {
        {{open}, "open"},
        {{open, unfilled}, "open"},
        {{searching}, "searching"},
        {{SeatState::filled, searching}, "searching"},
        {{SeatState::filled, open}, "partly_filled"},
        {{SeatState::filled, unfilled}, "partly_filled"},
        {{SeatState::filled, SeatState::filled}, "filled"},
        {{unfilled, unfilled}, "unfilled"},
        {{SeatState::closed, SeatState::closed}, "closed"},
        {{SeatState::closed, unfilled}, "unfilled"},
        {{SeatState::closed, SeatState::filled}, "filled"},
    };
    for (const auto& c : cases) EXPECT_EQ(to_text(fill_of(c.seats)), c.fill);
}
