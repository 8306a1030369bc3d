#include "services/booking/lapse_booking.hpp"

#include <algorithm>

#include "db/queries/search.hpp"
#include "dispatch/matching/offer_strategy.hpp"
#include "services/booking/lock_booking.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Result;

constexpr auto kReason = dispatch::matching::UnfilledReason::not_approved;

void look_again_at_the_last_time(UseCase& use, const LockedBooking& booking) {
    const auto& options = booking.about.search.options;
    if (options.empty()) return;
    const auto begin = [](const db::SearchOption& option) { return option.during.begin; };
    const auto last = std::ranges::max(options, {}, begin).during.begin;
    set_timer(use, {.consumer = "lapse_booking",
                    .aggregate_id = booking.id().value,
                    .subject_id = std::nullopt,
                    .due_at = last,
                    .dedup_key =
                        "lapse_booking:" + to_text(booking.id()) + ":" + dispatch::to_text(last)});
}

Result<Done> give_up(UseCase& use, const db::SeatRow& seat) {
    const auto state =
        rules_of::after(seat.state, rules_of::SeatAct::give_up, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, seat.id, rules_of::to_text(*state),
               std::optional{std::string{dispatch::matching::to_text(kReason)}},
               std::optional<std::string>{}, use.now);
    return Done{};
}

}  // namespace

void await_approval(UseCase& use, dispatch::BookingId id) {
    if (const auto booking = lock_booking(use, id)) look_again_at_the_last_time(use, *booking);
}

Result<Done> lapse_booking(UseCase& use, const Delivery& timer) {
    auto booking = lock_booking(use, dispatch::BookingId{timer.aggregate_id});
    if (!booking) return Done{};
    const auto state =
        rules_of::after(booking->about.state, rules_of::BookingAct::lapse, dispatch::Actor::system);
    if (!state) return Done{};  // approved or taken back in time
    if (!booking->about.search.options.empty()) {
        look_again_at_the_last_time(use, *booking);
        return Done{};
    }
    for (const auto& seat : booking->about.seats)
        if (auto given_up = give_up(use, seat); !given_up) return given_up;
    use.tx.run(db::query::booking_set_state, use.tenant, booking->id(), rules_of::to_text(*state),
               use.now);
    return note_event(use,
                      {.type = "booking_lapsed",
                       .aggregate = "booking",
                       .aggregate_id = booking->id().value,
                       .data = ids_json({}, {{"reason", dispatch::matching::to_text(kReason)}})});
}

}  // namespace services::booking
