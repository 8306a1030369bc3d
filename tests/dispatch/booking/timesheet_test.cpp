#include "dispatch/booking/timesheet.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using enum TimesheetState;
using enum TimesheetAct;

TEST(TimesheetLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("timesheet", {draft, submitted, confirmed, objected, verified, billed},
                            {submit, confirm, object, verify, bill}, R"(
state     | submit      | confirm     | object     | verify     | bill
draft     | submitted i | -           | -          | -          | -
submitted | submitted i | confirmed r | objected r | -          | -
confirmed | -           | -           | -          | verified c | -
objected  | submitted i | -           | -          | verified c | -
verified  | -           | -           | -          | -          | billed cs
billed    | -           | -           | -          | -          | -
)");
}

TEST(TimesheetState, IsReadAsItIsWritten) {
    for (const auto state : {draft, submitted, confirmed, objected, verified, billed})
        EXPECT_EQ(parse_timesheet_state(to_text(state)), state);
    EXPECT_FALSE(parse_timesheet_state("paid"));
}
