#pragma once

#include "services/pool/requester.hpp"

namespace services::pool {

/// An office as somebody describes it who asks without a login: with one place.
struct IncomingOffice {
    std::optional<dispatch::AccountId> account = {};  // whose address was shown; nothing: a trial
    OfficeFields fields;
    dispatch::Instant real_now;
};

/// Where the request goes: the office to which the account belongs, else a new one, which waits for
/// its approval unless the rules `access` say otherwise. A place that a known office does not have
/// is added. Refused as add_requester, and `requester_kind_refused` where the pool does not serve
/// offices of the kind.
struct PlacedOffice {
    dispatch::RequesterId id;
    dispatch::PlaceId place;
    std::string name;
};
dispatch::Result<PlacedOffice> place_office(UseCase& use, const IncomingOffice& incoming);

}  // namespace services::pool
