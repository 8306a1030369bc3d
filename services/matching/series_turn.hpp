#pragma once

#include "services/matching/search_rules.hpp"
#include "services/reactions.hpp"

namespace services::matching {

/// Until when the booking waits for another occurrence of its series: the first one ahead is
/// searched alone, so that whoever accepts it can be asked first for the others. Nobody waits
/// beyond the lead time of the tenant, nor where the same person first is switched off; nothing
/// when it does not wait.
std::optional<dispatch::Instant> waits_for_series(UseCase& use,
                                                  const db::BookingSearch& booking,
                                                  const RulesInForce& rules);

/// Who is asked first for the seat, and alone: whoever was confirmed before it was moved or taken
/// back, else whoever was found first in its series and still comes.
std::optional<dispatch::InterpreterId> whom_to_ask_first(UseCase& use,
                                                         const db::BookingSearch& booking,
                                                         const db::SeatRow& seat,
                                                         const RulesInForce& rules);

/// Somebody was found for an occurrence, nobody was, or it was taken back: the others that waited
/// for it are looked at.
dispatch::Result<dispatch::Done> go_on_with_series(UseCase& use, const Delivery& delivery);

}  // namespace services::matching
