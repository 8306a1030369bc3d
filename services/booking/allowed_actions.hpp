#pragma once

#include "services/booking/booking_view.hpp"

namespace services::booking {

/// What this side may do now with the booking (approve, cancel, move, search, assign,
/// take_proposal, confirm_timesheet, write_message), and with its seats, proposals and assignments:
/// fills `acts` of all of them, as the acts themselves would answer.
void add_acts(BookingView& booking, dispatch::Actor side, dispatch::Instant now);

}  // namespace services::booking
