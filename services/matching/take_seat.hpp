#pragma once

#include <optional>
#include <string>

#include "dispatch/matching/hard_rules.hpp"
#include "services/matching/search_rules.hpp"

namespace services::matching {

/// Who takes which seat at which of the booking's times. REQUIRES: booking and seat are locked.
struct TakeSeat {
    const db::BookingSearch& booking;
    const db::SeatRow& seat;
    const RulesInForce& rules;
    dispatch::InterpreterId interpreter;
    dispatch::Uuid time_option;
    std::optional<dispatch::OfferId> offer;
    std::optional<std::string> override;  // the coordinator's reason
    bool time_is_new = false;             // taken from a proposal
};

/// Two inserts decide: the person is free (commitment_no_overlap) and the seat is free
/// (assignment_seat_taken_once); whoever is second is refused with `interpreter_already_booked` or
/// `seat_already_taken`. The person is judged once more; a reason of the coordinator overrides
/// travel, level and gender, never a `block` requirement. Other offers are withdrawn, the round is
/// closed; the other seats follow the time, and the person is asked for none of them. Events
/// offer_accepted (with an offer) and assignment_confirmed.
dispatch::Result<dispatch::AssignmentId> take_seat(UseCase& use, const TakeSeat& command);

/// Whether a reason of the coordinator gets past everything that is against the person.
bool is_overridable(dispatch::matching::HardSet against);

}  // namespace services::matching
