#pragma once

#include <string>

#include "dispatch/core/time.hpp"

namespace services::documents {

/// One appointment as calendars take it over. `uid` stays the same over the life of the
/// appointment and `sequence` grows with each change, so that a newer file replaces an older one.
struct CalendarEntry {
    std::string uid;
    std::int64_t sequence = 0;
    dispatch::Instant changed_at;
    dispatch::Period during;
    std::string summary;
    std::string description;
    std::string location;
    bool is_cancelled = false;
};

/// RFC 5545: METHOD:PUBLISH, times in UTC, lines of at most 75 octets ended by CRLF; no letter of
/// UTF-8 is torn apart.
std::string write_calendar(const CalendarEntry& entry);

}  // namespace services::documents
