#pragma once

#include <optional>
#include <string>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

struct SubmitTimesheet {
    dispatch::AssignmentId assignment{};
    dispatch::calendar::LocalTime begin{};  // wall time where the assignment took place
    dispatch::calendar::LocalTime end{};
    // which of the two hours on the night when summer time ends
    dispatch::calendar::WhenTwice when_twice = dispatch::calendar::WhenTwice::ask;
    std::int64_t waiting_min = 0;
    std::int64_t travel_min = 0;
    std::int64_t travel_m = 0;
    std::int64_t ticket_cents = 0;
    std::optional<std::string> note;
    Channel channel = Channel::portal;
};

/// Hands the hours in, again until they are confirmed. What is odd becomes a remark, an overlap
/// too; only what cannot be is refused (`timesheet_ends_before_it_begins`, `timesheet_in_future`,
/// local times as dispatch/calendar/zone.hpp says). An assignment of which nothing was reported is
/// thereby performed. Event timesheet_submitted. Refused with `timesheet_<state>`, with
/// `assignment_cancelled` or `assignment_interpreter_no_show` where nobody worked.
dispatch::Result<dispatch::Done> submit_timesheet(UseCase& use, const SubmitTimesheet& command);

}  // namespace services::timesheets
