#include "db/postgres/migrate.hpp"

#include <charconv>

#include "db/migrations_made.hpp"
#include "db/postgres/connection.hpp"
#include "db/secrets/hash.hpp"

namespace db {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

// Any number that nothing else in this database locks.
constexpr const char* kLockSql = "select pg_advisory_lock(30803230245250418)";

constexpr const char* kTableSql =
    "create table if not exists schema_version (version integer primary key, name text not null,"
    " sha256 text not null, applied_at timestamptz not null);"
    "comment on table schema_version is"
    " 'retention: reference data; permission: migrations; audit: none';"
    "grant select on schema_version to mittler_app, mittler_retention";

constexpr Query kApplied{"schema_version_list",
                         "select version, name, sha256 from schema_version order by version"};
constexpr Query kTableExists{"schema_version_exists",
                             "select to_regclass('public.schema_version') is not null as found"};

int version_of(std::string_view name) {
    int version = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), version);
    if (!name.starts_with('V') || error != std::errc{} ||
        !std::string_view{end, name.data() + name.size()}.starts_with("__"))
        throw std::logic_error{"migration " + std::string{name} +
                               " is not named V<number>__<what>.sql"};
    return version;
}

/// Refuses what this program does not know or knows differently; else the number of applied ones.
Result<int> compare(const Rows& applied, std::span<const Migration> known_files) {
    int count = 0;
    for (const Row row : applied) {
        const auto known = std::ranges::find_if(known_files, [&](const Migration& migration) {
            return version_of(migration.name) == row.integer("version");
        });
        if (known == known_files.end())
            return Error{Refusal::conflict, "schema_newer",
                         "The database has migration " + row.text("name") +
                             ", which this version of mittler does not know: start the newer "
                             "version."};
        if (sha256_hex(known->content) != row.view("sha256"))
            return Error{Refusal::conflict, "migration_edited",
                         "Migration " + row.text("name") +
                             " was applied with other contents than this program has: an applied "
                             "migration is never edited."};
        ++count;
    }
    return count;
}

void apply(Connection& connection, const Migration& migration, dispatch::Instant now) {
    const std::string name{migration.name};
    connection.run_text("begin", "begin");
    connection.run_text(name, std::string{migration.content});
    connection.run({"",
                    "insert into schema_version (version, name, sha256, applied_at)"
                    " values ($1::integer, $2, $3, $4::timestamptz)"},
                   {to_param(version_of(migration.name)), to_param(migration.name),
                    to_param(std::string_view{sha256_hex(migration.content)}), to_param(now)});
    connection.run_text("commit", "commit");
}

}  // namespace

std::vector<Migration> embedded_migrations() {
    std::vector<Migration> all;
    all.reserve(migrations.size());
    for (const auto& file : migrations) all.push_back({file.name, file.content});
    return all;
}

Result<int> migrate(const std::string& owner_connection,
                    std::span<const Migration> known_files,
                    dispatch::Instant now) {
    // A migration may rewrite a table for minutes, but must not queue behind a long transaction and
    // so stop everyone who queues behind it.
    Connection connection{owner_connection, {.statement_timeout_ms = 0, .lock_timeout_ms = 10'000}};
    connection.run_text("migration lock", kLockSql);
    connection.run_text("schema_version", kTableSql);
    const auto known = compare(connection.run(kApplied, {}), known_files);
    if (!known) return known.error();
    const Rows applied = connection.run(kApplied, {});
    int count = 0;
    for (const Migration& migration : known_files) {
        const int version = version_of(migration.name);
        bool done = false;
        for (const Row row : applied) done = done || row.integer("version") == version;
        if (done) continue;
        apply(connection, migration, now);
        ++count;
    }
    return count;
}

Result<Done> check_schema(Pool& pool, std::span<const Migration> known_files) {
    auto tx = pool.begin(std::nullopt);
    const Error older{Refusal::conflict, "schema_older",
                      "The database schema is older than this program: run `mittler migrate`."};
    if (!tx.run(kTableExists).only().boolean("found")) return older;
    const auto applied = compare(tx.run(kApplied), known_files);
    if (!applied) return applied.error();
    if (static_cast<std::size_t>(*applied) < known_files.size()) return older;
    return Done{};
}

Result<Done> check_role(Pool& pool) {
    constexpr Query kRole{
        "role_mighty",
        "select current_user::text as name, r.rolsuper, r.rolbypassrls,"
        " exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        "   where n.nspname = 'public' and pg_has_role(c.relowner, 'member')) as owns,"
        " exists (select 1 from pg_roles e"
        "   where e.rolname = 'mittler_retention' and pg_has_role(e.oid, 'member')) as erases"
        " from pg_roles r where r.rolname = current_user"};
    auto tx = pool.begin(std::nullopt);
    const auto rows = tx.run(kRole);
    const Row role = rows.only();
    const char* why = role.boolean("rolsuper")       ? "is a superuser"
                      : role.boolean("rolbypassrls") ? "may bypass row level security"
                      : role.boolean("owns")         ? "owns tables"
                                                     : nullptr;
    if (why != nullptr)
        return Error{Refusal::forbidden, "database_role_too_mighty",
                     "The database role " + role.text("name") + " " + why +
                         " and so would see every tenant's rows: connect as mittler_app."};
    if (!role.boolean("erases"))
        return Error{Refusal::forbidden, "database_role_without_eraser",
                     "The database role " + role.text("name") +
                         " may not erase what is due: grant mittler_retention to it."};
    return Done{};
}

}  // namespace db
