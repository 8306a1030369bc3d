#pragma once

#include <cstddef>
#include <vector>

#include "dispatch/booking/request.hpp"

namespace dispatch::booking {

/// The starts at which a talk of this duration lies within the window, every half hour from its
/// beginning, in order of time. More than `limit` are thinned out evenly.
std::vector<calendar::LocalTime> starts_in(const Window&, Minutes duration, std::size_t limit);

}  // namespace dispatch::booking
