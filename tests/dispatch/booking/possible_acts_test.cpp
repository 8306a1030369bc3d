#include "dispatch/booking/possible_acts.hpp"

#include <string>

#include "dispatch/booking/feedback.hpp"

using namespace dispatch::booking;
using dispatch::Actor;
using dispatch::Instant;
using dispatch::Minutes;

namespace {

const Instant kNow = dispatch::parse_instant("2026-03-02T08:00:00Z").value();

/// "accept decline | propose:offer_expired ...": what is allowed, then why the rest is not.
std::string told(const PossibleActs& acts) {
    std::string allowed;
    std::string refused;
    for (const auto& act : acts)
        if (act.answer)
            allowed += (allowed.empty() ? "" : " ") + std::string{act.name};
        else
            refused += " " + std::string{act.name} + ":" + std::string{act.answer.error().code};
    return allowed + " |" + refused;
}

OfferNow offer(OfferState state) {
    return {.state = state,
            .expires_at = kNow + Minutes{60},
            .time_begin = kNow + Minutes{600},
            .now = kNow};
}

TEST(ActsOnGap, FollowItsSeatAndItsBooking) {
    using enum SeatState;
    const std::pair<SeatNow, const char*> cases[] = {
        {{.seat = searching}, "cancel move assign | search:seat_searching"},
        {{.seat = unfilled}, "cancel move search assign |"},
        {{.seat = searching, .a_time_lies_ahead = false},
         "cancel move | search:seat_searching assign:time_option_past"},
        {{.seat = SeatState::closed}, "cancel move | search:seat_searching assign:seat_closed"},
        {{.booking = BookingState::withdrawn, .seat = unfilled},
         " | cancel:booking_withdrawn move:booking_withdrawn search:booking_withdrawn"
         " assign:booking_not_active"},
    };
    for (const auto& [now, expected] : cases) EXPECT_EQ(told(acts_on_gap(now)), expected);
}

TEST(ActsOnRequest, EndWithItsApproval) {
    EXPECT_EQ(told(acts_on_request(BookingState::requested)), "approve cancel |");
    EXPECT_EQ(told(acts_on_request(BookingState::active)), "cancel | approve:booking_active");
    EXPECT_EQ(told(acts_on_request(BookingState::cancelled)),
              " | approve:booking_cancelled cancel:booking_cancelled");
}

TEST(ActsOnRound, ConfirmOnlyWhereSomebodyIsInterested) {
    const auto later = kNow + Minutes{60};
    EXPECT_EQ(told(acts_on_round({.seat = {}, .now = kNow})), "assign |");
    EXPECT_EQ(told(acts_on_round({.seat = {}, .interest_begin = later, .now = kNow})),
              "assign confirm |");
    EXPECT_EQ(told(acts_on_round({.seat = {}, .interest_begin = kNow, .now = kNow})),
              "assign | confirm:time_option_past");
}

TEST(ActsOnOffer, FollowItsStateDeadlineAndTime) {
    using enum OfferState;
    auto late = offer(made);
    late.expires_at = kNow;
    auto collecting = offer(made);
    collecting.chosen_later = true;
    auto by_phone = offer(made);
    by_phone.expires_at.reset();
    by_phone.on_call_list = true;
    auto over = by_phone;
    over.time_begin = kNow;
    auto cancelled = offer(interested);
    cancelled.booking = BookingState::cancelled;
    const std::pair<OfferNow, const char*> cases[] = {
        {offer(made),
         "accept decline recuse propose | confirm:offer_made call:offer_not_on_call_list"},
        {late,
         " | accept:offer_expired decline:offer_expired recuse:offer_expired"
         " propose:offer_expired confirm:offer_made call:offer_not_on_call_list"},
        {collecting,
         "accept decline recuse propose | confirm:offer_made call:offer_not_on_call_list"},
        {by_phone, "accept decline recuse propose call | confirm:offer_made"},
        {over,
         "decline recuse propose | accept:time_option_past confirm:offer_made"
         " call:time_option_past"},
        {offer(interested),
         "decline recuse confirm | accept:offer_interested propose:offer_interested"
         " call:offer_not_open"},
        {cancelled,
         "decline recuse | accept:offer_interested propose:offer_interested"
         " confirm:booking_not_active call:offer_not_open"},
        {offer(accepted),
         " | accept:offer_accepted decline:offer_accepted recuse:offer_accepted"
         " propose:offer_accepted confirm:offer_accepted call:offer_not_open"},
    };
    for (const auto& [now, expected] : cases) EXPECT_EQ(told(acts_on_offer(now)), expected);
}

TEST(ActsOnProposal, FollowTheBookingAndItsSeats) {
    const ProposalNow open{.begin = kNow + Minutes{1}, .now = kNow};
    auto filled = open;
    filled.seat = SeatState::filled;
    auto others = open;
    others.other_seats_filled = true;
    auto withdrawn = open;
    withdrawn.booking = BookingState::withdrawn;
    auto past = open;
    past.begin = kNow;
    auto unfilled = open;
    unfilled.seat = SeatState::unfilled;
    const std::pair<ProposalNow, const char*> cases[] = {
        {open, "take refuse |"},
        {unfilled, "take refuse |"},
        {filled, "refuse | take:proposal_seat_not_open"},
        {others, "refuse | take:proposal_other_seats_filled"},
        {withdrawn, "refuse | take:proposal_seat_not_open"},
        {past, "refuse | take:time_option_past"},
    };
    for (const auto& [now, expected] : cases) EXPECT_EQ(told(acts_on_proposal(now)), expected);
}

struct AssignmentCase {
    AssignmentState state;
    TimesheetState sheet;
    int begins_in_min;  // for an hour
    Actor side;
    const char* acts;
    std::size_t outcomes;
};

TEST(ActsOnAssignment, FollowItsStateItsTimesheetAndTheClock) {
    using enum AssignmentState;
    using Sheet = TimesheetState;
    const AssignmentCase cases[] = {
        {confirmed, Sheet::draft, 60, Actor::interpreter,
         "cancel write_message | report_outcome:assignment_not_begun "
         "submit_timesheet:assignment_not_begun"
         " confirm_timesheet:timesheet_draft object_to_timesheet:timesheet_draft"
         " give_feedback:assignment_not_performed",
         0},
        {confirmed, Sheet::draft, 60, Actor::requester,
         "cancel report_outcome write_message | submit_timesheet:assignment_not_begun"
         " confirm_timesheet:timesheet_draft object_to_timesheet:timesheet_draft"
         " give_feedback:assignment_not_performed",
         1},
        {confirmed, Sheet::draft, 0, Actor::interpreter,
         "cancel report_outcome submit_timesheet write_message | confirm_timesheet:timesheet_draft"
         " object_to_timesheet:timesheet_draft"
         " give_feedback:assignment_not_performed",
         7},
        {confirmed, Sheet::draft, -60, Actor::coordinator,
         "report_outcome submit_timesheet write_message | cancel:assignment_over"
         " confirm_timesheet:timesheet_draft object_to_timesheet:timesheet_draft"
         " give_feedback:assignment_not_performed",
         8},
        {performed, Sheet::submitted, -60, Actor::requester,
         "submit_timesheet confirm_timesheet object_to_timesheet give_feedback"
         " write_message | "
         "cancel:assignment_performed"
         " report_outcome:assignment_performed",
         0},
        {performed, Sheet::objected, -60, Actor::coordinator,
         "submit_timesheet give_feedback write_message | cancel:assignment_performed "
         "report_outcome:assignment_performed"
         " confirm_timesheet:timesheet_objected object_to_timesheet:timesheet_objected",
         0},
        {client_no_show, Sheet::confirmed, -60, Actor::coordinator,
         "write_message | cancel:assignment_client_no_show report_outcome:assignment_client_no_show"
         " submit_timesheet:timesheet_confirmed confirm_timesheet:timesheet_confirmed"
         " object_to_timesheet:timesheet_confirmed"
         " give_feedback:assignment_not_performed",
         0},
        {interpreter_no_show, Sheet::draft, -60, Actor::coordinator,
         "write_message | cancel:assignment_interpreter_no_show "
         "report_outcome:assignment_interpreter_no_show"
         " submit_timesheet:assignment_interpreter_no_show confirm_timesheet:timesheet_draft"
         " object_to_timesheet:timesheet_draft"
         " give_feedback:assignment_not_performed",
         0},
    };
    for (const auto& one : cases) {
        const auto begin = kNow + Minutes{one.begins_in_min};
        const AssignmentNow now{.state = one.state,
                                .timesheet = one.sheet,
                                .planned = {begin, begin + Minutes{60}},
                                .now = kNow};
        EXPECT_EQ(told(acts_on_assignment(one.side, now)), one.acts);
        EXPECT_EQ(possible_outcomes(one.side, now).size(), one.outcomes) << one.acts;
    }
}

TEST(ActsOnAssignment, WhoeverCancelledWritesNoMessageAboutTheBookingAnyMore) {
    const AssignmentNow off{.state = AssignmentState::cancelled,
                            .planned = {kNow + Minutes{60}, kNow + Minutes{120}},
                            .now = kNow};
    auto on = off;
    on.state = AssignmentState::confirmed;
    EXPECT_TRUE(may(acts_on_assignment(Actor::interpreter, on), "write_message"));
    EXPECT_FALSE(may(acts_on_assignment(Actor::interpreter, off), "write_message"));
    EXPECT_TRUE(may(acts_on_assignment(Actor::requester, off), "write_message"));
}

TEST(ActsOnAssignment, FeedbackIsOverOnceTheHoursAreSettled) {
    const std::pair<TimesheetState, std::string_view> cases[] = {
        {TimesheetState::draft, ""},
        {TimesheetState::confirmed, ""},
        {TimesheetState::objected, ""},
        {TimesheetState::verified, "feedback_closed"},
        {TimesheetState::billed, "feedback_closed"},
    };
    for (const auto& [sheet, code] : cases) {
        const auto answer = may_give_feedback({.state = AssignmentState::performed,
                                               .timesheet = sheet,
                                               .planned = {kNow, kNow + Minutes{60}},
                                               .now = kNow});
        EXPECT_EQ(answer ? std::string_view{} : answer.error().code, code);
    }
}

}  // namespace
