#include "api/http/descriptors.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "api/http/server.hpp"

namespace api::http {
namespace {

bool listens_on(int fd, std::uint16_t port) {
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || listening == 0)
        return false;
    sockaddr_in6 name{};  // the port lies at the same place for IPv4
    size = sizeof name;
    return ::getsockname(fd, reinterpret_cast<sockaddr*>(&name), &size) == 0 &&
           (name.sin6_family == AF_INET || name.sin6_family == AF_INET6) &&
           ntohs(name.sin6_port) == port;
}

/// Pistache keeps the number of its listening socket to itself.
std::optional<int> listening_descriptor(std::uint16_t port) {
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        const auto text = entry.path().filename().string();
        int fd = -1;
        std::from_chars(text.data(), text.data() + text.size(), fd);
        if (fd >= 0 && listens_on(fd, port)) return fd;
    }
    return std::nullopt;
}

}  // namespace

std::size_t descriptor_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::size_t>(limit.rlim_cur);
}

std::size_t raise_descriptor_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return descriptor_limit();
}

void stop_listening(std::uint16_t port) {
    const auto fd = listening_descriptor(port);
    if (!fd) return;
    // A socket, because Pistache ends the process when accept says "not a socket" or "bad file
    // descriptor"; "not listening" it takes calmly.
    const int deaf = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (deaf < 0) return;
    ::dup3(deaf, *fd, O_CLOEXEC);
    ::close(deaf);
}

}  // namespace api::http
