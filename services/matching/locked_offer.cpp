#include "services/matching/locked_offer.hpp"

#include "db/queries/search.hpp"

namespace services::matching {

namespace booking = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;

namespace {

bool is_chosen_later(const db::Row& row) {
    return row.boolean("coordinator_confirms") || row.view("strategy") == "collect_then_choose";
}

}  // namespace

dispatch::Result<LockedOffer> lock_offer(UseCase& use, dispatch::OfferId id) {
    const auto read = [&] {
        return use.tx.run(db::query::offer_read, use.tenant, id, use.scope.interpreter);
    };
    const auto seen = read();
    if (seen.empty()) return Error{Refusal::not_found, "not_found", "offer_id"};
    auto about = db::lock_booking_search(
        use.tx, use.tenant, seen.only().id<dispatch::BookingId>("booking_id"), use.now);
    if (!about) return Error{Refusal::not_found, "not_found", "offer_id"};
    const auto locked = read();  // again: it may have changed while we waited for the booking
    const auto row = locked.only();
    LockedOffer offer{.id = id,
                      .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
                      .time_option = row.uuid("time_option_id"),
                      .state = booking::parse_offer_state(row.view("state")).value(),
                      .expires_at = row.optional_instant("expires_at"),
                      .on_call_list = row.view("channel") == "phone",
                      .chosen_later = is_chosen_later(row),
                      .booking = *std::move(about),
                      .seat = 0};
    const auto seat = row.id<dispatch::SeatId>("seat_id");
    while (offer.booking.seats[offer.seat].id != seat) ++offer.seat;
    if (!use.scope.interpreter) use.actor.on_behalf_of = offer.interpreter.value;
    return offer;
}

}  // namespace services::matching
