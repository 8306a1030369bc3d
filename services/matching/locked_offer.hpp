#pragma once

#include "dispatch/booking/offer.hpp"
#include "services/matching/search_rules.hpp"

namespace services::matching {

/// An offer in the actor's scope with its booking and seats locked.
struct LockedOffer {
    dispatch::OfferId id;
    dispatch::InterpreterId interpreter;
    dispatch::Uuid time_option;
    dispatch::booking::OfferState state;
    std::optional<dispatch::Instant> expires_at;
    bool on_call_list;  // asked by telephone
    bool chosen_later;  // by coordinator or ranking: a yes is an interest
    db::BookingSearch booking;
    std::size_t seat;  // index in booking.seats

    const db::SeatRow& seat_row() const { return booking.seats[seat]; }
};

/// 404 outside of the scope. A coordinator's act is noted as on behalf of the interpreter.
dispatch::Result<LockedOffer> lock_offer(UseCase& use, dispatch::OfferId id);

}  // namespace services::matching
