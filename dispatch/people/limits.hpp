#pragma once

#include <optional>
#include <span>

#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/result.hpp"

namespace dispatch::people {

/// At most so much; nothing: no limit. A talk over midnight counts on both days with its minutes
/// and on the first with its number.
struct Most {
    std::optional<int> minutes = {};
    std::optional<int> assignments = {};
    friend bool operator==(const Most&, const Most&) = default;
};

/// What a person wants: it keeps offers away and never what is booked already. Metres by road.
struct Limits {
    bool only_by_request = false;        // is asked by a coordinator, never by a search
    std::optional<int> notice_min = {};  // between being asked and the begin, at least
    Most day = {};                       // of the calendar, in the tenant's zone
    Most week = {};                      // Monday to Sunday
    Most month = {};                     //
    std::optional<int> radius_car_m = {};
    std::optional<int> radius_public_transport_m = {};
    std::optional<int> radius_bicycle_m = {};
    std::optional<int> radius_walking_m = {};
    friend bool operator==(const Limits&, const Limits&) = default;
};

/// A longer period that allows less than a shorter one is a slip of the pen:
/// `limit_below_shorter_period` with the field.
Result<Done> validate(const Limits& limits);

/// What the limits say of one more talk.
struct LimitsReached {
    bool notice = false;
    bool day = false;
    bool week = false;
    bool month = false;
    friend bool operator==(const LimitsReached&, const LimitsReached&) = default;
};
LimitsReached limits_reached(const Limits& limits,
                             const calendar::Zone& zone,
                             std::span<const Period> booked,
                             const Period& wanted,
                             Instant now);

/// From the first Monday or first of a month that matters for talks within, to the last end.
Period counted_around(const calendar::Zone& zone, const Period& wanted);

}  // namespace dispatch::people
