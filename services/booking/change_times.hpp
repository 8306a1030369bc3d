#pragma once

#include <vector>

#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/booking_input.hpp"
#include "services/booking/lock_booking.hpp"

namespace services::booking {

/// What a booking is to become; everything named, also what stays.
struct Change {
    std::vector<dispatch::booking::TimeOption> options;  // nothing: the times stay
    dispatch::Minutes duration;
    dispatch::settings::Mode mode;
};

/// Whether the rules of requests allow the change; only what they say about times, duration and
/// mode counts, the rest was answered with the request.
struct JudgedChange {
    std::vector<dispatch::booking::Finding> refusing = {};
    dispatch::settings::Urgency urgency = dispatch::settings::Urgency::normal;
};
JudgedChange judge_change(UseCase& use, const LockedBooking& booking, const Change& change);

/// Saves times (the old ones are kept as history), duration, mode and urgency. Open proposals are
/// refused, `first` ({"<seat>": "<person>"}, may be empty) are asked before others.
void save_change(UseCase& use,
                 const LockedBooking& booking,
                 const Change& change,
                 const JudgedChange& judged,
                 const std::vector<HeldAssignment>& first);

/// Seats that were filled or unfilled are searched (again), open searches begin anew.
dispatch::Result<dispatch::Done> search_anew(UseCase& use, const LockedBooking& booking);

}  // namespace services::booking
