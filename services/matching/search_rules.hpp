#pragma once

#include <string>
#include <vector>

#include "db/loaders/booking_search.hpp"
#include "dispatch/matching/offer_strategy.hpp"
#include "services/use_case.hpp"

namespace services::matching {

/// What the tenant decided about one booking, in force now.
struct RulesInForce {
    dispatch::settings::TenantRules rules;
    std::vector<dispatch::Uuid> rule_ids;
    dispatch::settings::Setting setting;
    dispatch::calendar::OfficeCalendar office;
    dispatch::calendar::Zone zone;

    db::SearchRules for_search() const {
        return {.rules = rules, .setting = setting, .zone = zone};
    }
};
RulesInForce rules_in_force(UseCase& use, const db::BookingSearch& booking);

/// The tenant's plan for the setting and urgency, with what the booking itself asks for.
dispatch::settings::OfferPlan plan_of(const RulesInForce& rules, const db::BookingSearch& booking);

/// Who was confirmed for the seat before the booking was moved, and is asked first.
std::optional<dispatch::InterpreterId> asked_first(const db::BookingSearch& booking,
                                                   dispatch::SeatId seat);

/// When an offer of this look expires, by the tenant's deadlines and for the earliest of the times;
/// nothing when all times have passed.
std::optional<dispatch::Instant> expiry_of(const RulesInForce& rules,
                                           const db::BookingSearch& booking,
                                           const dispatch::matching::Round& look);

/// Until when interest is collected, if the plan or the booking names a local time.
std::optional<dispatch::Instant> collecting_until(const RulesInForce& rules,
                                                  const db::BookingSearch& booking,
                                                  dispatch::Instant opened_at);

}  // namespace services::matching
