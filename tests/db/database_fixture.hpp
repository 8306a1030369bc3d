#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "db/postgres/pool.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/vault.hpp"

namespace tests {

/// The real stores of one test process: one PostgreSQL (without fsync) and one Redis in a folder
/// below /tmp, started on first use, stopped and removed at the end of the process.
class Stores {
public:
    /// REQUIRES: first called on the main thread.
    static Stores& get();

    /// A new database cloned from the migrated template; its name.
    std::string make_database();
    void drop_database(const std::string& database);
    /// libpq connection string for mittler_app, mittler_owner, mittler_retention or postgres.
    std::string connection(std::string_view role, std::string_view database) const;
    /// Path of the Redis socket, as Redis takes it.
    std::string redis_address() const;
    /// Path of a master key file, good for every database of this process.
    std::string master_key_file() const;
    /// Restarts PostgreSQL as after a power cut; open connections break.
    void crash_and_restart_postgres();

private:
    Stores();
    ~Stores();
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// A database of one test: made by the constructor, dropped by the destructor.
class FreshDatabase {
public:
    explicit FreshDatabase(std::size_t pool_size = 8);
    ~FreshDatabase();

    db::Pool& pool() { return *pool_; }  // as mittler_app
    db::Vault& vault() { return *vault_; }
    std::string connection(std::string_view role = "mittler_app") const;

    /// Inserts a tenant and returns its id; different slugs for different numbers.
    dispatch::TenantId add_tenant(int number = 1);

private:
    std::string name_;
    std::unique_ptr<db::Pool> pool_;
    std::unique_ptr<db::Vault> vault_;
};

/// Base of tests that need a database of their own.
class DatabaseTest : public testing::Test {
protected:
    db::Pool& pool() { return database_.pool(); }
    db::Vault& vault() { return database_.vault(); }
    FreshDatabase& database() { return database_; }

private:
    FreshDatabase database_;
};

/// A uuid with this number at its end; for readable tests.
dispatch::Uuid test_uuid(int number);

}  // namespace tests
