#include "db/embedded/child_process.hpp"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>
#include <thread>

namespace db {
namespace {

/// Everything the child needs, made before fork(): after it, only async-signal-safe calls are
/// allowed, because other threads may hold malloc's lock.
struct Prepared {
    std::string program;
    std::vector<char*> argv;
    std::string folder;
    std::string log_file;
    RunAs run_as;
    std::string uid_map;
    std::string gid_map;
    std::optional<Account> account;
    int parent_death_signal;
    pid_t parent;
};

bool write_file(const char* path, const std::string& text) {
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(fd);
    return written;
}

bool become(const Prepared& prepared) {
    switch (prepared.run_as) {
        case RunAs::ourselves: return true;
        case RunAs::user_namespace:
            return ::unshare(CLONE_NEWUSER) == 0 && write_file("/proc/self/setgroups", "deny") &&
                   write_file("/proc/self/uid_map", prepared.uid_map) &&
                   write_file("/proc/self/gid_map", prepared.gid_map);
        case RunAs::postgres_account:
            return prepared.account && ::setgroups(0, nullptr) == 0 &&
                   ::setgid(prepared.account->gid) == 0 && ::setuid(prepared.account->uid) == 0;
    }
    return false;
}

[[noreturn]] void run_child(const Prepared& prepared) {
    ::setsid();
    sigset_t none;
    sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE, SIGHUP, SIGCHLD}) ::signal(signal, SIG_DFL);
    if (!become(prepared)) ::_exit(126);
    // After become(): a change of credentials clears the death signal.
    if (prepared.parent_death_signal != 0) {
        ::prctl(PR_SET_PDEATHSIG, prepared.parent_death_signal);
        if (::getppid() != prepared.parent) ::_exit(125);
    }
    if (!prepared.folder.empty() && ::chdir(prepared.folder.c_str()) != 0) ::_exit(126);
    const int in = ::open("/dev/null", O_RDWR);
    int out = in;
    if (!prepared.log_file.empty())
        out = ::open(prepared.log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (in < 0 || out < 0) ::_exit(126);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(out, 2);
    ::close_range(3, ~0U, 0);
    if (prepared.program.empty()) ::_exit(0);
    ::execv(prepared.program.c_str(), prepared.argv.data());
    ::_exit(127);
}

/// The uid inside the namespace must be in /etc/passwd, because initdb looks itself up.
Account inside_account() {
    if (const auto account = postgres_account()) return *account;
    return {65534, 65534};  // nobody
}

pid_t start(const Command& command) {
    Prepared prepared{.program = command.program.string(),
                      .argv = {},
                      .folder = command.folder.string(),
                      .log_file = command.log_file.string(),
                      .run_as = command.run_as,
                      .uid_map = {},
                      .gid_map = {},
                      .account = postgres_account(),
                      .parent_death_signal = command.parent_death_signal,
                      .parent = ::getpid()};
    const Account inside = inside_account();
    prepared.uid_map = std::to_string(inside.uid) + " " + std::to_string(::geteuid()) + " 1\n";
    prepared.gid_map = std::to_string(inside.gid) + " " + std::to_string(::getegid()) + " 1\n";
    std::vector<std::string> arguments{command.name.empty() ? prepared.program : command.name};
    arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
    for (auto& argument : arguments) prepared.argv.push_back(argument.data());
    prepared.argv.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid < 0) throw std::system_error{errno, std::generic_category(), "cannot fork"};
    if (pid == 0) run_child(prepared);
    return pid;
}

int wait_for(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) return 127;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ChildProcess::ChildProcess(const Command& command, int stop_signal)
    : pid_{start(command)}, stop_signal_{stop_signal} {}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_{std::exchange(other.pid_, -1)}, stop_signal_{other.stop_signal_} {}

ChildProcess::~ChildProcess() {
    constexpr int kPatienceSeconds = 20;
    stop(kPatienceSeconds);
}

void ChildProcess::stop(int seconds) {
    if (!running()) return;
    ::kill(pid_, stop_signal_);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    while (running()) {
        if (std::chrono::steady_clock::now() > until) ::kill(pid_, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
}

bool ChildProcess::running() {
    if (pid_ <= 0) return false;
    if (::waitpid(pid_, nullptr, WNOHANG) == 0) return true;
    pid_ = -1;
    return false;
}

int run_to_end(const Command& command) {
    return wait_for(start(command));
}

bool can_run_as(RunAs run_as, const std::filesystem::path& reach) {
    return run_to_end({.program = {},
                       .arguments = {},
                       .name = {},
                       .run_as = run_as,
                       .log_file = {},
                       .folder = reach,
                       .parent_death_signal = 0}) == 0;
}

std::optional<Account> postgres_account() {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> names{};
    if (::getpwnam_r("postgres", &entry, names.data(), names.size(), &found) != 0 || !found)
        return std::nullopt;
    return Account{entry.pw_uid, entry.pw_gid};
}

}  // namespace db
