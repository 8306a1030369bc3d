#pragma once

#include <string>

#include "dispatch/core/id.hpp"

namespace services::scheduling {

/// The booking that an item is about, as it is called on a list.
struct BookingLabel {
    dispatch::BookingId id;
    std::int64_t number = 0;
    std::string language;
    std::string requester_name;
};

struct PersonLabel {
    dispatch::InterpreterId id;
    std::string name;
};

}  // namespace services::scheduling
