#pragma once

#include "services/use_case.hpp"

namespace services::booking {

/// The KI approves; the search begins (events booking_approved, booking_activated). An office that
/// is new here is approved with it, once for all. Refused with `booking_<state>`.
dispatch::Result<dispatch::Done> approve_booking(UseCase& use, dispatch::BookingId id);

}  // namespace services::booking
