#include "dispatch/booking/booking.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

constexpr auto kPool = Actor::coordinator | Actor::system;
constexpr auto kOfficeOrPool = Actor::requester | Actor::coordinator;

// A booking that needs no approval is activated by the system at once; one that nobody approved
// before its last time began lapses.
constexpr std::array<Transition<BookingState, BookingAct>, 10> kLife{{
    {BookingState::requested, BookingAct::approve, BookingState::approved,
     only(Actor::coordinator)},
    {BookingState::requested, BookingAct::activate, BookingState::active, kPool},
    {BookingState::requested, BookingAct::withdraw, BookingState::withdrawn, kOfficeOrPool},
    {BookingState::approved, BookingAct::activate, BookingState::active, kPool},
    {BookingState::approved, BookingAct::withdraw, BookingState::withdrawn, kOfficeOrPool},
    {BookingState::active, BookingAct::complete, BookingState::completed, kPool},
    {BookingState::active, BookingAct::withdraw, BookingState::withdrawn, kOfficeOrPool},
    {BookingState::active, BookingAct::cancel, BookingState::cancelled, kOfficeOrPool},
    {BookingState::requested, BookingAct::lapse, BookingState::completed, only(Actor::system)},
    {BookingState::approved, BookingAct::lapse, BookingState::completed, only(Actor::system)},
}};

constexpr std::array<Name<BookingState>, 6> kStates{{
    {BookingState::requested, "requested"},
    {BookingState::approved, "approved"},
    {BookingState::active, "active"},
    {BookingState::completed, "completed"},
    {BookingState::withdrawn, "withdrawn"},
    {BookingState::cancelled, "cancelled"},
}};

constexpr std::array<Name<BookingAct>, 6> kActs{{
    {BookingAct::approve, "approve"},
    {BookingAct::activate, "activate"},
    {BookingAct::complete, "complete"},
    {BookingAct::withdraw, "withdraw"},
    {BookingAct::cancel, "cancel"},
    {BookingAct::lapse, "lapse"},
}};

constexpr std::string_view refusal(BookingState state) {
    switch (state) {
        case BookingState::requested: return "booking_requested";
        case BookingState::approved: return "booking_approved";
        case BookingState::active: return "booking_active";
        case BookingState::completed: return "booking_completed";
        case BookingState::withdrawn: return "booking_withdrawn";
        case BookingState::cancelled: return "booking_cancelled";
    }
    return {};
}

}  // namespace

std::string_view to_text(BookingState state) {
    return text_in<BookingState>(kStates, state);
}
std::string_view to_text(BookingAct act) {
    return text_in<BookingAct>(kActs, act);
}
std::optional<BookingState> parse_booking_state(std::string_view text) {
    return value_in<BookingState>(kStates, text);
}

std::span<const Transition<BookingState, BookingAct>> booking_life() {
    return kLife;
}

Result<BookingState> after(BookingState state, BookingAct act, Actor actor) {
    return follow(booking_life(), state, act, actor, {refusal(state), "booking_act_forbidden"});
}

bool is_over(const Remaining& remaining) {
    const auto& [seats, assignments, times_lie_ahead] = remaining;
    const auto is_wanted = [](SeatState seat) {
        return seat == SeatState::open || seat == SeatState::searching;
    };
    if (std::ranges::any_of(seats, is_wanted)) return false;
    if (std::ranges::find(assignments, AssignmentState::confirmed) != assignments.end())
        return false;
    return !assignments.empty() || !times_lie_ahead;
}

BookingAct act_of_taking_back(bool somebody_is_confirmed) {
    return somebody_is_confirmed ? BookingAct::cancel : BookingAct::withdraw;
}

}  // namespace dispatch::booking
