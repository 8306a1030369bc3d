#include "services/booking/cancel_booking.hpp"

#include <algorithm>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/booking.hpp"
#include "db/queries/search.hpp"
#include "dispatch/booking/cancellation.hpp"
#include "services/booking/end_search.hpp"
#include "services/booking/side.hpp"
#include "services/cancellation_effect.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Result;
using rules_of::AssignmentState;

/// Whoever did not come takes no place any more.
std::vector<HeldAssignment> counting(const LockedBooking& booking) {
    auto held = booking.held;
    std::erase_if(held, [](const HeldAssignment& assignment) {
        return assignment.state == AssignmentState::interpreter_no_show;
    });
    return held;
}

/// The dearest consequence of all people who are cancelled.
Consequence consequence_of(UseCase& use, const std::vector<HeldAssignment>& held) {
    Consequence worst{.text_de = "Die Anfrage wird zurückgezogen. Das ist kostenfrei.",
                      .text_en = "The request is withdrawn. This is free.",
                      .state = rules_of::BookingState::withdrawn};
    for (const auto& assignment : held) {
        const auto effect =
            effect_of_cancelling(use, assignment.planned.begin, dispatch::Actor::requester);
        if (worst.late && !effect.late) continue;
        worst.late = effect.late;
        worst.text_de = effect.text_de;
        worst.text_en = effect.text_en;
    }
    return worst;
}

/// One that nobody was found for keeps its reason.
void close_seat(UseCase& use, const db::SeatRow& seat) {
    const auto state = rules_of::after(seat.state, rules_of::SeatAct::take_back, side_of(use));
    if (!state) return;
    use.tx.run(db::query::seat_set_state, use.tenant, seat.id, rules_of::to_text(*state),
               std::optional<std::string>{}, std::optional<std::string>{}, use.now);
}

Result<Done> end_all(UseCase& use,
                     const LockedBooking& booking,
                     const std::vector<HeldAssignment>& held) {
    for (const auto& seat : booking.about.seats) {
        if (auto ended = end_search(use, booking.id(), seat.id); !ended) return ended;
        close_seat(use, seat);
    }
    use.tx.run(db::query::booking_proposal_close, use.tenant, booking.id());
    for (const auto& assignment : held) {
        const auto late =
            effect_of_cancelling(use, assignment.planned.begin, dispatch::Actor::requester).late;
        auto ended =
            end_assignment(use, {.booking = booking, .assignment = assignment, .late = late});
        if (!ended) return ended;
    }
    return Done{};
}

/// A preview is refused like the act itself.
Result<Done> may_end(const UseCase& use, const std::vector<HeldAssignment>& held) {
    for (const auto& assignment : held) {
        constexpr auto kAct = rules_of::AssignmentAct::cancel;
        auto state = rules_of::after(assignment.state, kAct, side_of(use));
        if (!state) return state.error();
        auto now = rules_of::may_happen_at(kAct, assignment.planned, use.now);
        if (!now) return now;
    }
    return Done{};
}

}  // namespace

Result<Consequence> cancel_booking(UseCase& use, const CancelBooking& command) {
    auto booking = lock_booking(use, command.booking);
    if (!booking) return booking.error();
    const auto held = counting(*booking);
    const auto act = rules_of::act_of_taking_back(!held.empty());
    auto state = rules_of::after(booking->about.state, act, side_of(use));
    if (!state) return state.error();
    if (auto may = may_end(use, held); !may) return may.error();
    auto consequence = consequence_of(use, held);
    consequence.state = *state;
    if (command.earnest == Earnest::preview) return consequence;

    if (command.channel) act_for_office(use, booking->about.search.requester, command.channel);
    use.tx.run(db::query::booking_set_state, use.tenant, booking->id(), rules_of::to_text(*state),
               use.now);
    const auto type =
        act == rules_of::BookingAct::cancel ? "booking_cancelled" : "booking_withdrawn";
    note_audit(
        use,
        {.action = type, .kind = "booking", .ids = {booking->id().value}, .fields = {"state"}});
    auto noted =
        note_event(use, {.type = type,
                         .aggregate = "booking",
                         .aggregate_id = booking->id().value,
                         .data = ids_json({}, {{"late", consequence.late ? "yes" : "no"}})});
    if (!noted) return noted.error();
    if (auto ended = end_all(use, *booking, held); !ended) return ended.error();
    consequence.cancelled = true;
    return consequence;
}

}  // namespace services::booking
