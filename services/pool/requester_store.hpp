#pragma once

#include "services/pool/requester.hpp"

namespace services::pool {

/// The office with all its places; nothing outside the scope of the use case.
std::optional<Office> load_office(UseCase& use, dispatch::RequesterId id);

std::vector<Office> load_offices(UseCase& use, const OfficeFilter& filter);

/// Saves a new office under `office.id`, without places; `requester_number_taken`.
dispatch::Result<dispatch::Done> insert_office(UseCase& use, const Office& office);

/// Saves the fields without places over the version read: `version_stale`,
/// `requester_number_taken`.
dispatch::Result<dispatch::Done> update_office(UseCase& use, const Office& office);

/// `not_found` if the id belongs to a place of another office. REQUIRES: place.id.
dispatch::Result<dispatch::Done> save_place(UseCase& use,
                                            dispatch::RequesterId office,
                                            const OfficePlace& place);

}  // namespace services::pool
