#include "services/booking/approve_booking.hpp"

#include "db/queries/booking.hpp"
#include "db/queries/search.hpp"
#include "db/queries/series.hpp"
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

Result<dispatch::Done> approve_one(UseCase& use, dispatch::BookingId id) {
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

/// The other occurrences of its series that wait, too.
Result<dispatch::Done> approve_others(UseCase& use, dispatch::SeriesId series) {
    for (const auto& row : use.tx.run(db::query::series_booking_list, use.tenant, series)) {
        if (row.view("state") != "requested") continue;
        if (auto approved = approve_one(use, row.id<dispatch::BookingId>("id")); !approved)
            return approved;
    }
    return dispatch::Done{};
}

}  // namespace

Result<dispatch::Done> approve_booking(UseCase& use, dispatch::BookingId id) {
    const auto rows = use.tx.run(db::query::series_of_booking, use.tenant, id);
    if (rows.empty()) return approve_one(use, id);
    const auto series = rows.only().id<dispatch::SeriesId>("series_id");
    std::vector<dispatch::BookingId> all;
    for (const auto& row : use.tx.run(db::query::series_booking_list, use.tenant, series))
        all.push_back(row.id<dispatch::BookingId>("id"));
    use.tx.run(db::query::series_booking_lock_list, use.tenant, all);
    if (auto approved = approve_one(use, id); !approved) return approved;
    return approve_others(use, series);
}

}  // namespace services::booking
