#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::scheduling {

/// A calendar of another program, of which only the busy times are kept.
struct ForeignCalendar {
    dispatch::Uuid id;
    std::string label;
    std::string source;  // address | file
    std::string state;   // waiting | current | failing
    std::optional<std::string> failure;
    std::int64_t busy_times = 0;
    std::int64_t unread_events = 0;
    dispatch::Instant created_at;
    std::optional<dispatch::Instant> fetched_at;
    std::optional<dispatch::Instant> next_fetch_at;
};

/// Something promised that the person's own calendar speaks against. It stays: people decide.
struct CalendarConflict {
    dispatch::AssignmentId assignment;
    dispatch::InterpreterId interpreter;
    std::string person;
    std::int64_t booking_number = 0;
    std::string language;
    dispatch::Period during;
    dispatch::Period busy;
    std::string label;
};

struct ForeignCalendars {
    std::vector<ForeignCalendar> calendars;
    std::vector<CalendarConflict> conflicts;
};
/// Refused with `not_found`: interpreters have their own only, offices none.
dispatch::Result<ForeignCalendars> list_foreign_calendars(UseCase& use, dispatch::InterpreterId id);

/// Of everybody, by time.
std::vector<CalendarConflict> list_calendar_conflicts(UseCase& use);

/// An address that the worker reads again and again, or a file that is read once. Exactly one of
/// both. Refused besides with `calendar_address_invalid`, `calendar_unreadable`,
/// `calendar_too_large` and `foreign_calendars_too_many`.
struct AddForeignCalendar {
    dispatch::InterpreterId interpreter;
    std::string label;
    std::optional<std::string> address = {};  // https: or webcal:
    std::optional<std::string> file = {};
};
dispatch::Result<ForeignCalendar> add_foreign_calendar(UseCase& use,
                                                       const AddForeignCalendar& command);

/// An address is read again now. Refused with `not_found` and, for a file, `calendar_is_a_file`.
dispatch::Result<dispatch::Done> read_again(UseCase& use, const dispatch::Uuid& id);

/// With all its busy times. Refused with `not_found`.
dispatch::Result<dispatch::Done> remove_foreign_calendar(UseCase& use, const dispatch::Uuid& id);

/// What the worker fetches next, claimed for some minutes.
struct DueCalendar {
    dispatch::Uuid id;
    dispatch::InterpreterId interpreter;
    std::string address;
    std::optional<std::string> etag;
    int failures = 0;
};
std::optional<DueCalendar> claim_due_calendar(UseCase& use);

/// What came of it: `body` with its etag, nothing of both for "not changed", or a failure's code.
struct FetchedCalendar {
    std::optional<std::string> body = {};
    std::optional<std::string> etag = {};
    std::string failure = {};
};
dispatch::Result<dispatch::Done> take_calendar(UseCase& use,
                                               const DueCalendar& due,
                                               const FetchedCalendar& fetched);

}  // namespace services::scheduling
