#include "dispatch/booking/seat.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

constexpr auto kPool = Actor::coordinator | Actor::system;
constexpr auto kOfficeOrPool = Actor::requester | Actor::coordinator;
constexpr auto kAnyone = Actor::requester | Actor::coordinator | Actor::interpreter | Actor::system;

// `search` from `unfilled`: an alternative was accepted, or the coordinator tries once more.
// `lose_interpreter`: cancelled, or known before the beginning not to come; the search restarts.
// `take_back`: its booking is taken back, nobody is wanted any more. One that nobody was found for
// keeps telling so.
constexpr std::array<Transition<SeatState, SeatAct>, 9> kLife{{
    {SeatState::open, SeatAct::search, SeatState::searching, kPool},
    {SeatState::searching, SeatAct::fill, SeatState::filled, kPool},
    {SeatState::searching, SeatAct::give_up, SeatState::unfilled, kPool},
    {SeatState::filled, SeatAct::lose_interpreter, SeatState::searching, kAnyone},
    {SeatState::unfilled, SeatAct::search, SeatState::searching, kPool | Actor::requester},
    // nobody approved the booking before its time was over
    {SeatState::open, SeatAct::give_up, SeatState::unfilled, only(Actor::system)},
    {SeatState::open, SeatAct::take_back, SeatState::closed, kOfficeOrPool},
    {SeatState::searching, SeatAct::take_back, SeatState::closed, kOfficeOrPool},
    {SeatState::filled, SeatAct::take_back, SeatState::closed, kOfficeOrPool},
}};

constexpr std::array<Name<SeatState>, 5> kStates{{
    {SeatState::open, "open"},
    {SeatState::searching, "searching"},
    {SeatState::filled, "filled"},
    {SeatState::unfilled, "unfilled"},
    {SeatState::closed, "closed"},
}};

constexpr std::array<Name<SeatAct>, 5> kActs{{
    {SeatAct::search, "search"},
    {SeatAct::fill, "fill"},
    {SeatAct::give_up, "give_up"},
    {SeatAct::lose_interpreter, "lose_interpreter"},
    {SeatAct::take_back, "take_back"},
}};

constexpr std::array<Name<Fill>, 6> kFills{{
    {Fill::open, "open"},
    {Fill::searching, "searching"},
    {Fill::partly_filled, "partly_filled"},
    {Fill::filled, "filled"},
    {Fill::unfilled, "unfilled"},
    {Fill::closed, "closed"},
}};

constexpr std::string_view refusal(SeatState state) {
    switch (state) {
        case SeatState::open: return "seat_open";
        case SeatState::searching: return "seat_searching";
        case SeatState::filled: return "seat_filled";
        case SeatState::unfilled: return "seat_unfilled";
        case SeatState::closed: return "seat_closed";
    }
    return {};
}

}  // namespace

std::string_view to_text(SeatState state) {
    return text_in<SeatState>(kStates, state);
}
std::string_view to_text(SeatAct act) {
    return text_in<SeatAct>(kActs, act);
}
std::string_view to_text(Fill fill) {
    return text_in<Fill>(kFills, fill);
}
std::optional<SeatState> parse_seat_state(std::string_view text) {
    return value_in<SeatState>(kStates, text);
}

std::span<const Transition<SeatState, SeatAct>> seat_life() {
    return kLife;
}

Result<SeatState> after(SeatState state, SeatAct act, Actor actor) {
    return follow(seat_life(), state, act, actor, {refusal(state), "seat_act_forbidden"});
}

Fill fill_of(std::span<const SeatState> seats) {
    assert(!seats.empty());
    const auto count = [&](SeatState state) { return std::ranges::count(seats, state); };
    const auto wanted = std::ssize(seats) - count(SeatState::closed);
    if (wanted == 0) return Fill::closed;
    if (count(SeatState::filled) == wanted) return Fill::filled;
    if (count(SeatState::searching) > 0) return Fill::searching;
    if (count(SeatState::filled) > 0) return Fill::partly_filled;
    if (count(SeatState::open) > 0) return Fill::open;
    return Fill::unfilled;
}

}  // namespace dispatch::booking
