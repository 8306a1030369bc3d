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
