#include "db/postgres/connection.hpp"
#include "db/postgres/embedded_postgres.hpp"

namespace db {
namespace {

constexpr const char* kRoles[] = {"mittler_owner", "mittler_app", "mittler_retention"};

constexpr SessionSettings kPatient{.statement_timeout_ms = 60'000};  // slow disks: a copy of files

bool exists(Connection& connection, std::string_view catalogue_question, const std::string& name) {
    return !connection.run({"", catalogue_question}, {name}).empty();
}

}  // namespace

void prepare_database(const std::string& superuser, const std::string& database) {
    {
        Connection connection{superuser, kPatient};
        for (const std::string role : kRoles) {
            if (exists(connection, "select 1 from pg_roles where rolname = $1", role)) continue;
            connection.run_text("create role", "create role " + role +
                                                   " login nosuperuser nobypassrls nocreatedb "
                                                   "nocreaterole inherit");
        }
        // The eraser takes the role for one transaction; nothing else has its rights by accident.
        // Asked first: two programs that start at once would break each other's change.
        if (!exists(connection,
                    "select 1 from pg_auth_members m join pg_roles r on r.oid = m.member"
                    " where m.roleid = 'mittler_retention'::regrole and r.rolname = $1"
                    " and not r.rolinherit",
                    "mittler_app"))
            connection.run_text("role of the eraser",
                                "alter role mittler_app noinherit;"
                                "grant mittler_retention to mittler_app");
        if (!exists(connection, "select 1 from pg_database where datname = $1", database))
            connection.run_text("create database",
                                "create database \"" + database + "\" owner mittler_owner");
        connection.run_text("database rights", "revoke all on database \"" + database +
                                                   "\" from public;"
                                                   "grant connect on database \"" +
                                                   database +
                                                   "\" to mittler_app, mittler_retention");
    }
    Connection inside{superuser + " dbname='" + database + "'", kPatient};
    inside.run_text("extension",
                    "create extension if not exists btree_gist;"
                    "revoke create on schema public from public");
}

}  // namespace db
