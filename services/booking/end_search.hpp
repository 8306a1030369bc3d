#pragma once

#include "services/booking/lock_booking.hpp"

namespace services::booking {

/// The seat's open offers are withdrawn and its round is closed (events offer_withdrawn,
/// round_closed), so that people asked are told.
dispatch::Result<dispatch::Done> end_search(UseCase& use,
                                            dispatch::BookingId booking,
                                            dispatch::SeatId seat);

/// Why and by whom a confirmed assignment ends before its time.
struct EndAssignment {
    const LockedBooking& booking;
    const HeldAssignment& assignment;
    dispatch::booking::AssignmentAct act = dispatch::booking::AssignmentAct::cancel;
    bool late = false;
};

/// The person's time is free again; event assignment_cancelled (data by: requester, coordinator or
/// move; late). Refused with `assignment_<state>` or `assignment_over`.
dispatch::Result<dispatch::Done> end_assignment(UseCase& use, const EndAssignment& command);

}  // namespace services::booking
