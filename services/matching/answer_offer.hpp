#pragma once

#include "dispatch/booking/offer.hpp"
#include "services/use_case.hpp"

namespace services::matching {

struct AnswerOffer {
    dispatch::OfferId offer;
    Channel channel = Channel::portal;
};

/// What became of the offer, and the assignment if the answer made one.
struct Answered {
    dispatch::booking::OfferState state;
    std::optional<dispatch::AssignmentId> assignment;
};

/// A yes: takes the seat, or notes the interest where the coordinator or the ranking chooses.
/// Refused with `offer_expired`, `offer_<state>`, `seat_already_taken`,
/// `interpreter_already_booked` or the reason that speaks against the person by now.
dispatch::Result<Answered> accept_offer(UseCase& use, const AnswerOffer& command);

/// "Kann nicht": no reason, no mark; the search goes on.
dispatch::Result<Answered> decline_offer(UseCase& use, const AnswerOffer& command);

/// "Kenne die Person" (Befangenheit); the search goes on and never asks again.
dispatch::Result<Answered> recuse_offer(UseCase& use, const AnswerOffer& command);

/// The coordinator makes an interested person's offer final.
dispatch::Result<Answered> confirm_offer(UseCase& use, const AnswerOffer& command);

/// A call was made: "nicht erreicht" or "answered"; the offer's time runs from the first call.
dispatch::Result<Answered> note_call(UseCase& use,
                                     const AnswerOffer& command,
                                     std::string_view result);

}  // namespace services::matching
