#include "dispatch/matching/first_asked.hpp"

#include <algorithm>

namespace dispatch::matching {
namespace {

bool is_over(const PastOffer& offer) {
    if (offer.state == OfferState::recused) return true;
    const bool is_open = offer.state == OfferState::made || offer.state == OfferState::interested;
    return offer.same_times && !is_open;
}

}  // namespace

Ranking first_alone(const Ranking& ranking, std::span<const PastOffer> past, InterpreterId first) {
    const auto person = std::ranges::find(ranking.eligible, first, &Ranked::id);
    const bool answered = std::ranges::any_of(
        past, [&](const PastOffer& offer) { return offer.person == first && is_over(offer); });
    if (person == ranking.eligible.end() || answered) return ranking;
    return {.eligible = {*person}, .excluded = ranking.excluded};
}

}  // namespace dispatch::matching
