#pragma once

#include "services/matching/seat_round.hpp"

namespace services::matching {

/// The seat becomes unfilled with the honest reason and what can be had instead (event
/// seat_unfilled); open offers are withdrawn, the round is closed.
dispatch::Result<dispatch::Done> give_up(UseCase& use,
                                         const SeatRound& round,
                                         dispatch::matching::UnfilledReason reason);

}  // namespace services::matching
