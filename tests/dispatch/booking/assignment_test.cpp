#include "dispatch/booking/assignment.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using dispatch::Actor;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Period;
using enum AssignmentState;
using enum AssignmentAct;

TEST(AssignmentLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life(
        "assignment", {confirmed, performed, interpreter_no_show, client_no_show, cancelled},
        {perform, report_interpreter_no_show, report_client_no_show, cancel, move}, R"(
act                        |confirmed |performed | interpreter_no_show | client_no_show | cancelled
perform                    | performed rcis         | - | - | - | -
report_interpreter_no_show | interpreter_no_show rc | - | - | - | -
report_client_no_show      | client_no_show rci     | - | - | - | -
cancel                     | cancelled rci          | - | - | - | -
move                       | cancelled rc           | - | - | - | -
)");
}

TEST(AssignmentWords, AreReadAsTheyAreWritten) {
    for (const auto state : {confirmed, performed, interpreter_no_show, client_no_show, cancelled})
        EXPECT_EQ(parse_assignment_state(to_text(state)), state);
    for (const auto act :
         {perform, report_interpreter_no_show, report_client_no_show, cancel, move})
        EXPECT_EQ(parse_assignment_act(to_text(act)), act);
    EXPECT_FALSE(parse_assignment_act("confirmed"));
}

namespace {
constexpr Instant kBegin{std::chrono::hours{1'000'000}};
constexpr Period kPlanned{kBegin, kBegin + Minutes{60}};
}  // namespace

TEST(AssignmentActs, HaveTheirTime) {
    struct Case {
        AssignmentAct act;
        int minutes_after_begin;
        std::string_view refusal;  // empty: allowed
    };
    const Case cases[] = {
        {perform, -1, "assignment_not_begun"},
        {perform, 0, ""},
        {perform, 90, ""},
        {report_client_no_show, -1, "assignment_not_begun"},
        {report_client_no_show, 15, ""},
        {report_interpreter_no_show, -30, ""},
        {report_interpreter_no_show, 15, ""},
        {cancel, -600, ""},
        {cancel, 59, ""},
        {cancel, 60, "assignment_over"},
        {move, 59, ""},
        {move, 60, "assignment_over"},
    };
    for (const auto& c : cases) {
        const auto result = may_happen_at(c.act, kPlanned, kBegin + Minutes{c.minutes_after_begin});
        EXPECT_EQ(result ? "" : result.error().code, c.refusal)
            << to_text(c.act) << " at " << c.minutes_after_begin;
    }
}

TEST(SeatOfAnEndedAssignment, IsSearchedAgainOnlyWhenTheInterpreterIsLost) {
    struct Case {
        AssignmentAct act;
        Actor by;
        int minutes_after_begin;
        bool again;
    };
    const Case cases[] = {
        {cancel, Actor::interpreter, -60, true},
        {cancel, Actor::requester, -60, false},
        {cancel, Actor::coordinator, -60, false},
        {report_interpreter_no_show, Actor::requester, -5, true},
        {report_interpreter_no_show, Actor::requester, 20, true},
        {report_interpreter_no_show, Actor::requester, 60, false},
        {report_client_no_show, Actor::interpreter, 20, false},
        {perform, Actor::interpreter, 20, false},
        {move, Actor::requester, -60, false},
    };
    for (const auto& c : cases)
        EXPECT_EQ(
            seat_is_searched_again(c.act, c.by, kPlanned, kBegin + Minutes{c.minutes_after_begin}),
            c.again)
            << to_text(c.act) << " at " << c.minutes_after_begin;
}
