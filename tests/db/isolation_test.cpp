// One row of every tenant in every table, and what others see and change of it: nothing.
#include <algorithm>

#include "tests/db/database_fixture.hpp"
#include "tests/db/tenant_tables.hpp"

namespace {

using dispatch::TenantId;

struct Exemption {
    std::string_view table;
    std::string_view reason;
};

/// Readable without a tenant, because nothing in them belongs to one.
constexpr Exemption kWithoutTenant[]{
    {"role", "reference data: the bundles of capabilities, changed by migrations only"},
    {"postcode", "reference data: postcodes of Germany"},
    {"simulated_clock", "one time for all nodes"},
    {"due_tenant", "ids and times only: the worker finds work before it knows a tenant"},
    {"schema_version", "which migrations were applied, asked before serving"},
    {"school_holiday", "reference data: the school holidays of the Länder"},
    {"master_key", "fingerprints of key files, asked before serving"},
};

/// Rows may be added from outside: an invited account exists before its membership.
constexpr std::string_view kInvitations = "account";

bool is_exempt(std::string_view table) {
    return std::ranges::count(kWithoutTenant, table, &Exemption::table) > 0;
}

constexpr std::string_view kNoRight = "42501";  // insufficient_privilege, row level security too

class IsolationTest : public tests::DatabaseTest {
protected:
    /// Rows that the statement touched as mittler_app; nothing when it was refused.
    std::optional<std::size_t> touched(const std::optional<TenantId>& tenant,
                                       const std::string& sql) {
        try {
            auto tx = pool().begin(tenant);
            const auto rows = tx.run({"", sql});
            tx.commit();
            return std::max(rows.affected(), rows.size());
        } catch (const db::DatabaseError& error) {
            EXPECT_NE(std::string_view{error.what()}.find(kNoRight), std::string_view::npos)
                << sql << ": " << error.what();
            return std::nullopt;
        }
    }
    std::size_t changed(const std::optional<TenantId>& tenant, const std::string& sql) {
        return touched(tenant, sql).value_or(0);
    }
    static std::string same_value(const std::string& table) {
        const bool has_no_tenant = table == "tenant" || table == "account";
        return has_no_tenant ? "id = id" : "tenant_id = tenant_id";
    }

