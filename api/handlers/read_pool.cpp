#include <nlohmann/json.hpp>

#include "api/handlers/catalogue.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "services/pool/rules.hpp"
#include "services/pool/worded_rules.hpp"

namespace api {

Answer read_pool(const PublicCall& call) {
    return in_public_tenant(call, [](services::UseCase& use, const PublicTenant& tenant) -> Answer {
        const auto about = services::pool::read_rule(use, std::string{services::pool::kAbout});
        if (!about) return about.error();
        return json_response(200, {{"slug", tenant.slug},
                                   {"name", tenant.name},
                                   {"about", Json::parse(about->document)}});
    });
}

}  // namespace api
