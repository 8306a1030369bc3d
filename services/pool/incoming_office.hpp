#pragma once

#include "services/pool/requester.hpp"

namespace services::pool {

/// An office as somebody describes it who comes in without a login: with one place.
struct IncomingOffice {
    std::optional<dispatch::AccountId> account = {};  // whose address was shown; nothing: a trial
    std::string email;
    OfficeFields fields;
    dispatch::Instant real_now;
};

/// Where somebody belongs: the office of the account; what the rules `access` say of the domain of
/// the mail: one office, or the one of this name that has mail there, too; else a new office, which
/// waits for its approval unless the rules say otherwise. A place that a known office does not have
/// is added. Refused as add_requester, and `requester_kind_refused` where the pool does not serve
/// offices of the kind.
struct PlacedOffice {
    dispatch::RequesterId id;
    dispatch::PlaceId place;
    std::string name;
};
dispatch::Result<PlacedOffice> place_office(UseCase& use, const IncomingOffice& incoming);

}  // namespace services::pool
