#include "services/privacy/retention_rules.hpp"

#include <algorithm>

#include "db/postgres/connection.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using services::privacy::cutoff;
using services::privacy::Keep;
using services::privacy::retention_rules;
using services::privacy::RetentionRule;
using services::privacy::RunsFrom;

/// Every table with rows of tenants, and what its comment answers to "retention".
constexpr db::Query kSaid{
    "",
    "select c.relname::text as name,"
    " coalesce(substring(obj_description(c.oid) from '^retention: (.*?); permission:'), '') as says"
    " from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
    " where c.relkind in ('r', 'p') and not c.relispartition"
    " and (c.relname in ('tenant', 'account') or exists (select from pg_attribute a"
    "      where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))"
    " order by 1"};

class RetentionRulesTest : public tests::DatabaseTest {
protected:
    /// Tables whose comment and rule do not say the same, or that have no rule.
    std::vector<std::string> without_rule() {
        std::vector<std::string> found;
        auto tx = pool().begin(std::nullopt);
        for (const auto row : tx.run(kSaid)) {
            const auto fits = [&](const RetentionRule& rule) {
                return rule.table == row.view("name") && rule.says == row.view("says");
            };
            if (std::ranges::none_of(retention_rules(), fits)) found.push_back(row.text("name"));
        }
        return found;
    }
};

TEST_F(RetentionRulesTest, EveryTableOfTenantsHasTheRuleThatItsCommentNames) {
    EXPECT_EQ(without_rule(), std::vector<std::string>{});
}

TEST_F(RetentionRulesTest, TableWithoutARuleIsFound) {
    db::Connection owner{database().connection("mittler_owner"), {}};
    owner.run_text("stray",
                   "create table stray (tenant_id uuid);"
                   "comment on table stray is"
                   " 'retention: 6 months; permission: self; audit: none'");
    EXPECT_EQ(without_rule(), std::vector<std::string>{"stray"});
}

TEST_F(RetentionRulesTest, RuleThatSaysAnotherPeriodThanTheCommentIsFound) {
    db::Connection owner{database().connection("mittler_owner"), {}};
    owner.run_text("longer",
                   "comment on table message is"
                   " 'retention: 7 months; permission: coordinator; audit: none'");
    EXPECT_EQ(without_rule(), std::vector<std::string>{"message"});
}

TEST(RetentionRules, WhatGoesWithAnotherTableIsInTheStatementOfThatOne) {
    for (const auto& rule : retention_rules()) {
        EXPECT_NE(rule.erase == nullptr, rule.instead.empty()) << rule.table;
        const auto other = std::ranges::find_if(retention_rules(), [&](const auto& one) {
            return one.table == rule.instead && one.erase != nullptr;
        });
        if (other == retention_rules().end()) continue;
        EXPECT_NE(other->erase->sql.find(rule.table), std::string_view::npos) << rule.table;
    }
}

TEST(RetentionRules, PeriodsAreCountedBackFromMidnightInTheZone) {
    struct Case {
        Keep keep;
        std::string_view now;
        std::string_view expected;
    };
    const Case cases[]{
        {{.days = 30}, "2026-03-31T10:00:00Z", "2026-02-28T23:00:00Z"},
        {{.months = 3}, "2026-07-01T10:00:00Z", "2026-03-31T22:00:00Z"},
        {{.months = 6}, "2026-08-31T10:00:00Z", "2026-02-27T23:00:00Z"},  // no 31 February
        {{.months = 12}, "2028-02-29T10:00:00Z", "2027-02-27T23:00:00Z"},
        {{.years = 10}, "2036-03-02T08:00:00Z", "2026-03-01T23:00:00Z"},
        // 2026 is approved by the end of 2027; six years from 1 January 2028
        {{.years = 6, .from = RunsFrom::the_accounts},
         "2033-12-31T22:59:59Z",
         "2025-12-31T23:00:00Z"},
        {{.years = 6, .from = RunsFrom::the_accounts},
         "2033-12-31T23:00:00Z",
         "2026-12-31T23:00:00Z"},
    };
    const auto zone = *dispatch::calendar::Zone::named("Europe/Berlin");
    for (const auto& one : cases)
        EXPECT_EQ(
            dispatch::to_text(cutoff(one.keep, zone, dispatch::parse_instant(one.now).value())),
            one.expected)
            << one.now;
}

}  // namespace
