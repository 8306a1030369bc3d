#include "db/postgres/pool.hpp"

#include "db/postgres/in_transaction.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using tests::DatabaseTest;
using PoolTest = DatabaseTest;

TEST_F(PoolTest, TenantIsSetForOneTransactionOnly) {
    db::Pool one{{.connection = database().connection(), .size = 1}};
    const auto tenant = database().add_tenant();
    constexpr db::Query kCount{"tenant_count", "select count(*) as n from tenant"};
    EXPECT_EQ(one.begin(tenant).run(kCount).only().integer("n"), 1);
    EXPECT_EQ(one.begin(std::nullopt).run(kCount).only().integer("n"), 0);
}

}  // namespace
