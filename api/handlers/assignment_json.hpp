#pragma once

#include "api/json.hpp"
#include "services/timesheets/read_assignments.hpp"
#include "services/timesheets/read_timesheets.hpp"

namespace api {

/// An assignment as the schema Assignment says, with names for people.
Json assignment_json(const Call& call, const services::timesheets::AssignmentView& view);

/// A timesheet as the schema Timesheet says; times in the zone where they were entered.
Json timesheet_json(const Call& call, const services::timesheets::TimesheetView& view);

/// What follows by itself from the outcome: `{"kind": ...}`, with the new request prefilled for
/// those who order. null when nothing follows.
Json follow_up_json(Call& call, const services::timesheets::AssignmentView& view);

}  // namespace api
