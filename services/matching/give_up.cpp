#include "services/matching/give_up.hpp"

#include <nlohmann/json.hpp>

#include "db/loaders/free_people.hpp"
#include "db/queries/search.hpp"
#include "dispatch/matching/alternatives.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace rules_of = dispatch::matching;
namespace settings = dispatch::settings;

int people_by(UseCase& use, const SeatRound& round, settings::Mode mode) {
    auto search = round.booking.search;
    search.language = round.seat.language;
    if (search.options.empty() || search.mode == mode) return 0;
    search.mode = mode;
    search.place.reset();
    const auto counted = db::count_free_people(use.tx, use.tenant, search, round.rules.for_search(),
                                               {search.options.front().during}, use.now);
    return counted.front().free;
}

std::vector<rules_of::OtherTime> other_times(UseCase& use, const SeatRound& round) {
    auto search = round.booking.search;
    search.language = round.seat.language;
    if (search.options.empty()) return {};
    const auto times = db::neighbouring_times(search.options.front().during, round.rules.office,
                                              round.rules.zone, use.now);
    std::vector<rules_of::OtherTime> found;
    for (const auto& time : db::count_free_people(use.tx, use.tenant, search,
                                                  round.rules.for_search(), times, use.now))
        if (time.free > 0) found.push_back({.at = time.during, .people_free = time.free});
    return found;
}

std::string alternatives_json(UseCase& use, const SeatRound& round) {
    const auto& search = round.booking.search;
    const auto times = other_times(use, round);
    rules_of::AlternativeFacts facts{.mode = search.mode, .form = search.form};
    facts.other_times = times;
    facts.people_by_telephone = people_by(use, round, settings::Mode::telephone);
    facts.people_by_video = people_by(use, round, settings::Mode::video);
    auto list = nlohmann::json::array();
    for (const auto& alternative : rules_of::alternatives(facts)) {
        nlohmann::json line{{"kind", rules_of::to_text(alternative.kind)},
                            {"text", rules_of::german_text(alternative.kind)},
                            {"people", alternative.people}};
        if (alternative.at) {
            line["begin"] = dispatch::calendar::to_text(round.rules.zone, alternative.at->begin);
            line["end"] = dispatch::calendar::to_text(round.rules.zone, alternative.at->end);
            line["local"] = dispatch::calendar::to_text(
                dispatch::calendar::to_local(round.rules.zone, alternative.at->begin));
        }
        list.push_back(std::move(line));
    }
    return list.dump();
}

}  // namespace

dispatch::Result<dispatch::Done> give_up(UseCase& use,
                                         const SeatRound& round,
                                         rules_of::UnfilledReason reason) {
    const auto state = booking::after(booking::SeatState::searching, booking::SeatAct::give_up,
                                      dispatch::Actor::system);
    if (!state) return state.error();
    withdraw_offers(use, round.booking.id, round.seat.id, std::nullopt);
    close_round(use, round);
    use.tx.run(db::query::seat_set_state, use.tenant, round.seat.id, booking::to_text(*state),
               std::optional{std::string{rules_of::to_text(reason)}},
               std::optional{alternatives_json(use, round)}, use.now);
    use.tx.run(db::query::booking_touch, use.tenant, round.booking.id, use.now);
    return note_event(use, {.type = "seat_unfilled",
                            .aggregate = "booking",
                            .aggregate_id = round.booking.id.value,
                            .data = ids_json({{"seat_id", round.seat.id.value}},
                                             {{"reason", rules_of::to_text(reason)}})});
}

}  // namespace services::matching
