#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace db {

/// Whether a sudden power cut may lose what was committed.
enum class Durability { full, none_for_tests };

/// A private PostgreSQL 15 below a data folder, reachable only through a unix socket in a folder of
/// mode 0700. The first process starts it and stops it at its end; further processes on the same
/// folder share it. If the owner is killed, the server shuts down by itself, and the next start
/// waits for that.
class EmbeddedPostgres {
public:
    struct Options {
        std::filesystem::path folder;  // made if missing
        Durability durability = Durability::full;
    };
    /// Returns when the server accepts connections and roles and database exist. Throws
    /// std::runtime_error with one sentence. REQUIRES: called on a thread that lives as long as the
    /// program (see ChildProcess).
    explicit EmbeddedPostgres(Options options);
    ~EmbeddedPostgres();

    /// libpq connection string for one of the roles mittler_app, mittler_owner, mittler_retention,
    /// or postgres (the superuser; for the making of databases only).
    std::string connection(std::string_view role, std::string_view database = "mittler") const;

    /// False if another process owns the server and this one only shares it.
    bool owned() const;
    /// Kills the server as a power cut would and starts it again. REQUIRES: owned().
    void crash_and_restart();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// What a database must have before the first migration: the three roles (LOGIN, NOSUPERUSER,
/// NOBYPASSRLS), the database owned by mittler_owner with btree_gist and nothing for PUBLIC.
/// Changes nothing that exists. `superuser` is a connection string to any other database.
void prepare_database(const std::string& superuser, const std::string& database);

}  // namespace db
