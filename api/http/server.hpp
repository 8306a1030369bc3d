#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "api/http/message.hpp"

namespace api::http {

/// Answers one request on a worker thread; must not throw (the edge answers 500 if it does, and
/// logs).
using Application = std::function<Response(const Request&)>;

/// Body limit in bytes for a method and (undecoded, normalised) path, asked before the body is
/// read.
using BodyLimit = std::function<std::size_t(Method, std::string_view path)>;

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0: a free one
    int workers = 8;
    int header_timeout_s = 10;
    int body_timeout_s = 30;
    int keepalive_timeout_s = 60;
};

class EventHub;

/// The hardened edge over Pistache (architecture.md, "The HTTP edge"). All of Pistache lives behind
/// this class.
class Server {
public:
    Server(ServerOptions options, Application application, BodyLimit body_limit);
    ~Server();

    /// Binds and serves on own threads; throws PortTaken or std::runtime_error.
    void start();
    std::uint16_t port() const;
    EventHub& events();

    /// Stops accepting, lets requests in flight finish (at most `seconds`), closes streams,
    /// returns.
    void drain_and_stop(int seconds);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api::http
