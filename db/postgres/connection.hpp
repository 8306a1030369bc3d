#pragma once

#include <memory>
#include <string>
#include <vector>

#include "db/postgres/query.hpp"
#include "db/postgres/transaction.hpp"

namespace db {

/// What every session is set to before its first statement.
struct SessionSettings {
    int statement_timeout_ms = 10'000;
    int lock_timeout_ms = 4'000;
    int idle_in_transaction_timeout_ms = 30'000;
};

/// One session with a PostgreSQL server, not thread-safe. Never reconnects by itself: a session
/// that broke has lost its transaction and its settings, so it is thrown away.
class Connection {
public:
    /// Connects; throws Unavailable.
    Connection(const std::string& connection_string, const SessionSettings& settings);
    ~Connection();

    /// Runs `sql` (several statements allowed, no parameters) in one round trip; throws as
    /// Transaction.
    Rows run_text(const std::string& what, const std::string& sql);
    /// Runs one statement, prepared on its first use in this session unless its name is empty.
    Rows run(const Query& query, const std::vector<Param>& params);
    /// False once the session broke or was discarded: it must not be used again.
    bool usable() const;
    void discard();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
