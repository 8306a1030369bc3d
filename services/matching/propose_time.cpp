#include "services/matching/propose_time.hpp"

#include "db/queries/search.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/ids_json.hpp"
#include "services/matching/locked_offer.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Result<dispatch::Done> may_propose(UseCase& use, const LockedOffer& offer) {
    auto open =
        booking::after(offer.state, booking::OfferAct::show_interest, dispatch::Actor::interpreter);
    if (!open) return open.error();
    return booking::answered_in_time(offer.expires_at, use.now);
}

}  // namespace

Result<Proposal> propose_time(UseCase& use, const ProposeTime& command) {
    use.actor.channel = command.channel;
    auto offer = lock_offer(use, command.offer);
    if (!offer) return offer.error();
    if (auto may = may_propose(use, *offer); !may) return may.error();
    const auto rules = rules_in_force(use, offer->booking);
    auto begin = calendar::to_instant(rules.zone, command.local_begin, command.when_twice);
    if (!begin) return begin.error();
    if (begin->at <= use.now) return Error{Refusal::invalid, "time_in_past", "local"};
    Proposal proposal{.id = use.new_id(),
                      .offer = offer->id,
                      .during = {begin->at, begin->at + offer->booking.duration},
                      .local_begin = calendar::to_text(command.local_begin),
                      .state = "open"};
    const auto added = use.tx.run(db::query::proposal_add, use.tenant, proposal.id, offer->id,
                                  offer->booking.id, proposal.during.begin, proposal.during.end,
                                  proposal.local_begin, use.zone, use.now);
    if (added.affected() == 0) return Error{Refusal::conflict, "proposal_exists"};
    note_audit(use, {.action = "offer_proposed", .kind = "offer", .ids = {offer->id.value}});
    auto noted =
        note_event(use, {.type = "offer_proposed",
                         .aggregate = "booking",
                         .aggregate_id = offer->booking.id.value,
                         .data = ids_json({{"proposal_id", proposal.id},
                                           {"offer_id", offer->id.value},
                                           {"interpreter_id", offer->interpreter.value}})});
    if (!noted) return noted.error();
    return proposal;
}

}  // namespace services::matching
