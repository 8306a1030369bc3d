#pragma once

#include <optional>
#include <string>

#include "api/cli/settings.hpp"

namespace api::cli {

// Commands that end. Each answers the exit code and throws CannotRun with one sentence.

struct TenantOptions {
    std::string slug;
    std::string name;
    std::string kind = "ki";
    std::string land = "NW";
    std::string zone = "Europe/Berlin";
    bool demo = false;
};
int add_tenant(const Settings& settings, const TenantOptions& options);

struct UserOptions {
    std::string tenant;
    std::string email;
    std::string name;
    std::string role;
    std::string password_file;  // empty: a password is made and printed once
    std::string requester;      // id, for the role requester
    std::string interpreter;    // id, for the role interpreter
};
int add_user(const Settings& settings, const UserOptions& options);
int list_users(const Settings& settings, const std::string& tenant);

struct ImportOptions {
    std::string kind;  // interpreters, requesters, availability, assignments, balances, postcodes
    std::string file;
    std::string tenant;
    std::string land;    // of school holidays
    bool apply = false;  // else only the report of what would be done
};
int import_pool_file(const Settings& settings, const ImportOptions& options);

/// The school holidays of a Land from a file with the columns name, from, to; they take the place
/// of what was known between its first and its last day.
int import_school_holidays(const Settings& settings, const ImportOptions& options);

/// Brings the schema up to this program, as mittler_owner.
int migrate(const Settings& settings);

/// New master key, new data keys for every tenant, old master keys dropped; runs while others
/// serve.
int rotate_keys(const Settings& settings);

struct CheckOptions {
    std::string erasure_of;  // slug of a tenant: also what the deletion rules would erase now
};
/// Role, schema, keys and time zones, one line each.
int check(const Settings& settings, const CheckOptions& options);

/// Says how the measurements of tests/bench are run.
int bench();

}  // namespace api::cli
