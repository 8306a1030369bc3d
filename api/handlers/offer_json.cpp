#include "api/handlers/offer_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"

namespace api {
namespace {

using services::matching::OfferView;

Json optional_time(const Call& call, std::optional<dispatch::Instant> at) {
    if (!at) return nullptr;
    return local_text(*at, call.use.zone);
}

Json journey_json(const std::optional<services::matching::OfferJourney>& journey) {
    if (!journey) return nullptr;
    return {{"km", std::round(static_cast<double>(journey->distance_m) / 100) / 10},
            {"minutes", journey->travel.count()},
            {"means", journey->means},
            {"from", journey->from_last_place ? "last_place" : "home"}};
}

}  // namespace

Json offer_json(const Call& call, const OfferView& offer) {
    Json json{
        {"id", to_text(offer.id)},
        {"booking_id", to_text(offer.booking)},
        {"seat_id", to_text(offer.seat)},
        {"interpreter_id", to_text(offer.interpreter)},
        {"interpreter", {{"id", to_text(offer.interpreter)}, {"name", offer.interpreter_name}}},
        {"state", dispatch::booking::to_text(offer.state)},
        {"channel", offer.channel},
        {"time",
         {{"id", dispatch::to_text(offer.time_option)},
          {"begin", local_text(offer.during.begin, call.use.zone)},
          {"end", local_text(offer.during.end, call.use.zone)},
          {"local", offer.local_begin},
          {"ambiguous", offer.ambiguous}}},
        {"mode", offer.mode},
        {"duration_min", offer.duration.count()},
        {"district", offer.district},
        {"journey", journey_json(offer.journey)},
        {"made_at", local_text(offer.made_at, call.use.zone)},
        {"expires_at", optional_time(call, offer.expires_at)},
        {"series_id", offer.series ? Json(to_text(*offer.series)) : Json(nullptr)},
        {"assignment_id", offer.assignment ? Json(to_text(*offer.assignment)) : Json(nullptr)}};
    add_language(json, call, offer.language);
    add_setting(json, offer.setting);
    add_actions(json, call, "offer", offer.acts);
    return json;
}

Json proposal_json(const Call& call, const services::matching::Proposal& proposal) {
    return {{"id", dispatch::to_text(proposal.id)},
            {"offer_id", to_text(proposal.offer)},
            {"begin", local_text(proposal.during.begin, call.use.zone)},
            {"end", local_text(proposal.during.end, call.use.zone)},
            {"local", proposal.local_begin},
            {"state", proposal.state}};
}

services::Channel channel_of(const Call& call, JsonReader& reader) {
    using services::Channel;
    const auto named =
        reader.optional_one_of("channel", {"portal", "api", "telephone", "paper", "email"});
    if (!named) return call.session.kind == "bearer" ? Channel::api : Channel::portal;
    if (*named == "telephone") return Channel::telephone;
    if (*named == "paper") return Channel::paper;
    if (*named == "email") return Channel::email;
    return *named == "api" ? Channel::api : Channel::portal;
}

std::optional<WallTime> wall_time_of(JsonReader& reader, std::string_view field) {
    using dispatch::calendar::WhenTwice;
    const auto text = reader.text(field, 19);
    const auto which = reader.optional_one_of("ambiguous", {"earlier", "later"});
    const auto local = dispatch::calendar::parse_local_time(text);
    if (!local) {
        reader.note_problem("field_invalid", field);
        return std::nullopt;
    }
    if (!which) return WallTime{.local = *local};
    return WallTime{
        .local = *local,
        .when_twice = *which == "later" ? WhenTwice::take_later : WhenTwice::take_earlier};
}

}  // namespace api
