#pragma once

#include <string>
#include <string_view>

#include "api/work_delivery.hpp"
#include "db/postgres/in_transaction.hpp"
#include "dispatch/core/result.hpp"

namespace api::cli {

/// The tenant with this slug; throws CannotRun if there is none.
TenantOfWork find_tenant(const House& house, std::string_view slug);

/// The English text of a refusal and its detail, for the operator.
std::string sentence_of(const dispatch::Error& error);

/// Runs `work(UseCase&)` as the command line in one transaction of the tenant; a refusal rolls
/// back.
template <class Work>
auto in_tenant(const House& house, const TenantOfWork& tenant, const Work& work) {
    return db::in_transaction(house.pool, tenant.id, [&](db::Transaction& tx) {
        auto use = use_case_of_system(house, tx, tenant);
        use.actor.from_where = "command line";
        return work(use);
    });
}

}  // namespace api::cli
