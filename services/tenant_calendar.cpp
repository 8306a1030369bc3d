#include "services/tenant_calendar.hpp"

#include <stdexcept>

namespace services {

namespace calendar = dispatch::calendar;

TenantCalendar tenant_calendar(const UseCase& use, const dispatch::settings::TenantRules& rules) {
    auto zone = calendar::Zone::named(use.zone);
    const auto land = calendar::parse_land(use.land);
    if (!zone || !land) throw std::runtime_error{"tenant with unknown zone or land"};
    return {dispatch::settings::office_calendar(rules, *land), *zone};
}

}  // namespace services
