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

}  // namespace api
