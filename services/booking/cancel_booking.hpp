#pragma once

#include <string>

#include "dispatch/booking/booking.hpp"
#include "services/use_case.hpp"

namespace services::booking {

enum class Earnest { preview, real };

struct CancelBooking {
    dispatch::BookingId booking;
    Earnest earnest = Earnest::real;
    std::optional<Channel> channel = {};  // a coordinator enters it for the office
};

/// What cancelling leads to, or has led to.
struct Consequence {
    bool late = false;
    std::string text_de;
    std::string text_en;
    bool cancelled = false;  // false: a preview, nothing was changed
    dispatch::booking::BookingState state;
};

/// Before anybody was found it is withdrawn, afterwards cancelled with the consequences of the
/// tenant's rules. People asked or confirmed are told by events offer_withdrawn and
/// assignment_cancelled. Refused with `booking_<state>`, `assignment_<state>`, `assignment_over`.
dispatch::Result<Consequence> cancel_booking(UseCase& use, const CancelBooking& command);

}  // namespace services::booking
