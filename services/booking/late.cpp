#include "services/booking/late.hpp"

#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"

namespace services::booking {

namespace calendar = dispatch::calendar;

dispatch::booking::CancellationEffect effect_of_ending(UseCase& use, dispatch::Instant begin) {
    const auto zone = calendar::Zone::named(use.zone);
    const auto land = calendar::parse_land(use.land);
    if (!zone || !land) throw std::runtime_error{"tenant with unknown zone or land"};
    const auto in_force = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto office = dispatch::settings::office_calendar(in_force, *land);
    const auto& rules = in_force.cancellation;
    const auto free_until =
        dispatch::booking::free_cancellation_until(rules, begin, {.office = office, .zone = *zone});
    return dispatch::booking::effect_of_cancellation(
        rules, {.free_until = free_until, .now = use.now, .by = dispatch::Actor::requester});
}

}  // namespace services::booking
