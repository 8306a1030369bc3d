#include "services/booking/complete_booking.hpp"

#include <algorithm>

#include "db/queries/search.hpp"
#include "services/booking/lock_booking.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;

bool is_over(const LockedBooking& booking) {
    std::vector<rules_of::SeatState> seats;
    seats.reserve(booking.about.seats.size());
    for (const auto& seat : booking.about.seats) seats.push_back(seat.state);
    std::vector<rules_of::AssignmentState> assignments;
    assignments.reserve(booking.held.size());
    for (const auto& held : booking.held) assignments.push_back(held.state);
    return rules_of::is_over({.seats = seats,
                              .assignments = assignments,
                              .times_lie_ahead = !booking.about.search.options.empty()});
}

/// Nobody was found, and until the last of its times nobody may look here again.
void look_again_at_the_last_time(UseCase& use, const LockedBooking& booking) {
    const auto& options = booking.about.search.options;
    if (options.empty() || !booking.held.empty()) return;
    const auto begin = [](const db::SearchOption& option) { return option.during.begin; };
    const auto last = std::ranges::max(options, {}, begin).during.begin;
    set_timer(use, {.consumer = "complete_booking",
                    .aggregate_id = booking.id().value,
                    .subject_id = std::nullopt,
                    .due_at = last,
                    .dedup_key = "complete_booking:" + to_text(booking.id()) + ":" +
                                 dispatch::to_text(last)});
}

}  // namespace

dispatch::Result<Done> complete_booking_if_done(UseCase& use, const Delivery& delivery) {
    auto booking = lock_booking(use, dispatch::BookingId{delivery.aggregate_id});
    if (!booking || !must_be_active(*booking)) return Done{};
    if (!is_over(*booking)) {
        look_again_at_the_last_time(use, *booking);
        return Done{};
    }
    use.tx.run(db::query::booking_set_state, use.tenant, booking->id(),
               rules_of::to_text(rules_of::BookingState::completed), use.now);
    return note_event(
        use,
        {.type = "booking_completed", .aggregate = "booking", .aggregate_id = booking->id().value});
}

}  // namespace services::booking
