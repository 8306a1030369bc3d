#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::timesheets {

/// An address that a calendar program reads again and again: the assignments of the acting person,
/// or of the acting person's office. Whoever has it may read it.
struct CalendarFeed {
    dispatch::Uuid id;
    std::string label;
    std::string token;  // 43 characters, base64url; made again from the id
    dispatch::Instant created_at;
    std::optional<dispatch::Instant> last_read_at;  // about; once a day
};

/// Refused with `too_many_calendar_feeds` from the sixth on.
dispatch::Result<CalendarFeed> add_calendar_feed(UseCase& use, const std::string& label);

std::vector<CalendarFeed> list_calendar_feeds(UseCase& use);

/// Refused `not_found` for what is not the acting account's own.
dispatch::Result<dispatch::Done> end_calendar_feed(UseCase& use, const dispatch::Uuid& id);

/// The feed behind a token, as a file: what began at most 60 days ago, without what was cancelled.
/// `not_found` also for an ended feed, and when its person has left. Audited once a day.
/// `real_now`: memberships last in real time, also where the clock is driven.
dispatch::Result<std::string> read_calendar_feed(UseCase& use,
                                                 std::string_view token,
                                                 dispatch::Instant real_now);

}  // namespace services::timesheets
