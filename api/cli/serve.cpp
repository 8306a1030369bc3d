#include "api/cli/serve.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdio>

#include "api/app.hpp"
#include "api/cli/demo.hpp"
#include "api/cli/node.hpp"
#include "api/cli/signals.hpp"
#include "api/cli/stores.hpp"
#include "api/demo/load.hpp"
#include "api/demo/report.hpp"
#include "api/http/server.hpp"
#include "api/live_feed.hpp"
#include "api/portal_files.hpp"
#include "api/problem.hpp"
#include "api/routes.hpp"
#include "api/worker.hpp"

namespace api::cli {
namespace {

constexpr int kDrain_s = 20;

void check_settings(const Settings& settings) {
    const int port = settings.number("port");
    if (port != 0 && (port < 1024 || port > 65535))
        throw CannotRun{fmt::format("port {} is refused: take 0 or 1024 to 65535", port)};
    const int threads = settings.number("threads");
    if (threads < 1 || threads > 64) throw CannotRun{"threads must be a number from 1 to 64"};
    const int workers = settings.number("worker_threads");
    if (workers < 1 || workers > 16) throw CannotRun{"worker_threads must be from 1 to 16"};
    check_demo_wanted(settings);
}

http::ServerOptions server_options(const Settings& settings) {
    return {.address = settings.text("address"),
            .port = static_cast<std::uint16_t>(settings.number("port")),
            .workers = settings.number("threads"),
            .trusted_proxies = settings.list("trusted_proxies"),
            .texts = problem_text};
}

std::string url_of(const Settings& settings, std::uint16_t port) {
    const auto address = settings.text("address");
    const bool v6 = address.find(':') != std::string::npos;
    return v6 ? fmt::format("http://[{}]:{}", address, port)
              : fmt::format("http://{}:{}", address, port);
}

void start(http::Server& server) {
    try {
        server.start();
    } catch (const http::PortTaken& taken) {
        throw CannotRun{std::string{taken.what()} + ": give --port another number, or 0"};
    }
}

void say(const std::string& line) {
    fmt::print(stderr, "{}\n", line);
}

/// The demo's day, if wanted; then serves until a signal comes.
int run_until_signal(Node& node,
                     const Settings& settings,
                     const ServeOptions& options,
                     const std::string& url) {
    if (settings.yes("demo")) {
        const auto result = run_demo(node, settings, options, url);
        if (result) say(demo::table_of(*result));
        if (options.check) {
            if (!result) throw CannotRun{"--check needs a fresh data folder"};
            fmt::print("{}\n", demo::json_of(*result));
            return demo::is_good(*result) ? 0 : 1;
        }
        say(demo::login_lines());
    }
    say("mittler is ready: " + url);
    say(fmt::format("signal {}: finishing what is in hand", wait_for_signal()));
    return 0;
}

}  // namespace

int serve(const Settings& settings, const ServeOptions& options) {
    check_settings(settings);
    if (options.check && !settings.yes("demo")) throw CannotRun{"--check needs --demo"};
    hold_signals();
    http::raise_descriptor_limit();
    Stores stores{settings};
    check_demo_loaded(settings, stores);
    if (stores.shared()) say("the stores of this data folder belong to another mittler: sharing");
    Node node{settings, stores};
    const PortalFiles portal{settings.text("portal")};
    if (portal.empty()) say("no portal in " + settings.text("portal") + ": only the API answers");
    http::Server server{
        server_options(settings),
        make_application(node.house(), routes(),
                         [&](const http::Request& request) { return portal.find(request); }),
        body_limit};
    LiveFeed live{node.house(), server.events(), stores.redis()};
    node.house().live = &live;
    std::optional<Worker> worker;
    start(server);
    const auto url = url_of(settings, server.port());
    if (settings.text("public_url").empty()) node.set_public_url(url);
    if (settings.yes("worker"))
        worker.emplace(node.house(), stores.redis(), settings.number("worker_threads"));
    const int code = run_until_signal(node, settings, options, url);
    stores.close_door();
    server.drain_and_stop(kDrain_s);
    worker.reset();
    return code;
}

int work(const Settings& settings) {
    hold_signals();
    Stores stores{settings};
    Node node{settings, stores};
    Worker worker{node.house(), stores.redis(), settings.number("worker_threads")};
    say("mittler works");
    wait_for_signal();
    return 0;
}

}  // namespace api::cli
