#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "api/cli/settings.hpp"
#include "db/embedded/folder_lock.hpp"
#include "db/postgres/embedded_postgres.hpp"
#include "db/redis/embedded_redis.hpp"

namespace api::cli {

/// The two stores of this process: own ones below the data folder, or others by their address.
/// Their addresses hold secrets: never logged.
class Stores {
public:
    /// Starts or joins the embedded stores and prepares their schema, or checks that the settings
    /// name all that is needed. Throws CannotRun. REQUIRES: called on the main thread.
    explicit Stores(const Settings& settings);
    ~Stores();

    /// From now on nobody joins these stores: whoever starts on the folder waits until they have
    /// stopped, and then starts its own.
    void close_door();

    bool embedded() const { return postgres_ != nullptr; }
    /// Another process owns the embedded stores and this one shares them.
    bool shared() const;
    const std::string& app() const { return app_; }
    /// Throws CannotRun if the setting owner_database is missing.
    std::string owner() const;
    const std::string& redis() const { return redis_address_; }
    const std::filesystem::path& master_key_file() const { return master_key_file_; }

private:
    void start_embedded(const std::filesystem::path& data);

    std::filesystem::path data_;
    std::unique_ptr<db::FolderLock> door_;  // first, so that it opens last
    std::unique_ptr<db::EmbeddedPostgres> postgres_;
    std::unique_ptr<db::EmbeddedRedis> redis_;
    std::string app_;
    std::string owner_;
    std::string redis_address_;
    std::filesystem::path master_key_file_;
};

}  // namespace api::cli
