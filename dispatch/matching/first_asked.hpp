#pragma once

#include <span>

#include "dispatch/matching/offer_strategy.hpp"

namespace dispatch::matching {

/// After a move whoever was confirmed before is asked first, and alone: the ranking with nobody
/// else in it as long as this person is eligible and has not answered about these times.
Ranking first_alone(const Ranking&, std::span<const PastOffer> offers_of_seat, InterpreterId first);

}  // namespace dispatch::matching
