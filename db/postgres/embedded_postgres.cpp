#include "db/postgres/embedded_postgres.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "db/embedded/child_process.hpp"
#include "db/embedded/folder_lock.hpp"
#include "db/embedded/socket_folder.hpp"
#include "db/postgres/connection.hpp"
#include "db/postgres/errors.hpp"

namespace db {
namespace {

using std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr std::string_view kSocketName = ".s.PGSQL.5432";
constexpr auto kStartPatience = std::chrono::seconds{30};
constexpr auto kPause = std::chrono::milliseconds{10};

fs::path find_programs() {
    std::vector<fs::path> folders{"/usr/lib/postgresql/15/bin"};
    const char* path = std::getenv("PATH");
    std::istringstream parts{path == nullptr ? "" : path};
    for (std::string part; std::getline(parts, part, ':');) folders.emplace_back(part);
    for (const auto& folder : folders) {
        if (::access((folder / "postgres").c_str(), X_OK) == 0 &&
            ::access((folder / "initdb").c_str(), X_OK) == 0)
            return folder;
    }
    throw std::runtime_error{
        "PostgreSQL 15 is missing: install the package postgresql-15, or give the address of a "
        "database"};
}

std::string_view to_text(RunAs run_as) {
    switch (run_as) {
        case RunAs::ourselves: return "ourselves";
        case RunAs::user_namespace: return "user_namespace";
        case RunAs::postgres_account: return "postgres_account";
    }
    return "";
}

/// The server refuses root: a user namespace needs neither an account nor a chown; where it is
/// forbidden (some containers), the account of Debian's package is used.
RunAs choose_run_as(const fs::path& folder) {
    if (::geteuid() != 0) return RunAs::ourselves;
    if (can_run_as(RunAs::user_namespace, folder)) return RunAs::user_namespace;
    const auto account = postgres_account();
    if (account && ::chown(folder.c_str(), account->uid, account->gid) == 0 &&
        can_run_as(RunAs::postgres_account, folder))
        return RunAs::postgres_account;
    throw std::runtime_error{
        "PostgreSQL refuses to run as root, user namespaces are forbidden here and the account "
        "postgres cannot reach " +
        folder.string() + ": run mittler as a normal user or choose another data folder"};
}

/// The process that postmaster.pid names, if it lives and serves this data folder.
pid_t living_server(const fs::path& data) {
    std::ifstream in{data / "postmaster.pid"};
    pid_t pid = 0;
    if (!(in >> pid) || pid <= 1) return 0;
    std::ifstream arguments{"/proc/" + std::to_string(pid) + "/cmdline"};
    const std::string text{std::istreambuf_iterator<char>{arguments}, {}};
    if (text.find(data.string()) != std::string::npos) return pid;
    // The number was given to another program since: PostgreSQL would take that for its rival.
    if (::kill(pid, 0) == 0) fs::remove(data / "postmaster.pid");
    return 0;
}

/// A server whose owner was killed is shutting down by its death signal, or never got it.
void end_orphan(const fs::path& data) {
    const pid_t orphan = living_server(data);
    if (orphan == 0) return;
    spdlog::warn("embedded_postgres orphan_pid={} stopping", orphan);
    ::kill(orphan, SIGINT);
    const auto until = steady_clock::now() + kStartPatience;
    while (living_server(data) == orphan) {
        if (steady_clock::now() > until)
            throw std::runtime_error{"a PostgreSQL of an earlier run (process " +
                                     std::to_string(orphan) + ") does not end: stop it by hand"};
        std::this_thread::sleep_for(kPause);
    }
}

std::string last_lines(const fs::path& file) {
    constexpr std::size_t kBytes = 600;
    std::ifstream in{file};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    return text.size() > kBytes ? text.substr(text.size() - kBytes) : text;
}

std::vector<std::string> server_arguments(const fs::path& data,
                                          const fs::path& sockets,
                                          Durability durability) {
    std::vector<std::string> arguments{"-D", data.string()};
    const auto set = [&](const std::string& setting) {
        arguments.insert(arguments.end(), {"-c", setting});
    };
    set("listen_addresses=");
    set("unix_socket_directories=" + sockets.string());
    set("unix_socket_permissions=0700");
    set("max_connections=200");
    set("timezone=UTC");
    set("jit=off");  // our statements are short; compiling them costs more than running them
    // The log must hold nothing of a row: no statements, no DETAIL.
    set("log_min_messages=warning");
    set("log_min_error_statement=panic");
    set("log_error_verbosity=terse");
    switch (durability) {
        case Durability::full: break;
        case Durability::none_for_tests:
            // A killed server still loses nothing: each commit reaches the system, only not the
            // disk.
            for (const char* setting : {"fsync=off", "full_page_writes=off", "wal_level=minimal",
                                        "max_wal_senders=0", "shared_buffers=64MB"})
                set(setting);
    }
    return arguments;
}

}  // namespace

struct EmbeddedPostgres::Inside {
    Options options;
    fs::path home;  // everything of the server; handed to its account where it has one
    fs::path sockets;
    fs::path programs;
    RunAs run_as = RunAs::ourselves;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<ChildProcess> server;

