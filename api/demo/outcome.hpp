#pragma once

#include <string>

#include "api/demo/day.hpp"
#include "api/demo/stage.hpp"

namespace api::demo {

/// Asks the API, as the coordinator with this address, how the request ended and with whom.
void read_outcome(Stage& stage, const std::string& coordinator, Played& one);

/// Pairs of assignments of one person on the day that overlap, as the API lists them.
std::size_t count_double_bookings(Stage& stage,
                                  const std::string& coordinator,
                                  dispatch::calendar::LocalDay day);

}  // namespace api::demo
