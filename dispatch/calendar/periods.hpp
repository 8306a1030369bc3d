#pragma once

#include <span>
#include <vector>

#include "dispatch/core/time.hpp"

namespace dispatch::calendar {

/// Sorted, without overlaps, periods that touch made one; empty ones dropped.
std::vector<Period> merged(std::vector<Period> periods);

/// What is left of `periods` when `holes` are cut out; both in any order. The answer is merged.
std::vector<Period> without(std::vector<Period> periods, std::span<const Period> holes);

/// Is one period wholly inside? REQUIRES: `periods` merged.
bool covered(const Period& period, std::span<const Period> periods);

}  // namespace dispatch::calendar
