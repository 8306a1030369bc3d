#pragma once

#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

struct MoveBooking {
    dispatch::BookingId booking;
    std::int64_t expected_version = 0;
    std::vector<WallTime> times;
    std::optional<dispatch::Minutes> duration = {};
    std::optional<Channel> channel = {};
};

/// Not empty: nothing was changed, the rules speak against it (`request_refused`).
struct Changed {
    std::vector<dispatch::booking::Finding> refusing = {};
};

/// The booking takes place at other times: the old ones are kept as history, whoever was confirmed
/// is released and asked first, and alone. Event booking_moved. Refused with `version_stale`,
/// `booking_<state>`, `assignment_<state>`, `assignment_over` or what the calendar says.
dispatch::Result<Changed> move_booking(UseCase& use, const MoveBooking& command);

}  // namespace services::booking
