#pragma once

#include "dispatch/settings/deadlines.hpp"
#include "services/use_case.hpp"

namespace services {

/// The working days and the zone of the tenant, by which its deadlines count.
struct TenantCalendar {
    dispatch::calendar::OfficeCalendar office;
    dispatch::calendar::Zone zone;

    dispatch::calendar::DeadlineCalendar of_deadlines() const { return {office, zone}; }
};
TenantCalendar tenant_calendar(const UseCase& use, const dispatch::settings::TenantRules& rules);

}  // namespace services
