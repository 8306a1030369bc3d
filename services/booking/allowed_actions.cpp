#include "services/booking/allowed_actions.hpp"

#include <algorithm>

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using rules_of::AssignmentAct;
using rules_of::AssignmentState;
using rules_of::BookingAct;
using rules_of::BookingState;
using rules_of::SeatAct;
using rules_of::SeatState;

struct Question {
    const BookingView& booking;
    dispatch::Actor side;
    dispatch::Instant now;
};

/// Whoever was cancelled or did not come takes no place any more.
bool counts(const std::optional<AssignmentView>& assignment) {
    return assignment && assignment->state != AssignmentState::cancelled &&
           assignment->state != AssignmentState::interpreter_no_show;
}

bool has_somebody(const BookingView& booking) {
    return std::ranges::any_of(booking.seats, counts, &SeatView::assignment);
}

/// Nobody who was found stands in the way of this act.
bool assignments_allow(const Question& q, AssignmentAct act) {
    return std::ranges::all_of(q.booking.seats, [&](const SeatView& seat) {
        if (!counts(seat.assignment)) return true;
        return rules_of::after(seat.assignment->state, act, q.side) &&
               rules_of::may_happen_at(act, seat.assignment->during, q.now);
    });
}

bool may_approve(const Question& q) {
    return static_cast<bool>(rules_of::after(q.booking.state, BookingAct::approve, q.side));
}

bool may_be_taken_back(const Question& q) {
    const auto act = rules_of::act_of_taking_back(has_somebody(q.booking));
    return static_cast<bool>(rules_of::after(q.booking.state, act, q.side));
}

bool may_cancel(const Question& q) {
    return may_be_taken_back(q) && assignments_allow(q, AssignmentAct::cancel);
}

bool may_move(const Question& q) {
    return may_be_taken_back(q) && assignments_allow(q, AssignmentAct::move);
}

bool may_search(const Question& q) {
    if (q.booking.state != BookingState::active) return false;
    return std::ranges::any_of(q.booking.seats, [&](const SeatView& seat) {
        return static_cast<bool>(rules_of::after(seat.state, SeatAct::search, q.side));
    });
}

bool may_assign(const Question& q) {
    return q.side == dispatch::Actor::coordinator && q.booking.state == BookingState::active &&
           std::ranges::any_of(q.booking.seats, [](const SeatView& seat) {
               return seat.state != SeatState::filled;
           });
}

bool may_take_proposal(const Question& q) {
    return q.booking.state == BookingState::active && !q.booking.proposals.empty();
}

bool may_confirm_timesheet(const Question& q) {
    return std::ranges::any_of(q.booking.seats, [&](const SeatView& seat) {
        return seat.assignment && seat.assignment->timesheet &&
               rules_of::after(*seat.assignment->timesheet, rules_of::TimesheetAct::confirm,
                               q.side);
    });
}

struct Line {
    std::string_view action;
    bool (*is_allowed)(const Question&);
};

constexpr auto kActions = std::to_array<Line>({
    {"approve", may_approve},
    {"cancel", may_cancel},
    {"move", may_move},
    {"search", may_search},
    {"assign", may_assign},
    {"take_proposal", may_take_proposal},
    {"confirm_timesheet", may_confirm_timesheet},
});

}  // namespace

std::vector<std::string_view> allowed_actions(const BookingView& booking,
                                              dispatch::Actor side,
                                              dispatch::Instant now) {
    std::vector<std::string_view> allowed;
    for (const auto& line : kActions)
        if (line.is_allowed({booking, side, now})) allowed.push_back(line.action);
    return allowed;
}

}  // namespace services::booking
