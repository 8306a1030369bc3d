#pragma once

#include <string>

#include "db/postgres/transaction.hpp"
#include "dispatch/calendar/zone.hpp"

namespace services::notify {

/// "Do, 05.03.2026"
std::string mail_day(dispatch::calendar::LocalDay day);

/// "Do, 05.03.2026, 10:00 Uhr"
std::string mail_moment(const dispatch::calendar::Zone& zone, dispatch::Instant at);

/// "05.03.2026, 10:00 Uhr": fit for a subject
std::string mail_short_moment(const dispatch::calendar::Zone& zone, dispatch::Instant at);

/// "Do, 05.03.2026, 10:00 bis 11:00 Uhr", of the columns begin_at, end_at and zone.
std::string mail_period(const db::Row& row);

/// Of the column zone.
dispatch::calendar::Zone zone_in(const db::Row& row);

}  // namespace services::notify
