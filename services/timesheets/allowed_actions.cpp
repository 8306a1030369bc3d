#include "services/timesheets/allowed_actions.hpp"

#include <algorithm>

namespace services::timesheets {

namespace booking = dispatch::booking;
using booking::AssignmentAct;
using booking::AssignmentState;
using booking::TimesheetAct;
using dispatch::Actor;

namespace {

bool may_now(AssignmentAct act, Actor side, const AssignmentNow& assignment) {
    return booking::after(assignment.state, act, side) &&
           booking::may_happen_at(act, assignment.planned, assignment.now);
}

bool hours_are_wanted(const AssignmentNow& assignment) {
    switch (assignment.state) {
        case AssignmentState::confirmed: return assignment.now >= assignment.planned.begin;
        case AssignmentState::performed:
        case AssignmentState::client_no_show: return true;
        case AssignmentState::interpreter_no_show:
        case AssignmentState::cancelled: return false;
    }
    return false;
}

}  // namespace

std::vector<std::string_view> allowed_assignment_actions(Actor side,
                                                         const AssignmentNow& assignment) {
    std::vector<std::string_view> actions;
    const bool is_office = side == Actor::requester;  // cancels its booking, not the person
    if (!is_office && may_now(AssignmentAct::cancel, side, assignment)) actions.push_back("cancel");
    if (may_now(AssignmentAct::perform, side, assignment) ||
        may_now(AssignmentAct::report_interpreter_no_show, side, assignment))
        actions.push_back("report_outcome");
    if (!is_office && hours_are_wanted(assignment)) actions.push_back("submit_timesheet");
    return actions;
}

std::vector<std::string_view> allowed_timesheet_actions(Actor side, booking::TimesheetState state) {
    const bool does_both = side == Actor::coordinator;  // acts for either
    const bool reports = side == Actor::interpreter || does_both;
    const bool confirms = side == Actor::requester || does_both;
    std::vector<std::string_view> actions;
    if (reports && (state == booking::TimesheetState::submitted ||
                    booking::after(state, TimesheetAct::submit, Actor::interpreter)))
        actions.push_back("submit");
    if (booking::after(state, TimesheetAct::confirm, Actor::requester))
        actions.push_back("confirm");  // the person too, by PIN or signature
    if (confirms && booking::after(state, TimesheetAct::object, Actor::requester))
        actions.push_back("object");
    return actions;
}

}  // namespace services::timesheets
