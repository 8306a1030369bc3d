#pragma once

#include "dispatch/booking/cancellation.hpp"
#include "services/use_case.hpp"

namespace services {

/// What it means, by the tenant's rules in force, that somebody gives up an appointment that begins
/// then.
dispatch::booking::CancellationEffect effect_of_cancelling(UseCase& use,
                                                           dispatch::Instant begin,
                                                           dispatch::Actor by);

}  // namespace services
