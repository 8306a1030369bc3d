#include "dispatch/booking/hotline_call.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using dispatch::Actor;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Seconds;
using enum HotlineState;
using enum HotlineAct;

TEST(HotlineLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("hotline_call",
                            {waiting, ringing, connected, ended, handed_over, given_up},
                            {ring, rest, accept, HotlineAct::end, hand_over, give_up}, R"(
act       | waiting         | ringing         | connected  | ended | handed_over | given_up
ring      | ringing s       | -               | -          | -     | -           | -
rest      | -               | waiting s       | -          | -     | -           | -
accept    | -               | connected i     | -          | -     | -           | -
end       | -               | -               | ended rcis | -     | -           | -
hand_over | handed_over rcs | handed_over rcs | -          | -     | -           | -
give_up   | given_up rcs    | given_up rcs    | -          | -     | -           | -
)");
}

TEST(HotlineState, IsReadAsItIsWritten) {
    for (const auto state : {waiting, ringing, connected, ended, handed_over, given_up})
        EXPECT_EQ(parse_hotline_state(to_text(state)), state);
    EXPECT_FALSE(parse_hotline_state("lost"));
    for (const auto answer :
         {RingAnswer::accepted, RingAnswer::declined, RingAnswer::missed, RingAnswer::withdrawn})
        EXPECT_EQ(parse_ring_answer(to_text(answer)), answer);
}

TEST(HotlineRing, RingsUntilJustBeforeItsEndAndForOneAnswer) {
    const Instant end{Seconds{1'000'000}};
    EXPECT_TRUE(still_rings(std::nullopt, end, end - Seconds{1}));
    EXPECT_EQ(still_rings(std::nullopt, end, end).error().code, "hotline_ring_over");
    EXPECT_EQ(still_rings(RingAnswer::withdrawn, end, end - Seconds{1}).error().code,
              "hotline_ring_over");
}

TEST(HotlineActs, NobodyIsHandedOverToNoHotline) {
    const auto acts = acts_on_hotline_call(Actor::requester, {.state = ringing});
    EXPECT_EQ(allowed(acts), std::vector<std::string_view>{"give_up"});
    EXPECT_EQ(
        allowed(acts_on_hotline_call(Actor::requester, {.state = waiting, .has_outside = true})),
        (std::vector<std::string_view>{"give_up", "hand_over"}));
    EXPECT_EQ(allowed(acts_on_hotline_call(Actor::interpreter, {.state = connected})),
              std::vector<std::string_view>{"end"});
    EXPECT_EQ(allowed(acts_on_hotline_call(
                  Actor::coordinator, {.state = ended, .timesheet = TimesheetState::submitted})),
              std::vector<std::string_view>{"correct"});
    EXPECT_EQ(after_correction(ended, TimesheetState::confirmed).error().code,
              "timesheet_confirmed");
    EXPECT_EQ(after_correction(connected, std::nullopt).error().code, "hotline_call_not_ended");
}

TEST(HotlineMinutes, AMinuteThatWasBegunCounts) {
    struct Case {
        int seconds;
        int minutes;
    };
    for (const auto& [seconds, minutes] : {Case{0, 1}, {1, 1}, {60, 1}, {61, 2}, {600, 10}})
        EXPECT_EQ(hotline_minutes({Instant{}, Instant{Seconds{seconds}}}), minutes) << seconds;
}
