#pragma once

#include <string_view>
#include <vector>

#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/result.hpp"

namespace services::documents {

inline constexpr std::size_t kCalendarBytesMax = 2 * 1024 * 1024;

/// When the owner of a calendar is busy, and nothing else of it: no title, place or person.
struct BusyTimes {
    std::vector<dispatch::Period> busy = {};  // sorted, merged, cut to the period asked for
    int events = 0;                           // that keep busy, each series once
    int unread = 0;  // whose time or repetition we do not understand; a series with its first time
};

/// Reads an iCalendar file (RFC 5545). Whole days and times without a zone are those of `zone`.
/// Cancelled and transparent events are no busy times, single occurrences among them; changed
/// occurrences count where they were moved to. Refused with `calendar_unreadable` and
/// `calendar_too_large` (also more busy times than anybody has).
dispatch::Result<BusyTimes> read_busy_times(std::string_view ics,
                                            const dispatch::calendar::Zone& zone,
                                            const dispatch::Period& within);

}  // namespace services::documents
