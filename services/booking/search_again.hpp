#pragma once

#include "services/booking/move_booking.hpp"

namespace services::booking {

/// An alternative that the pool proposed, or the same once more.
struct SearchAgain {
    dispatch::BookingId booking;
    std::optional<dispatch::settings::Mode> mode = {};
    std::vector<WallTime> times = {};
};

/// Empty seats are searched again, by another mode or at other times where named (then nobody may
/// be confirmed yet: `seat_filled`). Event search_wanted. Refused with `booking_<state>`,
/// `seat_filled` when no seat is empty, `seat_searching` while they are all searched,
/// `field_missing` (on site without a place).
dispatch::Result<Changed> search_again(UseCase& use, const SearchAgain& command);

}  // namespace services::booking
