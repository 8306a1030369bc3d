#include "services/matching/search_seats.hpp"

#include <nlohmann/json.hpp>

#include "db/loaders/candidates.hpp"
#include "db/queries/search.hpp"
#include "dispatch/matching/first_asked.hpp"
#include "dispatch/matching/ranking.hpp"
#include "services/ids_json.hpp"
#include "services/matching/give_up.hpp"
#include "services/matching/seat_round.hpp"
#include "services/matching/series_turn.hpp"
#include "services/matching/take_seat.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace rules_of = dispatch::matching;
using dispatch::Done;
using dispatch::Result;

/// What one look at one seat knows.
struct Look {
    const SeatRound& round;
    const db::CandidateFacts& facts;
    const rules_of::Ranking& ranking;
};

std::string parts_json(const rules_of::Ranked& ranked) {
    auto parts = nlohmann::json::array();
    const auto rules = rules_of::soft_rules();
    for (std::size_t i = 0; i < rules.size(); ++i)
        parts.push_back({{"rule", rules[i].name},
                         {"grade", ranked.parts[i].grade},
                         {"points", ranked.parts[i].points}});
    return parts.dump();
}

Result<Done> make_offer(UseCase& use, const Look& look, const rules_of::NewOffer& offer) {
    const auto& ranked =
        *std::ranges::find(look.ranking.eligible, offer.person, &rules_of::Ranked::id);
    const auto& option = look.round.booking.search.options[offer.option];
    auto expires = offer.expires_at;
    if (expires) expires = std::min(*expires, option.during.begin);
    const auto id = use.make_id<dispatch::OfferId>();
    use.tx.run(db::query::offer_add, use.tenant, id, look.round.id, look.round.booking.id,
               look.round.seat.id, offer.person, option.id,
               dispatch::people::to_text(offer.channel), offer.position, ranked.points,
               parts_json(ranked), use.now, expires);
    return note_event(use, {.type = "offer_made",
                            .aggregate = "booking",
                            .aggregate_id = look.round.booking.id.value,
                            .data = ids_json({{"offer_id", id.value},
                                              {"interpreter_id", offer.person.value},
                                              {"seat_id", look.round.seat.id.value}})});
}

Result<Done> ask_coordinator(UseCase& use, const SeatRound& round) {
    if (round.choosing) return Done{};
    use.tx.run(db::query::round_set_state, use.tenant, round.id, "choosing",
               std::optional<dispatch::Instant>{}, use.now);
    return note_event(use, {.type = "choice_wanted",
                            .aggregate = "booking",
                            .aggregate_id = round.booking.id.value,
                            .data = ids_json({{"seat_id", round.seat.id.value}})});
}

Result<Done> withdraw_chosen(UseCase& use,
                             const SeatRound& round,
                             dispatch::OfferId offer,
                             dispatch::InterpreterId chosen) {
    use.tx.run(db::query::offer_set_state, use.tenant, offer,
               booking::to_text(booking::OfferState::withdrawn),
               std::optional<dispatch::Instant>{});
    return note_event(
        use, {.type = "offer_withdrawn",
              .aggregate = "booking",
              .aggregate_id = round.booking.id.value,
              .data = ids_json({{"offer_id", offer.value}, {"interpreter_id", chosen.value}})});
}

// Who was interested may be taken by another talk meanwhile: then the offer is withdrawn, and the
// next look chooses among the others.
Result<Done> take_chosen(UseCase& use, const SeatRound& round, dispatch::InterpreterId chosen) {
    const auto rows = use.tx.run(db::query::offer_of_seat_list, use.tenant, round.seat.id);
    for (const auto& row : rows) {
        if (row.id<dispatch::InterpreterId>("interpreter_id") != chosen) continue;
        if (row.view("state") != "interested") continue;
        const auto offer = row.id<dispatch::OfferId>("id");
        auto taken = take_seat(use, {.booking = round.booking,
                                     .seat = round.seat,
                                     .rules = round.rules,
                                     .interpreter = chosen,
                                     .time_option = row.uuid("time_option_id"),
                                     .offer = offer,
                                     .override = std::nullopt});
        if (taken) return Done{};
        if (taken.error().code == "seat_already_taken") return taken.error();
        return withdraw_chosen(use, round, offer, chosen);
    }
    return Done{};
}

void look_again(UseCase& use, const SeatRound& round, dispatch::Instant at) {
    set_timer(use,
              {.consumer = "search_seats",
               .aggregate_id = round.booking.id.value,
               .subject_id = round.seat.id.value,
               .due_at = at,
               .dedup_key = "search_seats:" + to_text(round.id) + ":" + dispatch::to_text(at)});
}

