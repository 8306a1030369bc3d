#pragma once

#include "db/postgres/transaction.hpp"
#include "db/secrets/signing_key.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {

class Vault;

/// The key by which push services know the tenant (VAPID, RFC 8292). The first call makes it.
struct PushKeyOwner {
    dispatch::TenantId tenant;
    dispatch::Instant now;
};
SigningKey push_key(Transaction& tx, Vault& vault, const PushKeyOwner& owner);

}  // namespace db
