#include "dispatch/booking/feedback.hpp"

namespace dispatch::booking {

Result<Done> may_give_feedback(const AssignmentNow& assignment) {
    if (assignment.state != AssignmentState::performed)
        return Error{Refusal::conflict, "assignment_not_performed"};
    const bool settled = assignment.timesheet == TimesheetState::verified ||
                         assignment.timesheet == TimesheetState::billed;
    if (settled) return Error{Refusal::conflict, "feedback_closed"};
    return Done{};
}

}  // namespace dispatch::booking
