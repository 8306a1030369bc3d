#pragma once

#include "dispatch/booking/booking_rules.hpp"
#include "dispatch/matching/chance.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

struct TimeOutlook {
    std::string local;
    dispatch::Instant begin;
    int qualified = 0;
    int free = 0;
    dispatch::matching::Chance chance;
};

/// A free time in the hours on site near the place, where somebody who speaks the language is
/// anyway.
struct SlotTime {
    dispatch::Uuid day;
    std::string name;
    std::string place;
    dispatch::Instant begin;
    dispatch::Minutes minutes;
};

/// What the pool can do for a request before it is sent.
struct Outlook {
    std::vector<dispatch::booking::Finding> findings;
    dispatch::settings::Urgency urgency;
    std::vector<TimeOutlook> times;
    std::vector<TimeOutlook> better_times;  // with more people free than at any wanted time
    /// The hour of the first wanted time on each working day of two weeks, from a week before that
    /// day on (never before now); the wanted time among them.
    std::vector<TimeOutlook> near_times;
    std::vector<SlotTime> slot_times = {};  // instead of a request: on site and short enough
    std::optional<std::int64_t> answer_expected_min;  // median of the pool so far
};

/// Saves nothing. Refused as judge_request says.
dispatch::Result<Outlook> check_booking(UseCase& use, const BookingInput& input);

}  // namespace services::booking
