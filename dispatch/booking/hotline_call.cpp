#include "dispatch/booking/hotline_call.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using enum HotlineState;
using enum HotlineAct;

constexpr auto kCaller = Actor::requester | Actor::coordinator | Actor::system;
constexpr auto kEverybody = kCaller | Actor::interpreter;

constexpr std::array<Transition<HotlineState, HotlineAct>, 8> kLife{{
    {waiting, ring, ringing, only(Actor::system)},
    {waiting, hand_over, handed_over, kCaller},
    {waiting, give_up, given_up, kCaller},
    {ringing, rest, waiting, only(Actor::system)},
    {ringing, accept, connected, only(Actor::interpreter)},
    {ringing, hand_over, handed_over, kCaller},
    {ringing, give_up, given_up, kCaller},
    {connected, HotlineAct::end, ended, kEverybody},
}};

constexpr std::array<Name<HotlineState>, 6> kStates{{
    {waiting, "waiting"},
    {ringing, "ringing"},
    {connected, "connected"},
    {ended, "ended"},
    {handed_over, "handed_over"},
    {given_up, "given_up"},
}};

constexpr std::array<Name<HotlineAct>, 6> kActs{{
    {ring, "ring"},
    {rest, "rest"},
    {accept, "accept"},
    {HotlineAct::end, "end"},
    {hand_over, "hand_over"},
    {give_up, "give_up"},
}};

constexpr std::array<Name<RingAnswer>, 4> kAnswers{{
    {RingAnswer::accepted, "accepted"},
    {RingAnswer::declined, "declined"},
    {RingAnswer::missed, "missed"},
    {RingAnswer::withdrawn, "withdrawn"},
}};

constexpr std::string_view refusal(HotlineState state) {
    switch (state) {
        case waiting: return "hotline_call_waiting";
        case ringing: return "hotline_call_ringing";
        case connected: return "hotline_call_connected";
        case ended: return "hotline_call_ended";
        case handed_over: return "hotline_call_handed_over";
        case given_up: return "hotline_call_given_up";
    }
    return {};
}

Result<Done> may_do(HotlineState state, HotlineAct act, Actor side) {
    auto next = after(state, act, side);
    if (!next) return next.error();
    return Done{};
}

Result<Done> may_hand_over(Actor side, const HotlineNow& call) {
    if (!call.has_outside) return Error{Refusal::conflict, "hotline_outside_missing"};
    return may_do(call.state, hand_over, side);
}

Result<Done> may_correct(const HotlineNow& call) {
    auto next = after_correction(call.state, call.timesheet);
    if (!next) return next.error();
    return Done{};
}

}  // namespace

std::string_view to_text(HotlineState state) {
    return text_in<HotlineState>(kStates, state);
}
std::optional<HotlineState> parse_hotline_state(std::string_view text) {
    return value_in<HotlineState>(kStates, text);
}
std::string_view to_text(HotlineAct act) {
    return text_in<HotlineAct>(kActs, act);
}
std::string_view to_text(RingAnswer answer) {
    return text_in<RingAnswer>(kAnswers, answer);
}
std::optional<RingAnswer> parse_ring_answer(std::string_view text) {
    return value_in<RingAnswer>(kAnswers, text);
}

std::span<const Transition<HotlineState, HotlineAct>> hotline_life() {
    return kLife;
}

Result<HotlineState> after(HotlineState state, HotlineAct act, Actor actor) {
    return follow(hotline_life(), state, act, actor,
                  {refusal(state), "hotline_call_act_forbidden"});
}

Result<Done> still_rings(std::optional<RingAnswer> answer, Instant until, Instant now) {
    if (answer || now >= until) return Error{Refusal::conflict, "hotline_ring_over"};
    return Done{};
}

PossibleActs acts_on_hotline_call(Actor side, const HotlineNow& call) {
    return {{"give_up", may_do(call.state, give_up, side)},
            {"hand_over", may_hand_over(side, call)},
            {"end", may_do(call.state, HotlineAct::end, side)},
            {"correct", may_correct(call)}};
}

Result<TimesheetState> after_correction(HotlineState state,
                                        std::optional<TimesheetState> timesheet) {
    if (state != ended || !timesheet) return Error{Refusal::conflict, "hotline_call_not_ended"};
    return after(*timesheet, TimesheetAct::submit, Actor::interpreter);
}

int hotline_minutes(const Period& talk) {
    const auto minutes = std::chrono::ceil<Minutes>(talk.end - talk.begin).count();
    return static_cast<int>(std::max<std::int64_t>(1, minutes));
}

}  // namespace dispatch::booking
