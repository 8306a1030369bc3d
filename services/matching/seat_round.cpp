#include "services/matching/seat_round.hpp"

#include "db/queries/search.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::matching::PastOffer;

void note(UseCase& use,
          std::string_view type,
          dispatch::BookingId about,
          std::initializer_list<std::pair<std::string_view, dispatch::Uuid>> ids) {
    // Nothing of a search reacts in the same transaction, so nothing can refuse here.
    [[maybe_unused]] const auto done = note_event(
        use,
        {.type = type, .aggregate = "booking", .aggregate_id = about.value, .data = ids_json(ids)});
}

void note_withdrawn(UseCase& use, dispatch::BookingId about, const db::Rows& withdrawn) {
    for (const auto& row : withdrawn)
        note(use, "offer_withdrawn", about,
             {{"offer_id", row.uuid("id")}, {"interpreter_id", row.uuid("interpreter_id")}});
}

}  // namespace

SeatRound open_round(UseCase& use,
                     const db::BookingSearch& about,
                     const db::SeatRow& seat,
                     const RulesInForce& rules) {
    SeatRound round{
        .booking = about, .seat = seat, .rules = rules, .id = {}, .look = {}, .choosing = false};
    round.look.now = use.now;
    round.look.plan = plan_of(rules, about);
    const auto open = use.tx.run(db::query::round_open_read, use.tenant, seat.id);
    if (open.empty()) {
        round.id = use.make_id<dispatch::OfferRoundId>();
        round.look.opened_at = use.now;
        round.look.coordinator_confirms = rules.rules.offers.coordinator_confirms;
        use.tx.run(db::query::round_add, use.tenant, round.id, about.id, seat.id,
                   settings::to_text(round.look.plan.strategy), round.look.coordinator_confirms,
                   use.now, rules.rule_ids);
        note(use, "round_opened", about.id,
             {{"seat_id", seat.id.value}, {"round_id", round.id.value}});
    } else {
        const auto row = open.only();
        round.id = row.id<dispatch::OfferRoundId>("id");
        round.look.opened_at = row.instant("opened_at");
        round.look.coordinator_confirms = row.boolean("coordinator_confirms");
        if (const auto strategy = settings::parse_strategy(row.view("strategy")))
            round.look.plan.strategy = *strategy;
        round.choosing = row.view("state") == "choosing";
    }
    round.look.collect_until = collecting_until(rules, about, round.look.opened_at);
    round.look.expires_at = expiry_of(rules, about, round.look);
    return round;
}

std::vector<PastOffer> past_offers(UseCase& use, const SeatRound& round) {
    const auto expired =
        use.tx.run(db::query::offer_expire_list, use.tenant, round.seat.id, use.now);
    for (const auto& row : expired)
        note(use, "offer_expired", round.booking.id,
             {{"offer_id", row.uuid("id")}, {"interpreter_id", row.uuid("interpreter_id")}});
    std::vector<PastOffer> past;
    const auto rows = use.tx.run(db::query::offer_of_seat_list, use.tenant, round.seat.id);
    for (const auto& row : rows)
        past.push_back({.person = row.id<dispatch::InterpreterId>("interpreter_id"),
                        .state = booking::parse_offer_state(row.view("state")).value(),
                        .channel = dispatch::people::parse_reached_by(row.view("channel")).value(),
                        .made_at = row.instant("made_at"),
                        .expires_at = row.optional_instant("expires_at"),
                        .this_round = row.id<dispatch::OfferRoundId>("round_id") == round.id,
                        .same_times = row.boolean("same_times")});
    return past;
}

void close_round(UseCase& use, const SeatRound& round) {
    close_round_of(use, round.booking.id, round.seat.id);
}

void close_round_of(UseCase& use, dispatch::BookingId about, dispatch::SeatId seat) {
    const auto closed = use.tx.run(db::query::round_close, use.tenant, seat, use.now);
    for (const auto& row : closed)
        note(use, "round_closed", about, {{"seat_id", seat.value}, {"round_id", row.uuid("id")}});
}

void withdraw_offers(UseCase& use,
                     dispatch::BookingId about,
                     dispatch::SeatId seat,
                     std::optional<dispatch::OfferId> except) {
    note_withdrawn(use, about,
                   use.tx.run(db::query::offer_withdraw_list, use.tenant, seat, except));
}

void withdraw_offers_of_person(UseCase& use,
                               dispatch::BookingId about,
                               dispatch::SeatId taken,
                               dispatch::InterpreterId person) {
    note_withdrawn(
        use, about,
        use.tx.run(db::query::offer_withdraw_person_list, use.tenant, about, taken, person));
}

}  // namespace services::matching
