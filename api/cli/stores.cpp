#include "api/cli/stores.hpp"

#include <chrono>
#include <thread>

#include "api/context.hpp"
#include "db/postgres/migrate.hpp"
#include "db/secrets/vault.hpp"

namespace api::cli {
namespace {

namespace fs = std::filesystem;

void check_addresses(const Settings& settings) {
    const bool has_database = !settings.text("database").empty();
    const bool has_redis = !settings.text("redis").empty();
    if (settings.yes("embedded") && (has_database || has_redis))
        throw CannotRun{"embedded and the address of a database or Redis exclude each other"};
    if (has_database && !has_redis)
        throw CannotRun{"a database is named but no Redis: set redis to host:port or a socket"};
    if (has_redis && !has_database)
        throw CannotRun{"a Redis is named but no database: set database to a libpq address"};
}

fs::path make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw CannotRun{"cannot make the data folder " + folder.string() + ": " + error.message()};
    return fs::canonical(folder);
}

void migrate_as_owner(const std::string& owner) {
    const auto files = db::embedded_migrations();
    const auto applied = db::migrate(owner, files, real_now());
    if (!applied) throw CannotRun{applied.error().detail};
}

/// Whoever starts on the same folder at the same time comes one after the other.
std::unique_ptr<db::FolderLock> wait_for_turn(const fs::path& data) {
    constexpr int kTries = 600;
    constexpr auto kPause = std::chrono::milliseconds{100};
    for (int tried = 0; tried < kTries; ++tried) {
        auto lock = std::make_unique<db::FolderLock>(data / "start.lock");
        if (lock->held()) return lock;
        std::this_thread::sleep_for(kPause);
    }
    throw CannotRun{"another mittler has been starting in " + data.string() + " for a minute"};
}

}  // namespace

Stores::Stores(const Settings& settings) {
    check_addresses(settings);
    master_key_file_ = settings.text("master_key_file");
    if (!settings.text("database").empty()) {
        app_ = settings.text("database");
        owner_ = settings.text("owner_database");
        redis_address_ = settings.text("redis");
        if (master_key_file_.empty())
            throw CannotRun{"master_key_file is not set: name the file with the master key"};
        return;
    }
    start_embedded(make_folder(settings.text("data")));
}

Stores::~Stores() = default;

void Stores::start_embedded(const fs::path& data) {
    data_ = data;
    const auto turn = wait_for_turn(data);
    postgres_ =
        std::make_unique<db::EmbeddedPostgres>(db::EmbeddedPostgres::Options{.folder = data});
    redis_ = std::make_unique<db::EmbeddedRedis>(data);
    app_ = postgres_->connection("mittler_app");
    owner_ = postgres_->connection("mittler_owner");
    redis_address_ = redis_->socket().string();
    migrate_as_owner(owner_);
    if (master_key_file_.empty()) {
        master_key_file_ = data / "master.key";
        db::make_master_key_file(master_key_file_);
    }
}

void Stores::close_door() {
    if (embedded() && !shared()) door_ = wait_for_turn(data_);
}

bool Stores::shared() const {
    return postgres_ && !postgres_->owned();
}

std::string Stores::owner() const {
    if (owner_.empty())
        throw CannotRun{"owner_database is not set: this command needs the role mittler_owner"};
    return owner_;
}

}  // namespace api::cli
