#pragma once

#include "services/reactions.hpp"
#include "services/use_case.hpp"

namespace services::matching {

/// Looks at every seat of the booking that wants somebody and does the next step of its strategy:
/// opens a round, makes offers, waits, asks the coordinator, chooses, or gives up with the honest
/// reason and alternatives. Safe to run at any time and any number of times.
dispatch::Result<dispatch::Done> search_seats(UseCase& use, dispatch::BookingId booking);

/// The same as a reaction; the booking is the delivery's aggregate.
dispatch::Result<dispatch::Done> search_seats_of(UseCase& use, const Delivery& delivery);

}  // namespace services::matching
