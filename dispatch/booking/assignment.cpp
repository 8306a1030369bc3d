#include "dispatch/booking/assignment.hpp"

#include <array>

#include "dispatch/core/names.hpp"

// An assignment begins its life confirmed: the person said yes, and both constraints of the
// database agreed (the person is free, the seat is free). There is exactly one step from there:
//
//     confirmed --perform----------------------> performed             paid by the timesheet
//         |------report_client_no_show---------> client_no_show        paid: the person was there
//         |------report_interpreter_no_show----> interpreter_no_show   not paid, search restarts
//         |------cancel, move------------------> cancelled             paid when late
//
// Whoever was in the room may say what happened there. What it costs is not decided here: that is
// the matter of outcome.cpp and of the timesheet, whose own life follows (timesheet.cpp).

namespace dispatch::booking {
namespace {

using State = AssignmentState;
using Act = AssignmentAct;

constexpr auto kThoseInTheRoom = Actor::requester | Actor::coordinator | Actor::interpreter;
constexpr auto kThoseWaiting = Actor::requester | Actor::coordinator;
constexpr auto kThoseWhoPlan = Actor::requester | Actor::coordinator;

constexpr std::array<Transition<State, Act>, 5> kLife{{
    {State::confirmed, Act::perform, State::performed, kThoseInTheRoom | Actor::system},
    {State::confirmed, Act::report_client_no_show, State::client_no_show, kThoseInTheRoom},
    {State::confirmed, Act::report_interpreter_no_show, State::interpreter_no_show, kThoseWaiting},
    {State::confirmed, Act::cancel, State::cancelled, kThoseInTheRoom},
    {State::confirmed, Act::move, State::cancelled, kThoseWhoPlan},
}};

constexpr std::array<Name<State>, 5> kStates{{
    {State::confirmed, "confirmed"},
    {State::performed, "performed"},
    {State::interpreter_no_show, "interpreter_no_show"},
    {State::client_no_show, "client_no_show"},
    {State::cancelled, "cancelled"},
}};

constexpr std::array<Name<Act>, 5> kActs{{
    {Act::perform, "perform"},
    {Act::report_interpreter_no_show, "report_interpreter_no_show"},
    {Act::report_client_no_show, "report_client_no_show"},
    {Act::cancel, "cancel"},
    {Act::move, "move"},
}};

constexpr std::string_view refusal(State state) {
    switch (state) {
        case State::confirmed: return "assignment_confirmed";
        case State::performed: return "assignment_performed";
        case State::interpreter_no_show: return "assignment_interpreter_no_show";
        case State::client_no_show: return "assignment_client_no_show";
        case State::cancelled: return "assignment_cancelled";
    }
    return {};
}

}  // namespace

std::span<const Transition<State, Act>> assignment_life() {
    return kLife;
}

Result<State> after(State state, Act act, Actor actor) {
    return follow(assignment_life(), state, act, actor,
                  {refusal(state), "assignment_act_forbidden"});
}

Result<Done> may_happen_at(Act act, const Period& planned, Instant now) {
    switch (act) {
        case Act::perform:
        case Act::report_client_no_show:
            if (now < planned.begin) return Error{Refusal::conflict, "assignment_not_begun"};
            return Done{};
        case Act::cancel:
        case Act::move:
            if (now >= planned.end) return Error{Refusal::conflict, "assignment_over"};
            return Done{};
        case Act::report_interpreter_no_show: return Done{};
    }
    return Done{};
}

bool seat_is_searched_again(Act act, Actor actor, const Period& planned, Instant now) {
    if (now >= planned.end) return false;
    if (act == Act::report_interpreter_no_show) return true;
    return act == Act::cancel && actor == Actor::interpreter;
}

std::string_view to_text(State state) {
    return text_in<State>(kStates, state);
}
std::string_view to_text(Act act) {
    return text_in<Act>(kActs, act);
}
std::optional<State> parse_assignment_state(std::string_view text) {
    return value_in<State>(kStates, text);
}
std::optional<Act> parse_assignment_act(std::string_view text) {
    return value_in<Act>(kActs, text);
}

}  // namespace dispatch::booking
