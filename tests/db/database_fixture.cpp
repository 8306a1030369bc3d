#include "tests/db/database_fixture.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "db/postgres/connection.hpp"
#include "db/postgres/embedded_postgres.hpp"
#include "db/postgres/migrate.hpp"
#include "db/redis/embedded_redis.hpp"

namespace tests {
namespace {

namespace fs = std::filesystem;
constexpr const char* kTemplate = "mittler_template";

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "mittler-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        path_ = name;
        fs::permissions(path_, fs::perms::group_exec | fs::perms::others_exec,
                        fs::perm_options::add);  // the account postgres may have to pass
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// Tests throw away what they write; a measurement wants the disk's part too.
db::Durability durability_wanted() {
    const char* wanted = std::getenv("MITTLER_TESTS_DURABLE");
    return wanted != nullptr && std::string_view{wanted} == "1" ? db::Durability::full
                                                                : db::Durability::none_for_tests;
}

}  // namespace

struct Stores::Inside {
    TemporaryFolder folder;
    db::EmbeddedPostgres postgres{{.folder = folder.path(), .durability = durability_wanted()}};
    db::EmbeddedRedis redis{folder.path()};
    std::atomic<int> made = 0;
};

Stores& Stores::get() {
    spdlog::set_level(spdlog::level::warn);
    static Stores stores;
    return stores;
}

Stores::Stores() : inside_{std::make_unique<Inside>()} {
    db::make_master_key_file(master_key_file());
    db::prepare_database(connection("postgres", "postgres"), kTemplate);
    const auto files = db::embedded_migrations();
    const dispatch::Instant any_time{};
    const auto applied = db::migrate(connection("mittler_owner", kTemplate), files, any_time);
    if (!applied) throw std::runtime_error{applied.error().detail};
}

Stores::~Stores() = default;

std::string Stores::make_database() {
    const std::string name = "test_" + std::to_string(++inside_->made);
    db::Connection connection{this->connection("postgres", "postgres"), {}};
    connection.run_text(
        "clone", "create database " + name + " template " + kTemplate +
                     " strategy file_copy owner mittler_owner");  // nothing is synced: fastest
    return name;
}

void Stores::drop_database(const std::string& database) {
    db::Connection connection{this->connection("postgres", "postgres"), {}};
    connection.run_text("drop", "drop database " + database + " with (force)");
}

std::string Stores::connection(std::string_view role, std::string_view database) const {
    return inside_->postgres.connection(role, database);
}

std::string Stores::master_key_file() const {
    return (inside_->folder.path() / "master.key").string();
}

std::string Stores::redis_address() const {
    return inside_->redis.socket().string();
}

void Stores::crash_and_restart_postgres() {
    inside_->postgres.crash_and_restart();
}

FreshDatabase::FreshDatabase(std::size_t pool_size)
    : name_{Stores::get().make_database()},
      pool_{std::make_unique<db::Pool>(
          db::Pool::Options{.connection = connection(), .size = pool_size})},
      vault_{std::make_unique<db::Vault>(Stores::get().master_key_file())} {}

FreshDatabase::~FreshDatabase() {
    pool_.reset();
    try {
        Stores::get().drop_database(name_);
    } catch (const std::exception& error) {
        ADD_FAILURE() << error.what();
    }
}

std::string FreshDatabase::connection(std::string_view role) const {
    return Stores::get().connection(role, name_);
}

dispatch::TenantId FreshDatabase::add_tenant(int number) {
    const dispatch::TenantId tenant{test_uuid(0x7e000000 + number)};
    auto tx = pool_->begin(tenant);
    tx.run({"",
            "insert into tenant (id, slug, name, kind, created_at)"
            " values ($1, 'tenant-' || $2::text, 'KI ' || $2::text, 'ki', '2026-01-01Z')"},
           tenant, number);
    tx.commit();
    return tenant;
}

dispatch::Uuid test_uuid(int number) {
    dispatch::Uuid uuid;
    for (std::size_t i = 0; i < 4; ++i)
        uuid.bytes[15 - i] = static_cast<std::uint8_t>((number >> (8 * i)) & 0xff);
    return uuid;
}

}  // namespace tests
