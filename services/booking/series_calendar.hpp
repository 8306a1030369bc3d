#pragma once

#include "dispatch/booking/series.hpp"
#include "dispatch/settings/tenant_rules.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// What pauses a series of this office on these days.
struct SeriesDays {
    dispatch::RequesterId requester;
    dispatch::calendar::DayRange days;
};
dispatch::booking::SeriesCalendar series_calendar(UseCase& use,
                                                  const dispatch::settings::TenantRules& rules,
                                                  const SeriesDays& wanted);

}  // namespace services::booking
