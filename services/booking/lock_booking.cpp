#include "services/booking/lock_booking.hpp"

#include "db/queries/booking.hpp"
#include "services/booking/judge_request.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

std::vector<HeldAssignment> held_assignments(UseCase& use, dispatch::BookingId id) {
    std::vector<HeldAssignment> held;
    const auto rows = use.tx.run(db::query::booking_assignment_list, use.tenant, id);
    for (const auto& row : rows)
        held.push_back({.id = row.id<dispatch::AssignmentId>("id"),
                        .seat = row.id<dispatch::SeatId>("seat_id"),
                        .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
                        .commitment = row.optional_id<dispatch::CommitmentId>("commitment_id"),
                        .state = rules_of::parse_assignment_state(row.view("state")).value(),
                        .planned = {row.instant("begin_at"), row.instant("end_at")}});
    return held;
}

}  // namespace

Result<LockedBooking> lock_booking(UseCase& use, dispatch::BookingId id) {
    const Error unseen{Refusal::not_found, "not_found", "booking_id"};
    auto about = db::lock_booking_search(use.tx, use.tenant, id, use.now);
    if (!about || use.scope.interpreter) return unseen;
    if (use.scope.requester && about->search.requester != *use.scope.requester) return unseen;
    LockedBooking booking{.about = *std::move(about), .hours = {}, .held = {}};
    const auto rows = use.tx.run(db::query::booking_act_read, use.tenant, id);
    const auto row = rows.only();
    booking.version = row.integer("version");
    booking.has_place = !row.is_null("place_id");
    booking.hours = parse_hours(row.view("opening_hours"));
    booking.held = held_assignments(use, id);
    return booking;
}

Result<dispatch::Done> must_be_active(const LockedBooking& booking) {
    auto next = rules_of::after(booking.about.state, rules_of::BookingAct::complete,
                                dispatch::Actor::system);
    if (!next) return next.error();
    return dispatch::Done{};
}

}  // namespace services::booking
