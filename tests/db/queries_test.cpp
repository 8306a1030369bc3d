#include "db/postgres/connection.hpp"
#include "db/queries/all.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using QueriesTest = tests::DatabaseTest;

TEST_F(QueriesTest, EveryStatementIsValidOnTheMigratedSchema) {
    db::Connection connection{database().connection(), {}};
    for (const db::Query& query : db::kAllQueries) {
        const std::string name{query.name};
        try {
            connection.run_text(name, "prepare " + name + " as " + std::string{query.sql});
        } catch (const db::DatabaseError& error) {
            ADD_FAILURE() << error.what();
        }
    }
}

TEST_F(QueriesTest, StatementsThatDoNotFitTheSchemaAreFound) {
    db::Connection connection{database().connection(), {}};
    EXPECT_THROW(connection.run_text("wrong", "prepare wrong as select no_such_column from tenant"),
                 db::DatabaseError);
}

/// Foreign keys whose columns are not the beginning of any index: each delete in the other table
/// would read this whole one.
constexpr db::Query kBareForeignKeys{
    "",
    "select c.conname::text as name, c.conrelid::regclass::text as on_table from pg_constraint c"
    " where c.contype = 'f' and c.conparentid = 0 and not exists ("
    "   select from pg_index i where i.indrelid = c.conrelid and i.indpred is null"
    "   and (select array_agg(k order by k) from unnest(c.conkey) k) ="
    "       (select array_agg(k order by k)"
    "        from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k))"};

TEST_F(QueriesTest, EveryForeignKeyHasAnIndex) {
    auto tx = pool().begin(std::nullopt);
    for (const auto row : tx.run(kBareForeignKeys))
        ADD_FAILURE() << row.text("on_table") << ": " << row.text("name");
}

TEST_F(QueriesTest, ForeignKeyWithoutAnIndexIsFound) {
    db::Connection owner{database().connection("mittler_owner"), {}};
    owner.run_text("bare key", "create table bare (tenant_id uuid references tenant)");
    auto tx = pool().begin(std::nullopt);
    EXPECT_EQ(tx.run(kBareForeignKeys).size(), 1U);
}

}  // namespace
