#pragma once

#include "services/reactions.hpp"

namespace services::booking {

/// Looks again when the last of the booking's times begins: is it approved by then?
void await_approval(UseCase& use, dispatch::BookingId booking);

/// Timer: a booking that nobody approved before its last time began ends as completed, its seats
/// unfilled with the reason `not_approved` (event booking_lapsed). Safe to run at any time.
dispatch::Result<dispatch::Done> lapse_booking(UseCase& use, const Delivery& timer);

/// A new office was not accepted: its bookings that wait for approval end in the same way, with the
/// reason `office_not_accepted` (event booking_refused).
dispatch::Result<dispatch::Done> refuse_requests(UseCase& use, const Delivery& requester_refused);

}  // namespace services::booking
