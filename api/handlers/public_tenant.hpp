#pragma once

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

}  // namespace api
