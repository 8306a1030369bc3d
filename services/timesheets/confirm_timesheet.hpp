#pragma once

#include <string>

#include "services/use_case.hpp"

namespace services::timesheets {

/// The ways in which somebody who was present confirms the hours.
enum class ConfirmedHow { click, pin, signature, paper };
std::string_view to_text(ConfirmedHow);

struct ConfirmTimesheet {
    dispatch::AssignmentId assignment;
    ConfirmedHow how = ConfirmedHow::click;
    std::string pin = {};          // ConfirmedHow::pin
    std::string signer_name = {};  // signature and paper
};

/// The office by its click; whoever was present by PIN or name on the interpreter's phone; the
/// coordinator from paper, or by a click for an office without a login. Event timesheet_confirmed.
/// Refused with `confirmation_way_forbidden` (not this side's way), `signer_name_missing`,
/// `timesheet_<state>`, and by check_pin().
/// REQUIRES for a PIN: count_pin_try() was committed before.
dispatch::Result<dispatch::Done> confirm_timesheet(UseCase& use, const ConfirmTimesheet& command);

/// Counts a PIN that somebody typed, before it is compared; in a transaction of its own, because a
/// refusal rolls back and would be forgotten. A right PIN sets the count back to nothing. Does
/// nothing for what is no PIN, and outside of the scope.
void count_pin_try(UseCase& use, dispatch::AssignmentId assignment, std::string_view pin);

}  // namespace services::timesheets
