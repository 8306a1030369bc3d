#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>

#include "api/http/framing.hpp"

namespace api::http {

/// What a connection is busy with. All but `working` and `streaming` have a deadline; `sending`
/// means that the reply writer may still have a part of the last reply.
enum class Phase { idle, head, body, working, sending, streaming, closing };

/// One client connection. `phase` is shared with the sweep; everything else belongs to the worker
/// thread that Pistache gave the connection to.
struct Connection {
    using Clock = std::chrono::steady_clock;

    Connection(int descriptor, std::string address, const BodyLimit& limit)
        : fd(descriptor), peer(std::move(address)), framer(limit) {}

    /// False if the sweep has given the connection up: its requests must not be answered any more.
    bool enter(Phase next, Clock::time_point deadline = Clock::time_point::max());
    Phase phase() const { return phase_.load(); }

    const int fd;  // valid until the table forgets the connection
    const std::string peer;
    Framer framer;
    std::uint64_t late_reply = 0;     // outbox with the rest of the last reply
    std::size_t discarded_bytes = 0;  // read after the last reply

private:
    friend class ConnectionTable;
    std::atomic<Phase> phase_{Phase::idle};
    std::atomic<Clock::time_point> deadline_{Clock::time_point::max()};
};

/// All open connections. Descriptors are closed by Pistache only after `remove`, so that a sweep
/// can never touch a stranger's. Thread-safe.
class ConnectionTable {
public:
    explicit ConnectionTable(std::size_t count_max) : count_max_(count_max) {}

    /// False if there are too many already.
    bool add(const std::shared_ptr<Connection>& connection);
    void remove(const std::shared_ptr<Connection>& connection);
    std::size_t size() const;

    /// Ends connections past their deadline; who is in the middle of a request is told 408.
    void sweep(Connection::Clock::time_point now,
               const std::function<std::string()>& timeout_reply);
    /// Ends connections that ask nothing; counts those with a request received or begun.
    std::size_t close_idle();
    void close_all();

private:
    const std::size_t count_max_;
    mutable std::mutex mutex_;
    std::unordered_set<std::shared_ptr<Connection>> connections_;
};

}  // namespace api::http
