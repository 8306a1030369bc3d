#pragma once

#include "dispatch/booking/cancellation.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// What it means, by the tenant's rules in force, that the office gives up an appointment that
/// begins then.
dispatch::booking::CancellationEffect effect_of_ending(UseCase& use, dispatch::Instant begin);

}  // namespace services::booking
