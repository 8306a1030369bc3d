#include "db/redis/embedded_redis.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

#include "db/embedded/child_process.hpp"
#include "db/embedded/folder_lock.hpp"
#include "db/embedded/socket_folder.hpp"
#include "db/redis/client.hpp"

namespace db {
namespace {

namespace fs = std::filesystem;
constexpr const char* kSocketName = "redis.sock";

/// Debian's redis-tools alone holds the server: redis-check-rdb is the same program and becomes the
/// server when it is called redis-server.
fs::path find_program() {
    for (const char* path :
         {"/usr/bin/redis-server", "/usr/local/bin/redis-server", "/usr/bin/redis-check-rdb"}) {
        if (::access(path, X_OK) == 0) return path;
    }
    throw std::runtime_error{
        "Redis is missing: install the package redis-tools, or give the address of a Redis"};
}

}  // namespace

struct EmbeddedRedis::Inside {
    fs::path home;
    fs::path socket;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<ChildProcess> server;

    void start();
    void wait_until_it_answers() const;
};

void EmbeddedRedis::Inside::start() {
    fs::remove(socket);
    server = std::make_unique<ChildProcess>(
        Command{.program = find_program(),
                .arguments = {"--port", "0", "--unixsocket", socket.string(), "--unixsocketperm",
                              "700", "--save", "", "--appendonly", "no", "--daemonize", "no",
                              "--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru"},
                .name = "redis-server",
                .run_as = RunAs::ourselves,
                .log_file = home / "server.log",
                .folder = home,
                .parent_death_signal = SIGKILL},  // it holds nothing that could be lost
        SIGTERM);
}

void EmbeddedRedis::Inside::wait_until_it_answers() const {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (!Redis{{.address = socket.string(), .size = 1}}.ping()) {
        if ((server && !server->running()) || std::chrono::steady_clock::now() > until)
            throw std::runtime_error{"Redis does not start: see " + (home / "server.log").string()};
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
}

EmbeddedRedis::EmbeddedRedis(const fs::path& folder) : inside_{std::make_unique<Inside>()} {
    inside_->home = fs::absolute(folder).lexically_normal() / "redis";
    fs::create_directories(inside_->home);
    inside_->socket = socket_folder(inside_->home, kSocketName) / kSocketName;
    inside_->lock = std::make_unique<FolderLock>(inside_->home.parent_path() / "redis.lock");
    if (inside_->lock->held()) inside_->start();
    inside_->wait_until_it_answers();
    if (inside_->server)
        spdlog::info("embedded_redis pid={} socket={}", inside_->server->pid(),
                     inside_->socket.string());
}

EmbeddedRedis::~EmbeddedRedis() = default;

const fs::path& EmbeddedRedis::socket() const {
    return inside_->socket;
}

bool EmbeddedRedis::owned() const {
    return inside_->server != nullptr;
}

}  // namespace db
