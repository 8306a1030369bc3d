#include "db/postgres/transaction.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using RowsTest = tests::DatabaseTest;

TEST_F(RowsTest, ValuesComeBackAsTheyWereGiven) {
    auto tx = pool().begin(std::nullopt);
    const auto id = tests::test_uuid(42);
    const auto at = *dispatch::parse_instant("2026-03-29T01:00:00Z");
    const std::vector<std::string> words{"a", "", "b \"c\\\"", "NULL", "x,y", "{z}"};
    const std::vector<dispatch::Uuid> ids{id, tests::test_uuid(1)};
    const db::Bytes bytes{std::string{"\0\x01\xff", 3}};
    const auto rows =
        tx.run({"",
                "select $1::uuid as id, $2::timestamptz as at, $3::text[] as words,"
                " $4::uuid[] as ids, $5::bytea as bytes, $6::boolean as yes,"
                " $7::bigint as n, $8::double precision as x, $9::text as nothing"},
               id, at, words, ids, bytes, true, -7, 51.5, std::optional<std::string>{});
    const auto row = rows.only();
    EXPECT_EQ(row.uuid("id"), id);
    EXPECT_EQ(row.instant("at"), at);
    EXPECT_EQ(row.text_array("words"), words);
    EXPECT_EQ(row.uuid_array("ids"), ids);
    EXPECT_EQ(row.bytes("bytes"), bytes.value);
    EXPECT_TRUE(row.boolean("yes"));
    EXPECT_EQ(row.integer("n"), -7);
    EXPECT_EQ(row.real("x"), 51.5);
    EXPECT_EQ(row.optional_text("nothing"), std::nullopt);
}

TEST_F(RowsTest, InstantIsReadInUtcOnly) {
    struct Case {
        const char* sql;
        bool read;
    };
    for (const Case& each : {Case{"select timestamptz '2026-03-01 08:00:00.75+01' as at", true},
                             Case{"select timestamptz 'infinity' as at", false},
                             Case{"select timestamptz '0044-03-15 12:00+00 BC' as at", false},
                             Case{"select timestamp '2026-03-01 08:00:00' as at", false},
                             Case{"select date '2026-03-01' as at", false}}) {
        auto tx = pool().begin(std::nullopt);
        const auto rows = tx.run({"", each.sql});
        if (each.read) {
            EXPECT_EQ(dispatch::to_text(rows.only().instant("at")), "2026-03-01T07:00:00Z");
        } else {
            EXPECT_THROW(rows.only().instant("at"), std::logic_error) << each.sql;
        }
    }
}

TEST_F(RowsTest, WrongColumnAndUnexpectedNullThrow) {
    auto tx = pool().begin(std::nullopt);
    const auto rows = tx.run({"", "select null::text as nothing"});
    EXPECT_ANY_THROW(rows.only().text("nothing"));
    EXPECT_ANY_THROW(rows.only().text("no_such_column"));
    EXPECT_THROW(tx.run({"", "select 1 where false"}).only(), std::logic_error);
}

}  // namespace
