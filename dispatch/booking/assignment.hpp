#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/core/time.hpp"
#include "dispatch/core/transition.hpp"

/// The life of an assignment (Einsatz): one person, one seat, one time.
namespace dispatch::booking {

enum class AssignmentState { confirmed, performed, interpreter_no_show, client_no_show, cancelled };
enum class AssignmentAct {
    perform,
    report_interpreter_no_show,
    report_client_no_show,
    cancel,
    move,  // ends this one as cancelled; the new time is a new assignment
};

std::string_view to_text(AssignmentState);
std::string_view to_text(AssignmentAct);
std::optional<AssignmentState> parse_assignment_state(std::string_view);
std::optional<AssignmentAct> parse_assignment_act(std::string_view);

std::span<const Transition<AssignmentState, AssignmentAct>> assignment_life();

/// Refused with `assignment_<state>` or `assignment_act_forbidden`.
Result<AssignmentState> after(AssignmentState, AssignmentAct, Actor);

/// Some acts have their time: `assignment_not_begun` before the planned beginning,
/// `assignment_over` after the planned end. An interpreter may be known early not to come.
Result<Done> may_happen_at(AssignmentAct, const Period& planned, Instant now);

/// Does the seat need somebody else? After a cancellation by the interpreter, and after a no-show
/// of the interpreter that is known before the planned end.
bool seat_is_searched_again(AssignmentAct, Actor, const Period& planned, Instant now);

}  // namespace dispatch::booking
