#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dispatch/calendar/working_days.hpp"
#include "dispatch/calendar/zone.hpp"

/// Deadlines as tenants write them down: "24 hours before", "until 13:00 of the day before",
/// "Monday appointments by Friday 14:00", "within 4 working days if it is 20 working days ahead".
namespace dispatch::calendar {

enum class DeadlineUnit : std::uint8_t { hours, days, working_days };
std::string_view to_text(DeadlineUnit);
std::optional<DeadlineUnit> parse_deadline_unit(std::string_view);

enum class DeadlineFrom : std::uint8_t {
    begin,  // back from the beginning of the appointment
    event,  // on from what happened: the request, the offer
    open,   // no deadline: who asks says by when
};
std::string_view to_text(DeadlineFrom);
std::optional<DeadlineFrom> parse_deadline_from(std::string_view);

/// One line: for which appointments it holds, and by when. What is empty holds for all.
struct DeadlineLine {
    std::optional<int> ahead_working_days = {};  // so many or more lie between event and beginning
    std::optional<std::chrono::weekday> begins_on = {};
    std::optional<TimeOfDay> event_before = {};  // happened before this time of the day
    DeadlineFrom from = DeadlineFrom::begin;
    int count = 0;
    DeadlineUnit unit = DeadlineUnit::hours;
    std::optional<TimeOfDay> at = {};  // on that day at; empty: at the time of day counted from
    friend bool operator==(const DeadlineLine&, const DeadlineLine&) = default;
};

/// The first line that holds decides.
struct DeadlineRule {
    std::vector<DeadlineLine> lines = {};
    /// What happens on a day off counts as happened on the next working day at 00:00.
    bool counts_from_working_days = false;
    friend bool operator==(const DeadlineRule&, const DeadlineRule&) = default;
};

struct DeadlineFacts {
    Instant event;  // when it happened; without one: now
    Instant begin;  // of the appointment
};

/// Where deadlines count their days. Refers to what outlives the call.
struct DeadlineCalendar {
    const OfficeCalendar& office;
    const Zone& zone;
};

/// No line holds: nothing is said here, and the caller's plain number of hours or days counts.
struct Deadline {
    bool said = false;
    std::optional<Instant> at = {};  // none although said: open
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

Deadline deadline(const DeadlineRule&, const DeadlineFacts&, const DeadlineCalendar&);

}  // namespace dispatch::calendar
