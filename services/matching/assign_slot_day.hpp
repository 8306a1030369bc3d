#pragma once

#include "services/use_case.hpp"

namespace services::matching {

/// The person of the standing slot takes the day's seat, without being asked each time. Whoever is
/// away then, booked already or not possible by now is not taken: the search finds a stand-in.
dispatch::Result<dispatch::Done> assign_slot_day(UseCase& use, const dispatch::Uuid& slot_day);

}  // namespace services::matching
