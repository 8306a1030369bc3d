#pragma once

#include "db/loaders/tenant_rules.hpp"
#include "dispatch/booking/series.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

/// A request that comes again and again: its only time is the first occurrence.
struct SeriesInput {
    BookingInput request;
    std::string rule;  // of RFC 5545
    std::vector<dispatch::calendar::LocalDay> except = {};
    bool in_school_holidays = false;
};

struct PlannedSeries {
    dispatch::RequesterId requester;
    dispatch::booking::SeriesRule rule;
    std::vector<dispatch::booking::Occurrence> occurrences;
};

/// Refused as plan_series says, with `series_not_allowed` where setting or funding source exclude
/// repeated appointments, `recurrence_invalid`, `field_missing` (requester_id, times), 404 for
/// another office, and a first time that does not exist or happens twice.
dispatch::Result<PlannedSeries> plan_request(UseCase& use, const SeriesInput& input);

/// The occurrences of a series that is known already, from its rule.
dispatch::Result<std::vector<dispatch::booking::Occurrence>> plan_known(
    UseCase& use, dispatch::RequesterId requester, const dispatch::booking::SeriesRule& rule);

/// The request for one occurrence alone. A time that happens twice is the earlier one, unless
/// `request` says which of the two hours is meant.
BookingInput occurrence_input(const BookingInput& request,
                              const dispatch::booking::Occurrence& occurrence);

}  // namespace services::booking
