#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/core/time.hpp"

namespace services::documents {

/// Somebody that a calendar writes to. The name is shown, the address is without "mailto:".
struct CalendarPerson {
    std::string name;
    std::string email;
};

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

/// What goes to one person by mail (RFC 5546); files and feeds have no method.
enum class CalendarMethod { request, cancel };

struct Calendar {
    std::optional<CalendarMethod> method = {};
    std::string name = {};  // of a feed
    std::vector<CalendarEntry> entries = {};
    std::optional<CalendarPerson> organizer = {};  // both REQUIRED with a method
    std::optional<CalendarPerson> attendee = {};
};

/// RFC 5545: times in UTC, lines of at most 75 octets ended by CRLF; no letter of UTF-8 is torn
/// apart.
std::string write_calendar(const Calendar& calendar);

}  // namespace services::documents
