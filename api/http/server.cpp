#include "api/http/server.hpp"

#include <fmt/format.h>
#include <pistache/endpoint.h>
#include <pistache/peer.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "api/http/descriptors.hpp"

namespace api::http {
namespace {

constexpr std::chrono::milliseconds kSweepEvery{200};
constexpr std::size_t kOtherDescriptors = 200;  // database, Redis, epoll, files, logs
constexpr const char* kConnectionData = "edge";

/// What all workers' handlers share; outlives them.
struct Shared {
    const BodyLimit& body_limit;
    Conversation& conversation;
    ConnectionTable& table;
};

/// Pistache accepts, waits and reads; every byte goes to the Conversation and none to Pistache's
/// own parser or writer. Pistache copies the handler once per worker thread.
class EdgeHandler : public Pistache::Http::Handler {
    HTTP_PROTOTYPE(EdgeHandler)

public:
    explicit EdgeHandler(Shared shared) : shared_(shared) {}

    void onRequest(const Pistache::Http::Request&, Pistache::Http::ResponseWriter) override {
        // never called: onInput below does not feed the parser
    }

private:
    using Peer = std::shared_ptr<Pistache::Tcp::Peer>;

    void onConnection(const Peer& peer) override {
        ended_.clear();
        // Pistache's timer asks every peer for its parser.
        peer->putData(ParserData, std::make_shared<Pistache::Http::RequestParser>(1));
        peer->setIdle(true);
        const auto connection =
            std::make_shared<Connection>(peer->fd(), peer->address().host(), shared_.body_limit);
        if (!shared_.table.add(connection)) return shared_.conversation.turn_away(peer->fd());
        shared_.conversation.begin(*connection);
        peer->putData(kConnectionData, connection);
    }

    void onInput(const char* bytes, std::size_t size, const Peer& peer) override {
        const auto connection = connection_of(peer);
        if (!connection) return;
        try {
            shared_.conversation.on_bytes(*connection, {bytes, size});
        } catch (const std::exception& error) {
            spdlog::error("edge accident=\"{}\"", error.what());
            ::shutdown(peer->fd(), SHUT_RDWR);
        }
    }

    void onDisconnection(const Peer& peer) override {
        ended_.push_back(peer);
        const auto connection = connection_of(peer);
        if (!connection) return;
        connection->framer = Framer(shared_.body_limit);  // its buffers are given back now
        // An event stream's duplicate keeps the socket open: its reader is gone all the same. A
        // client that only closed its sending side still gets the rest of its reply.
        if (connection->phase() == Phase::streaming) ::shutdown(peer->fd(), SHUT_RDWR);
        shared_.table.remove(connection);
    }

    static std::shared_ptr<Connection> connection_of(const Peer& peer) {
        return std::static_pointer_cast<Connection>(peer->tryGetData(kConnectionData));
    }

    Shared shared_;
    // The accept thread may still be handing a peer over when its connection has come and gone; as
    // the last owner it would destroy what belongs to this worker. When it hands over the next
    // connection, it has let go of all before.
    std::vector<Peer> ended_;
};

Conversation::Options conversation_options(const ServerOptions& options) {
    return {.header_timeout = std::chrono::seconds{options.header_timeout_s},
            .body_timeout = std::chrono::seconds{options.body_timeout_s},
            .keepalive_timeout = std::chrono::seconds{options.keepalive_timeout_s},
            .trusted_proxies = options.trusted_proxies,
            .texts = options.texts};
}

std::size_t connections_allowed(const ServerOptions& options) {
    const auto limit = descriptor_limit();
    // A slow reader's connection takes a second descriptor.
    const auto allowed = limit > 2 * kOtherDescriptors ? (limit - kOtherDescriptors) / 2 : 64;
    return std::min(options.connections_max, allowed);
}

Pistache::Address listen_address(const ServerOptions& options) {
    const bool v6 = options.address.find(':') != std::string::npos;
    return {v6 ? "[" + options.address + "]" : options.address, Pistache::Port(options.port)};
}

}  // namespace

struct Server::Inside {
    Inside(ServerOptions wanted, Application application, BodyLimit limit_of)
        : options(std::move(wanted)),
          body_limit(std::move(limit_of)),
          events(options.heartbeat_every),
          conversation(conversation_options(options), std::move(application), events),
          table(connections_allowed(options)) {}

