#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "api/http/connections.hpp"
#include "api/http/event_hub.hpp"
#include "api/http/framing.hpp"
#include "api/http/outboxes.hpp"
#include "api/http/problem.hpp"

namespace api::http {

/// Answers one request on a worker thread. If it throws, the edge logs and answers 500.
using Application = std::function<Response(const Request&)>;

/// What happens between the bytes of a connection and the application: framing, one answer per
/// request in order, refusals, phases. Knows nothing of Pistache. Every call for one connection
/// comes from the same thread; different connections come from many.
class Conversation {
public:
    struct Options {
        std::chrono::milliseconds header_timeout;
        std::chrono::milliseconds body_timeout;
        std::chrono::milliseconds keepalive_timeout;
        std::vector<std::string> trusted_proxies;
        ProblemTexts texts;
    };

    Conversation(Options options, Application application, EventHub& events);

    /// A connection was accepted.
    void begin(Connection& connection) const;
    /// A connection too many was accepted: says 503 on `fd` and ends it.
    void turn_away(int fd) const;
    void on_bytes(Connection& connection, std::string_view bytes);

    /// From now on every answer closes its connection.
    void drain() { draining_ = true; }
    /// Replies that slow readers still wait for.
    std::size_t late_replies() const { return late_.size(); }
    void stop() { late_.stop(); }
    /// What a client is told who took too long to send a request.
    std::string timeout_reply() const { return closing_reply({408, "request_timeout"}); }

private:
    enum class After { next_request, nothing };

    void discard(Connection& connection, std::size_t bytes) const;
    bool late_reply_done(Connection& connection);
    void wait_for_more(Connection& connection, const NeedMore& need) const;
    void refuse(Connection& connection, const Refused& refused);
    After answer(Connection& connection, Framed& framed);
    Response ask_application(const Request& request) const;
    std::string network_address(const Connection& connection, const Request& request) const;
    After send(Connection& connection, std::string_view head, std::string_view body, bool keep);
    std::string closing_reply(const Refused& refused) const;

    const Options options_;
    const Application application_;
    EventHub& events_;
    Outboxes late_;
    std::atomic<bool> draining_{false};
};

}  // namespace api::http
