#include "dispatch/booking/possible_acts.hpp"

#include <algorithm>
#include <array>

#include "dispatch/booking/feedback.hpp"
#include "dispatch/booking/outcome.hpp"
#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

constexpr std::array<Name<ConfirmedHow>, 4> kWays{{
    {ConfirmedHow::click, "click"},
    {ConfirmedHow::pin, "pin"},
    {ConfirmedHow::signature, "signature"},
    {ConfirmedHow::paper, "paper"},
}};

Result<Done> conflict(std::string_view code) {
    return Error{Refusal::conflict, code};
}

/// Only whether it goes on, not to where.
template <class State>
Result<Done> done_or_error(const Result<State>& next) {
    if (!next) return next.error();
    return Done{};
}

/// The first that refuses.
Result<Done> all_of(std::initializer_list<Result<Done>> answers) {
    for (const auto& answer : answers)
        if (!answer) return answer;
    return Done{};
}

Result<Done> active(BookingState state) {
    return state == BookingState::active ? Result<Done>{Done{}} : conflict("booking_not_active");
}

Result<Done> ahead(Instant begin, Instant now) {
    return begin > now ? Result<Done>{Done{}} : conflict("time_option_past");
}

Result<Done> life(const OfferNow& offer, OfferAct act, Actor actor) {
    return done_or_error(after(offer.state, act, actor));
}

Result<Done> accept(const OfferNow& offer) {
    const auto act = offer.chosen_later ? OfferAct::show_interest : OfferAct::accept;
    const auto open = all_of({life(offer, act, Actor::interpreter), active(offer.booking),
                              answered_in_time(offer.expires_at, offer.now)});
    return offer.chosen_later ? open : all_of({open, ahead(offer.time_begin, offer.now)});
}

/// A no is an answer too: late, it is as refused as a yes. Interest may be taken back at any time.
Result<Done> say_no(const OfferNow& offer, OfferAct act) {
    auto open = life(offer, act, Actor::interpreter);
    if (offer.state != OfferState::made) return open;
    return all_of({open, answered_in_time(offer.expires_at, offer.now)});
}

Result<Done> propose(const OfferNow& offer) {
    return all_of({life(offer, OfferAct::show_interest, Actor::interpreter),
                   answered_in_time(offer.expires_at, offer.now)});
}

Result<Done> confirm(const OfferNow& offer) {
    return all_of({life(offer, OfferAct::choose, Actor::coordinator), active(offer.booking),
                   ahead(offer.time_begin, offer.now)});
}

Result<Done> call(const OfferNow& offer) {
    if (offer.state != OfferState::made) return conflict("offer_not_open");
    if (!offer.on_call_list) return conflict("offer_not_on_call_list");
    return ahead(offer.time_begin, offer.now);
}

Result<Done> assign(const SeatNow& now) {
    if (auto ok = active(now.booking); !ok) return ok;
    if (now.seat != SeatState::searching)
        if (auto state = after(now.seat, SeatAct::search, Actor::coordinator); !state)
            return state.error();
    return now.a_time_lies_ahead ? Result<Done>{Done{}} : conflict("time_option_past");
}

/// Again, for those that nobody was found for.
Result<Done> search(const SeatNow& now) {
    auto still_active = done_or_error(after(now.booking, BookingAct::complete, Actor::system));
    if (!still_active) return still_active;
    return now.seat == SeatState::unfilled ? Result<Done>{Done{}} : conflict("seat_searching");
}

Result<Done> take(const ProposalNow& proposal) {
    if (proposal.other_seats_filled) return conflict("proposal_other_seats_filled");
    const bool open = proposal.seat == SeatState::searching || proposal.seat == SeatState::unfilled;
    if (!open || proposal.booking != BookingState::active)
        return conflict("proposal_seat_not_open");
    return ahead(proposal.begin, proposal.now);
}

Result<Done> end(const AssignmentNow& assignment, AssignmentAct act, Actor side) {
    return all_of({done_or_error(after(assignment.state, act, side)),
                   may_happen_at(act, assignment.planned, assignment.now)});
}

Result<Done> report(Actor side, const AssignmentNow& assignment) {
    Result<Done> first = Done{};
    for (const auto& outcome : outcomes()) {
        auto answer = end(assignment, outcome.act, side);
        if (answer) return answer;
        if (first) first = answer;
    }
    return first;
}

Result<Done> sheet(const AssignmentNow& assignment, TimesheetAct act, Actor actor) {
    return done_or_error(after(assignment.timesheet, act, actor));
}