    db::Connection superuser{database().connection("postgres"), {}};
    TenantId with_rows{tests::test_uuid(1)};
    TenantId other_with_rows{tests::test_uuid(2)};
    TenantId without_rows{tests::test_uuid(3)};
};

TEST_F(IsolationTest, RowsOfAnotherTenantAreNeverSeenNorChanged) {
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    maker.insert_all(other_with_rows);
    const auto before = tests::table_states(superuser);
    for (const auto& table : maker.tables()) {
        if (is_exempt(table)) continue;
        for (const auto& nobody : {std::optional{without_rows}, std::optional<TenantId>{}}) {
            const auto who = table + (nobody ? " by another tenant" : " without a tenant");
            EXPECT_EQ(changed(nobody, "select from " + table), 0U) << who;
            EXPECT_EQ(changed(nobody, "update " + table + " set " + same_value(table)), 0U) << who;
            EXPECT_EQ(changed(nobody, "delete from " + table), 0U) << who;
            if (table == kInvitations) continue;
            EXPECT_FALSE(touched(nobody, maker.statement(table, with_rows))) << who;
        }
        EXPECT_EQ(changed(with_rows, "select from " + table), 1U) << table;
    }
    EXPECT_EQ(tests::table_states(superuser), before);
}

TEST_F(IsolationTest, OwnRowsAreNeverGivenToAnotherTenant) {
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    maker.insert_all(other_with_rows);
    for (const auto& table : maker.tables()) {
        if (is_exempt(table) || table == kInvitations) continue;
        const std::string column = table == "tenant" ? "id" : "tenant_id";
        EXPECT_FALSE(touched(with_rows, "update " + table + " set " + column + " = '" +
                                            dispatch::to_text(other_with_rows) + '\''))
            << table;
    }
}

constexpr db::Query kPartitions{
    "",
    "select c.relname::text as name from pg_class c where c.relispartition and c.relkind = 'r'"};

TEST_F(IsolationTest, PartitionsAreNotReachedPastTheirTable) {
    ASSERT_TRUE(touched(std::nullopt, "select ensure_month('2026-03-01')"));
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    const auto partitions = superuser.run(kPartitions, {});
    EXPECT_EQ(partitions.size(), 4U);  // event and audit: the month and the rest
    for (const auto row : partitions) {
        const auto name = row.text("name");
        const auto parent = name.substr(0, name.find('_'));
        auto insert = maker.statement(parent, with_rows);
        insert.replace(insert.find(parent), parent.size(), name);
        for (const auto& sql : {"select from " + name, "delete from " + name,
                                "update " + name + " set tenant_id = tenant_id", insert})
            EXPECT_FALSE(touched(with_rows, sql)) << sql;
    }
}

TEST_F(IsolationTest, WhatHappenedIsNeverRewrittenNorForgotten) {
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    for (const std::string table : {"event", "audit"}) {
        EXPECT_TRUE(touched(with_rows, "update " + table + " set tenant_id = tenant_id") ==
                    std::nullopt);
        EXPECT_TRUE(touched(with_rows, "delete from " + table) == std::nullopt);
        EXPECT_TRUE(touched(with_rows, "truncate " + table) == std::nullopt);
        EXPECT_EQ(touched(with_rows, maker.statement(table, with_rows)), 1U);
    }
}

/// Tables that are not closed, or do not say how long they are kept, for whom, and what is noted.
constexpr db::Query kCareless{
    "",
    "select c.relname::text as name, case"
    " when coalesce(obj_description(c.oid), '') !~ 'retention: .+; permission: .+; audit: .+'"
    "   then 'its comment answers not: retention, permission, audit'"
    " when c.relname = any ($1::text[]) then null"
    " when not c.relrowsecurity then 'no row level security'"
    " when not c.relforcerowsecurity then 'its owner passes row level security'"
    " when not exists (select from pg_policy p where p.polrelid = c.oid) then 'no policy'"
    " end as fault"
    " from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
    " and not c.relispartition order by 1"};

std::map<std::string, std::string> faults(db::Connection& connection) {
    std::vector<std::string> exempt;
    for (const auto& [table, reason] : kWithoutTenant) exempt.emplace_back(table);
    std::map<std::string, std::string> found;
    for (const auto row : connection.run(kCareless, {db::to_param(exempt)}))
        if (!row.is_null("fault")) found[row.text("name")] = row.text("fault");
    return found;
}

TEST_F(IsolationTest, EveryTableIsClosedAndExplainsItself) {
    for (const auto& [table, fault] : faults(superuser)) ADD_FAILURE() << table << ": " << fault;
    const auto tables = tests::all_tables(superuser);
    for (const auto& [table, reason] : kWithoutTenant)
        EXPECT_EQ(std::ranges::count(tables, table), 1) << table << " is exempt and not there";
}

TEST_F(IsolationTest, CarelessNewTablesAreFound) {
    db::Connection owner{database().connection("mittler_owner"), {}};
    const std::string good_comment = " is 'retention: 1 day; permission: self; audit: none'";
    owner.run_text("make",
                   "create table without_comment (tenant_id uuid);"
                   "create table open_table (tenant_id uuid);"
                   "comment on table open_table" +
                       good_comment +
                       ";"
                       "create table unforced (tenant_id uuid);"
                       "comment on table unforced" +
                       good_comment +
                       ";"
                       "alter table unforced enable row level security;"
                       "create table without_policy (tenant_id uuid);"
                       "comment on table without_policy" +
                       good_comment +
                       ";"
                       "alter table without_policy enable row level security;"
                       "alter table without_policy force row level security;"
                       "create table closed (tenant_id uuid);"
                       "comment on table closed" +
                       good_comment +
                       ";"
                       "call isolate('closed')");
    const std::map<std::string, std::string> expected{
        {"without_comment", "its comment answers not: retention, permission, audit"},
        {"open_table", "no row level security"},
        {"unforced", "its owner passes row level security"},
        {"without_policy", "no policy"}};
    EXPECT_EQ(faults(superuser), expected);
}

TEST_F(IsolationTest, PolicyThatIsTooWideIsFoundByTheRowsThemselves) {
    superuser.run_text("open", "create policy too_wide on block using (true)");
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    EXPECT_EQ(touched(without_rows, "select from block"), 1U);
    EXPECT_EQ(touched(std::nullopt, "update block set tenant_id = tenant_id"), 1U);
}

TEST_F(IsolationTest, NewTypeOfColumnIsToldInsteadOfBeingLeftOut) {
    db::Connection owner{database().connection("mittler_owner"), {}};
    owner.run_text("make", "create table shape (tenant_id uuid, corner point not null)");
    tests::RowMaker maker{superuser};
    EXPECT_THROW(maker.insert_all(with_rows), std::logic_error);
}

/// Functions that run with the rights of their owner and that mittler_app may call.
constexpr db::Query kMightyFunctions{
    "",
    "select p.proname::text as name from pg_proc p where p.prosecdef"
    " and has_function_privilege('mittler_app', p.oid, 'execute')"
    " and p.pronamespace <> 'pg_catalog'::regnamespace order by 1"};

TEST_F(IsolationTest, OnlyNamedFunctionsPassRowLevelSecurity) {
    const std::vector<std::string> expected{
        "account_for_login",  // before login, by the folded mail address
        "busy_elsewhere",     // times of people who share their calendar
        "ensure_month",       // makes partitions, reads nothing
        "own_memberships",    // of the account that asks, in all pools
        "session_by_token",   // before login, by the hash of the token
        "tenant_by_slug",     // before login, by the slug
    };
    std::vector<std::string> found;
    for (const auto row : superuser.run(kMightyFunctions, {})) found.push_back(row.text("name"));
    EXPECT_EQ(found, expected);
}

TEST_F(IsolationTest, ReadersBeforeLoginAnswerOnlyToWhatTheyAreAskedFor) {
    tests::RowMaker maker{superuser};
    maker.insert_all(with_rows);
    maker.insert_all(other_with_rows);
    superuser.run_text(
        "name them", "update tenant set slug = 'eins' where id = '" + dispatch::to_text(with_rows) +
                         "'; update account set email_folded = 'a@eins.example' where id ="
                         " (select account_id from membership where tenant_id = '" +
                         dispatch::to_text(with_rows) +
                         "'); update account_session set token_hash = '\\xabcd'"
                         " where tenant_id = '" +
                         dispatch::to_text(with_rows) + '\'');
    const auto rows_of = [&](const std::string& call) {
        return changed(std::nullopt, "select * from " + call);
    };
    EXPECT_EQ(rows_of("tenant_by_slug('eins')"), 1U);
    EXPECT_EQ(rows_of("tenant_by_slug('')"), 0U);
    EXPECT_EQ(rows_of("tenant_by_slug('%')"), 0U);
    EXPECT_EQ(rows_of("tenant_by_slug(null)"), 0U);
    EXPECT_EQ(rows_of("account_for_login('a@eins.example')"), 1U);
    EXPECT_EQ(rows_of("account_for_login('%')"), 0U);
    EXPECT_EQ(rows_of("session_by_token('\\xabcd')"), 1U);
    EXPECT_EQ(rows_of("session_by_token('\\x')"), 0U);
    EXPECT_EQ(rows_of("session_by_token(null)"), 0U);
}

}  // namespace
