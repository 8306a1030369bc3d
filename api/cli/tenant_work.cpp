#include "api/cli/tenant_work.hpp"

#include <fmt/format.h>

#include "api/cli/settings.hpp"
#include "api/problem.hpp"
#include "db/queries/accounts.hpp"

namespace api::cli {

TenantOfWork find_tenant(const House& house, std::string_view slug) {
    auto tx = house.pool.begin(std::nullopt);
    const auto rows = tx.run(db::query::tenant_find_by_slug, slug);
    if (rows.empty()) throw CannotRun{fmt::format("there is no tenant {}", slug)};
    const auto row = rows.only();
    return {row.id<dispatch::TenantId>("id"), row.text("zone"), row.text("land")};
}

std::string sentence_of(const dispatch::Error& error) {
    const auto text = problem_text(error.code);
    const auto sentence = text ? std::string{text->english} : std::string{error.code};
    return error.detail.empty() ? sentence : fmt::format("{} ({})", sentence, error.detail);
}

}  // namespace api::cli
