#include "services/documents/pdf_text.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace services::documents {
namespace {

constexpr std::size_t kTextMax = 4UL << 20U;

class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

private:
    int number_;
};

/// The bytes as a file that lies in memory and has no name in any folder; -1: no memory.
int file_in_memory(std::string_view bytes) {
    const int file = ::memfd_create("document", MFD_CLOEXEC);
    if (file < 0) return -1;
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) {
            ::close(file);
            return -1;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(file, 0, SEEK_SET);
    return file;
}

/// pdftotext reading `in` and writing to `out`, with nothing else of ours; -1: it did not start.
pid_t start_reader(int in, int out) {
    std::array arguments{
        "timeout", "--kill-after=1", "10",        "prlimit", "--as=1073741824",
        "--cpu=5", "--core=0",       "pdftotext", "-q",      "-enc",
        "UTF-8",   "-nopgbrk",       "-",         "-",       static_cast<const char*>(nullptr)};
    std::array environment{"PATH=/usr/bin:/bin", static_cast<const char*>(nullptr)};
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t child = -1;
    const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr,
                                      const_cast<char* const*>(arguments.data()),
                                      const_cast<char* const*>(environment.data()));
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

/// Until the end; nothing when it is too much.
std::optional<std::string> read_all(int from) {
    std::string text;
    std::array<char, 65536> piece{};
    for (;;) {
        const auto got = ::read(from, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(got));
        if (text.size() > kTextMax) return std::nullopt;
    }
}

bool ended_well(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> pdf_text(std::string_view bytes) {
    const Descriptor in{file_in_memory(bytes)};
    std::array<int, 2> ends{-1, -1};
    if (in.number() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    Descriptor read_end{ends[0]};
    Descriptor write_end{ends[1]};
    const auto child = start_reader(in.number(), write_end.number());
    write_end.close();  // else the end is never read
    if (child < 0) return std::nullopt;
    auto text = read_all(read_end.number());
    read_end.close();  // whoever still writes too much ends
    return ended_well(child) ? std::move(text) : std::nullopt;
}

}  // namespace services::documents
