#pragma once

#include <string>

#include "api/context.hpp"

namespace api {

struct TenantOfWork {
    dispatch::TenantId id;
    std::string zone;
    std::string land;
};

/// Claims one due delivery of the tenant and reacts, in one transaction. A refusal is final and
/// noted; an accident puts it off. False when none is due or other workers hold all that are.
bool work_one(const House& house, const TenantOfWork& tenant);

/// What the system itself does for a tenant inside `tx`.
services::UseCase use_case_of_system(const House& house,
                                     db::Transaction& tx,
                                     const TenantOfWork& tenant);

}  // namespace api
