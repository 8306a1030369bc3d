#pragma once

#include <string_view>
#include <vector>

#include "services/booking/booking_view.hpp"

namespace services::booking {

/// What this side may do with the booking now, as the state machines say: approve, cancel, move,
/// search, assign, take_proposal, confirm_timesheet.
std::vector<std::string_view> allowed_actions(const BookingView& booking,
                                              dispatch::Actor side,
                                              dispatch::Instant now);

}  // namespace services::booking
