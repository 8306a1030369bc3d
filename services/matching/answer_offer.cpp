#include "services/matching/answer_offer.hpp"

#include <algorithm>

#include "db/queries/search.hpp"
#include "dispatch/matching/offer_strategy.hpp"
#include "services/ids_json.hpp"
#include "services/matching/locked_offer.hpp"
#include "services/matching/seat_round.hpp"
#include "services/matching/take_seat.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
using booking::OfferAct;
using booking::OfferState;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

void note_answer(UseCase& use, const LockedOffer& offer, std::string_view action) {
    note_audit(use, {.action = action,
                     .kind = "offer",
                     .ids = {offer.id.value, offer.booking.id.value},
                     .fields = {"state"}});
}

Result<Done> note_offer_event(UseCase& use, const LockedOffer& offer, std::string_view type) {
    return note_event(use, {.type = type,
                            .aggregate = "booking",
                            .aggregate_id = offer.booking.id.value,
                            .data = ids_json({{"offer_id", offer.id.value},
                                              {"interpreter_id", offer.interpreter.value},
                                              {"seat_id", offer.seat_row().id.value}})});
}

Result<Answered> save_answer(UseCase& use,
                             const LockedOffer& offer,
                             OfferState state,
                             std::string_view event) {
    use.tx.run(db::query::offer_set_state, use.tenant, offer.id, booking::to_text(state),
               std::optional{use.now});
    note_answer(use, offer, event);
    if (auto noted = note_offer_event(use, offer, event); !noted) return noted.error();
    return Answered{.state = state, .assignment = std::nullopt};
}

Result<Answered> take(UseCase& use, const LockedOffer& offer) {
    const auto rules = rules_in_force(use, offer.booking);
    auto taken = take_seat(use, {.booking = offer.booking,
                                 .seat = offer.seat_row(),
                                 .rules = rules,
                                 .interpreter = offer.interpreter,
                                 .time_option = offer.time_option,
                                 .offer = offer.id,
                                 .override = std::nullopt});
    if (!taken) return taken.error();
    return Answered{.state = OfferState::accepted, .assignment = *taken};
}

Result<Done> still_wanted(const LockedOffer& offer) {
    if (offer.booking.state != booking::BookingState::active)
        return Error{Refusal::conflict, "booking_not_active"};
    return Done{};
}

/// A no of either kind.
struct No {
    OfferAct act;
    std::string_view event;
};

Result<Answered> say_no(UseCase& use, const AnswerOffer& command, const No& no) {
    use.actor.channel = command.channel;
    auto offer = lock_offer(use, command.offer);
    if (!offer) return offer.error();
    auto state = booking::after(offer->state, no.act, Actor::interpreter);
    if (!state) return state.error();
    if (offer->state == OfferState::made)  // interest may be taken back at any time
        if (auto in_time = booking::answered_in_time(offer->expires_at, use.now); !in_time)
            return in_time.error();
    return save_answer(use, *offer, *state, no.event);
}

}  // namespace

Result<Answered> accept_offer(UseCase& use, const AnswerOffer& command) {
    use.actor.channel = command.channel;
    auto offer = lock_offer(use, command.offer);
    if (!offer) return offer.error();
    const auto act = offer->chosen_later ? OfferAct::show_interest : OfferAct::accept;
    auto state = booking::after(offer->state, act, Actor::interpreter);
    if (!state) return state.error();
    if (auto active = still_wanted(*offer); !active) return active.error();
    if (auto in_time = booking::answered_in_time(offer->expires_at, use.now); !in_time)
        return in_time.error();
    if (offer->chosen_later) return save_answer(use, *offer, *state, "offer_interested");
    note_answer(use, *offer, "offer_accepted");
    return take(use, *offer);
}

Result<Answered> decline_offer(UseCase& use, const AnswerOffer& command) {
    return say_no(use, command, {OfferAct::decline, "offer_declined"});
}

Result<Answered> recuse_offer(UseCase& use, const AnswerOffer& command) {
    return say_no(use, command, {OfferAct::recuse, "offer_recused"});
}

Result<Answered> confirm_offer(UseCase& use, const AnswerOffer& command) {
    use.actor.channel = command.channel;
    auto offer = lock_offer(use, command.offer);
    if (!offer) return offer.error();
    use.actor.on_behalf_of.reset();  // choosing is the coordinator's own act
    auto state = booking::after(offer->state, OfferAct::choose, Actor::coordinator);
    if (!state) return state.error();
    if (auto active = still_wanted(*offer); !active) return active.error();
    note_answer(use, *offer, "offer_confirmed");
    return take(use, *offer);
}

Result<Answered> note_call(UseCase& use, const AnswerOffer& command, std::string_view result) {
    use.actor.channel = Channel::telephone;
    auto offer = lock_offer(use, command.offer);
    if (!offer) return offer.error();
    if (offer->state != OfferState::made)
        return Error{Refusal::conflict, "offer_not_open", "offer_id"};
    if (!offer->on_call_list) return Error{Refusal::conflict, "offer_not_on_call_list"};
    const auto& options = offer->booking.search.options;
    const auto option = std::ranges::find(options, offer->time_option, &db::SearchOption::id);
    if (option == options.end()) return Error{Refusal::conflict, "time_option_past"};
    const auto rules = rules_in_force(use, offer->booking);
    const auto round = open_round(use, offer->booking, offer->seat_row(), rules);
    const auto expires = std::min(dispatch::matching::expires_at(round.look), option->during.begin);
    use.tx.run(db::query::offer_note_call, use.tenant, offer->id, use.now, result, expires);
    note_answer(use, *offer, "offer_called");
    if (auto noted = note_offer_event(use, *offer, "offer_called"); !noted) return noted.error();
    return Answered{.state = offer->state, .assignment = std::nullopt};
}

}  // namespace services::matching
