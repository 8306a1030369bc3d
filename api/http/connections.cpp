#include "api/http/connections.hpp"

#include <sys/ioctl.h>
#include <sys/socket.h>

namespace api::http {
namespace {

bool has_unread_bytes(int fd) {
    int bytes = 0;
    return ::ioctl(fd, FIONREAD, &bytes) == 0 && bytes > 0;
}

}  // namespace

bool Connection::enter(Phase next, Clock::time_point deadline) {
    auto current = phase_.load();
    while (current != Phase::closing) {
        if (phase_.compare_exchange_weak(current, next)) {
            deadline_ = deadline;
            return true;
        }
    }
    return false;
}

bool ConnectionTable::add(const std::shared_ptr<Connection>& connection) {
    const std::lock_guard lock(mutex_);
    if (connections_.size() >= count_max_) return false;
    connections_.insert(connection);
    return true;
}

void ConnectionTable::remove(const std::shared_ptr<Connection>& connection) {
    const std::lock_guard lock(mutex_);
    connections_.erase(connection);
}

std::size_t ConnectionTable::size() const {
    const std::lock_guard lock(mutex_);
    return connections_.size();
}

void ConnectionTable::sweep(Connection::Clock::time_point now,
                            const std::function<std::string()>& timeout_reply) {
    const std::lock_guard lock(mutex_);
    for (const auto& connection : connections_) {
        auto phase = connection->phase_.load();
        if (now < connection->deadline_.load()) continue;
        if (phase == Phase::working || phase == Phase::streaming) continue;
        if (!connection->phase_.compare_exchange_strong(phase, Phase::closing)) continue;
        if (phase == Phase::head || phase == Phase::body) {
            const auto reply = timeout_reply();
            ::send(connection->fd, reply.data(), reply.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        }
        ::shutdown(connection->fd, SHUT_RDWR);
    }
}

std::size_t ConnectionTable::close_idle() {
    const std::lock_guard lock(mutex_);
    std::size_t at_work = 0;
    for (const auto& connection : connections_) {
        auto phase = connection->phase_.load();
        const bool asks_nothing_more = phase == Phase::streaming || phase == Phase::closing;
        if (asks_nothing_more || phase == Phase::sending) continue;
        const bool asked = phase != Phase::idle || has_unread_bytes(connection->fd);
        if (!asked && connection->phase_.compare_exchange_strong(phase, Phase::closing)) {
            ::shutdown(connection->fd, SHUT_RDWR);
        } else {
            ++at_work;
        }
    }
    return at_work;
}

void ConnectionTable::close_all() {
    const std::lock_guard lock(mutex_);
    for (const auto& connection : connections_) ::shutdown(connection->fd, SHUT_RDWR);
}

}  // namespace api::http