/// Handing in the hours of what nobody reported says that it was performed.
Result<Done> submit(const AssignmentNow& assignment) {
    auto handed_in = sheet(assignment, TimesheetAct::submit, Actor::interpreter);
    switch (assignment.state) {
        case AssignmentState::confirmed:
            return all_of({end(assignment, AssignmentAct::perform, Actor::interpreter), handed_in});
        case AssignmentState::performed:
        case AssignmentState::client_no_show: return handed_in;
        case AssignmentState::interpreter_no_show:
            return conflict("assignment_interpreter_no_show");
        case AssignmentState::cancelled: return conflict("assignment_cancelled");
    }
    return handed_in;
}

}  // namespace

bool may(const PossibleActs& acts, std::string_view name) {
    const auto found = std::ranges::find(acts, name, &PossibleAct::name);
    return found != acts.end() && found->answer;
}

std::vector<std::string_view> allowed(const PossibleActs& acts) {
    std::vector<std::string_view> names;
    for (const auto& act : acts)
        if (act.answer) names.push_back(act.name);
    return names;
}

PossibleActs acts_on_offer(const OfferNow& offer) {
    return {{"accept", accept(offer)},
            {"decline", say_no(offer, OfferAct::decline)},
            {"recuse", say_no(offer, OfferAct::recuse)},
            {"propose", propose(offer)},
            {"confirm", confirm(offer)},
            {"call", call(offer)}};
}

PossibleActs acts_on_gap(const SeatNow& now) {
    const auto taking_back =
        done_or_error(after(now.booking, BookingAct::withdraw, Actor::coordinator));
    return {{"cancel", taking_back},
            {"move", taking_back},
            {"search", search(now)},
            {"assign", assign(now)}};
}

PossibleActs acts_on_request(BookingState state) {
    return {{"approve", done_or_error(after(state, BookingAct::approve, Actor::coordinator))},
            {"cancel", done_or_error(after(state, BookingAct::withdraw, Actor::coordinator))}};
}

PossibleActs acts_on_round(const RoundNow& round) {
    PossibleActs acts{{"assign", assign(round.seat)}};
    if (round.interest_begin)
        acts.push_back({"confirm", confirm({.state = OfferState::interested,
                                            .booking = round.seat.booking,
                                            .time_begin = *round.interest_begin,
                                            .now = round.now})});
    return acts;
}

PossibleActs acts_on_proposal(const ProposalNow& proposal) {
    return {{"take", take(proposal)}, {"refuse", Done{}}};
}

// The coordinator stands for the person and for the office, so that the life cycles are asked for
// the one whose act it is; only what happened is told by each side for itself.
PossibleActs acts_on_assignment(Actor side, const AssignmentNow& assignment) {
    PossibleActs acts{
        {"cancel", end(assignment, AssignmentAct::cancel, Actor::interpreter)},
        {"report_outcome", report(side, assignment)},
        {"submit_timesheet", submit(assignment)},
        {"confirm_timesheet", sheet(assignment, TimesheetAct::confirm, Actor::requester)},
        {"object_to_timesheet", sheet(assignment, TimesheetAct::object, Actor::requester)},
        {"give_feedback", may_give_feedback(assignment)}};
    // whoever does not come any more has nothing to do with the booking
    if (side != Actor::interpreter || assignment.state != AssignmentState::cancelled)
        acts.push_back({"write_message", Done{}});
    return acts;
}

PossibleActs acts_on_timesheet(const AssignmentNow& assignment) {
    return {{"submit", submit(assignment)},
            {"confirm", sheet(assignment, TimesheetAct::confirm, Actor::requester)},
            {"object", sheet(assignment, TimesheetAct::object, Actor::requester)}};
}

std::vector<std::string_view> possible_outcomes(Actor side, const AssignmentNow& assignment) {
    std::vector<std::string_view> codes;
    for (const auto& outcome : outcomes())
        if (end(assignment, outcome.act, side)) codes.push_back(outcome.code);
    return codes;
}

std::string_view to_text(ConfirmedHow how) {
    return text_in<ConfirmedHow>(kWays, how);
}

std::span<const ConfirmedHow> ways_to_confirm(Actor side) {
    static constexpr std::array kOffice{ConfirmedHow::click};
    static constexpr std::array kCoordinator{ConfirmedHow::click, ConfirmedHow::paper};
    static constexpr std::array kPerson{ConfirmedHow::pin, ConfirmedHow::signature};
    switch (side) {
        case Actor::requester: return kOffice;
        case Actor::coordinator: return kCoordinator;
        case Actor::interpreter: return kPerson;
        case Actor::system: return {};
    }
    return {};
}

}  // namespace dispatch::booking
