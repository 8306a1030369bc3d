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

/// Runs `work` as nobody known, in a transaction of the tenant that the path names; a refusal rolls
/// back. 404 where there is no such tenant.
Answer in_public_tenant(const PublicCall& call,
                        const std::function<Answer(services::UseCase&, const PublicTenant&)>& work);

}  // namespace api
