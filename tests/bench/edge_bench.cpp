// Requests per second of the edge as a ratio to a bare Pistache hello, both in this process, with
// the same number of workers and the same keep-alive clients. Rounds alternate, so that whatever
// else the machine does weighs on both. About six seconds.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pistache/endpoint.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "api/http/server.hpp"

namespace {

constexpr int kWorkers = 2;
constexpr int kClients = 16;
constexpr int kRounds = 4;
constexpr std::chrono::milliseconds kRound{700};
constexpr std::string_view kRequest =
    "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n"
    "Accept: application/json\r\nUser-Agent: bench\r\n\r\n";

class BareHello : public Pistache::Http::Handler {
    HTTP_PROTOTYPE(BareHello)
    void onRequest(const Pistache::Http::Request&, Pistache::Http::ResponseWriter writer) override {
        writer.send(Pistache::Http::Code::Ok, "hello");
    }
};

int connect_to(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection");
    return fd;
}

/// One request, one reply ending in "hello"; false if the server closed.
bool ask(int fd) {
    if (::send(fd, kRequest.data(), kRequest.size(), MSG_NOSIGNAL) < 0) return false;
    std::array<char, 4096> buffer{};
    std::string reply;
    while (!reply.ends_with("\r\n\r\nhello")) {
        const auto count = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (count <= 0) return false;
        reply.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return true;
}

double requests_per_second(std::uint16_t port) {
    std::atomic<bool> over{false};
    std::atomic<long> answered{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < kClients; ++i) {
        clients.emplace_back([&, port] {
            const int fd = connect_to(port);
            while (!over && ask(fd)) ++answered;
            ::close(fd);
        });
    }
    std::this_thread::sleep_for(kRound);
    over = true;
    for (auto& client : clients) client.join();
    return static_cast<double>(answered) / std::chrono::duration<double>(kRound).count();
}

}  // namespace

int main() {
    Pistache::Http::Endpoint bare(Pistache::Address(Pistache::Ipv4::loopback(), Pistache::Port(0)));
    bare.init(Pistache::Http::Endpoint::options().threads(kWorkers).flags(
        Pistache::Tcp::Options::NoDelay));
    bare.setHandler(std::make_shared<BareHello>());
    bare.serveThreaded();

    api::http::Server edge(
        {.workers = kWorkers},
        [](const api::http::Request&) {
            return api::http::Response{.content_type = "text/plain", .body = "hello"};
        },
        [](api::http::Method, std::string_view) { return std::size_t{0}; });
    edge.start();

    double of_edge = 0;
    double of_bare = 0;
    for (int round = 0; round < kRounds; ++round) {
        of_bare += requests_per_second(static_cast<std::uint16_t>(bare.getPort())) / kRounds;
        of_edge += requests_per_second(edge.port()) / kRounds;
    }
    fmt::print("edge {:.0f}/s  bare Pistache {:.0f}/s  ratio {:.2f} (aim 1.00)\n", of_edge, of_bare,
               of_edge / of_bare);
    edge.drain_and_stop(1);
    bare.shutdown();
}
