#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/db/database_fixture.hpp"

namespace tests {

/// What the server was told in one phase over HTTP, to be told again by pgbench to a copy of the
/// database as it was before. Transactions hold their ids and values, so each is valid once.
class SqlReplay {
public:
    /// Copies the database and lets the server log what it is told from now on. Breaks all idle
    /// connections; the pool opens new ones by itself.
    explicit SqlReplay(const FreshDatabase& database);
    SqlReplay(const SqlReplay&) = delete;

    /// Ends the recording; breaks all connections again, because their sessions still log.
    void stop();

    /// Statements of one transaction, BEGIN and COMMIT included; one round trip each.
    double statements_each() const;
    /// The names of the statements of one transaction, in order.
    std::vector<std::string> statement_names() const;
    /// The seconds that pgbench needs for the next `measured` transactions over so many
    /// connections. Each connection has prepared every statement and run its share of `warm_up`
    /// transactions when the time begins, for all at once.
    struct Run {
        int connections;
        int warm_up;
        int measured;
    };
    double run_pgbench(const Run& next);
    /// How many transactions were recorded.
    std::size_t works() const { return works_.size(); }
    /// After all of them were told: tables that have not as many rows in the copy as they had when
    /// the recording ended ("audit: 384 over HTTP, 383 by pgbench").
    std::vector<std::string> differences() const;

private:
    struct Statement {
        std::string name;  // of a prepared one, empty otherwise
        std::string sql;
        std::string values;  // "('a', NULL)" of a prepared one
    };
    using Work = std::vector<Statement>;  // one transaction

    void read_log(std::uintmax_t from, std::uintmax_t to);
    std::string script_of(int connection, const Run& next) const;

    using Counts = std::map<std::string, std::int64_t>;  // rows by table

    static Counts counts_in(const std::string& database);

    std::string original_;
    std::string copy_;
    Counts expected_;
    std::filesystem::path log_;
    std::uintmax_t begin_ = 0;
    std::vector<Work> works_;
    std::size_t done_ = 0;  // of works_, by pgbench
};

}  // namespace tests
