#pragma once

#include <string>

#include "api/demo/day.hpp"

namespace api::demo {

/// A table with one line per request and the totals, for people.
std::string table_of(const DayResult& result);

/// One line of JSON for machines: requests, filled, double_bookings, outcomes and more.
std::string json_of(const DayResult& result);

/// Whether the day went as it must: every request in exactly one outcome, each outcome at least
/// once, nobody booked twice, 80 to 97 % filled.
bool is_good(const DayResult& result);

}  // namespace api::demo
