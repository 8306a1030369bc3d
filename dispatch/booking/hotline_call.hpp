#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/core/transition.hpp"

namespace dispatch::booking {

/// Life of a call for somebody now (Sofortdolmetschen).
enum class HotlineState : std::uint8_t {
    waiting,      // nobody's phone rings
    ringing,      // somebody's phone rings
    connected,    // somebody took it
    ended,        // the talk is over
    handed_over,  // to the hotline of somebody else
    given_up,     // the caller hung up, or nobody could be reached
};
std::string_view to_text(HotlineState);
std::optional<HotlineState> parse_hotline_state(std::string_view);

enum class HotlineAct : std::uint8_t { ring, rest, accept, end, hand_over, give_up };
std::string_view to_text(HotlineAct);

/// The table is the specification.
std::span<const Transition<HotlineState, HotlineAct>> hotline_life();

/// The state after the act; refused with `hotline_call_<state>` or `hotline_call_act_forbidden`.
Result<HotlineState> after(HotlineState, HotlineAct, Actor);

/// How a phone that rang was answered. Not answering and declining end this ring and nothing else.
enum class RingAnswer : std::uint8_t { accepted, declined, missed, withdrawn };
std::string_view to_text(RingAnswer);
std::optional<RingAnswer> parse_ring_answer(std::string_view);

/// What is known of a ring that is answered: refused with `hotline_ring_over` when it was answered,
/// withdrawn or has rung long enough.
Result<Done> still_rings(std::optional<RingAnswer> answer, Instant until, Instant now);

struct HotlineNow {
    HotlineState state = HotlineState::waiting;
    bool has_outside = false;                      // there is a hotline of somebody else
    std::optional<TimesheetState> timesheet = {};  // of the talk that was settled
};
/// give_up, hand_over, end, correct: of a call, for this side.
PossibleActs acts_on_hotline_call(Actor side, const HotlineNow&);

/// The coordinator corrects minutes as the person could submit them again. Refused
/// `hotline_call_not_ended` and `timesheet_<state>`.
Result<TimesheetState> after_correction(HotlineState, std::optional<TimesheetState>);

/// Whole minutes of a talk for its settlement: a minute that was begun counts, and at least one.
int hotline_minutes(const Period& talk);

}  // namespace dispatch::booking