// At the latest when the first of the times has come: nobody searches beyond it.
dispatch::Instant next_look(const SeatRound& round, const rules_of::NextStep& step) {
    auto at = step.look_again_at.value_or(dispatch::Instant::max());
    for (const auto& option : round.booking.search.options) at = std::min(at, option.during.begin);
    return at;
}

Result<Done> do_step(UseCase& use, const Look& look, const rules_of::NextStep& step) {
    const bool goes_on =
        step.kind != rules_of::StepKind::unfilled && step.kind != rules_of::StepKind::filled;
    if (goes_on) look_again(use, look.round, next_look(look.round, step));
    if (look.round.choosing && step.kind != rules_of::StepKind::ask_coordinator)
        use.tx.run(db::query::round_set_state, use.tenant, look.round.id, "open",
                   std::optional<dispatch::Instant>{}, use.now);
    switch (step.kind) {
        case rules_of::StepKind::offer:
            for (const auto& offer : step.offers) {
                auto made = make_offer(use, look, offer);
                if (!made) return made;
            }
            return Done{};
        case rules_of::StepKind::ask_coordinator: return ask_coordinator(use, look.round);
        case rules_of::StepKind::unfilled: return give_up(use, look.round, *step.reason);
        case rules_of::StepKind::take:  // done before, until nobody is to be taken
        case rules_of::StepKind::wait:
        case rules_of::StepKind::filled: return Done{};
    }
    return Done{};
}

Result<Done> begin_search(UseCase& use, const db::SeatRow& seat) {
    if (seat.state == booking::SeatState::searching) return Done{};
    auto state = booking::after(seat.state, booking::SeatAct::search, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, seat.id, booking::to_text(*state),
               std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    return Done{};
}

Result<Done> search_seat(UseCase& use,
                         const db::BookingSearch& wanted,
                         const db::SeatRow& seat,
                         const RulesInForce& rules) {
    if (auto begun = begin_search(use, seat); !begun) return begun;
    const db::SeatRow searched{seat.id, seat.language, booking::SeatState::searching};
    const auto round = open_round(use, wanted, searched, rules);
    auto past = past_offers(use, round);
    if (wanted.search.options.empty())  // all its times have passed
        return give_up(use, round,
                       past.empty() ? rules_of::UnfilledReason::nobody_free
                                    : rules_of::UnfilledReason::all_declined);
    auto search = wanted.search;
    search.language = seat.language;
    const auto facts = db::load_candidates(use.tx, use.tenant, search, rules.for_search(), use.now);
    const auto everybody = rules_of::rank(facts.need, facts.candidates, rules.rules.matching);
    const auto first = whom_to_ask_first(use, wanted, seat, rules);
    const auto among = [&] {
        return first ? rules_of::first_alone(everybody, past, *first) : everybody;
    };
    auto ranking = among();
    auto step = rules_of::next_step(ranking, past, round.look);
    while (step.kind == rules_of::StepKind::take) {
        if (auto taken = take_chosen(use, round, *step.chosen); !taken) return taken;
        past = past_offers(use, round);
        ranking = among();
        step = rules_of::next_step(ranking, past, round.look);
    }
    return do_step(use, {.round = round, .facts = facts, .ranking = ranking}, step);
}

/// The lead time may come before anything is decided about the others of the series.
void wait_for_series(UseCase& use, dispatch::BookingId id, dispatch::Instant until) {
    set_timer(use,
              {.consumer = "search_seats",
               .aggregate_id = id.value,
               .subject_id = std::nullopt,
               .due_at = until,
               .dedup_key = "search_seats:series:" + to_text(id) + ":" + dispatch::to_text(until)});
}

}  // namespace

Result<Done> search_seats(UseCase& use, dispatch::BookingId id) {
    const auto wanted = db::lock_booking_search(use.tx, use.tenant, id, use.now);
    if (!wanted || wanted->state != booking::BookingState::active) return Done{};
    const auto rules = rules_in_force(use, *wanted);
    if (const auto until = waits_for_series(use, *wanted, rules)) {
        wait_for_series(use, id, *until);
        return Done{};
    }
    for (const auto& seat : wanted->seats) {
        if (seat.state != booking::SeatState::open && seat.state != booking::SeatState::searching)
            continue;
        auto searched = search_seat(use, *wanted, seat, rules);
        if (!searched) return searched;
    }
    return Done{};
}

Result<Done> search_seats_of(UseCase& use, const Delivery& delivery) {
    return search_seats(use, dispatch::BookingId{delivery.aggregate_id});
}

}  // namespace services::matching
