#pragma once

#include "services/reactions.hpp"

namespace services::booking {

/// When the last search of a booking ended without success and all assignments it has are over, the
/// booking is completed (event booking_completed). The last outcome completes it elsewhere, in the
/// same transaction. Safe to run at any time.
dispatch::Result<dispatch::Done> complete_booking_if_done(UseCase& use, const Delivery& delivery);

}  // namespace services::booking
