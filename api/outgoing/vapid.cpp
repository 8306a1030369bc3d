#include "api/outgoing/vapid.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "db/secrets/base64url.hpp"

namespace api::outgoing {

std::string vapid_authorization(const VapidClaims& claims, const db::SigningKey& key) {
    const nlohmann::json header{{"typ", "JWT"}, {"alg", "ES256"}};
    const nlohmann::json body{{"aud", claims.audience},
                              {"exp", claims.expires_at.time_since_epoch().count()},
                              {"sub", claims.contact}};
    const auto text = db::to_base64url(header.dump()) + "." + db::to_base64url(body.dump());
    return fmt::format("vapid t={}.{}, k={}", text, db::to_base64url(key.sign(text)),
                       db::to_base64url(key.public_point()));
}

}  // namespace api::outgoing
