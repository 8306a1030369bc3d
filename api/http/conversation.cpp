#include "api/http/conversation.hpp"

#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <utility>

#include "api/http/correlation.hpp"
#include "api/http/reply.hpp"

namespace api::http {
namespace {

using Clock = Connection::Clock;

// After the last reply we read on for a moment: closing with unread bytes would make the kernel
// reset the connection and the client could lose the reply.
constexpr std::chrono::seconds kLinger{2};
constexpr std::size_t kDiscardBytesMax = 1024UL * 1024;
constexpr std::chrono::minutes kLateReplyMax{10};  // as Outboxes::Options::total_max
constexpr std::size_t kBodyBytesPerSecondMin = 16UL * 1024;

std::string_view sent_body(const Response& response, bool head_only) {
    const bool none = head_only || response.status == 204 || response.status == 304;
    return none ? std::string_view{} : std::string_view{response.body};
}

/// Sends what the socket takes at once; the number of bytes, or nothing if the client is gone.
std::optional<std::size_t> send_now(int fd, std::string_view head, std::string_view body) {
    std::array<iovec, 2> parts{iovec{const_cast<char*>(head.data()), head.size()},
                               iovec{const_cast<char*>(body.data()), body.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = body.empty() ? 1 : 2;
    for (;;) {
        const auto sent = ::sendmsg(fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0) return static_cast<std::size_t>(sent);
        if (errno == EAGAIN) return 0;
        if (errno != EINTR) return std::nullopt;
    }
}

void abort_connection(Connection& connection) {
    connection.enter(Phase::closing, Clock::now());
    ::shutdown(connection.fd, SHUT_RDWR);
}

}  // namespace

Conversation::Conversation(Options options, Application application, EventHub& events)
    : options_(std::move(options)),
      application_(std::move(application)),
      events_(events),
      late_(Outboxes::Options{}) {}

std::string Conversation::closing_reply(const Refused& refused) const {
    const auto request_id = make_request_id();
    const auto response = problem_response(
        {.status = refused.status, .code = refused.code, .detail = {}, .request_id = request_id},
        options_.texts);
    return reply_head(response, {.request_id = request_id,
                                 .traceparent = {},
                                 .keep_alive = false,
                                 .now = std::time(nullptr)}) +
           response.body;
}

void Conversation::begin(Connection& connection) const {
    connection.enter(Phase::idle, Clock::now() + options_.header_timeout);
}

void Conversation::turn_away(int fd) const {
    send_now(fd, closing_reply({503, "too_many_connections"}), {});
    ::shutdown(fd, SHUT_RDWR);
}

void Conversation::on_bytes(Connection& connection, std::string_view bytes) {
    const auto phase = connection.phase();
    if (phase == Phase::closing || phase == Phase::streaming)
        return discard(connection, bytes.size());
    if (!late_reply_done(connection)) return;
    connection.framer.feed(bytes);
    for (;;) {
        auto step = connection.framer.next();
        if (const auto* need = std::get_if<NeedMore>(&step))
            return wait_for_more(connection, *need);
        if (const auto* refused = std::get_if<Refused>(&step)) return refuse(connection, *refused);
        if (!connection.enter(Phase::working)) return;
        if (answer(connection, std::get<Framed>(step)) == After::nothing) return;
    }
}

void Conversation::discard(Connection& connection, std::size_t bytes) const {
    connection.discarded_bytes += bytes;
    if (connection.discarded_bytes > kDiscardBytesMax) ::shutdown(connection.fd, SHUT_RDWR);
}

/// A client that sends the next request before it has read the last reply: replies must not
/// overtake each other, and no worker waits for a slow reader. The connection ends after the reply.
bool Conversation::late_reply_done(Connection& connection) {
    if (connection.late_reply == 0) return true;
    if (!late_.holds(connection.late_reply)) {
        connection.late_reply = 0;
        return true;
    }
    late_.close_when_sent(connection.late_reply);
    connection.enter(Phase::closing, Clock::now() + kLateReplyMax);
    return false;
}

void Conversation::wait_for_more(Connection& connection, const NeedMore& need) const {
    if (need.send_continue) send_now(connection.fd, "HTTP/1.1 100 Continue\r\n\r\n", {});
    const auto now = Clock::now();
    const auto phase = connection.phase();
    switch (connection.framer.phase()) {
        case FramingPhase::between:
            connection.enter(Phase::idle, now + options_.keepalive_timeout);
            return;
        case FramingPhase::head:  // the time runs from the first byte, whatever drips in later
            if (phase != Phase::head) connection.enter(Phase::head, now + options_.header_timeout);
            return;
        case FramingPhase::body:
            if (phase == Phase::body) return;
            const auto bytes = connection.framer.body_bytes_announced();
            const std::chrono::seconds allowance{bytes / kBodyBytesPerSecondMin};
            connection.enter(Phase::body, now + options_.body_timeout + allowance);
            return;
    }
}

void Conversation::refuse(Connection& connection, const Refused& refused) {
    spdlog::debug("edge_refused status={} code={}", refused.status, refused.code);
    if (connection.enter(Phase::working)) send(connection, closing_reply(refused), {}, false);
}

Conversation::After Conversation::answer(Connection& connection, Framed& framed) {
    auto& request = framed.request;
    request.peer = network_address(connection, request);
    request.request_id = request_id_for(request);
    auto response = ask_application(request);
    const bool stream = !response.stream_topic.empty() && !framed.head_only;
    const bool keep = framed.keep_alive && response.stream_topic.empty() && !draining_;
    ReplyFrame frame{.request_id = request.request_id,
                     .traceparent = traceparent_of(request),
                     .keep_alive = keep,
                     .now = std::time(nullptr)};
    std::string head;
    try {
        head = reply_head(response, frame);
    } catch (const std::invalid_argument& error) {
        spdlog::error("request={} accident=\"{}\"", request.request_id, error.what());
        refuse(connection, {500, "internal_error"});
        return After::nothing;
    }
    if (!stream) return send(connection, head, sent_body(response, framed.head_only), keep);
    connection.enter(Phase::streaming);
    if (!events_.adopt(connection.fd, std::move(response.stream_topic), head + response.body))
        abort_connection(connection);
    return After::nothing;
}

Response Conversation::ask_application(const Request& request) const {
    try {
        return application_(request);
    } catch (const std::exception& error) {
        spdlog::error("request={} accident=\"{}\"", request.request_id, error.what());
    } catch (...) {
        spdlog::error("request={} accident=unknown", request.request_id);
    }
    return problem_response(
        {.status = 500, .code = "internal_error", .detail = {}, .request_id = request.request_id},
        options_.texts);
}

std::string Conversation::network_address(const Connection& connection,
                                          const Request& request) const {
    const auto forwarded = request.header("x-forwarded-for");
    const bool trusted = std::ranges::find(options_.trusted_proxies, connection.peer) !=
                         options_.trusted_proxies.end();
    if (!forwarded || !trusted) return connection.peer;
    // The proxy appends what it saw; what stands before it is the client's own claim.
    const auto begin = forwarded->find_last_of(", \t");
    return std::string(forwarded->substr(begin == std::string_view::npos ? 0 : begin + 1));
}

/// Written here, on the worker thread that owns the connection: its descriptor cannot have been
/// closed and given to somebody else. What the socket does not take goes on with a duplicate.
Conversation::After Conversation::send(Connection& connection,
                                       std::string_view head,
                                       std::string_view body,
                                       bool keep) {
    const auto sent = send_now(connection.fd, head, body);
    if (!sent) {
        abort_connection(connection);
        return After::nothing;
    }
    const auto now = Clock::now();
    if (*sent < head.size() + body.size()) {
        std::string rest(head.substr(std::min(*sent, head.size())));
        rest.append(body.substr(*sent > head.size() ? *sent - head.size() : 0));
        const bool more_asked = connection.framer.phase() != FramingPhase::between;
        const bool forget = keep && !more_asked;
        connection.late_reply =
            late_.open(connection.fd, rest,
                       forget ? Outboxes::WhenSent::forget : Outboxes::WhenSent::close_connection);
        connection.enter(forget ? Phase::sending : Phase::closing,
                         now + kLateReplyMax + options_.keepalive_timeout);
        if (connection.late_reply == 0) abort_connection(connection);
        return After::nothing;
    }
    if (keep) return After::next_request;
    ::shutdown(connection.fd, SHUT_WR);
    connection.enter(Phase::closing, now + kLinger);
    return After::nothing;
}

}  // namespace api::http
