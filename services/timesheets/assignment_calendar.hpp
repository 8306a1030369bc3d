#pragma once

#include <string>

#include "services/use_case.hpp"

namespace services::timesheets {

/// An assignment as a calendar file for the eyes of the actor; nothing of a client is in it. Who is
/// found again for the same seat keeps the entry, with a higher sequence.
struct AssignmentCalendar {
    std::int64_t number = 0;  // of the booking
    std::string file;
};

/// 404 `not_found` outside of the scope; audited as a view.
dispatch::Result<AssignmentCalendar> read_assignment_calendar(UseCase& use,
                                                              dispatch::AssignmentId id);

}  // namespace services::timesheets
