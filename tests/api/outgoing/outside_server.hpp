#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace tests {

/// A server of the outside world that a script plays on a free port; it prints the port, then what
/// it is told.
class OutsideServer {
public:
    explicit OutsideServer(const std::string& script) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
        pid_ = fork();
        if (pid_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            execl("/usr/bin/python3", "python3", "-u",  // Debian's: it finds Debian's aiosmtpd
                  (SOURCE_DIR "/tests/api/outgoing/" + script).c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        out_ = fdopen(ends[0], "r");
        port = read_line();
    }
    ~OutsideServer() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
        fclose(out_);
    }
    OutsideServer(const OutsideServer&) = delete;
    OutsideServer& operator=(const OutsideServer&) = delete;

    std::string read_line() {
        char line[400];
        if (fgets(line, sizeof line, out_) == nullptr) return {};
        std::string text{line};
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
        return text;
    }

    std::string port;

private:
    pid_t pid_ = -1;
    FILE* out_ = nullptr;
};

}  // namespace tests
