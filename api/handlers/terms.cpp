#include "services/accounts/terms.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/offices_in.hpp"
#include "api/handlers/terms_json.hpp"
#include "db/loaders/terms.hpp"

namespace api {

Json terms_json(services::UseCase& use) {
    const auto terms = db::load_terms(use.tx, use.tenant, use.now);
    if (!terms) return nullptr;
    return {{"version", terms->version}, {"text", terms->text}};
}

Answer read_terms(Call& call) {
    auto& use = call.use;
    const auto terms = db::load_terms(use.tx, use.tenant, use.now);
    if (!terms)
        return json_response(200, {{"version", nullptr}, {"text", ""}, {"accepted", false}});
    const bool accepted =
        db::has_accepted(use.tx, use.tenant, call.session.account, terms->version);
    return json_response(
        200, {{"version", terms->version}, {"text", terms->text}, {"accepted", accepted}});
}

Answer list_terms_acceptances(Call& call) {
    const auto id = path_id<dispatch::RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    const auto people =
        services::accounts::list_acceptances(call.use, {.requester = *id, .real_now = real_now()});
    if (!people) return people.error();
    Json items = Json::array();
    for (const auto& person : *people) {
        Json accepted = Json::array();
        for (const auto& one : person.accepted)
            accepted.push_back({{"version", one.version},
                                {"accepted_at", local_text(one.accepted_at, call.session.zone)}});
        items.push_back({{"account_id", dispatch::to_text(person.account)},
                         {"display_name", person.name},
                         {"is_member", person.is_member},
                         {"accepted", accepted}});
    }
    const auto terms = db::load_terms(call.use.tx, call.use.tenant, call.use.now);
    return json_response(200,
                         {{"version", terms ? Json(terms->version) : Json()}, {"items", items}});
}

Answer accept_terms(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto version = reader.text("version", 40);
    if (const auto problem = reader.problem()) return *problem;
    if (const auto accepted = services::accounts::accept_terms(call.use, version); !accepted)
        return accepted.error();
    return no_content();
}

}  // namespace api
