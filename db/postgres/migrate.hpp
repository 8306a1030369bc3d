#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/pool.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// One file of db/migrations; its version is the number in `V001__people.sql`.
struct Migration {
    std::string_view name;
    std::string_view content;
};

/// The migrations built into this program, in order.
std::vector<Migration> embedded_migrations();

/// Applies what is missing, each in a transaction of its own, under an advisory lock, as
/// mittler_owner; returns how many. Forward only. Refuses `migration_edited` (an applied one has
/// another SHA-256 now) and `schema_newer`; the detail is a sentence for the operator.
dispatch::Result<int> migrate(const std::string& owner_connection,
                              std::span<const Migration> known_files,
                              dispatch::Instant now);

/// Whether the schema is exactly the one this program knows: refuses `schema_older`,
/// `schema_newer`, `migration_edited`.
dispatch::Result<dispatch::Done> check_schema(Pool& pool, std::span<const Migration> known_files);

/// Refuses `database_role_too_mighty`: a superuser, a role with BYPASSRLS and the owner of the
/// tables would see every tenant's rows; and `database_role_without_eraser`: it cannot become
/// mittler_retention.
dispatch::Result<dispatch::Done> check_role(Pool& pool);

}  // namespace db
