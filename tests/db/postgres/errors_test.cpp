#include "db/postgres/errors.hpp"

#include "db/postgres/in_transaction.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using ErrorsTest = tests::DatabaseTest;

constexpr db::Query kRaise{"raise_state",
                           "do $$ begin raise exception 'x' using errcode = '40001'; end $$"};

TEST_F(ErrorsTest, ViolatedConstraintTellsItsNameAndNoValue) {
    database().add_tenant(1);
    const dispatch::TenantId other{tests::test_uuid(77)};
    auto tx = pool().begin(other);
    try {
        tx.run({"",
                "insert into tenant (id, slug, name, kind, created_at)"
                " values ($1, 'tenant-1', 'X', 'ki', '2026-01-01Z')"},
               other);
        FAIL() << "two tenants of one slug";
    } catch (const db::ConstraintViolated& violated) {
        EXPECT_EQ(violated.sqlstate, "23505");
        EXPECT_EQ(violated.constraint_name, "tenant_slug_is_unique");
        EXPECT_EQ(std::string{violated.what()}.find("tenant-1"), std::string::npos);
    }
}

TEST_F(ErrorsTest, SerializationFailureIsTriedThreeTimesInAll) {
    int tried = 0;
    EXPECT_THROW(db::in_transaction(pool(), std::nullopt,
                                    [&](db::Transaction& tx) {
                                        ++tried;
                                        tx.run(kRaise);
                                    }),
                 db::Retryable);
    EXPECT_EQ(tried, 3);
}

TEST_F(ErrorsTest, SecondTryMayCommit) {
    const auto tenant = database().add_tenant();
    int tried = 0;
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        tx.run({"", "update tenant set name = name || '+' where id = $1::uuid"}, tenant);
        if (++tried == 1) tx.run(kRaise);
    });
    auto tx = pool().begin(tenant);
    EXPECT_EQ(tx.run({"", "select name from tenant"}).only().text("name"), "KI 1+");
}

TEST_F(ErrorsTest, RefusedResultRollsBack) {
    const auto tenant = database().add_tenant();
    const auto answer =
        db::in_transaction(pool(), tenant, [&](db::Transaction& tx) -> dispatch::Result<int> {
            tx.run({"", "update tenant set name = 'Andere' where id = $1::uuid"}, tenant);
            return dispatch::Error{dispatch::Refusal::conflict, "booking_closed"};
        });
    ASSERT_FALSE(answer);
    auto tx = pool().begin(tenant);
    EXPECT_EQ(tx.run({"", "select name from tenant"}).only().text("name"), "KI 1");
}

TEST_F(ErrorsTest, LockThatIsNotToBeHadTookTooLong) {
    const auto tenant = database().add_tenant();
    constexpr db::Query kLock{"tenant_lock",
                              "select id from tenant where id = $1::uuid for update"};
    auto first = pool().begin(tenant);
    first.run(kLock, tenant);
    db::Pool hasty{{.connection = database().connection(), .size = 1, .lock_timeout_ms = 20}};
    auto second = hasty.begin(tenant);
    EXPECT_THROW(second.run(kLock, tenant), db::TookTooLong);
}

TEST_F(ErrorsTest, NulByteIsRefusedInsteadOfCuttingTheText) {
    auto tx = pool().begin(std::nullopt);
    EXPECT_THROW(tx.run({"", "select $1::text"}, std::string_view{"a\0b", 3}), db::DatabaseError);
}

}  // namespace
