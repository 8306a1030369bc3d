#include "tests/bench/sql_replay.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <set>
#include <stdexcept>
#include <thread>

#include "db/embedded/child_process.hpp"
#include "db/postgres/connection.hpp"
#include "tests/db/tenant_tables.hpp"

namespace tests {
namespace {

namespace fs = std::filesystem;

constexpr int kGate = 4711;  // an advisory lock: pgbench waits for it, then all go at once
constexpr auto kPatience = std::chrono::seconds{60};

std::string name_of(const FreshDatabase& database) {
    const auto connection = database.connection();
    const auto at = connection.find("dbname=") + 7;
    auto name = connection.substr(at, connection.find(' ', at) - at);
    std::erase(name, '\'');
    return name;
}

db::Rows run(const std::string& database, const std::string& sql) {
    db::Connection superuser{Stores::get().connection("postgres", database),
                             {.statement_timeout_ms = 60'000}};
    return superuser.run_text("bench", sql);
}

void end_sessions(const std::string& database) {
    run("postgres",
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" +
            database + "'");
}

fs::path log_file() {
    const auto rows = run("postgres", "show data_directory");
    return fs::path{rows.only().text("data_directory")}.parent_path() / "server.log";
}

/// "$1 = 'a', $2 = NULL" -> "('a', NULL)": the values as PostgreSQL quoted them.
std::string values_of(const std::string& parameters) {
    std::string values;
    bool quoted = false;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (!quoted && parameters[i] == '$') {
            i = parameters.find(" = ", i) + 2;
            continue;
        }
        if (parameters[i] == '\'') quoted = !quoted;
        values += parameters[i];
    }
    return "(" + values + ")";
}

/// Without comments; what was sent in one round trip stays one for pgbench ("\;").
std::string on_one_line(const std::string& sql) {
    std::string line;
    for (std::size_t at = 0; at < sql.size();) {
        const auto end = std::min(sql.find('\n', at), sql.size());
        auto part = sql.substr(at, end - at);
        const auto comment = part.find("--");
        if (comment != std::string::npos) part.resize(comment);
        for (const char sign : part + ' ')
            line += sign == ';' ? std::string{"\\;"} : std::string{sign};
        at = end + 1;
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

struct Entry {
    std::string process;
    std::string what;  // "LOG:  execute name: select ..."
};

/// "2026-11-21 11:00:00.000 UTC [4711] LOG:  ..."; further lines of an entry begin with a tab.
std::vector<Entry> entries_of(const fs::path& log, std::uintmax_t from, std::uintmax_t to) {
    std::ifstream file{log};
    std::string part(to - from, '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(part.data(), static_cast<std::streamsize>(part.size()));
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < part.size();) {
        const auto end = std::min(part.find('\n', at), part.size());
        const auto line = part.substr(at, end - at);
        at = end + 1;
        const auto open = line.find('[');
        const auto close = line.find("] ", open);
        if (line.starts_with('\t')) {
            if (!entries.empty()) entries.back().what += '\n' + line.substr(1);
        } else if (open != std::string::npos && close != std::string::npos) {
            entries.push_back({line.substr(open, close - open), line.substr(close + 2)});
        }
    }
    return entries;
}

}  // namespace

SqlReplay::SqlReplay(const FreshDatabase& database) : original_{name_of(database)} {
    static int made = 0;
    copy_ = original_ + "_before_" + std::to_string(++made);
    run("postgres", "alter database " + original_ + " set log_statement = 'all'");
    run("postgres", "alter database " + original_ + " set log_error_verbosity = 'default'");
    end_sessions(original_);
    run("postgres", "create database " + copy_ + " template " + original_);
    run("postgres", "grant connect on database " + copy_ + " to mittler_app");
    run(copy_,
        "create table replay_time (at timestamptz default clock_timestamp());"
        "grant insert on replay_time to mittler_app;analyze");
    log_ = log_file();
    begin_ = fs::file_size(log_);
}

void SqlReplay::stop() {
    run("postgres", "alter database " + original_ + " reset log_statement");
    run("postgres", "alter database " + original_ + " reset log_error_verbosity");
    read_log(begin_, fs::file_size(log_));
    expected_ = counts_in(original_);
    end_sessions(original_);
}

double SqlReplay::statements_each() const {
    std::size_t all = 0;
    for (const auto& work : works_) all += work.size();
    return static_cast<double>(all) / static_cast<double>(works_.size());
}

std::vector<std::string> SqlReplay::statement_names() const {
    std::vector<std::string> names;
    for (const auto& statement : works_.back())
        names.push_back(statement.name.empty() ? statement.sql.substr(0, 30) : statement.name);
    return names;
}

void SqlReplay::read_log(std::uintmax_t from, std::uintmax_t to) {
    constexpr std::string_view kExecute = "LOG:  execute ";
    constexpr std::string_view kStatement = "LOG:  statement: ";
    constexpr std::string_view kDetail = "DETAIL:  parameters: ";
    std::map<std::string, Work> open;  // by process
    Work carried;                      // a session that was looked up: part of the act after it
    const auto names_no_tenant = [](const Work& work) {
        return work.front().sql.find("'mittler.tenant',''") != std::string::npos;
    };
    for (const auto& [process, what] : entries_of(log_, from, to)) {
        auto& work = open[process];
        if (what.starts_with(kDetail) && !work.empty()) {
            work.back().values = values_of(what.substr(kDetail.size()));
        } else if (what.starts_with(kStatement)) {
            const auto sql = on_one_line(what.substr(kStatement.size()));
            if (sql.starts_with("set ")) continue;  // when the session began
            work.push_back({{}, sql, {}});
            if (sql == "rollback") throw std::runtime_error{"a call was refused while recorded"};
            if (sql != "commit") continue;
            const bool is_act = !names_no_tenant(work);
            carried.insert(carried.end(), work.begin(), work.end());
            work.clear();
            if (is_act) works_.push_back(std::exchange(carried, {}));
        } else if (what.starts_with(kExecute)) {
            const auto text = what.substr(kExecute.size());
            const auto name = text.substr(0, text.find(": "));
            const auto sql = on_one_line(text.substr(text.find(": ") + 2));
            work.push_back({name == "<unnamed>" ? "" : name, sql, {}});
        }
    }
}

std::string SqlReplay::script_of(int connection, const Run& next) const {
    std::map<std::string, std::string> prepared;
    for (const auto& work : works_)
        for (const auto& statement : work)
            if (!statement.name.empty()) prepared.emplace(statement.name, statement.sql);
    std::string script;
    for (const auto& [name, sql] : prepared) script += "prepare " + name + " as " + sql + ";\n";
    const auto add_share = [&](std::size_t from, int count) {
        for (int i = connection; i < count; i += next.connections)
            for (const auto& statement : works_.at(from + static_cast<std::size_t>(i)))
                script += statement.name.empty()
                              ? statement.sql + ";\n"
                              : "execute " + statement.name + statement.values + ";\n";
    };
    add_share(done_, next.warm_up);
    script += fmt::format(
        "select pg_advisory_lock_shared({});\ninsert into replay_time default values;\n", kGate);
    add_share(done_ + static_cast<std::size_t>(next.warm_up), next.measured);
    return script + "insert into replay_time default values;\n";
}

namespace {

/// Opens the gate when so many sessions wait at it.
void open_gate(db::Connection& keeper, int sessions) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    const std::string sql =
        "select count(*) as n from pg_locks where locktype = 'advisory' and not granted";
    while (keeper.run_text("bench", sql).only().integer("n") < sessions) {
        if (std::chrono::steady_clock::now() > until)
            throw std::runtime_error{"pgbench did not start: see mittler-pgbench.log"};
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    keeper.run_text("bench", fmt::format("select pg_advisory_unlock({})", kGate));
}

}  // namespace

double SqlReplay::run_pgbench(const Run& next) {
    db::Connection keeper{Stores::get().connection("postgres", copy_), {}};
    keeper.run_text("bench",
                    fmt::format("delete from replay_time;select pg_advisory_lock({})", kGate));
    const auto folder = log_.parent_path();
    std::vector<int> codes(static_cast<std::size_t>(next.connections), -1);
    std::vector<std::jthread> processes;
    for (int i = 0; i < next.connections; ++i) {
        const auto file = folder / fmt::format("{}_{}.sql", copy_, i);
        std::ofstream{file} << script_of(i, next);
        processes.emplace_back([&, file, i] {
            codes[static_cast<std::size_t>(i)] =
                db::run_to_end({.program = "/usr/lib/postgresql/15/bin/pgbench",
                                .arguments = {"-n", "-c", "1", "-t", "1", "-f", file.string(),
                                              Stores::get().connection("mittler_app", copy_)},
                                .name = {},
                                .log_file = fs::temp_directory_path() / "mittler-pgbench.log",
                                .folder = folder,
                                .parent_death_signal = 0});
        });
    }
    open_gate(keeper, next.connections);
    processes.clear();
    for (const int code : codes)
        if (code != 0) throw std::runtime_error{"pgbench failed: see mittler-pgbench.log"};
    done_ += static_cast<std::size_t>(next.warm_up + next.measured);
    const auto rows = keeper.run_text(
        "bench", "select extract(epoch from max(at) - min(at))::float8 as s from replay_time");
    return rows.only().real("s");
}

SqlReplay::Counts SqlReplay::counts_in(const std::string& database) {
    db::Connection superuser{Stores::get().connection("postgres", database), {}};
    Counts counts;
    for (const auto& table : all_tables(superuser)) {
        if (table == "replay_time") continue;  // ours, in the copy only
        const auto rows = superuser.run_text("bench", "select count(*) as n from " + table);
        counts[table] = rows.only().integer("n");
    }
    return counts;
}

std::vector<std::string> SqlReplay::differences() const {
    std::vector<std::string> found;
    const auto counts = counts_in(copy_);
    for (const auto& [table, rows] : expected_)
        if (counts.at(table) != rows)
            found.push_back(
                fmt::format("{}: {} over HTTP, {} by pgbench", table, rows, counts.at(table)));
    return found;
}

}  // namespace tests
