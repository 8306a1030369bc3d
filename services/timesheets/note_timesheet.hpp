#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/booking/timesheet.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {

/// A timesheet to be changed; a new one has a fresh id and is a draft.
struct TimesheetAtHand {
    dispatch::TimesheetId id;
    dispatch::booking::TimesheetState state;
    LockedAssignment assignment;
};

/// 404 `not_found` outside of the scope.
dispatch::Result<TimesheetAtHand> lock_timesheet(UseCase& use, dispatch::AssignmentId assignment);

/// What happened to it: the event, which names the audit entry too, and the names of what changed.
struct TimesheetNote {
    std::string_view event;
    std::vector<std::string> fields;
};
dispatch::Result<dispatch::Done> note_timesheet(UseCase& use,
                                                const TimesheetAtHand& sheet,
                                                const TimesheetNote& note);

}  // namespace services::timesheets
