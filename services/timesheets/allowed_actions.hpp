#pragma once

#include <string_view>
#include <vector>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/timesheet.hpp"

namespace services::timesheets {

struct AssignmentNow {
    dispatch::booking::AssignmentState state;
    dispatch::Period planned;
    dispatch::Instant now;
};
/// What this side may do with the assignment now: cancel, report_outcome, submit_timesheet.
std::vector<std::string_view> allowed_assignment_actions(dispatch::Actor side,
                                                         const AssignmentNow& assignment);

/// What this side may do with the timesheet: submit, confirm, object.
std::vector<std::string_view> allowed_timesheet_actions(dispatch::Actor side,
                                                        dispatch::booking::TimesheetState state);

}  // namespace services::timesheets
