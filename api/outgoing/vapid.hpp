#pragma once

#include <string>

#include "db/secrets/signing_key.hpp"
#include "dispatch/core/time.hpp"

namespace api::outgoing {

/// Who we are to a push service, and until when (RFC 8292, section 2).
struct VapidClaims {
    std::string audience;          // scheme and host of the endpoint
    std::string contact;           // "https://..." or "mailto:..."
    dispatch::Instant expires_at;  // real time, at most a day ahead
};

/// The value of the header Authorization: a signed token and the public key.
std::string vapid_authorization(const VapidClaims& claims, const db::SigningKey& key);

}  // namespace api::outgoing