    const ServerOptions options;
    const BodyLimit body_limit;
    EventHub events;
    Conversation conversation;
    ConnectionTable table;
    std::unique_ptr<Pistache::Http::Endpoint> endpoint;
    std::uint16_t port = 0;
    std::mutex mutex;
    std::condition_variable stop_sweeping;
    bool stopped = false;
    std::thread sweeper;

    void sweep_until_stopped() {
        std::unique_lock lock(mutex);
        while (!stop_sweeping.wait_for(lock, kSweepEvery, [this] { return stopped; }))
            table.sweep(Connection::Clock::now(), [this] { return conversation.timeout_reply(); });
    }

    template <class Condition>
    static void wait_for(Connection::Clock::time_point end, Condition condition) {
        while (!condition() && Connection::Clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
};

Server::Server(ServerOptions options, Application application, BodyLimit body_limit)
    : inside_(std::make_unique<Inside>(
          std::move(options), std::move(application), std::move(body_limit))) {}

Server::~Server() {
    drain_and_stop(0);
}

void Server::start() {
    using Pistache::Tcp::Options;
    auto& in = *inside_;
    // Our own sweep does the time-outs: Pistache's timer writes 408 into streams and forgets to
    // report the peers it removes.
    constexpr auto kNever = std::chrono::milliseconds::max();
    const auto flags = Options::ReuseAddr | Options::NoDelay | Options::CloseOnExec;
    constexpr int kBacklog = 1024;
    in.endpoint = std::make_unique<Pistache::Http::Endpoint>(listen_address(in.options));
    in.endpoint->init(Pistache::Http::Endpoint::options()
                          .threads(in.options.workers)
                          .flags(flags)
                          .headerTimeout(kNever)
                          .bodyTimeout(kNever)
                          .keepaliveTimeout(kNever));
    // init() above forgets the backlog.
    in.endpoint->initArgs(static_cast<std::size_t>(in.options.workers),
                          Pistache::Flags<Options>(flags), "edge", kBacklog);
    in.endpoint->setHandler(
        std::make_shared<EdgeHandler>(Shared{in.body_limit, in.conversation, in.table}));
    try {
        in.endpoint->serveThreaded();
    } catch (const std::runtime_error& error) {
        in.endpoint.reset();
        const auto taken = std::generic_category().message(EADDRINUSE);  // as strerror() says it
        if (error.what() != taken) throw;
        throw PortTaken(fmt::format("{}:{} is already taken by another program", in.options.address,
                                    in.options.port));
    }
    in.port = static_cast<std::uint16_t>(in.endpoint->getPort());
    in.sweeper = std::thread([inside = inside_.get()] { inside->sweep_until_stopped(); });
}

std::uint16_t Server::port() const {
    return inside_->port;
}

EventHub& Server::events() {
    return inside_->events;
}

std::size_t Server::connections() const {
    return inside_->table.size();
}

void Server::drain_and_stop(int seconds) {
    auto& in = *inside_;
    if (!in.endpoint) return;
    const auto now = Connection::Clock::now();
    in.conversation.drain();
    stop_listening(in.port);
    in.events.stop();
    Inside::wait_for(now + std::chrono::seconds{seconds}, [&in] {
        return in.table.close_idle() == 0 && in.conversation.late_replies() == 0;
    });
    in.conversation.stop();
    in.table.close_all();
    // Pistache closes descriptors only when a worker sees their end.
    Inside::wait_for(Connection::Clock::now() + std::chrono::seconds{1},
                     [&in] { return in.table.size() == 0; });
    in.endpoint->shutdown();
    in.endpoint.reset();
    {
        const std::lock_guard lock(in.mutex);
        in.stopped = true;
    }
    in.stop_sweeping.notify_all();
    in.sweeper.join();
}

}  // namespace api::http
