#pragma once

#include <memory>
#include <optional>
#include <string>

#include "db/postgres/errors.hpp"
#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"

namespace db {

/// A fixed number of connections, each with every statement of db/queries prepared on first use
/// per connection. Thread-safe; begin() waits for a free connection and throws Unavailable after
/// `wait_s` seconds. A broken connection is replaced, never reused.
class Pool {
public:
    struct Options {
        std::string connection;  // libpq connection string, several hosts allowed
        std::size_t size = 8;
        int wait_s = 5;
        int statement_timeout_ms = 10'000;
        int lock_timeout_ms = 4'000;
        int idle_in_transaction_timeout_ms = 30'000;
    };
    explicit Pool(Options options);
    ~Pool();

    /// BEGIN, the tenant and the account (SET LOCAL mittler.tenant, mittler.account) in one round
    /// trip. Without a tenant, row level security shows nothing but the tables that carry no
    /// tenant. REQUIRES: the transaction ends before the pool.
    Transaction begin(std::optional<dispatch::TenantId> tenant,
                      std::optional<dispatch::AccountId> account = {});

    struct Inside;

private:
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
