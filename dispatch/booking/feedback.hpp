#pragma once

#include "dispatch/booking/possible_acts.hpp"

namespace dispatch::booking {

/// What was performed is spoken of until its hours are settled. Refused with
/// `assignment_not_performed` or `feedback_closed`.
Result<Done> may_give_feedback(const AssignmentNow&);

}  // namespace dispatch::booking
