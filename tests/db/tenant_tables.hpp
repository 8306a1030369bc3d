#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/connection.hpp"
#include "dispatch/core/id.hpp"

namespace tests {

/// Every table of the migrated schema except partitions, as the catalogue tells it.
std::vector<std::string> all_tables(db::Connection& any);

/// For each table a text that changes when any of its rows is written, even to the same values.
/// REQUIRES: a superuser.
std::map<std::string, std::string> table_states(db::Connection& superuser);

/// Makes one row for any tenant and any table from the catalogue alone: what a column demands
/// (type, foreign key, list of values) is read there, so that a new table needs nothing here. A
/// column that cannot be filled throws and says what to teach.
class RowMaker {
public:
    explicit RowMaker(db::Connection& superuser);

    /// The tables that belong to tenants, each after those it refers to.
    const std::vector<std::string>& tables() const { return tables_; }

    /// An insert of a new row of the tenant. It refers to the rows that insert() made before it.
    std::string statement(const std::string& table, const dispatch::TenantId& tenant);
    /// One row of the tenant in every table.
    void insert_all(const dispatch::TenantId& tenant);

private:
    struct Column {
        std::string name, type, to_table, to_column, choice;
    };
    using Values = std::map<std::string, std::string>;

    Values make_values(const std::string& table, const dispatch::TenantId& tenant);
    std::string value(const std::string& table,
                      const Column& column,
                      const dispatch::TenantId& tenant);
    void put_in_order();

    db::Connection& superuser_;
    std::map<std::string, std::vector<Column>> columns_;
    std::vector<std::string> tables_;
    std::map<std::string, Values> made_;  // by tenant and table: "<tenant>/<table>"
    int last_number_ = 1000;
};

}  // namespace tests
