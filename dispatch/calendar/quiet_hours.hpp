#pragma once

#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::calendar {

/// When a phone may ring for what begins at `begins`: by day at once. In the quiet hours, 21:00 to
/// 07:00 of the zone, at once only for what begins within twelve hours; all else waits until 07:00.
Instant ring_at(const Zone& zone, Instant now, Instant begins);

}  // namespace dispatch::calendar
