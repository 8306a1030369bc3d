#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/core/transition.hpp"

/// The life of a timesheet (Einsatznachweis): from the hours as reported to the hours as paid.
namespace dispatch::booking {

enum class TimesheetState { draft, submitted, confirmed, objected, verified, billed };
enum class TimesheetAct { submit, confirm, object, verify, bill };

std::string_view to_text(TimesheetState);
std::string_view to_text(TimesheetAct);
std::optional<TimesheetState> parse_timesheet_state(std::string_view);

std::span<const Transition<TimesheetState, TimesheetAct>> timesheet_life();

/// Refused with `timesheet_<state>` or `timesheet_act_forbidden`.
Result<TimesheetState> after(TimesheetState, TimesheetAct, Actor);

}  // namespace dispatch::booking
