#pragma once

#include <vector>

#include "db/loaders/booking_search.hpp"
#include "dispatch/booking/assignment.hpp"
#include "dispatch/calendar/opening_hours.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// An assignment that was not cancelled.
struct HeldAssignment {
    dispatch::AssignmentId id;
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    std::optional<dispatch::CommitmentId> commitment;
    dispatch::booking::AssignmentState state;
    dispatch::Period planned;
};

/// A booking in the actor's scope, with its seats locked (lock order: booking, seats).
struct LockedBooking {
    db::BookingSearch about;
    std::int64_t version = 1;
    bool has_place = false;
    dispatch::calendar::OpeningHours hours;  // of its place
    std::vector<HeldAssignment> held;

    dispatch::BookingId id() const { return about.id; }
};

/// 404 `not_found` outside of the scope.
dispatch::Result<LockedBooking> lock_booking(UseCase& use, dispatch::BookingId id);

/// 409 `booking_<state>` unless it is active.
dispatch::Result<dispatch::Done> must_be_active(const LockedBooking& booking);

}  // namespace services::booking
