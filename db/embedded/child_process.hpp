#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace db {

/// As whom a program runs. PostgreSQL refuses root.
enum class RunAs {
    ourselves,         // a normal user, or root where the program does not mind
    user_namespace,    // root, seen inside as a normal user; files stay ours, no chown
    postgres_account,  // root gives its rights away for good; files belong to that account
};

struct Command {
    std::filesystem::path program;
    std::vector<std::string> arguments;  // without argv[0]
    std::string name;                    // argv[0]; empty: the program's path
    RunAs run_as = RunAs::ourselves;
    std::filesystem::path log_file;  // stdout and stderr are appended to it
    std::filesystem::path folder;    // working folder
    int parent_death_signal = 0;     // sent when the thread that started it ends (kill -9)
};

/// One program that we started, in a session of its own, so that Ctrl-C reaches only us. The
/// destructor stops it.
class ChildProcess {
public:
    /// REQUIRES: called on a thread that lives as long as the program shall, because Linux ties the
    /// death signal to the thread. Throws std::runtime_error if it cannot be started.
    ChildProcess(const Command& command, int stop_signal);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

    /// Sends the stop signal and waits; after `seconds` it is killed.
    void stop(int seconds);
    bool running();
    pid_t pid() const { return pid_; }

private:
    pid_t pid_ = -1;
    int stop_signal_;
};

/// Runs a program to its end and returns its exit code (127: could not be started).
int run_to_end(const Command& command);

/// Whether a process can be started that way here; `reach` is a folder it must be able to enter.
bool can_run_as(RunAs run_as, const std::filesystem::path& reach);

/// The account of Debian's postgresql-common, if this machine has it.
struct Account {
    uid_t uid;
    gid_t gid;
};
std::optional<Account> postgres_account();

}  // namespace db
