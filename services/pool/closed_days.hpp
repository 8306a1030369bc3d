#pragma once

#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/result.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// Days on which an office is closed beyond the holidays of its Land: pedagogic day, company
/// outing, the week between the years. Series and standing slots pause, requests ask.
struct ClosedDays {
    dispatch::Uuid id = {};
    dispatch::calendar::DayRange days = {};
    std::string label = {};
};

/// Of today and later, by day. Caseworkers have their own office only (`not_found`).
dispatch::Result<std::vector<ClosedDays>> list_closed_days(UseCase& use,
                                                           dispatch::RequesterId office);

/// Refused besides with `closed_days_end_before_they_begin`, `closed_days_too_long` (over 62 days)
/// and `closed_days_overlap`.
struct AddClosedDays {
    dispatch::RequesterId office;
    dispatch::calendar::DayRange days;
    std::string label;
};
dispatch::Result<ClosedDays> add_closed_days(UseCase& use, const AddClosedDays& command);

/// Refused with `not_found`.
dispatch::Result<dispatch::Done> remove_closed_days(UseCase& use, const dispatch::Uuid& id);

}  // namespace services::pool
