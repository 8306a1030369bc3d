#pragma once

#include "services/reporting/figures.hpp"

namespace services::reporting {

inline constexpr std::int64_t kSmallestShown = 5;

/// Hides what would let somebody be recognised (see read_figures).
void suppress_small(Figures& figures);

/// Hides answers of fewer than five, and how many were on time where nearly all or nearly nobody
/// was.
void suppress_small(std::vector<FeedbackFigures>& feedback);

}  // namespace services::reporting
