#include "api/handlers/public_tenant.hpp"

#include "db/postgres/in_transaction.hpp"
#include "db/queries/accounts.hpp"

namespace api {

std::optional<PublicTenant> find_public_tenant(const PublicCall& call) {
    return find_public_tenant(call, call.request.params.find("tenant_slug")->second);
}

std::optional<PublicTenant> find_public_tenant(const PublicCall& call, const std::string& slug) {
    return db::in_transaction(call.house.pool, std::nullopt,
                              [&](db::Transaction& tx) -> std::optional<PublicTenant> {
                                  const auto rows = tx.run(db::query::tenant_find_by_slug, slug);
                                  if (rows.empty()) return std::nullopt;
                                  const auto row = rows.only();
                                  return PublicTenant{.id = row.id<dispatch::TenantId>("id"),
                                                      .slug = slug,
                                                      .name = row.text("name"),
                                                      .zone = row.text("zone"),
                                                      .land = row.text("land")};
                              });
}

Answer in_public_tenant(
    const PublicCall& call,
    const std::function<Answer(services::UseCase&, const PublicTenant&)>& work) {
    const auto tenant = find_public_tenant(call);
    if (!tenant) return dispatch::Error{dispatch::Refusal::not_found, "not_found", "tenant_slug"};
    return db::in_transaction(call.house.pool, tenant->id, [&](db::Transaction& tx) -> Answer {
        auto use = public_use_case(call, tx, tenant->id, tenant->zone, tenant->land,
                                   {.account = std::nullopt,
                                    .on_behalf_of = std::nullopt,
                                    .channel = services::Channel::link,
                                    .from_where = call.request.peer});
        return work(use, *tenant);
    });
}

}  // namespace api
