#pragma once

#include "services/reporting/figures.hpp"

namespace services::reporting {

inline constexpr std::int64_t kSmallestShown = 5;

/// Hides what would let somebody be recognised (see read_figures).
void suppress_small(Figures& figures);

}  // namespace services::reporting
