#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"

namespace db {

/// The database cannot be reached or answered with an unexpected error. Never shown to a user.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// Serialization failure (40001) or deadlock (40P01): the whole transaction may be tried again.
struct Retryable : DatabaseError {
    using DatabaseError::DatabaseError;
};

/// A fixed number of connections, each with every statement of db/queries prepared on first use
/// per connection. Thread-safe; begin() waits for a free connection and throws DatabaseError after
/// `wait_s` seconds. A broken connection is replaced, never reused.
class Pool {
public:
    struct Options {
        std::string connection;  // libpq connection string, several hosts allowed
        std::size_t size = 8;
        int wait_s = 5;
        int statement_timeout_ms = 10'000;
        int lock_timeout_ms = 4'000;
    };
    explicit Pool(Options options);
    ~Pool();

    /// BEGIN and the tenant (SET LOCAL mittler.tenant) in one round trip. Without a tenant, row
    /// level security shows nothing but the tables that carry no tenant.
    Transaction begin(std::optional<dispatch::TenantId> tenant);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
