#include "db/queries/search.hpp"
#include "dispatch/booking/offer.hpp"
#include "services/ids_json.hpp"
#include "services/matching/propose_time.hpp"
#include "services/matching/take_seat.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// A proposal with its booking locked.
struct LockedProposal {
    dispatch::Uuid id;
    dispatch::OfferId offer;
    booking::OfferState offer_state;
    std::optional<dispatch::Instant> expires_at;  // of the offer
    dispatch::InterpreterId interpreter;
    dispatch::SeatId seat;
    dispatch::Period during;
    std::string local_begin;
    db::BookingSearch booking;
};

Result<LockedProposal> lock_proposal(UseCase& use, dispatch::Uuid id) {
    const auto read = [&] {
        return use.tx.run(db::query::proposal_read, use.tenant, id, use.scope.requester);
    };
    const auto seen = read();
    if (seen.empty()) return Error{Refusal::not_found, "not_found", "proposal_id"};
    auto about = db::lock_booking_search(use.tx, use.tenant,
                                         seen.only().id<BookingId>("booking_id"), use.now);
    if (!about) return Error{Refusal::not_found, "not_found", "proposal_id"};
    const auto locked = read();
    const auto row = locked.only();
    if (row.view("state") == "taken") return Error{Refusal::conflict, "proposal_taken"};
    if (row.view("state") == "refused") return Error{Refusal::conflict, "proposal_refused"};
    return LockedProposal{
        .id = id,
        .offer = row.id<dispatch::OfferId>("offer_id"),
        .offer_state = booking::parse_offer_state(row.view("offer_state")).value(),
        .expires_at = row.optional_instant("expires_at"),
        .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
        .seat = row.id<dispatch::SeatId>("seat_id"),
        .during = {row.instant("begin_at"), row.instant("end_at")},
        .local_begin = row.text("local_begin"),
        .booking = *std::move(about)};
}

/// A coordinator answers for the office that asked: the audit names both, and the channel.
void act_for_office(UseCase& use, const LockedProposal& proposal, Channel channel) {
    use.actor.channel = channel;
    if (!use.scope.requester) use.actor.on_behalf_of = proposal.booking.search.requester.value;
}

// The proposed time replaces the times of the booking; the old ones stay as history.
dispatch::Uuid replace_times(UseCase& use, LockedProposal& proposal) {
    const auto option = use.new_id();
    use.tx.run(db::query::time_option_replace, use.tenant, proposal.booking.id, use.now);
    use.tx.run(db::query::time_option_add, use.tenant, option, proposal.booking.id, 1,
               proposal.during.begin, proposal.during.end, proposal.local_begin, use.zone, false);
    proposal.booking.search.options = {{.id = option, .during = proposal.during}};
    return option;
}

Result<const db::SeatRow*> open_seat(const LockedProposal& proposal) {
    const db::SeatRow* wanted = nullptr;
    for (const auto& seat : proposal.booking.seats) {
        if (seat.id == proposal.seat) wanted = &seat;
        if (seat.id != proposal.seat && seat.state == booking::SeatState::filled)
            return Error{Refusal::conflict, "proposal_other_seats_filled"};
    }
    assert(wanted != nullptr);  // a proposal is about a seat of its booking
    const bool open = wanted->state == booking::SeatState::searching ||
                      wanted->state == booking::SeatState::unfilled;
    if (!open || proposal.booking.state != booking::BookingState::active)
        return Error{Refusal::conflict, "proposal_seat_not_open"};
    return wanted;
}

/// The offer still stands, by its deadline and not by whether a timer has fired.
bool still_stands(const UseCase& use, const LockedProposal& proposal) {
    if (proposal.offer_state == booking::OfferState::interested) return true;
    return proposal.offer_state == booking::OfferState::made &&
           booking::answered_in_time(proposal.expires_at, use.now);
}

Result<Done> save_answer(UseCase& use,
                         const LockedProposal& proposal,
                         std::string_view state,
                         std::string_view event) {
    use.tx.run(db::query::proposal_set_state, use.tenant, proposal.id, state);
    note_audit(use, {.action = event,
                     .kind = "booking",
                     .ids = {proposal.booking.id.value, proposal.id},
                     .fields = {"times"}});
    return note_event(use, {.type = event,
                            .aggregate = "booking",
                            .aggregate_id = proposal.booking.id.value,
                            .data = ids_json({{"proposal_id", proposal.id},
                                              {"offer_id", proposal.offer.value},
                                              {"interpreter_id", proposal.interpreter.value}})});
}

}  // namespace

Result<BookingId> take_proposal(UseCase& use, const TakeProposal& command) {
    auto proposal = lock_proposal(use, command.proposal);
    if (!proposal) return proposal.error();
    act_for_office(use, *proposal, command.channel);
    if (command.reason && use.scope.requester)
        return Error{Refusal::forbidden, "reason_not_yours", "reason"};
    auto seat = open_seat(*proposal);
    if (!seat) return seat.error();
    if (proposal->during.begin <= use.now) return Error{Refusal::conflict, "time_option_past"};
    auto searched = **seat;
    searched.state = booking::SeatState::searching;  // unfilled -> searching -> filled in one go
    if (auto saved = save_answer(use, *proposal, "taken", "proposal_taken"); !saved)
        return saved.error();
    const auto rules = rules_in_force(use, proposal->booking);
    const auto option = replace_times(use, *proposal);
    const bool stands = still_stands(use, *proposal);
    auto taken = take_seat(use, {.booking = proposal->booking,
                                 .seat = searched,
                                 .rules = rules,
                                 .interpreter = proposal->interpreter,
                                 .time_option = option,
                                 .offer = stands ? std::optional{proposal->offer} : std::nullopt,
                                 .override = command.reason,
                                 .time_is_new = true});
    if (!taken) return taken.error();
    return proposal->booking.id;
}

Result<BookingId> refuse_proposal(UseCase& use, const RefuseProposal& command) {
    auto proposal = lock_proposal(use, command.proposal);
    if (!proposal) return proposal.error();
    act_for_office(use, *proposal, command.channel);
    if (auto saved = save_answer(use, *proposal, "refused", "proposal_refused"); !saved)
        return saved.error();
    return proposal->booking.id;
}

}  // namespace services::matching
