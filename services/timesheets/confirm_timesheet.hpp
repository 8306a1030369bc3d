#pragma once

#include <string>

#include "dispatch/booking/possible_acts.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

using dispatch::booking::ConfirmedHow;

struct ConfirmTimesheet {
    dispatch::AssignmentId assignment;
    ConfirmedHow how = ConfirmedHow::click;
    std::string pin = {};          // ConfirmedHow::pin
    std::string signer_name = {};  // signature and paper
    std::string drawing = {};      // of a signature, voluntary: dispatch::booking::is_drawing
    Channel channel = Channel::portal;
};

/// By one of the ways of the actor's side (ways_to_confirm); the coordinator does it on behalf of
/// the office. Event timesheet_confirmed. Refused with `confirmation_way_forbidden` (not this
/// side's way), `signer_name_missing`, `field_invalid` (drawing), `timesheet_<state>`, and by
/// check_pin(). REQUIRES for a PIN:
/// count_pin_try() was committed before.
dispatch::Result<dispatch::Done> confirm_timesheet(UseCase& use, const ConfirmTimesheet& command);

/// Counts a PIN that somebody typed, before it is compared; in a transaction of its own, because a
/// refusal rolls back and would be forgotten. A right PIN sets the count back to nothing. Does
/// nothing for what is no PIN, and outside of the scope.
void count_pin_try(UseCase& use, dispatch::AssignmentId assignment, std::string_view pin);

}  // namespace services::timesheets
