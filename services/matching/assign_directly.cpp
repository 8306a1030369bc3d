#include "services/matching/assign_directly.hpp"

#include "db/queries/search.hpp"
#include "services/matching/take_seat.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// A seat with its booking locked.
struct LockedSeat {
    db::BookingSearch booking;
    db::SeatRow seat;
};

Result<LockedSeat> lock_seat(UseCase& use, dispatch::SeatId id) {
    const auto seen = use.tx.run(db::query::seat_booking_read, use.tenant, id);
    if (seen.empty()) return Error{Refusal::not_found, "not_found", "seat_id"};
    auto about = db::lock_booking_search(
        use.tx, use.tenant, seen.only().id<dispatch::BookingId>("booking_id"), use.now);
    if (!about) return Error{Refusal::not_found, "not_found", "seat_id"};
    const auto seat = *std::ranges::find(about->seats, id, &db::SeatRow::id);
    return LockedSeat{*std::move(about), seat};
}

// A seat that nobody searched yet, or no longer, is searched by the coordinator and filled at once.
Result<db::SeatRow> searched(const db::SeatRow& seat) {
    auto now = seat;
    if (now.state == booking::SeatState::searching) return now;
    auto state = booking::after(now.state, booking::SeatAct::search, dispatch::Actor::coordinator);
    if (!state) return state.error();
    now.state = *state;
    return now;
}

}  // namespace

Result<dispatch::AssignmentId> assign_directly(UseCase& use, const AssignDirectly& command) {
    use.actor.channel = command.channel;
    auto locked = lock_seat(use, command.seat);
    if (!locked) return locked.error();
    if (locked->booking.state != booking::BookingState::active)
        return Error{Refusal::conflict, "booking_not_active"};
    auto seat = searched(locked->seat);
    if (!seat) return seat.error();
    if (locked->booking.search.options.empty()) return Error{Refusal::conflict, "time_option_past"};
    use.actor.on_behalf_of = command.interpreter.value;
    const auto rules = rules_in_force(use, locked->booking);
    auto taken = take_seat(
        use,
        {.booking = locked->booking,
         .seat = *seat,
         .rules = rules,
         .interpreter = command.interpreter,
         .time_option = command.time_option.value_or(locked->booking.search.options.front().id),
         .offer = std::nullopt,
         .override = command.reason});
    if (!taken) return taken;
    note_audit(use, {.action = "assigned_directly",
                     .kind = "assignment",
                     .ids = {taken->value, locked->booking.id.value},
                     .fields = {"state"}});
    return taken;
}

Result<SeatLook> look_at_seat(UseCase& use, dispatch::SeatId id) {
    auto locked = lock_seat(use, id);
    if (!locked) return locked.error();
    auto search = locked->booking.search;
    if (search.options.empty()) return Error{Refusal::conflict, "time_option_past"};
    search.language = locked->seat.language;
    search.look = db::Look::everybody;
    auto rules = rules_in_force(use, locked->booking);
    auto facts = db::load_candidates(use.tx, use.tenant, search, rules.for_search(), use.now);
    auto ranking = dispatch::matching::rank(facts.need, facts.candidates, rules.rules.matching);
    std::vector<dispatch::Uuid> shown;
    shown.reserve(facts.candidates.size());
    for (const auto& person : facts.candidates) shown.push_back(person.id.value);
    note_audit(use, {.action = "candidates_viewed", .kind = "interpreter", .ids = shown});
    return SeatLook{.booking = std::move(locked->booking),
                    .rules = std::move(rules),
                    .facts = std::move(facts),
                    .ranking = std::move(ranking)};
}

}  // namespace services::matching
