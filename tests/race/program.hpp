#pragma once

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include "db/embedded/child_process.hpp"
#include "tests/db/database_fixture.hpp"

namespace tests {

/// The real program over the stores of the tests, to be killed.
class Program {
public:
    explicit Program(const std::string& database)
        : log_{std::filesystem::temp_directory_path() /
               ("mittler-kill-" + std::to_string(::getpid()))} {
        start(database, "0");
        port_ = wait_for_port();
    }
    ~Program() {
        process_.reset();
        std::filesystem::remove(log_);
    }
    Program(const Program&) = delete;

    std::uint16_t port() const { return port_; }

    void kill_and_start(const std::string& database) {
        ::kill(process_->pid(), SIGKILL);
        process_->stop(5);
        process_.reset();
        std::filesystem::remove(log_);
        start(database, std::to_string(port_));
        wait_for_port();
    }
    std::string log() const {
        std::ostringstream text;
        text << std::ifstream{log_}.rdbuf();
        return text.str();
    }

private:
    void start(const std::string& database, const std::string& port) {
        const auto& stores = Stores::get();
        process_ = std::make_unique<db::ChildProcess>(
            db::Command{
                .program = "/usr/bin/env",
                .arguments = {"-u", "MITTLER_RACE_ROUNDS", MITTLER_PROGRAM, "serve", "--database",
                              database, "--redis", stores.redis_address(), "--master-key-file",
                              stores.master_key_file(), "--port", port, "--log-level", "error"},
                .name = {},
                .log_file = log_,
                .folder = std::filesystem::temp_directory_path(),
                .parent_death_signal = SIGKILL},
            SIGTERM);
    }
    std::uint16_t wait_for_port() {
        for (int i = 0; i < 600; ++i) {
            const auto text = log();
            const auto at = text.find("http://127.0.0.1:");
            if (at != std::string::npos && text.find('\n', at) != std::string::npos)
                return static_cast<std::uint16_t>(std::stoi(text.substr(at + 17)));
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        throw std::runtime_error{"the program is not ready: " + log()};
    }

    std::filesystem::path log_;
    std::unique_ptr<db::ChildProcess> process_;
    std::uint16_t port_ = 0;
};

}  // namespace tests
