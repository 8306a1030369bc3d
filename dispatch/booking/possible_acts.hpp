#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/offer.hpp"
#include "dispatch/booking/timesheet.hpp"

/// What may be done with a thing now. The answers are those that the acts themselves would give, so
/// that nobody shows a button that is refused, or keeps a rule of its own for it. Who has the right
/// at all is not asked here (permissions), and neither is what only an attempt can tell: whether
/// the person is still free, or an input fits.
namespace dispatch::booking {

/// An act, named as in `allowed_actions`, and what speaks against it now.
struct PossibleAct {
    std::string_view name;
    Result<Done> answer;
};
using PossibleActs = std::vector<PossibleAct>;

/// Is the act among them and allowed?
bool may(const PossibleActs&, std::string_view name);

/// The names of those that are allowed.
std::vector<std::string_view> allowed(const PossibleActs&);

struct OfferNow {
    OfferState state = OfferState::made;
    BookingState booking = BookingState::active;
    std::optional<Instant> expires_at = {};
    Instant time_begin;         // of the offered time
    bool chosen_later = false;  // a yes is an interest
    bool on_call_list = false;  // asked by telephone
    Instant now;
};
/// accept, decline, recuse, propose (the person's), confirm and call (the coordinator's).
PossibleActs acts_on_offer(const OfferNow&);

struct SeatNow {
    BookingState booking = BookingState::active;
    SeatState seat = SeatState::searching;
    bool a_time_lies_ahead = true;
};
/// cancel, move, search, assign: of the booking of a seat without anybody.
PossibleActs acts_on_gap(const SeatNow&);

/// approve, cancel: of a booking that waits for its approval.
PossibleActs acts_on_request(BookingState);

struct RoundNow {
    SeatNow seat;
    std::optional<Instant> interest_begin = {};  // the latest time that somebody would come at
    Instant now;
};
/// assign, and confirm where somebody is interested (the coordinator's).
PossibleActs acts_on_round(const RoundNow&);

struct ProposalNow {
    BookingState booking = BookingState::active;
    SeatState seat = SeatState::searching;
    bool other_seats_filled = false;
    Instant begin;
    Instant now;
};
/// take, refuse. REQUIRES: the proposal is open.
PossibleActs acts_on_proposal(const ProposalNow&);

struct AssignmentNow {
    AssignmentState state = AssignmentState::confirmed;
    TimesheetState timesheet = TimesheetState::draft;  // draft: none was handed in
    Period planned;
    Instant now;
};
/// cancel, report_outcome, submit_timesheet, confirm_timesheet, object_to_timesheet, give_feedback,
/// write_message (about its booking).
PossibleActs acts_on_assignment(Actor side, const AssignmentNow&);

/// submit, confirm, object.
PossibleActs acts_on_timesheet(const AssignmentNow&);

/// Codes of the outcomes that this side may report now.
std::vector<std::string_view> possible_outcomes(Actor side, const AssignmentNow&);

/// The ways in which somebody who was present confirms the hours.
enum class ConfirmedHow { click, pin, signature, paper };
std::string_view to_text(ConfirmedHow);

/// The office by its click; whoever was present by PIN or name on the interpreter's phone; the
/// coordinator from paper, or by a click for an office without a login. An assignment entered
/// afterwards has no PIN: nobody was there to be given one.
std::span<const ConfirmedHow> ways_to_confirm(Actor side);

}  // namespace dispatch::booking
