#pragma once

#include "services/pool/requester.hpp"

namespace services::pool {

/// Two records of one office become one: bookings, places, people, blocks and waiting entries of
/// `from` belong to `into`, which keeps its own fields; `from` is closed and its invitation ends.
/// Refused `not_found` (also for `into`, detail), `requester_closed` where one of them is, and
/// `field_invalid` for an office with itself.
struct MergeRequesters {
    dispatch::RequesterId from;
    dispatch::RequesterId into;
    dispatch::Instant real_now;
};
dispatch::Result<Office> merge_requesters(UseCase& use, const MergeRequesters& command);

}  // namespace services::pool
