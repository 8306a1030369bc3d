// The private servers: who owns them, and what is left after a kill -9.
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "db/embedded/socket_folder.hpp"
#include "db/postgres/connection.hpp"
#include "db/postgres/embedded_postgres.hpp"
#include "db/redis/client.hpp"
#include "db/redis/embedded_redis.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

namespace fs = std::filesystem;

class EmbeddedTest : public testing::Test {
protected:
    EmbeddedTest() {
        std::string name = "/tmp/mittler-embedded-XXXXXX";
        folder_ = ::mkdtemp(name.data());
        fs::permissions(folder_, fs::perms{0711});
    }
    ~EmbeddedTest() override { fs::remove_all(folder_); }

    db::EmbeddedPostgres::Options options() const {
        return {.folder = folder_, .durability = db::Durability::none_for_tests};
    }
    pid_t server_pid() const {
        pid_t pid = 0;
        std::ifstream{folder_ / "postgres/data/postmaster.pid"} >> pid;
        return pid;
    }
    fs::path folder_;
};

/// A zombie has ended, even if nobody has asked for its end yet.
bool has_ended(pid_t pid) {
    std::ifstream arguments{"/proc/" + std::to_string(pid) + "/cmdline"};
    return arguments.peek() == std::char_traits<char>::eof();
}

bool ends_within(pid_t pid, std::chrono::seconds time) {
    const auto until = std::chrono::steady_clock::now() + time;
    while (!has_ended(pid)) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return true;
}

void save_number(const db::EmbeddedPostgres& postgres) {
    db::Connection owner{postgres.connection("mittler_owner"), {}};
    owner.run_text("save", "create table kept (n integer); insert into kept values (42)");
}

std::int64_t read_number(const db::EmbeddedPostgres& postgres) {
    db::Connection owner{postgres.connection("mittler_owner"), {}};
    return owner.run({"", "select n from kept"}, {}).only().integer("n");
}

TEST_F(EmbeddedTest, PostgresKeepsItsDataOverARestartAndEndsWithItsOwner) {
    pid_t pid = 0;
    {
        const db::EmbeddedPostgres postgres{options()};
        EXPECT_TRUE(postgres.owned());
        save_number(postgres);
        pid = server_pid();
    }
    EXPECT_TRUE(has_ended(pid));
    const db::EmbeddedPostgres again{options()};
    EXPECT_EQ(read_number(again), 42);
}

TEST_F(EmbeddedTest, SecondProcessOnTheSameFolderSharesTheServer) {
    const db::EmbeddedPostgres first{options()};
    save_number(first);
    const pid_t pid = server_pid();
    {
        const db::EmbeddedPostgres second{options()};
        EXPECT_FALSE(second.owned());
        EXPECT_EQ(read_number(second), 42);
    }
    EXPECT_EQ(server_pid(), pid);
    EXPECT_EQ(read_number(first), 42);
}

TEST_F(EmbeddedTest, KilledOwnerLeavesNoServerAndTheNextStartHasTheData) {
    const pid_t owner = ::fork();
    ASSERT_GE(owner, 0);
    if (owner == 0) {
        const db::EmbeddedPostgres postgres{options()};
        save_number(postgres);
        const db::EmbeddedRedis redis{folder_};
        std::ofstream{folder_ / "ready"} << 1;
        ::pause();
        ::_exit(0);
    }
    while (!fs::exists(folder_ / "ready") && ::waitpid(owner, nullptr, WNOHANG) == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    const pid_t server = server_pid();
    ::kill(owner, SIGKILL);
    ::waitpid(owner, nullptr, 0);
    const db::EmbeddedPostgres next{options()};
    EXPECT_TRUE(next.owned());
    EXPECT_EQ(read_number(next), 42);
    EXPECT_TRUE(ends_within(server, std::chrono::seconds{10}));
    EXPECT_TRUE(db::EmbeddedRedis{folder_}.owned());
}

TEST_F(EmbeddedTest, CrashedServerStartsAgainWithWhatWasCommitted) {
    db::EmbeddedPostgres postgres{options()};
    save_number(postgres);
    postgres.crash_and_restart();
    EXPECT_EQ(read_number(postgres), 42);
}

TEST_F(EmbeddedTest, RolesAreHarmless) {
    const db::EmbeddedPostgres postgres{options()};
    db::Connection connection{postgres.connection("mittler_app"), {}};
    const auto rows = connection.run(
        {"",
         "select count(*) as n, bool_or(rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"
         " as mighty from pg_roles where rolname like 'mittler%'"},
        {});
    EXPECT_EQ(rows.only().integer("n"), 3);
    EXPECT_FALSE(rows.only().boolean("mighty"));
    EXPECT_THROW(connection.run_text("create", "create table mine (id integer)"),
                 db::DatabaseError);
}

TEST_F(EmbeddedTest, LongFolderGetsAShortPrivateOneForItsSockets) {
    const fs::path longer = folder_ / std::string(120, 'x');
    const fs::path sockets = db::socket_folder(longer, ".s.PGSQL.5432");
    EXPECT_LT(sockets.string().size() + 14, 107U);
    EXPECT_EQ(db::socket_folder(longer, ".s.PGSQL.5432"), sockets);
    EXPECT_EQ(fs::status(sockets).permissions(), fs::perms::owner_all);
    fs::remove(sockets);
    EXPECT_EQ(db::socket_folder(folder_ / "run", ".s.PGSQL.5432"), folder_ / "run");
}

TEST_F(EmbeddedTest, LinkInThePlaceOfTheSocketFolderIsRefused) {
    fs::create_directory_symlink("/tmp", folder_ / "run");
    EXPECT_THROW(db::socket_folder(folder_ / "run", "s"), std::runtime_error);
}

}  // namespace
