#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/context.hpp"

namespace api {

/// The tenant that a public path names by {tenant_slug}.
struct PublicTenant {
    dispatch::TenantId id;
    std::string slug;
    std::string name;
    std::string zone;
    std::string land;
};
std::optional<PublicTenant> find_public_tenant(const PublicCall& call);

/// The tenant with this slug.
std::optional<PublicTenant> find_public_tenant(const PublicCall& call, const std::string& slug);

/// The use case of nobody known.
services::UseCase stranger_use_case(const PublicCall& call,
                                    db::Transaction& tx,
                                    const PublicTenant& tenant);

/// Runs `work` as nobody known, in a transaction of the tenant that the path names; a refusal, or a
/// status from 400 on, rolls back. 404 where there is no such tenant.
Answer in_public_tenant(const PublicCall& call,
                        const std::function<Answer(services::UseCase&, const PublicTenant&)>& work);

}  // namespace api
