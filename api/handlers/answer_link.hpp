#pragma once

#include <functional>

#include "api/context.hpp"
#include "services/matching/offer_list.hpp"

namespace api {

/// What somebody may do who holds the link of an offer: be the person of that offer, no more.
struct LinkedOffer {
    Call& call;
    services::matching::OfferView offer;
    dispatch::Instant link_expires_at;
};

/// Finds the link of {tenant_slug} and {token} and runs `work` in a transaction of its own, which
/// is committed unless the answer is a refusal. 404 `not_found` for whatever is no link.
Answer with_linked_offer(const PublicCall& call,
                         const std::function<Answer(const LinkedOffer&)>& work);

/// "accept", "decline", "recuse" on the person's behalf; refused with `field_invalid` for any other
/// word, with `offer_expired` after the link's time, else as services/matching/answer_offer.hpp.
dispatch::Result<dispatch::Done> answer_linked_offer(const LinkedOffer& linked,
                                                     std::string_view answer);

}  // namespace api
