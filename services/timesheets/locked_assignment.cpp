#include "services/timesheets/locked_assignment.hpp"

#include "db/queries/search.hpp"

namespace services::timesheets {

namespace booking = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

namespace {

Error not_found() {
    return {Refusal::not_found, "not_found", "assignment_id"};
}

db::Rows read(UseCase& use, dispatch::AssignmentId id) {
    return use.tx.run(db::query::assignment_read_for_act, use.tenant, id, use.scope.interpreter,
                      use.scope.requester);
}

}  // namespace

Result<LockedAssignment> lock_assignment(UseCase& use, dispatch::AssignmentId id) {
    const auto seen = read(use, id);
    if (seen.empty()) return not_found();
    const auto about = seen.only().id<dispatch::BookingId>("booking_id");
    const auto bookings = use.tx.run(db::query::booking_lock, use.tenant, about);
    const auto seats = use.tx.run(db::query::seat_lock_list, use.tenant, about);
    const auto locked = read(use, id);  // again: it may have changed while we waited
    if (bookings.empty() || locked.empty()) return not_found();
    const auto row = locked.only();
    LockedAssignment assignment{
        .id = id,
        .booking = about,
        .seat = row.id<dispatch::SeatId>("seat_id"),
        .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
        .requester = row.id<dispatch::RequesterId>("requester_id"),
        .commitment = row.optional_id<dispatch::CommitmentId>("commitment_id"),
        .planned = {row.instant("begin_at"), row.instant("end_at")},
        .state = booking::parse_assignment_state(row.view("state")).value(),
        .booking_state = booking::parse_booking_state(bookings.only().view("state")).value(),
        .seat_state = booking::SeatState::open};
    for (const auto& seat : seats)
        if (seat.id<dispatch::SeatId>("id") == assignment.seat)
            assignment.seat_state = booking::parse_seat_state(seat.view("state")).value();
    return assignment;
}

dispatch::Actor side_of(const UseCase& use) {
    if (use.scope.interpreter) return dispatch::Actor::interpreter;
    if (use.scope.requester) return dispatch::Actor::requester;
    return dispatch::Actor::coordinator;
}

void act_for_interpreter(UseCase& use, const LockedAssignment& assignment, Channel channel) {
    use.actor.channel = channel;
    if (!use.scope.interpreter) use.actor.on_behalf_of = assignment.interpreter.value;
}

void act_for_office(UseCase& use, const LockedAssignment& assignment, Channel channel) {
    use.actor.channel = channel;
    if (side_of(use) == dispatch::Actor::coordinator)
        use.actor.on_behalf_of = assignment.requester.value;
}

Result<dispatch::Done> free_seat(UseCase& use, const LockedAssignment& assignment) {
    if (assignment.commitment)
        use.tx.run(db::query::commitment_remove, use.tenant, *assignment.commitment);
    auto state =
        booking::after(assignment.seat_state, booking::SeatAct::lose_interpreter, side_of(use));
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, assignment.seat, booking::to_text(*state),
               std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    use.tx.run(db::query::booking_touch, use.tenant, assignment.booking, use.now);
    return dispatch::Done{};
}

}  // namespace services::timesheets
