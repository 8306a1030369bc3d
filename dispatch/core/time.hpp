#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dispatch {

/// A point in time: UTC, whole seconds. Wall time exists only in dispatch/calendar/zone.hpp.
using Instant = std::chrono::sys_seconds;
using Minutes = std::chrono::minutes;
using Seconds = std::chrono::seconds;

/// Half-open [begin, end). REQUIRES: begin < end wherever a period is stored.
struct Period {
    Instant begin;
    Instant end;
    friend constexpr auto operator<=>(const Period&, const Period&) = default;
};

constexpr bool overlap(const Period& a, const Period& b) {
    return a.begin < b.end && b.begin < a.end;
}
constexpr bool contains(const Period& outer, const Period& inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}
constexpr bool contains(const Period& outer, Instant at) {
    return outer.begin <= at && at < outer.end;
}
constexpr Seconds length(const Period& period) {
    return period.end - period.begin;
}

/// RFC 3339 in UTC, e.g. "2026-03-01T08:00:00Z". Local offsets are written by the calendar.
std::string to_text(Instant at);

/// Accepts RFC 3339 date-times with `Z` or a numeric offset, years 0000 to 9999 in UTC; fractions
/// of seconds are cut off.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace dispatch
