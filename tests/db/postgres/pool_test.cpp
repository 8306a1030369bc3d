#include "db/postgres/pool.hpp"

#include <atomic>
#include <thread>

#include "db/postgres/in_transaction.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using PoolTest = tests::DatabaseTest;

constexpr db::Query kTenantCount{"tenant_count", "select count(*) as n from tenant"};
constexpr db::Query kBackend{"backend_pid", "select pg_backend_pid() as pid"};
constexpr db::Query kRename{"tenant_rename", "update tenant set name = $2 where id = $1::uuid"};
constexpr db::Query kName{"tenant_name", "select name from tenant where id = $1::uuid"};

TEST_F(PoolTest, TenantAndAccountAreSetForOneTransactionOnly) {
    db::Pool one{{.connection = database().connection(), .size = 1}};
    const auto tenant = database().add_tenant();
    const dispatch::AccountId account{tests::test_uuid(5)};
    constexpr db::Query kAccount{"account_now", "select current_account() as id"};
    {
        auto tx = one.begin(tenant, account);
        EXPECT_EQ(tx.run(kTenantCount).only().integer("n"), 1);
        EXPECT_EQ(tx.run(kAccount).only().id<dispatch::AccountId>("id"), account);
        tx.commit();
    }
    auto tx = one.begin(std::nullopt);
    EXPECT_EQ(tx.run(kTenantCount).only().integer("n"), 0);
    EXPECT_TRUE(tx.run(kAccount).only().is_null("id"));
}

TEST_F(PoolTest, WhatIsNotCommittedIsRolledBack) {
    const auto tenant = database().add_tenant();
    {
        auto tx = pool().begin(tenant);
        EXPECT_EQ(tx.run(kRename, tenant, "Andere").affected(), 1U);
    }
    EXPECT_EQ(pool().begin(tenant).run(kName, tenant).only().text("name"), "KI 1");
}

TEST_F(PoolTest, CommitAfterAFailedStatementIsRefusedInsteadOfBeingLostInSilence) {
    const auto tenant = database().add_tenant();
    auto tx = pool().begin(tenant);
    tx.run(kRename, tenant, "Andere");
    EXPECT_THROW(tx.run({"", "select 1/0"}), db::DatabaseError);
    EXPECT_THROW(tx.commit(), db::DatabaseError);
}

TEST_F(PoolTest, BusyConnectionsMakeTheNextOneWaitAndThenGiveUp) {
    db::Pool one{{.connection = database().connection(), .size = 1, .wait_s = 0}};
    auto first = one.begin(std::nullopt);
    EXPECT_THROW(one.begin(std::nullopt), db::Unavailable);
    first.rollback();
    EXPECT_NO_THROW(one.begin(std::nullopt));
}

TEST_F(PoolTest, BrokenConnectionIsReplacedAndKeepsItsSettings) {
    db::Pool one{{.connection = database().connection(), .size = 1, .statement_timeout_ms = 4321}};
    const auto pid = one.begin(std::nullopt).run(kBackend).only().integer("pid");
    db::Pool superuser{{.connection = database().connection("postgres"), .size = 1}};
    superuser.begin(std::nullopt).run({"", "select pg_terminate_backend($1::integer)"}, pid);
    auto tx = one.begin(std::nullopt);
    EXPECT_NE(tx.run(kBackend).only().integer("pid"), pid);
    EXPECT_EQ(tx.run({"", "select current_setting('statement_timeout') as t"}).only().text("t"),
              "4321ms");
}

TEST_F(PoolTest, ConnectionLostWithinATransactionIsUnavailableAndNotRepeatedSilently) {
    auto tx = pool().begin(std::nullopt);
    const auto pid = tx.run(kBackend).only().integer("pid");
    db::Pool superuser{{.connection = database().connection("postgres"), .size = 1}};
    superuser.begin(std::nullopt).run({"", "select pg_terminate_backend($1::integer)"}, pid);
    EXPECT_THROW(tx.run(kBackend), db::DatabaseError);
    EXPECT_THROW(tx.commit(), db::DatabaseError);
}

TEST_F(PoolTest, SeveralHostsAreTriedUntilOneIsReadWrite) {
    std::string several = database().connection();
    const auto end = several.find("' port=5432");
    several.insert(end, ",/nowhere");
    several.insert(several.find("host='") + 6, "/nowhere-either,");
    several += " target_session_attrs=read-write";
    db::Pool pool{{.connection = several, .size = 1}};
    EXPECT_EQ(pool.begin(std::nullopt).run(kTenantCount).only().integer("n"), 0);
}

TEST_F(PoolTest, TwoStatementsOfOneNameAreAProgrammersError) {
    auto tx = pool().begin(std::nullopt);
    tx.run({"same_name", "select 1"});
    EXPECT_THROW(tx.run({"same_name", "select 2"}), std::logic_error);
}

TEST_F(PoolTest, ManyThreadsShareFewConnectionsAndNeverATenant) {
    db::Pool three{{.connection = database().connection(), .size = 3}};
    const dispatch::TenantId tenants[] = {database().add_tenant(1), database().add_tenant(2)};
    constexpr db::Query kIds{"tenant_ids", "select id from tenant"};
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 8; ++thread)
            threads.emplace_back([&, tenant = tenants[thread % 2]] {
                for (int i = 0; i < 40; ++i) {
                    auto tx = three.begin(tenant);
                    if (tx.run(kIds).only().id<dispatch::TenantId>("id") != tenant) ++wrong;
                    if (i % 2 == 0) tx.commit();
                }
            });
    }
    EXPECT_EQ(wrong, 0);
}

TEST_F(PoolTest, ServerThatIsAwayIsUnavailable) {
    db::Pool nowhere{{.connection = "host=/nowhere user=nobody", .size = 1}};
    EXPECT_THROW(nowhere.begin(std::nullopt), db::Unavailable);
}

}  // namespace
