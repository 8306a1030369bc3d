#include "db/secrets/push_key.hpp"

#include "db/postgres/errors.hpp"
#include "db/queries/keys.hpp"
#include "db/secrets/vault.hpp"

namespace db {

SigningKey push_key(Transaction& tx, Vault& vault, const PushKeyOwner& owner) {
    const Cell cell{"push_key", "private_enc", owner.tenant.value};
    auto rows = tx.run(query::push_key_find, owner.tenant);
    if (rows.empty()) {  // two may make one: the second keeps the first's
        const auto made = vault.seal(tx, owner.tenant, cell, SigningKey::random().der());
        tx.run(query::push_key_add, owner.tenant, made, owner.now);
        rows = tx.run(query::push_key_find, owner.tenant);
    }
    auto key =
        SigningKey::from_der(vault.open(tx, owner.tenant, cell, rows.only().bytes("private_enc")));
    if (!key) throw DatabaseError{"the push key is damaged"};
    return *std::move(key);
}

}  // namespace db
