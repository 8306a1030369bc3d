#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include "api/http/event_hub.hpp"
#include "api/http/server.hpp"

namespace api::http {

/// A server with a few answers of its own: /hello, /echo (the body), /path/... (the path),
/// /sleep?ms=, /big?bytes=, /throw, /events?topic=, /bad-header, /html.
class TestServer {
public:
    explicit TestServer(ServerOptions options = {.workers = 4})
        : server_(
              std::move(options),
              [this](const Request& request) { return answer(request); },
              [](Method, std::string_view path) { return path == "/echo" ? 1'000'000U : 100U; }) {
        server_.start();
    }

    std::uint16_t port() const { return server_.port(); }
    Server& server() { return server_; }
    int answered() const { return answered_; }

private:
    Response answer(const Request& request) {
        ++answered_;
        const auto number = [&](std::string_view name) {
            return std::stoul(std::string(request.query_value(name).value_or("0")));
        };
        if (request.path == "/hello") return {.content_type = "text/plain", .body = "hello"};
        if (request.path == "/echo") return {.body = request.body};
        if (request.path == "/peer") return {.body = request.peer};
        if (request.path == "/html") return {.content_type = "text/html", .body = "<p>"};
        if (request.path == "/big") return {.body = std::string(number("bytes"), 'b')};
        if (request.path == "/throw") throw std::runtime_error("password=hunter2");
        if (request.path == "/bad-header") return {.headers = {{"Location", "/\r\nX: y"}}};
        if (request.path == "/events")
            return {.content_type = "text/event-stream",
                    .body = "retry: 1000\n\n",
                    .stream_topic = std::string(request.query_value("topic").value_or("t"))};
        if (request.path == "/sleep") {
            std::this_thread::sleep_for(std::chrono::milliseconds(number("ms")));
            return {.body = std::string(request.query_value("secret").value_or("slept"))};
        }
        return {.status = 404, .body = request.path};
    }

    std::atomic<int> answered_{0};
    Server server_;
};

/// Waits until `condition` holds, at most `patience`.
template <class Condition>
bool eventually(Condition condition,
                std::chrono::milliseconds patience = std::chrono::seconds{30}) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return true;
}

}  // namespace api::http
