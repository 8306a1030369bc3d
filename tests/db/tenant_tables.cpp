#include "tests/db/tenant_tables.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "tests/db/database_fixture.hpp"

namespace tests {
namespace {

constexpr db::Query kAllTables{
    "",
    "select c.relname::text as name from pg_class c"
    " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
    " and not c.relispartition order by 1"};

/// The columns that a row must name: those without a default that may not be null. Of a foreign key
/// only what it refers to besides the tenant; of a list of allowed values the first.
constexpr db::Query kDemandedColumns{
    "",
    "select c.relname::text as table_name, a.attname::text as name,"
    " format_type(a.atttypid, null) as type, f.to_table, f.to_column, k.choice"
    " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
    " left join lateral (select f.confrelid::regclass::text as to_table,"
    "     t.attname::text as to_column from pg_constraint f join pg_attribute t"
    "     on t.attrelid = f.confrelid"
    "     and t.attnum = f.confkey[array_position(f.conkey, a.attnum)]"
    "     where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)"
    "     order by 1 limit 1) f on a.attname <> 'tenant_id'"
    " left join lateral (select (regexp_match(pg_get_constraintdef(k.oid),"
    "     '''([^'']*)''::text'))[1] as choice from pg_constraint k where k.contype = 'c'"
    "     and k.conrelid = c.oid and k.conkey = array[a.attnum] limit 1) k on true"
    " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
    " and not c.relispartition and not a.attisdropped and (a.attname = 'tenant_id'"
    "   or (a.attnotnull and not a.atthasdef and a.attidentity = '')"
    "   or c.relname || '.' || a.attname = any ($1::text[]))"
    " and (c.relname in ('tenant', 'account') or exists (select from pg_attribute t"
    "   where t.attrelid = c.oid and t.attname = 'tenant_id'))"
    " order by 1, 2"};

/// Columns that may be null, but not in the only row of their table.
const std::vector<std::string> kAlsoDemanded{"opening_balance.interpreter_id",
                                             "calendar_feed.interpreter_id"};

/// What constraints over several columns or patterns demand; the column of one table or of all.
const std::map<std::string, std::string> kKnownValues{
    {"membership.role", "coordinator"},
    {"interpreter_language.language", "ara"},
    {"to_min", "2"},
    {"commitment.state", "confirmed"},
    {"end_at", "2026-03-10 10:00Z"},
    {"translation_order.source_language", "deu"},
    {"translation_order.target_language", "ara"},
    {"grain_min", "15"},
    {"slot_appointment.minutes", "20"},
    {"slot_appointment.state", "waiting"},
};

const std::map<std::string, std::string> kValueOfType{
    {"timestamp with time zone", "2026-03-10 09:00Z"},
    {"date", "2026-03-10"},
    {"smallint", "1"},
    {"integer", "1"},
    {"bigint", "1"},
    {"double precision", "1"},
    {"boolean", "true"},
    {"jsonb", "{}"},
    {"text[]", "{}"},
    {"uuid[]", "{}"},
    {"tstzrange", "[2026-03-10 09:00Z,2026-03-10 10:00Z)"},
};

std::string key(const dispatch::TenantId& tenant, const std::string& table) {
    return dispatch::to_text(tenant) + '/' + table;
}

}  // namespace

std::vector<std::string> all_tables(db::Connection& any) {
    std::vector<std::string> names;
    for (const auto row : any.run(kAllTables, {})) names.push_back(row.text("name"));
    return names;
}

std::map<std::string, std::string> table_states(db::Connection& superuser) {
    std::string sql;
    for (const auto& table : all_tables(superuser)) {
        if (!sql.empty()) sql += " union all ";
        sql += "select '" + table +
               "' as name, count(*) || ' rows ' || coalesce(sum("
               "hashtextextended(t.xmin::text || t.ctid::text || t::text, 0)), 0) as state from " +
               table + " t";
    }
    std::map<std::string, std::string> states;
    for (const auto row : superuser.run({"", sql}, {}))
        states[row.text("name")] = row.text("state");
    return states;
}

RowMaker::RowMaker(db::Connection& superuser) : superuser_{superuser} {
    for (const auto row : superuser.run(kDemandedColumns, {db::to_param(kAlsoDemanded)}))
        columns_[row.text("table_name")].push_back(
            {.name = row.text("name"),
             .type = row.text("type"),
             .to_table = row.optional_text("to_table").value_or(""),
             .to_column = row.optional_text("to_column").value_or(""),
             .choice = row.optional_text("choice").value_or("")});
    put_in_order();
}

void RowMaker::put_in_order() {
    tables_ = {"tenant"};
    while (tables_.size() < columns_.size()) {
        const auto before = tables_.size();
        for (const auto& [table, columns] : columns_) {
            if (std::ranges::count(tables_, table) > 0) continue;
            const bool ready = std::ranges::all_of(columns, [&](const Column& column) {
                return !columns_.contains(column.to_table) ||
                       std::ranges::count(tables_, column.to_table) > 0;
            });
            if (ready) tables_.push_back(table);
        }
        if (tables_.size() == before)
            throw std::logic_error{"tables demand each other in a circle"};
    }
}

std::string RowMaker::value(const std::string& table,
                            const Column& column,
                            const dispatch::TenantId& tenant) {
    const bool names_tenant =
        column.name == "tenant_id" || (table == "tenant" && column.name == "id");
    if (names_tenant) return dispatch::to_text(tenant);
    for (const auto& name : {table + '.' + column.name, column.name})
        if (const auto known = kKnownValues.find(name); known != kKnownValues.end())
            return known->second;
    if (columns_.contains(column.to_table))
        return made_.at(key(tenant, column.to_table)).at(column.to_column);
    const auto number = std::to_string(++last_number_);
    if (column.type == "uuid") return dispatch::to_text(test_uuid(last_number_));
    if (table == "tenant" && column.name == "slug") return "tenant-" + number;
    if (!column.choice.empty()) return column.choice;
    if (column.type == "text") return "text-" + number;
    if (column.type == "bytea") return "\\x00" + std::string(number.size() % 2, '0') + number;
    if (const auto known = kValueOfType.find(column.type); known != kValueOfType.end())
        return known->second;
    throw std::logic_error{"no value for " + table + '.' + column.name + " (" + column.type +
                           "): teach tests/db/tenant_tables.cpp"};
}

RowMaker::Values RowMaker::make_values(const std::string& table, const dispatch::TenantId& tenant) {
    Values values;
    for (const auto& column : columns_.at(table))
        values[column.name] = value(table, column, tenant);
    return values;
}

namespace {

std::string insert_of(const std::string& table, const std::map<std::string, std::string>& values) {
    std::string names;
    std::string literals;
    for (const auto& [name, value] : values) {
        names += (names.empty() ? "" : ", ") + name;
        literals += (literals.empty() ? "'" : ", '") + value + '\'';
    }
    return "insert into " + table + " (" + names + ") values (" + literals + ')';
}

}  // namespace

std::string RowMaker::statement(const std::string& table, const dispatch::TenantId& tenant) {
    return insert_of(table, make_values(table, tenant));
}

void RowMaker::insert_all(const dispatch::TenantId& tenant) {
    for (const auto& table : tables_) {
        auto values = make_values(table, tenant);
        superuser_.run({"", insert_of(table, values)}, {});
        made_[key(tenant, table)] = std::move(values);
    }
}

}  // namespace tests
