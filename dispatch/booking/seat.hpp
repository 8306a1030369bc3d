#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/core/transition.hpp"

/// The life of a seat: the place of one interpreter in a booking.
namespace dispatch::booking {

enum class SeatState { open, searching, filled, unfilled, closed };
enum class SeatAct { search, fill, give_up, lose_interpreter, take_back };

std::string_view to_text(SeatState);
std::string_view to_text(SeatAct);
std::optional<SeatState> parse_seat_state(std::string_view);

std::span<const Transition<SeatState, SeatAct>> seat_life();

/// Refused with `seat_<state>` or `seat_act_forbidden`.
Result<SeatState> after(SeatState, SeatAct, Actor);

/// How far a booking is filled; always derived, never stored.
enum class Fill { open, searching, partly_filled, filled, unfilled, closed };
std::string_view to_text(Fill);
/// REQUIRES: at least one seat.
Fill fill_of(std::span<const SeatState> seats);

}  // namespace dispatch::booking
