#pragma once

#include "api/handlers/entry_wish.hpp"
#include "db/loaders/access_rules.hpp"
#include "services/booking/request_booking.hpp"
#include "services/pool/incoming_office.hpp"

namespace api {

/// A request without a login, where it belongs. The use case goes on as somebody of that office.
struct PlacedRequest {
    services::pool::PlacedOffice office;
    services::booking::Requested requested;
};

/// 409 `requester_kind_refused` with the text that tells where to go instead.
http::Response kind_refused(const services::UseCase& use, const db::RefusedKind& refused);

/// The office to which somebody with this address belongs, see place_office.
dispatch::Result<services::pool::PlacedOffice> place_office(
    services::UseCase& use,
    const services::pool::OfficeFields& office,
    const std::optional<dispatch::AccountId>& account);

/// On trial for nobody known, as from a new office, asking what is to be confirmed; for an account
/// that confirmed the mail in earnest. Refused as place_office and place_request.
dispatch::Result<PlacedRequest> place_request(services::UseCase& use,
                                              const EntryWish& wish,
                                              const std::optional<dispatch::AccountId>& account);

}  // namespace api
