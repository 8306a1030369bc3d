#pragma once

#include <optional>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/seat.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

/// An assignment in the actor's scope, with its booking and seats locked (the lock order).
struct LockedAssignment {
    dispatch::AssignmentId id;
    dispatch::BookingId booking;
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    dispatch::RequesterId requester;
    std::optional<dispatch::CommitmentId> commitment;
    dispatch::Period planned;
    dispatch::booking::AssignmentState state;
    dispatch::booking::BookingState booking_state;
    dispatch::booking::SeatState seat_state;
};

/// 404 `not_found` outside of the scope.
dispatch::Result<LockedAssignment> lock_assignment(UseCase& use, dispatch::AssignmentId id);

/// Whose side the actor is on: the person's own, the office's own, else the coordinator.
dispatch::Actor side_of(const UseCase& use);

/// The coordinator does the person's act: the audit names both, and how it reached the office.
void act_for_interpreter(UseCase& use, const LockedAssignment& assignment, Channel channel);

/// Likewise for the office; the interpreter whose phone is signed on acts for nobody else.
void act_for_office(UseCase& use, const LockedAssignment& assignment, Channel channel);

/// Gives the person's planned time back and lets the seat look for somebody else.
dispatch::Result<dispatch::Done> free_seat(UseCase& use, const LockedAssignment& assignment);

}  // namespace services::timesheets
