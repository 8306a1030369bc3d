#pragma once

#include <optional>
#include <vector>

#include "dispatch/matching/offer_strategy.hpp"
#include "services/matching/search_rules.hpp"

namespace services::matching {

/// One seat that is searched, with its open round.
struct SeatRound {
    const db::BookingSearch& booking;
    const db::SeatRow& seat;
    const RulesInForce& rules;
    dispatch::OfferRoundId id;
    dispatch::matching::Round look;  // as next_step wants it
    bool choosing = false;           // the coordinator has been asked
};

/// The seat's open round; makes one (event round_opened) if there is none.
SeatRound open_round(UseCase& use,
                     const db::BookingSearch& booking,
                     const db::SeatRow& seat,
                     const RulesInForce& rules);

/// Offers of the seat in all rounds; overdue ones of this round are marked expired first (event
/// offer_expired each).
std::vector<dispatch::matching::PastOffer> past_offers(UseCase& use, const SeatRound& round);

/// Event round_closed.
void close_round(UseCase& use, const SeatRound& round);

/// Closes whatever round of the seat is open, without knowing more of it.
void close_round_of(UseCase& use, dispatch::BookingId booking, dispatch::SeatId seat);

/// Open offers of the seat become withdrawn (event offer_withdrawn each); `except` stays.
void withdraw_offers(UseCase& use,
                     dispatch::BookingId booking,
                     dispatch::SeatId seat,
                     std::optional<dispatch::OfferId> except);

/// Open offers to the person for other seats of the booking than `taken` become withdrawn.
void withdraw_offers_of_person(UseCase& use,
                               dispatch::BookingId booking,
                               dispatch::SeatId taken,
                               dispatch::InterpreterId person);

}  // namespace services::matching
