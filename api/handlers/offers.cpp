#include "api/handlers/offers.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/offer_json.hpp"
#include "services/matching/answer_offer.hpp"

namespace api {
namespace {

namespace matching = services::matching;
using dispatch::OfferId;
using AnswerWith = dispatch::Result<matching::Answered> (*)(services::UseCase&,
                                                            const matching::AnswerOffer&);

Answer show_offer(Call& call, OfferId id) {
    auto offer = matching::read_offer(call.use, id);
    if (!offer) return offer.error();
    return json_response(200, offer_json(call, *offer));
}

Answer answer_with(Call& call, AnswerWith act) {
    auto id = path_id<OfferId>(call.request, "offer_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const matching::AnswerOffer command{.offer = *id, .channel = channel_of(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    auto answered = act(call.use, command);
    if (!answered) return answered.error();
    return show_offer(call, *id);
}

}  // namespace

Answer list_offers(Call& call) {
    auto page = read_page(call.request);
    if (!page) return page.error();
    matching::ListOffers wanted{
        .before_time = page->after_time, .before_id = page->after_id, .limit = page->limit + 1};
    if (const auto state = call.request.query_value("state")) wanted.state = std::string{*state};
    if (const auto booking = call.request.query_value("booking_id")) {
        const auto id = dispatch::parse_uuid(*booking);
        if (!id) return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "booking_id"};
        wanted.booking = dispatch::BookingId{*id};
    }
    const auto offers = matching::list_offers(call.use, wanted);
    auto items = Json::array();
    for (std::size_t i = 0; i < std::min(offers.size(), page->limit); ++i)
        items.push_back(offer_json(call, offers[i]));
    Json next;
    if (offers.size() > page->limit) {
        const auto& last = offers[page->limit - 1];
        next = make_cursor(last.made_at, last.id.value);
    }
    return page_response(std::move(items), std::move(next));
}

Answer read_offer(Call& call) {
    auto id = path_id<OfferId>(call.request, "offer_id");
    if (!id) return id.error();
    return show_offer(call, *id);
}

Answer accept_offer(Call& call) {
    return answer_with(call, matching::accept_offer);
}

Answer decline_offer(Call& call) {
    return answer_with(call, matching::decline_offer);
}

Answer recuse_offer(Call& call) {
    return answer_with(call, matching::recuse_offer);
}

Answer confirm_offer(Call& call) {
    return answer_with(call, matching::confirm_offer);
}

Answer list_calls(Call& call) {
    auto items = Json::array();
    for (const auto& offer : matching::list_calls(call.use))
        items.push_back(
            {{"offer", offer_json(call, offer)},
             {"name", offer.interpreter_name},
             {"phone", offer.phone ? Json(*offer.phone) : Json(nullptr)},
             {"called_at",
              offer.called_at ? Json(local_text(*offer.called_at, call.use.zone)) : Json(nullptr)},
             {"call_result", offer.call_result ? Json(*offer.call_result) : Json(nullptr)}});
    return json_response(200, {{"items", items}});
}

Answer note_call(Call& call) {
    auto id = path_id<OfferId>(call.request, "offer_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto result = reader.one_of("result", {"not_reached", "answered"});
    if (const auto problem = reader.problem()) return *problem;
    auto noted = matching::note_call(
        call.use, {.offer = *id, .channel = services::Channel::telephone}, result);
    if (!noted) return noted.error();
    return show_offer(call, *id);
}

}  // namespace api
