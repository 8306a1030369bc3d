#pragma once

#include <vector>

#include "services/booking/check_booking.hpp"
#include "services/booking/judge_request.hpp"

namespace services::booking {

/// Free times of the next two weeks in hours on site that the request fits into: on site, in a
/// language that is spoken there, at the place or close by, not longer than an hour. At most three,
/// by time; nothing for a request that fits none.
std::vector<SlotTime> slot_times(UseCase& use, const JudgedRequest& judged);

}  // namespace services::booking
