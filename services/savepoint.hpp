#pragma once

#include "db/postgres/transaction.hpp"

namespace services {

/// One of several acts of a transaction, of which each stands or falls alone. Whoever begins it
/// ends it: `keep` or `undo`, exactly one. After an exception neither is needed: nothing of the
/// transaction stays.
class Savepoint {
public:
    explicit Savepoint(db::Transaction& tx);
    void keep();
    void undo();

private:
    db::Transaction& tx_;
};

}  // namespace services
