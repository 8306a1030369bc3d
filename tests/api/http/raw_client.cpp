#include "raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace api::http {

using Clock = std::chrono::steady_clock;

RawClient::RawClient(std::uint16_t port, int receive_buffer_bytes)
    : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer_bytes > 0)
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof(int));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) close();
}

RawClient::RawClient(RawClient&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), received_(std::move(other.received_)) {}

RawClient& RawClient::operator=(RawClient&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(received_, other.received_);
    return *this;
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::wait_readable(Clock::time_point end) const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    pollfd waiting{.fd = fd_, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, static_cast<int>(std::max(left.count(), 0L))) > 0;
}

bool RawClient::receive() {
    std::array<char, 65536> buffer{};
    const auto count = ::recv(fd_, buffer.data(), buffer.size(), 0);
    if (count <= 0) return false;
    received_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::reply(std::chrono::milliseconds patience) {
    const auto end = Clock::now() + patience;
    for (;;) {
        const auto head = received_.find("\r\n\r\n");
        if (head != std::string::npos && received_.starts_with("HTTP/1.1 100")) {
            received_.erase(0, head + 4);
            continue;
        }
        if (head != std::string::npos) {
            const auto at = received_.find("Content-Length: ");
            const auto length =
                at < head ? std::strtoul(received_.c_str() + at + 16, nullptr, 10) : 0UL;
            if (received_.size() >= head + 4 + length) {
                auto whole = received_.substr(0, head + 4 + length);
                received_.erase(0, whole.size());
                return whole;
            }
        }
        if (!wait_readable(end) || !receive()) return {};
    }
}

std::string RawClient::read_all(std::chrono::milliseconds patience, std::size_t bytes_max) {
    const auto end = Clock::now() + patience;
    while (received_.size() < bytes_max && wait_readable(end) && receive()) {
    }
    return std::exchange(received_, {});
}

bool RawClient::closed_within(std::chrono::milliseconds patience) {
    const auto end = Clock::now() + patience;
    while (wait_readable(end)) {
        if (!receive()) return true;
    }
    return false;
}

void RawClient::stop_sending() {
    ::shutdown(fd_, SHUT_WR);
}

void RawClient::close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

std::string get(std::string_view target, std::string_view more_headers) {
    std::string text("GET ");
    return text.append(target).append(" HTTP/1.1\r\nHost: a\r\n").append(more_headers) + "\r\n";
}

std::string post(std::string_view target, std::string_view body) {
    std::string text("POST ");
    text.append(target).append(" HTTP/1.1\r\nHost: a\r\nContent-Length: ");
    return text.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
}

int status_in(std::string_view reply) {
    return reply.size() < 12 ? 0 : std::atoi(std::string(reply.substr(9, 3)).c_str());
}

std::string body_in(std::string_view reply) {
    const auto head = reply.find("\r\n\r\n");
    return head == std::string_view::npos ? std::string() : std::string(reply.substr(head + 4));
}

}  // namespace api::http
