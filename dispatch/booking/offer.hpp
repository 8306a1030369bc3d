#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/core/time.hpp"
#include "dispatch/core/transition.hpp"

/// The life of an offer (Einsatzangebot) to one person.
namespace dispatch::booking {

/// `interested` is an offer still made, with the person's yes: it waits for a choice
/// (collect_then_choose, or "KI bestätigt").
enum class OfferState { made, interested, accepted, declined, recused, expired, withdrawn };
enum class OfferAct { accept, show_interest, choose, decline, recuse, expire, withdraw };

std::string_view to_text(OfferState);
std::string_view to_text(OfferAct);
std::optional<OfferState> parse_offer_state(std::string_view);

std::span<const Transition<OfferState, OfferAct>> offer_life();

/// Refused with `offer_<state>` or `offer_act_forbidden`.
Result<OfferState> after(OfferState, OfferAct, Actor);

/// The deadline holds by comparison, not because a timer fired: an answer at or after `expires_at`
/// is refused with `offer_expired`. Without `expires_at` (not called yet) every answer is in time.
Result<Done> answered_in_time(std::optional<Instant> expires_at, Instant now);

}  // namespace dispatch::booking
