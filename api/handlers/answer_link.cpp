#include "api/handlers/answer_link.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/offer_json.hpp"
#include "api/handlers/offers.hpp"
#include "api/handlers/public_tenant.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/matching/answer_offer.hpp"
#include "services/public_link.hpp"

namespace api {
namespace {

namespace matching = services::matching;
using dispatch::Error;
using dispatch::Refusal;

Error not_found() {
    return {Refusal::not_found, "not_found", "token"};
}

Answer run_in(const PublicCall& call,
              const PublicTenant& tenant,
              db::Transaction& tx,
              const std::function<Answer(const LinkedOffer&)>& work) {
    Session nobody;
    nobody.capabilities = {"offer_answer"};  // for the actions that the offer names
    nobody.zone = tenant.zone;
    Call inside{.request = call.request,
                .house = call.house,
                .session = nobody,
                .use = public_use_case(call, tx, tenant.id, tenant.zone, tenant.land,
                                       {.account = std::nullopt,
                                        .on_behalf_of = std::nullopt,
                                        .channel = services::Channel::link,
                                        .from_where = call.request.peer})};
    const auto& token = call.request.params.find("token")->second;
    const auto link = services::find_link(inside.use, "offer_answer", token);
    if (!link) return not_found();
    auto offer = matching::read_offer(inside.use, dispatch::OfferId{link->subject});
    if (!offer) return not_found();
    inside.use.scope.interpreter = offer->interpreter;
    return work({.call = inside, .offer = *offer, .link_expires_at = link->expires_at});
}

}  // namespace

Answer with_linked_offer(const PublicCall& call,
                         const std::function<Answer(const LinkedOffer&)>& work) {
    const auto tenant = find_public_tenant(call);
    if (!tenant) return not_found();
    return db::in_transaction(call.house.pool, tenant->id,
                              [&](db::Transaction& tx) { return run_in(call, *tenant, tx, work); });
}

dispatch::Result<dispatch::Done> answer_linked_offer(const LinkedOffer& linked,
                                                     std::string_view answer) {
    auto& use = linked.call.use;
    if (linked.link_expires_at <= use.now) return Error{Refusal::conflict, "offer_expired"};
    const matching::AnswerOffer command{.offer = linked.offer.id,
                                        .channel = services::Channel::link};
    auto answered = answer == "accept"    ? matching::accept_offer(use, command)
                    : answer == "decline" ? matching::decline_offer(use, command)
                    : answer == "recuse"  ? matching::recuse_offer(use, command)
                                          : Error{Refusal::invalid, "field_invalid", "answer"};
    if (!answered) return answered.error();
    return dispatch::Done{};
}

Answer read_link(const PublicCall& call) {
    return with_linked_offer(call, [](const LinkedOffer& linked) -> Answer {
        if (linked.link_expires_at <= linked.call.use.now)
            return Error{Refusal::conflict, "offer_expired"};
        return json_response(
            200, {{"purpose", "offer_answer"},
                  {"offer", offer_json(linked.call, linked.offer)},
                  {"expires_at", local_text(linked.link_expires_at, linked.call.use.zone)}});
    });
}

Answer answer_link(const PublicCall& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto answer = reader.one_of("answer", {"accept", "decline", "recuse"});
    if (const auto problem = reader.problem()) return *problem;
    return with_linked_offer(call, [&](const LinkedOffer& linked) -> Answer {
        const auto done = answer_linked_offer(linked, answer);
        if (!done) return done.error();
        const auto offer = matching::read_offer(linked.call.use, linked.offer.id);
        if (!offer) return offer.error();
        return json_response(200, offer_json(linked.call, *offer));
    });
}

}  // namespace api
