#pragma once

#include "api/handlers/names_json.hpp"
#include "api/json.hpp"
#include "services/matching/offer_list.hpp"
#include "services/matching/propose_time.hpp"

namespace api {

/// The schemas Offer and Proposal of the contract, for the eyes of this session.
Json offer_json(const Call& call, const services::matching::OfferView& offer);
Json proposal_json(const Call& call, const services::matching::Proposal& proposal);

/// `channel` of an act on somebody's behalf; without it the portal, or the API for bearer tokens.
services::Channel channel_of(const Call& call, JsonReader& reader);

/// `local` and `ambiguous` of a wall time in the body.
struct WallTime {
    dispatch::calendar::LocalTime local;
    dispatch::calendar::WhenTwice when_twice = dispatch::calendar::WhenTwice::ask;
};
std::optional<WallTime> wall_time_of(JsonReader& reader, std::string_view field);

}  // namespace api
