#include "db/postgres/migrate.hpp"

#include "db/postgres/connection.hpp"
#include "db/postgres/embedded_postgres.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using db::Migration;
using MigrateTest = tests::DatabaseTest;

constexpr dispatch::Instant kNow{};

std::vector<Migration> with_one_more(std::string_view content) {
    auto files = db::embedded_migrations();
    files.push_back({"V900__more.sql", content});
    return files;
}

TEST_F(MigrateTest, SecondRunAppliesNothing) {
    const auto applied =
        db::migrate(database().connection("mittler_owner"), db::embedded_migrations(), kNow);
    ASSERT_TRUE(applied);
    EXPECT_EQ(*applied, 0);
    EXPECT_TRUE(db::check_schema(pool(), db::embedded_migrations()));
}

TEST_F(MigrateTest, OlderSchemaIsRefusedUntilItIsMigrated) {
    const auto files = with_one_more("create table more (id integer primary key)");
    EXPECT_EQ(db::check_schema(pool(), files).error().code, "schema_older");
    const auto applied = db::migrate(database().connection("mittler_owner"), files, kNow);
    ASSERT_TRUE(applied);
    EXPECT_EQ(*applied, 1);
    EXPECT_TRUE(db::check_schema(pool(), files));
}

TEST_F(MigrateTest, NewerSchemaAndEditedMigrationAreRefused) {
    const auto owner = database().connection("mittler_owner");
    const auto files = with_one_more("create table more (id integer primary key)");
    ASSERT_TRUE(db::migrate(owner, files, kNow));
    const auto known = db::embedded_migrations();
    EXPECT_EQ(db::check_schema(pool(), known).error().code, "schema_newer");
    EXPECT_EQ(db::migrate(owner, known, kNow).error().code, "schema_newer");
    const auto edited = with_one_more("create table more (id bigint primary key)");
    EXPECT_EQ(db::check_schema(pool(), edited).error().code, "migration_edited");
    EXPECT_EQ(db::migrate(owner, edited, kNow).error().code, "migration_edited");
}

TEST_F(MigrateTest, FailedMigrationLeavesNothingBehind) {
    const auto owner = database().connection("mittler_owner");
    EXPECT_THROW(static_cast<void>(db::migrate(
                     owner, with_one_more("create table more (id integer); select 1/0"), kNow)),
                 db::DatabaseError);
    auto tx = pool().begin(std::nullopt);
    EXPECT_TRUE(tx.run({"", "select to_regclass('more') is null as gone"}).only().boolean("gone"));
    EXPECT_TRUE(db::check_schema(pool(), db::embedded_migrations()));
}

// Tenants from before the eraser have no night planned, and nobody adds them again.
TEST_F(MigrateTest, TenantsThatAreThereGetTheNightOfTheEraser) {
    const auto files = db::embedded_migrations();
    const std::string name = "mittler_older";
    auto& stores = tests::Stores::get();
    db::prepare_database(stores.connection("postgres", "postgres"), name);
    const auto owner = stores.connection("mittler_owner", name);
    ASSERT_TRUE(db::migrate(owner, std::span{files}.first(6), kNow));
    db::Pool older{{.connection = stores.connection("mittler_app", name), .size = 1}};
    const dispatch::TenantId tenant{tests::test_uuid(7)};
    {
        auto tx = older.begin(tenant);
        tx.run({"",
                "insert into tenant (id, slug, name, kind, created_at)"
                " values ($1, 'alt', 'KI Alt', 'ki', '2026-01-01Z')"},
               tenant);
        tx.commit();
    }
    ASSERT_TRUE(db::migrate(owner, files, kNow));
    auto tx = older.begin(tenant);
    EXPECT_EQ(tx.run({"", "select consumer || ' ' || state as it from delivery"}).only().text("it"),
              "erase_old due");
    EXPECT_EQ(
        tx.run({"", "select tenant_id from due_tenant"}).only().id<dispatch::TenantId>("tenant_id"),
        tenant);
}

TEST_F(MigrateTest, OnlyTheAppRoleMayServe) {
    EXPECT_TRUE(db::check_role(pool()));
    for (const char* role : {"mittler_owner", "postgres"}) {
        db::Pool mighty{{.connection = database().connection(role), .size = 1}};
        EXPECT_EQ(db::check_role(mighty).error().code, "database_role_too_mighty") << role;
    }
}

TEST_F(MigrateTest, RoleThatBypassesRowSecurityMayNotServe) {
    db::Connection superuser{database().connection("postgres"), {}};
    superuser.run_text("make role", "create role bypasser login bypassrls");
    db::Pool mighty{{.connection = database().connection("bypasser"), .size = 1}};
    EXPECT_EQ(db::check_role(mighty).error().code, "database_role_too_mighty");
    superuser.run_text("drop role", "drop role bypasser");
}

TEST_F(MigrateTest, RoleThatMayNotEraseMayNotServe) {
    db::Connection superuser{database().connection("postgres"), {}};
    superuser.run_text("make role", "create role forgetful login");
    db::Pool keeping{{.connection = database().connection("forgetful"), .size = 1}};
    EXPECT_EQ(db::check_role(keeping).error().code, "database_role_without_eraser");
    superuser.run_text("grant", "grant mittler_retention to forgetful");
    EXPECT_TRUE(db::check_role(keeping));
    superuser.run_text("drop role", "drop role forgetful");
}

}  // namespace
