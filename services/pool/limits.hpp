#pragma once

#include "dispatch/people/limits.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// What a person wants at most, with the version of the person, which rises with every change.
struct KeptLimits {
    dispatch::people::Limits limits;
    std::int64_t version = 0;
};
/// Refused with `not_found`: interpreters have their own only, offices none.
dispatch::Result<KeptLimits> read_limits(UseCase& use, dispatch::InterpreterId id);

/// Replaces all of it; what is booked stays. Refused besides with `version_stale` and
/// `limit_below_shorter_period`.
struct SetLimits {
    dispatch::InterpreterId id;
    std::int64_t version;
    dispatch::people::Limits limits;
};
dispatch::Result<KeptLimits> set_limits(UseCase& use, const SetLimits& command);

}  // namespace services::pool
