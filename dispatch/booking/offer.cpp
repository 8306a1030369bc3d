#include "dispatch/booking/offer.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

constexpr auto kPerson = only(Actor::interpreter);
constexpr auto kPool = Actor::coordinator | Actor::system;

// Declining and recusing need no reason and leave no mark: both only end this offer.
constexpr std::array<Transition<OfferState, OfferAct>, 10> kLife{{
    {OfferState::made, OfferAct::accept, OfferState::accepted, kPerson},
    {OfferState::made, OfferAct::show_interest, OfferState::interested, kPerson},
    {OfferState::made, OfferAct::decline, OfferState::declined, kPerson},
    {OfferState::made, OfferAct::recuse, OfferState::recused, kPerson},
    {OfferState::made, OfferAct::expire, OfferState::expired, only(Actor::system)},
    {OfferState::made, OfferAct::withdraw, OfferState::withdrawn, kPool},
    {OfferState::interested, OfferAct::choose, OfferState::accepted, kPool},
    {OfferState::interested, OfferAct::decline, OfferState::declined, kPerson},
    {OfferState::interested, OfferAct::recuse, OfferState::recused, kPerson},
    {OfferState::interested, OfferAct::withdraw, OfferState::withdrawn, kPool},
}};

constexpr std::array<Name<OfferState>, 7> kStates{{
    {OfferState::made, "made"},
    {OfferState::interested, "interested"},
    {OfferState::accepted, "accepted"},
    {OfferState::declined, "declined"},
    {OfferState::recused, "recused"},
    {OfferState::expired, "expired"},
    {OfferState::withdrawn, "withdrawn"},
}};

constexpr std::array<Name<OfferAct>, 7> kActs{{
    {OfferAct::accept, "accept"},
    {OfferAct::show_interest, "show_interest"},
    {OfferAct::choose, "choose"},
    {OfferAct::decline, "decline"},
    {OfferAct::recuse, "recuse"},
    {OfferAct::expire, "expire"},
    {OfferAct::withdraw, "withdraw"},
}};

constexpr std::string_view refusal(OfferState state) {
    switch (state) {
        case OfferState::made: return "offer_made";
        case OfferState::interested: return "offer_interested";
        case OfferState::accepted: return "offer_accepted";
        case OfferState::declined: return "offer_declined";
        case OfferState::recused: return "offer_recused";
        case OfferState::expired: return "offer_expired";
        case OfferState::withdrawn: return "offer_withdrawn";
    }
    return {};
}

}  // namespace

std::string_view to_text(OfferState state) {
    return text_in<OfferState>(kStates, state);
}
std::string_view to_text(OfferAct act) {
    return text_in<OfferAct>(kActs, act);
}
std::optional<OfferState> parse_offer_state(std::string_view text) {
    return value_in<OfferState>(kStates, text);
}

std::span<const Transition<OfferState, OfferAct>> offer_life() {
    return kLife;
}

Result<OfferState> after(OfferState state, OfferAct act, Actor actor) {
    return follow(offer_life(), state, act, actor, {refusal(state), "offer_act_forbidden"});
}

Result<Done> answered_in_time(std::optional<Instant> expires_at, Instant now) {
    if (expires_at && now >= *expires_at) return Error{Refusal::conflict, "offer_expired"};
    return Done{};
}

}  // namespace dispatch::booking
