#include "services/booking/approve_booking.hpp"

#include "db/queries/search.hpp"
#include "services/booking/lock_booking.hpp"
#include "services/booking/side.hpp"
#include "services/record.hpp"

namespace services::booking {

namespace rules_of = dispatch::booking;
using dispatch::Result;

Result<dispatch::Done> approve_booking(UseCase& use, dispatch::BookingId id) {
    auto booking = lock_booking(use, id);
    if (!booking) return booking.error();
    auto approved =
        rules_of::after(booking->about.state, rules_of::BookingAct::approve, side_of(use));
    if (!approved) return approved.error();
    auto active =
        rules_of::after(*approved, rules_of::BookingAct::activate, dispatch::Actor::system);
    if (!active) return active.error();
    use.tx.run(db::query::booking_set_state, use.tenant, id, rules_of::to_text(*active), use.now);
    note_audit(
        use,
        {.action = "booking_approved", .kind = "booking", .ids = {id.value}, .fields = {"state"}});
    for (const auto* type : {"booking_approved", "booking_activated"}) {
        auto noted =
            note_event(use, {.type = type, .aggregate = "booking", .aggregate_id = id.value});
        if (!noted) return noted;
    }
    return dispatch::Done{};
}

}  // namespace services::booking
