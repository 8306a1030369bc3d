#include "dispatch/booking/timesheet.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using State = TimesheetState;
using Act = TimesheetAct;

// An objection is settled in one of two ways: the interpreter corrects and submits again, or the
// coordinator decides by verifying ("sachlich richtig"). PIN, signature and paper are ways in which
// the requester confirms.
constexpr std::array<Transition<State, Act>, 8> kLife{{
    {State::draft, Act::submit, State::submitted, only(Actor::interpreter)},
    {State::submitted, Act::submit, State::submitted, only(Actor::interpreter)},
    {State::submitted, Act::confirm, State::confirmed, only(Actor::requester)},
    {State::submitted, Act::object, State::objected, only(Actor::requester)},
    {State::objected, Act::submit, State::submitted, only(Actor::interpreter)},
    {State::objected, Act::verify, State::verified, only(Actor::coordinator)},
    {State::confirmed, Act::verify, State::verified, only(Actor::coordinator)},
    {State::verified, Act::bill, State::billed, Actor::coordinator | Actor::system},
}};

constexpr std::array<Name<State>, 6> kStates{{
    {State::draft, "draft"},
    {State::submitted, "submitted"},
    {State::confirmed, "confirmed"},
    {State::objected, "objected"},
    {State::verified, "verified"},
    {State::billed, "billed"},
}};

constexpr std::array<Name<Act>, 5> kActs{{
    {Act::submit, "submit"},
    {Act::confirm, "confirm"},
    {Act::object, "object"},
    {Act::verify, "verify"},
    {Act::bill, "bill"},
}};

constexpr std::string_view refusal(State state) {
    switch (state) {
        case State::draft: return "timesheet_draft";
        case State::submitted: return "timesheet_submitted";
        case State::confirmed: return "timesheet_confirmed";
        case State::objected: return "timesheet_objected";
        case State::verified: return "timesheet_verified";
        case State::billed: return "timesheet_billed";
    }
    return {};
}

}  // namespace

std::string_view to_text(State state) {
    return text_in<State>(kStates, state);
}
std::string_view to_text(Act act) {
    return text_in<Act>(kActs, act);
}
std::optional<State> parse_timesheet_state(std::string_view text) {
    return value_in<State>(kStates, text);
}

std::span<const Transition<State, Act>> timesheet_life() {
    return kLife;
}

Result<State> after(State state, Act act, Actor actor) {
    return follow(timesheet_life(), state, act, actor, {refusal(state), "timesheet_act_forbidden"});
}

}  // namespace dispatch::booking
