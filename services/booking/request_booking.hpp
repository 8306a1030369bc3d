#pragma once

#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

/// Either a booking, or the code of the refusal (`request_refused`, `findings_unconfirmed`) with
/// the findings that it is about; each refusing one names its alternative.
struct Requested {
    std::optional<dispatch::BookingId> booking = {};
    std::string_view refused_with = {};
    std::vector<dispatch::booking::Finding> findings = {};
};

/// Asks for an interpreter: the search begins at once, or after the approval where the tenant wants
/// one. Findings of severity `ask` must be named in `confirmed_findings`. How it is offered is said
/// by coordinators, and by offices only where the tenant's rule lets them (`strategy_not_allowed`).
/// Refused also as judge_request says, and with `terms_not_accepted` for somebody of an office who
/// has yet to accept the terms of use (portal only).
dispatch::Result<Requested> request_booking(UseCase& use, const BookingInput& input);

/// The same for somebody who has confirmed it by mail: what has become worth a question since
/// (it is urgent by now) counts as confirmed, what forbids it still does.
dispatch::Result<Requested> place_request(UseCase& use, BookingInput input);

}  // namespace services::booking
