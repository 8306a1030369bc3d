#pragma once

#include "db/postgres/transaction.hpp"
#include "dispatch/people/limits.hpp"
#include "dispatch/place/travel_time.hpp"

namespace db {

/// Of a row of interpreter_limit.
dispatch::people::Limits limits_of(const Row& row);

/// By which means a person comes to a place so far away, and how far they come at most. Whoever
/// named no distances of their own for single means comes by the usual one as far as usual.
struct Reach {
    dispatch::place::TravelMeans means = dispatch::place::TravelMeans::public_transport;
    std::optional<std::int64_t> radius_m = {};
};
Reach reach_of(const dispatch::people::Limits& limits, const Reach& usual, std::int64_t distance_m);

}  // namespace db
