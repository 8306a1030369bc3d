#include <nlohmann/json.hpp>

#include "api/handlers/catalogue.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/pool/about.hpp"
#include "services/pool/rules.hpp"

namespace api {

Answer read_pool(const PublicCall& call) {
    const auto tenant = find_public_tenant(call);
    if (!tenant) return dispatch::Error{dispatch::Refusal::not_found, "not_found", "tenant_slug"};
    return db::in_transaction(call.house.pool, tenant->id, [&](db::Transaction& tx) -> Answer {
        auto use = public_use_case(call, tx, tenant->id, tenant->zone, tenant->land,
                                   {.account = std::nullopt,
                                    .on_behalf_of = std::nullopt,
                                    .channel = services::Channel::link,
                                    .from_where = call.request.peer});
        const auto about = services::pool::read_rule(use, std::string{services::pool::kAbout});
        if (!about) return about.error();
        return json_response(200, {{"slug", tenant->slug},
                                   {"name", tenant->name},
                                   {"about", Json::parse(about->document)}});
    });
}

}  // namespace api
