#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/seat.hpp"
#include "dispatch/core/transition.hpp"

/// The life of a booking (Einsatzanfrage). How far it is filled is derived from its seats.
namespace dispatch::booking {

enum class BookingState { requested, approved, active, completed, withdrawn, cancelled };
enum class BookingAct { approve, activate, complete, withdraw, cancel, lapse };

std::string_view to_text(BookingState);
std::string_view to_text(BookingAct);
std::optional<BookingState> parse_booking_state(std::string_view);

std::span<const Transition<BookingState, BookingAct>> booking_life();

/// Refused with `booking_<state>` or `booking_act_forbidden`.
Result<BookingState> after(BookingState, BookingAct, Actor);

/// What an active booking still waits for. `assignments`: those that were not cancelled.
struct Remaining {
    std::span<const SeatState> seats;
    std::span<const AssignmentState> assignments;
    bool times_lie_ahead = false;  // at least one of its times has not begun
};
/// Nobody is searched for and no assignment is to come: the booking is to be completed. One that
/// nobody was found for waits until its last time has begun, because the search may be taken up
/// again until then.
bool is_over(const Remaining&);

/// Taken back before anybody is confirmed it is withdrawn, afterwards cancelled (with the
/// consequences of cancellation.hpp).
BookingAct act_of_taking_back(bool somebody_is_confirmed);

}  // namespace dispatch::booking