    fs::path data() const { return home / "data"; }
    fs::path log_file() const { return home / "server.log"; }

    Command command(const char* program, std::vector<std::string> arguments) const {
        return {.program = programs / program,
                .arguments = std::move(arguments),
                .name = {},
                .run_as = run_as,
                .log_file = log_file(),
                .folder = home,
                .parent_death_signal = 0};
    }
    std::string connection(std::string_view role, std::string_view database) const;
    void make_cluster() const;
    bool answers() const;
    void start();
    void start_once();
    void wait_for_other_process() const;
};

std::string EmbeddedPostgres::Inside::connection(std::string_view role,
                                                 std::string_view database) const {
    std::string host;
    for (const char c : sockets.string()) {
        if (c == '\\' || c == '\'') host += '\\';
        host += c;
    }
    return "host='" + host + "' port=5432 user=" + std::string{role} +
           " dbname=" + std::string{database} + " connect_timeout=5";
}

void EmbeddedPostgres::Inside::make_cluster() const {
    const fs::path made = home / "data.new";  // renamed when complete: no half cluster is ever used
    fs::remove_all(made);
    std::vector<std::string> arguments{"-D",           made.string(),      "-U",
                                       "postgres",     "--locale=C.UTF-8", "--encoding=UTF8",
                                       "--auth=trust", "--no-instructions"};
    if (options.durability == Durability::none_for_tests) arguments.emplace_back("--no-sync");
    if (run_to_end(command("initdb", arguments)) != 0)
        throw std::runtime_error{"initdb failed: " + last_lines(log_file())};
    // `trust`, because `peer` compares system users and inside a user namespace they are mapped;
    // the door is the socket's folder, which only we may enter.
    std::ofstream{made / "pg_hba.conf"} << "local all all trust\n";
    fs::rename(made, data());
}

bool EmbeddedPostgres::Inside::answers() const {
    try {
        const Connection tried{connection("postgres", "postgres"), {}};
        return true;
    } catch (const DatabaseError&) {
        return false;
    }
}

void EmbeddedPostgres::Inside::start_once() {
    Command command_line =
        command("postgres", server_arguments(data(), sockets, options.durability));
    command_line.parent_death_signal = SIGINT;  // fast shutdown
    server = std::make_unique<ChildProcess>(command_line, SIGINT);
    const auto until = steady_clock::now() + kStartPatience;
    while (server->running() && steady_clock::now() < until) {
        if (answers()) return;
        std::this_thread::sleep_for(kPause);
    }
    server.reset();
}

void EmbeddedPostgres::Inside::start() {
    constexpr int kTries = 3;  // processes of a killed server may hold its memory for a moment
    for (int tried = 0; tried < kTries; ++tried) {
        start_once();
        if (server) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
    }
    throw std::runtime_error{"PostgreSQL does not start: " + last_lines(log_file())};
}

void EmbeddedPostgres::Inside::wait_for_other_process() const {
    const auto until = steady_clock::now() + kStartPatience;
    while (!answers()) {
        if (steady_clock::now() > until)
            throw std::runtime_error{"another mittler uses the data folder " +
                                     options.folder.string() +
                                     ", but its PostgreSQL does not answer"};
        std::this_thread::sleep_for(kPause);
    }
}

EmbeddedPostgres::EmbeddedPostgres(Options options) : inside_{std::make_unique<Inside>()} {
    Inside& in = *inside_;
    in.options = std::move(options);
    in.options.folder = fs::absolute(in.options.folder).lexically_normal();
    in.home = in.options.folder / "postgres";
    fs::create_directories(in.home);
    fs::permissions(in.home, fs::perms::owner_all);
    in.sockets = socket_folder(in.home / "run", kSocketName);
    in.lock = std::make_unique<FolderLock>(in.options.folder / "postgres.lock");
    if (!in.lock->held()) {
        in.wait_for_other_process();
        return;
    }
    in.programs = find_programs();
    in.run_as = choose_run_as(in.home);
    if (const auto account = postgres_account();
        in.run_as == RunAs::postgres_account && account &&
        ::chown(in.sockets.c_str(), account->uid, account->gid) != 0)
        throw std::runtime_error{"cannot give " + in.sockets.string() + " to account postgres"};
    if (!fs::exists(in.data())) in.make_cluster();
    end_orphan(in.data());
    in.start();
    prepare_database(in.connection("postgres", "postgres"), "mittler");
    spdlog::info("embedded_postgres pid={} run_as={} folder={} sockets={}", in.server->pid(),
                 to_text(in.run_as), in.home.string(), in.sockets.string());
}

EmbeddedPostgres::~EmbeddedPostgres() = default;

std::string EmbeddedPostgres::connection(std::string_view role, std::string_view database) const {
    return inside_->connection(role, database);
}

bool EmbeddedPostgres::owned() const {
    return inside_->server != nullptr;
}

void EmbeddedPostgres::crash_and_restart() {
    ::kill(inside_->server->pid(), SIGQUIT);  // immediate shutdown: the next start recovers
    inside_->server.reset();
    inside_->start();
}

}  // namespace db
