#include "services/booking/allowed_actions.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::AssignmentAct;
using rules_of::AssignmentState;
using rules_of::BookingAct;
using rules_of::SeatState;

struct Question {
    const BookingView& booking;
    dispatch::Actor side;
    dispatch::Instant now;
};

/// Nothing where there is nothing that could be acted on.
using Answer = std::optional<Result<Done>>;

Result<Done> conflict(std::string_view code) {
    return Error{Refusal::conflict, code};
}

/// Whoever was cancelled or did not come takes no place any more.
bool counts(const std::optional<AssignmentView>& assignment) {
    return assignment && assignment->state != AssignmentState::cancelled &&
           assignment->state != AssignmentState::interpreter_no_show;
}

bool has_somebody(const BookingView& booking) {
    return std::ranges::any_of(booking.seats, counts, &SeatView::assignment);
}

/// What those who were found say to the act: the first no.
Result<Done> asked_of_assignments(const Question& q, AssignmentAct act) {
    for (const auto& seat : q.booking.seats) {
        if (!counts(seat.assignment)) continue;
        auto state = rules_of::after(seat.assignment->state, act, q.side);
        if (!state) return state.error();
        auto in_time = rules_of::may_happen_at(act, seat.assignment->during, q.now);
        if (!in_time) return in_time;
    }
    return Done{};
}

Result<Done> life(const Question& q, BookingAct act) {
    auto state = rules_of::after(q.booking.state, act, q.side);
    if (!state) return state.error();
    return Done{};
}

Answer approve(const Question& q) {
    return life(q, BookingAct::approve);
}

Answer cancel(const Question& q) {
    auto state = life(q, rules_of::act_of_taking_back(has_somebody(q.booking)));
    return state ? asked_of_assignments(q, AssignmentAct::cancel) : state;
}

Answer move(const Question& q) {
    auto state = life(q, BookingAct::withdraw);
    return state ? asked_of_assignments(q, AssignmentAct::move) : state;
}

Answer search(const Question& q) {
    auto active = rules_of::after(q.booking.state, BookingAct::complete, dispatch::Actor::system);
    if (!active) return active.error();
    if (q.booking.fill == rules_of::Fill::filled) return conflict("seat_filled");
    const auto& seats = q.booking.seats;
    if (std::ranges::find(seats, SeatState::unfilled, &SeatView::state) == seats.end())
        return conflict("seat_searching");
    return Done{};
}

/// Has one of the times not begun? When somebody was found, theirs alone is left.
bool a_time_lies_ahead(const Question& q) {
    const auto somebody = std::ranges::find_if(q.booking.seats, counts, &SeatView::assignment);
    if (somebody != q.booking.seats.end()) return somebody->assignment->during.begin > q.now;
    return std::ranges::any_of(q.booking.times, [&](const TimeView& time) {
        return time.is_current && time.during.begin > q.now;
    });
}

Result<Done> answer_of(const rules_of::PossibleActs& acts, std::string_view name) {
    return std::ranges::find(acts, name, &rules_of::PossibleAct::name)->answer;
}

Result<Done> assign_seat(const Question& q, const SeatView& seat) {
    return answer_of(rules_of::acts_on_gap({.booking = q.booking.state,
                                            .seat = seat.state,
                                            .a_time_lies_ahead = a_time_lies_ahead(q)}),
                     "assign");
}

/// At least one of them; else what the last one says. Nothing: there is none.
template <class Things, class Ask>
Answer one_of(const Things& things, const Ask& ask) {
    Answer answer;
    for (const auto& thing : things) {
        answer = ask(thing);
        if (answer && *answer) return answer;
    }
    return answer;
}

Answer assign(const Question& q) {
    return one_of(q.booking.seats,
                  [&](const auto& seat) -> Answer { return assign_seat(q, seat); });
}

rules_of::ProposalNow proposal_now(const Question& q, const ProposalView& proposal) {
    rules_of::ProposalNow now{
        .booking = q.booking.state, .begin = proposal.during.begin, .now = q.now};
    for (const auto& seat : q.booking.seats) {
        if (seat.id == proposal.seat) now.seat = seat.state;
        if (seat.id != proposal.seat && seat.state == SeatState::filled)
            now.other_seats_filled = true;
    }
    return now;
}

Answer take_proposal(const Question& q) {
    return one_of(q.booking.proposals, [&](const auto& proposal) -> Answer {
        return answer_of(rules_of::acts_on_proposal(proposal_now(q, proposal)), "take");
    });
}

rules_of::AssignmentNow assignment_now(const Question& q, const AssignmentView& assignment) {
    return {.state = assignment.state,
            .timesheet = assignment.timesheet.value_or(rules_of::TimesheetState::draft),
            .planned = assignment.during,
            .now = q.now};
}

Answer confirm_timesheet(const Question& q) {
    return one_of(q.booking.seats, [&](const SeatView& seat) -> Answer {
        if (!seat.assignment) return std::nullopt;
        const auto now = assignment_now(q, *seat.assignment);
        return answer_of(rules_of::acts_on_timesheet(now), "confirm");
    });
}

Answer write_message(const Question& /*q*/) {
    return Result<Done>{Done{}};
}

struct Line {
    std::string_view action;
    Answer (*answer)(const Question&);
};

constexpr auto kActions = std::to_array<Line>({
    {"approve", approve},
    {"cancel", cancel},
    {"move", move},
    {"search", search},
    {"assign", assign},
    {"take_proposal", take_proposal},
    {"confirm_timesheet", confirm_timesheet},
    {"write_message", write_message},
});

}  // namespace

void add_acts(BookingView& booking, dispatch::Actor side, dispatch::Instant now) {
    const Question q{booking, side, now};
    for (const auto& line : kActions)
        if (auto answer = line.answer(q)) booking.acts.push_back({line.action, *answer});
    for (auto& proposal : booking.proposals)
        proposal.acts = rules_of::acts_on_proposal(proposal_now(q, proposal));
    for (auto& seat : booking.seats) {
        seat.acts = {{"assign", assign_seat(q, seat)}};
        if (seat.assignment)
            seat.assignment->acts =
                rules_of::acts_on_assignment(side, assignment_now(q, *seat.assignment));
    }
}

}  // namespace services::booking
