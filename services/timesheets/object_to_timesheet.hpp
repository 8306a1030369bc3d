#pragma once

#include <string>

#include "services/use_case.hpp"

namespace services::timesheets {

struct ObjectToTimesheet {
    dispatch::AssignmentId assignment;
    std::string reason;
    Channel channel = Channel::portal;
};

/// Beanstandung by the office, or by the coordinator for it; the interpreter hands in again. Event
/// timesheet_objected. Refused with `timesheet_<state>` or `timesheet_act_forbidden`.
dispatch::Result<dispatch::Done> object_to_timesheet(UseCase& use,
                                                     const ObjectToTimesheet& command);

}  // namespace services::timesheets
