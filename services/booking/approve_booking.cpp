#include "services/booking/approve_booking.hpp"

#include "db/queries/booking.hpp"
#include "db/queries/search.hpp"
#include "services/booking/lock_booking.hpp"
#include "services/booking/side.hpp"
#include "services/record.hpp"

namespace services::booking {

namespace rules_of = dispatch::booking;
using dispatch::Result;

namespace {

Result<dispatch::Done> activate_office(UseCase& use, dispatch::BookingId booking) {
    const auto rows = use.tx.run(db::query::booking_office_activate, use.tenant, booking, use.now);
    if (rows.empty()) return dispatch::Done{};
    const auto office = rows.only().uuid("id");
    note_audit(
        use,
        {.action = "requester_changed", .kind = "requester", .ids = {office}, .fields = {"state"}});
    return note_event(
        use, {.type = "requester_changed", .aggregate = "requester", .aggregate_id = office});
}

}  // namespace

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
    if (auto seen = activate_office(use, id); !seen) return seen;
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
