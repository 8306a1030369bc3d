#pragma once

#include "dispatch/calendar/deadline.hpp"
#include "dispatch/settings/tenant_rules.hpp"

/// By when, for each thing that a tenant gives a deadline: its own lines where one of them holds,
/// else the plain number beside them.
namespace dispatch::settings {

using calendar::DeadlineCalendar;
using calendar::DeadlineFacts;

/// The last instant at which a request is in time; at the beginning where the lines leave it open.
Instant lead_time_deadline(const RequestRules&, const DeadlineFacts&, const DeadlineCalendar&);

/// When an offer made now expires. Lines that leave it open or name a moment that has passed: at
/// the beginning of the appointment, and the plain time to answer.
Instant offer_expiry(const OfferPlan&, const DeadlineFacts&, const DeadlineCalendar&);

/// The last instant at which the office cancels free; the beginning where the lines leave it open.
Instant free_cancellation_until(const CancellationRules&,
                                const DeadlineFacts&,
                                const DeadlineCalendar&);

/// When people are reminded of an assignment; nothing where the lines leave it open.
std::optional<Instant> assignment_reminder(const ReminderRules&,
                                           const DeadlineFacts&,
                                           const DeadlineCalendar&);

}  // namespace dispatch::settings
