#pragma once

#include <memory>

#include "db/postgres/connection.hpp"
#include "db/postgres/pool.hpp"

namespace db {

/// Returns a connection to its pool.
struct GiveBack {
    Pool::Inside* pool = nullptr;
    void operator()(Connection* connection) const;
};
using LeasedConnection = std::unique_ptr<Connection, GiveBack>;

/// Inside of Transaction; only for the .cpp files of this folder.
struct Transaction::Open {
    explicit Open(LeasedConnection leased) : connection{std::move(leased)} {}

    LeasedConnection connection;  // nothing after commit or rollback
    bool failed = false;          // a statement failed: only rollback is left
};

}  // namespace db
