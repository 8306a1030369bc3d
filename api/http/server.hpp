#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "api/http/conversation.hpp"
#include "api/http/message.hpp"

namespace api::http {

struct ServerOptions {
    std::string address = "127.0.0.1";  // numeric, IPv4 or IPv6
    std::uint16_t port = 0;             // 0: a free one
    int workers = 8;                    // 8 to 16: applications block in PostgreSQL
    int header_timeout_s = 10;
    int body_timeout_s = 30;  // plus one second per announced 16 KiB
    int keepalive_timeout_s = 60;
    std::size_t connections_max = 10'000;               // lowered to what RLIMIT_NOFILE allows
    std::chrono::milliseconds heartbeat_every{15'000};  // on event streams
    std::vector<std::string> trusted_proxies = {};      // their X-Forwarded-For tells Request::peer
    ProblemTexts texts = {};                            // for the refusals of the edge itself
};

/// Another program listens on this address and port; what() is a sentence for the operator.
struct PortTaken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The hardened edge over Pistache (architecture.md, "The HTTP edge"). All of Pistache lives behind
/// this class. HEAD requests reach the application as GET; their body is not sent.
class Server {
public:
    Server(ServerOptions options, Application application, BodyLimit body_limit);
    /// Stops at once if still serving.
    ~Server();

    /// Binds and serves on own threads; throws PortTaken or std::runtime_error.
    void start();
    std::uint16_t port() const;
    EventHub& events();
    std::size_t connections() const;

    /// Refuses new connections, closes streams, lets requests in flight finish and their replies
    /// leave (at most `seconds`), returns.
    void drain_and_stop(int seconds);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Raises RLIMIT_NOFILE to its hard limit; the number of descriptors allowed afterwards.
std::size_t raise_descriptor_limit();

}  // namespace api::http
