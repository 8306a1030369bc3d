#pragma once

#include <vector>

#include "services/matching/offer_list.hpp"

namespace services::matching {

/// Adds to offers of talks on site that lie ahead how far it is, by the rules with which people are
/// searched: from where the person works last before on that day, else from home. Nothing where a
/// place is not known. An address that is told after the acceptance only is not betrayed: there the
/// way is rounded up to kilometres.
void add_journeys(UseCase& use, std::vector<OfferView>& offers);

}  // namespace services::matching
