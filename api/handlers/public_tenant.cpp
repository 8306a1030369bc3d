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

services::UseCase stranger_use_case(const PublicCall& call,
                                    db::Transaction& tx,
                                    const PublicTenant& tenant) {
    return public_use_case(call, tx, tenant.id, tenant.zone, tenant.land,
                           {.account = std::nullopt,
                            .on_behalf_of = std::nullopt,
                            .channel = services::Channel::link,
                            .from_where = call.request.peer});
}

Answer in_public_tenant(
    const PublicCall& call,
    const std::function<Answer(services::UseCase&, const PublicTenant&)>& work) {
    const dispatch::Error not_found{dispatch::Refusal::not_found, "not_found", "tenant_slug"};
    const auto tenant = find_public_tenant(call);
    if (!tenant) return not_found;
    std::optional<http::Response> refused;
    auto answer =
        db::in_transaction(call.house.pool, tenant->id, [&](db::Transaction& tx) -> Answer {
            auto use = stranger_use_case(call, tx, *tenant);
            auto worked = work(use, *tenant);
            refused.reset();
            if (!worked || worked->status < 400) return worked;
            refused = *std::move(worked);
            return not_found;  // rolls back
        });
    if (refused) return *std::move(refused);
    return answer;
}

}  // namespace api
