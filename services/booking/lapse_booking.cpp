#include "services/booking/lapse_booking.hpp"

#include <algorithm>

#include "db/queries/booking.hpp"
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

using dispatch::matching::UnfilledReason;

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

Result<Done> give_up(UseCase& use, const db::SeatRow& seat, UnfilledReason reason) {
    const auto state =
        rules_of::after(seat.state, rules_of::SeatAct::give_up, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, seat.id, rules_of::to_text(*state),
               std::optional{std::string{dispatch::matching::to_text(reason)}},
               std::optional<std::string>{}, use.now);
    return Done{};
}

struct End {
    std::string_view event;
    UnfilledReason reason;
};
/// REQUIRES: `state` is what the booking becomes by lapsing.
Result<Done> end(UseCase& use,
                 const LockedBooking& booking,
                 rules_of::BookingState state,
                 const End& why) {
    for (const auto& seat : booking.about.seats)
        if (auto given_up = give_up(use, seat, why.reason); !given_up) return given_up;
    use.tx.run(db::query::booking_set_state, use.tenant, booking.id(), rules_of::to_text(state),
               use.now);
    return note_event(
        use, {.type = why.event,
              .aggregate = "booking",
              .aggregate_id = booking.id().value,
              .data = ids_json({}, {{"reason", dispatch::matching::to_text(why.reason)}})});
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
    return end(use, *booking, *state, {"booking_lapsed", UnfilledReason::not_approved});
}

Result<Done> refuse_requests(UseCase& use, const Delivery& delivery) {
    const auto rows = use.tx.run(db::query::booking_unapproved_list, use.tenant,
                                 dispatch::RequesterId{delivery.aggregate_id});
    for (const auto& row : rows) {
        auto booking = lock_booking(use, row.id<dispatch::BookingId>("id"));
        if (!booking) return booking.error();
        const auto state = rules_of::after(booking->about.state, rules_of::BookingAct::lapse,
                                           dispatch::Actor::system);
        if (!state) continue;  // approved or taken back meanwhile
        auto ended =
            end(use, *booking, *state, {"booking_refused", UnfilledReason::office_not_accepted});
        if (!ended) return ended;
    }
    return Done{};
}

}  // namespace services::booking
