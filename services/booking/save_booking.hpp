#pragma once

#include "dispatch/booking/booking.hpp"
#include "services/booking/judge_request.hpp"

namespace services::booking {

struct SaveBooking {
    const JudgedRequest& judged;
    const BookingInput& input;
    dispatch::booking::BookingState state;
};

/// Writes booking, times, seats (open), case references and wished or excluded persons, and notes
/// event and audit `booking_requested`. Refused: 404 for a person or funding source that the tenant
/// does not have.
dispatch::Result<dispatch::BookingId> save_booking(UseCase& use, const SaveBooking& command);

/// The options become the current ones of the booking, in their order.
void add_time_options(UseCase& use,
                      dispatch::BookingId booking,
                      const std::vector<dispatch::booking::TimeOption>& options);

}  // namespace services::booking
