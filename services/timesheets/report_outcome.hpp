#pragma once

#include <string>

#include "services/timesheets/locked_assignment.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

struct ReportOutcome {
    dispatch::AssignmentId assignment;
    std::string outcome;  // a code of dispatch/booking/outcome.cpp
    Channel channel = Channel::portal;
};

/// How it went. A person who did not come before the planned end frees the seat, and the search
/// starts again; the last outcome completes the booking. Event outcome_reported.
/// Refused with `outcome_unknown`, `assignment_<state>`, `assignment_not_begun` or
/// `assignment_act_forbidden` (nobody reports himself absent).
dispatch::Result<dispatch::Done> report_outcome(UseCase& use, const ReportOutcome& command);

/// The same for an assignment that is locked already, on the side of `side`.
dispatch::Result<dispatch::Done> report_outcome_of(UseCase& use,
                                                   const LockedAssignment& assignment,
                                                   std::string_view outcome,
                                                   dispatch::Actor side);

}  // namespace services::timesheets
