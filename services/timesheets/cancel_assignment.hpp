#pragma once

#include "dispatch/booking/cancellation.hpp"
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

/// What it means, by the tenant's rules in force, that the person cancels an assignment that begins
/// then.
dispatch::booking::CancellationEffect effect_of_cancelling(UseCase& use, dispatch::Instant begin);

}  // namespace services::timesheets
