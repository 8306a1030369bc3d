#pragma once

#include "api/context.hpp"

// Operations of the tag "assignments" in openapi.yaml, one handler each: JSON -> command -> use
// case -> JSON.
namespace api {

Answer list_assignments(Call& call);
Answer read_assignment(Call& call);
Answer read_assignment_calendar(Call& call);
Answer cancel_assignment(Call& call);
Answer report_outcome(Call& call);
Answer report_sickness(Call& call);
Answer read_timesheet(Call& call);
Answer submit_timesheet(Call& call);
Answer confirm_timesheet(Call& call);
Answer object_to_timesheet(Call& call);
Answer list_feedback(Call& call);
Answer give_feedback(Call& call);
Answer list_timesheets(Call& call);

}  // namespace api
