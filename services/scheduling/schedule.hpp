#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/offer.hpp"
#include "dispatch/booking/timesheet.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "services/scheduling/labels.hpp"
#include "services/use_case.hpp"

namespace services::scheduling {

struct PlannedAssignment {
    dispatch::AssignmentId id;
    BookingLabel booking;
    dispatch::booking::AssignmentState state;
    dispatch::booking::TimesheetState timesheet;
    dispatch::Period during;
    std::string setting;
    std::string mode;
    std::string town;
};

struct OpenOffer {
    dispatch::OfferId id;
    dispatch::BookingId booking;
    dispatch::SeatId seat;
    std::int64_t number = 0;
    std::string language;
    dispatch::booking::OfferState state;
    std::string channel;  // mail | phone
    dispatch::Period during;
    std::optional<dispatch::Instant> expires_at;
};

/// One person's line of the schedule; all periods lie within its window.
struct ScheduleRow {
    PersonLabel person;
    std::string kind;
    std::string state;
    std::string reached_by;
    std::string town;
    std::vector<std::string> languages;
    std::vector<PlannedAssignment> assignments;
    std::vector<OpenOffer> offers;
    bool on_request = false;  // said no weekly hours: asked always, but for absences
    std::vector<dispatch::Period> available;
    std::vector<dispatch::Period> absent;
    std::vector<dispatch::Period> busy_elsewhere;  // "belegt" in another pool
    std::int64_t booked_week_min = 0;              // of the week that holds the first day
    std::int64_t wanted_week_min = 0;
};

struct Schedule {
    dispatch::Period window;
    std::vector<ScheduleRow> rows;  // by name
    bool has_more = false;
};

struct ReadSchedule {
    dispatch::calendar::DayRange days;
    std::optional<std::string> language = {};
    std::optional<std::string> q = {};  // part of name, town or number
    std::optional<dispatch::InterpreterId> after = {};
    std::size_t limit = 50;
};

/// Refused with `field_invalid` for days before each other or more than 14, and with
/// `local_time_out_of_range`. REQUIRES: a scope without office and person. Audited.
dispatch::Result<Schedule> read_schedule(UseCase& use, const ReadSchedule& wanted);

}  // namespace services::scheduling
