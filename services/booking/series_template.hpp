#pragma once

#include "services/booking/booking_input.hpp"

namespace services::booking {

/// The request that would ask for the same once more, with no time: what was confirmed then counts
/// as confirmed. REQUIRES: the booking was not made anonymous.
BookingInput request_again(UseCase& use, dispatch::BookingId like);

}  // namespace services::booking
