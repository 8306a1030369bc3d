#pragma once

#include "db/postgres/transaction.hpp"

namespace db {

/// After add_master_key (vault.hpp), before the tenants are listed: waits until the data keys that
/// were just being made under the old master key, also by other nodes, are there to be wrapped
/// anew.
void await_keys_in_making(Transaction& tx);

}  // namespace db
