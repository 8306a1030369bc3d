#include "services/booking/complete_booking.hpp"

#include <algorithm>

#include "db/queries/search.hpp"
#include "services/booking/lock_booking.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using rules_of::SeatState;

bool is_done(const LockedBooking& booking) {
    const bool somebody_is_wanted = std::ranges::any_of(booking.about.seats, [](const auto& seat) {
        return seat.state == SeatState::open || seat.state == SeatState::searching;
    });
    const bool something_lies_ahead =
        std::ranges::find(booking.held, rules_of::AssignmentState::confirmed,
                          &HeldAssignment::state) != booking.held.end();
    return !somebody_is_wanted && !something_lies_ahead && !booking.held.empty();
}

}  // namespace

dispatch::Result<Done> complete_booking_if_done(UseCase& use, const Delivery& delivery) {
    auto booking = lock_booking(use, dispatch::BookingId{delivery.aggregate_id});
    if (!booking || !must_be_active(*booking) || !is_done(*booking)) return Done{};
    use.tx.run(db::query::booking_set_state, use.tenant, booking->id(),
               rules_of::to_text(rules_of::BookingState::completed), use.now);
    return note_event(
        use,
        {.type = "booking_completed", .aggregate = "booking", .aggregate_id = booking->id().value});
}

}  // namespace services::booking
