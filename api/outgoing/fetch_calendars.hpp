#pragma once

#include <atomic>

#include "api/context.hpp"
#include "api/outgoing/send_messages.hpp"
#include "services/scheduling/foreign_calendars.hpp"

namespace api::outgoing {

/// GET of a calendar through the open internet alone: at most three redirects, 2 MiB, ten seconds.
/// What a failure says has no address in it: `calendar_address_refused`, `calendar_too_large`,
/// `calendar_away`, `calendar_http_404`.
services::scheduling::FetchedCalendar fetch_calendar(const House& house,
                                                     const services::scheduling::DueCalendar& due);

/// Fetches the calendars of one tenant that are due, at most `at_most`: claimed in a transaction,
/// fetched outside of any, kept in another. Answers how many were looked at.
std::size_t fetch_due_calendars(const House& house,
                                const Sender& sender,
                                std::size_t at_most,
                                const std::atomic<bool>& stop);

}  // namespace api::outgoing
