#pragma once

#include "api/context.hpp"

namespace api {

/// Moves the simulated clock forward to `target`, stopping at each time something is due, in any
/// tenant, until all of it was worked on. Answers the time reached, which lies before the target if
/// the work took too long; the caller goes on from there. Refused `clock_is_real`,
/// `clock_only_forward`.
dispatch::Result<dispatch::Instant> advance(const House& house, dispatch::Instant target);

}  // namespace api
