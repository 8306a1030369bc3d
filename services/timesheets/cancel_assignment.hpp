#pragma once

#include "services/use_case.hpp"

namespace services::timesheets {

struct CancelAssignment {
    dispatch::AssignmentId assignment;
    Channel channel = Channel::portal;
};

/// The interpreter cannot come (or the coordinator enters it for the person): the person's time is
/// free again, the seat is searched again, and nobody gets a mark. Event assignment_cancelled.
/// Refused with `assignment_<state>` or `assignment_over`.
dispatch::Result<dispatch::Done> cancel_assignment(UseCase& use, const CancelAssignment& command);

}  // namespace services::timesheets
