#include "services/cancellation_effect.hpp"

#include "db/loaders/tenant_rules.hpp"
#include "services/tenant_calendar.hpp"

namespace services {

dispatch::booking::CancellationEffect effect_of_cancelling(UseCase& use,
                                                           dispatch::Instant begin,
                                                           dispatch::Actor by) {
    const auto in_force = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto calendar = tenant_calendar(use, in_force);
    const auto free_until = dispatch::settings::free_cancellation_until(
        in_force.cancellation, {.event = use.now, .begin = begin}, calendar.of_deadlines());
    return dispatch::booking::effect_of_cancellation(
        in_force.cancellation, {.free_until = free_until, .now = use.now, .by = by});
}

}  // namespace services
