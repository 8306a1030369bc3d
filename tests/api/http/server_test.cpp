#include "api/http/server.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>

#include <string>
#include <vector>

#include "raw_client.hpp"
#include "test_server.hpp"

// Each test names the point of architecture.md, "The HTTP edge", that it keeps repaired.
namespace api::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

int descriptors_open() {
    int count = 0;
    for (int fd = 0; fd < 4096; ++fd) {
        pollfd one{.fd = fd, .events = 0, .revents = 0};
        if (::poll(&one, 1, 0) >= 0 && (one.revents & POLLNVAL) == 0) ++count;
    }
    return count;
}

// Point 1.
TEST(Edge, ReplyNeverReachesAStrangerWhoInheritsTheDescriptorNumber) {
    TestServer edge;
    for (int round = 0; round < 20; ++round) {
        RawClient requester(edge.port());
        requester.send(get("/sleep?ms=30&secret=for-the-requester-only"));
        ASSERT_TRUE(eventually([&] { return edge.answered() > round * 2; }));
        requester.close();
        std::vector<RawClient> strangers;
        for (int i = 0; i < 8; ++i) strangers.emplace_back(edge.port());
        for (auto& stranger : strangers) EXPECT_EQ(stranger.read_all(milliseconds{8}), "");
        strangers.front().send(get("/hello"));
        EXPECT_EQ(body_in(strangers.front().reply()), "hello");
    }
}

// Point 1: the rest of a big reply goes to a duplicate of the requester's own descriptor.
TEST(Edge, RestOfABigReplyNeverReachesAStranger) {
    TestServer edge;
    for (int round = 0; round < 5; ++round) {
        RawClient requester(edge.port(), 4096);
        requester.send(get("/big?bytes=8000000"));
        ASSERT_NE(requester.read_all(seconds{20}, 1000), "");
        requester.close();
        std::vector<RawClient> strangers;
        for (int i = 0; i < 8; ++i) strangers.emplace_back(edge.port());
        for (auto& stranger : strangers) EXPECT_EQ(stranger.read_all(milliseconds{5}), "");
    }
}

// Point 2.
TEST(Edge, ChunkedBodySplitBetweenReturnAndLineFeedIsRefusedBeforeItIsRead) {
    TestServer edge({.workers = 1});
    RawClient client(edge.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r");
    EXPECT_EQ(status_in(client.reply()), 411);
    client.send("\nhello\r");
    RawClient other(edge.port());  // the only worker is not in a loop
    other.send(get("/hello"));
    EXPECT_EQ(status_in(other.reply()), 200);
}

// Point 3.
TEST(Edge, FifteenThousandSlashesAreRefusedAndTheServerLives) {
    TestServer edge;
    RawClient client(edge.port());
    client.send(get(std::string(15'000, '/')));
    EXPECT_EQ(status_in(client.reply()), 414);
    RawClient shorter(edge.port());
    shorter.send(get(std::string(2'000, '/')));
    EXPECT_EQ(status_in(shorter.reply()), 400);
    RawClient other(edge.port());
    other.send(get("/hello"));
    EXPECT_EQ(status_in(other.reply()), 200);
}

// Point 5: no TLS here, and a silent client keeps nobody out.
TEST(Edge, ThousandHalfOpenConnectionsKeepNobodyOut) {
    TestServer edge;
    std::vector<RawClient> silent;
    for (int i = 0; i < 1'000; ++i) {
        silent.emplace_back(edge.port());
        ASSERT_TRUE(silent.back().connected());
        if (i % 2 == 0) silent.back().send("GET /hello HTTP/1.1\r\nHo");
    }
    RawClient client(edge.port());
    client.send(get("/hello"));
    EXPECT_EQ(status_in(client.reply()), 200);
    RawClient handshake(edge.port());
    handshake.send(std::string("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11));
    EXPECT_EQ(status_in(handshake.reply()), 400);
}

// Point 6.
TEST(Edge, NothingIsSmuggledBehindARefusedBody) {
    TestServer edge;
    RawClient client(edge.port());
    client.send("POST /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n" + get("/hello"));
    client.send(get("/hello"));
    const auto everything = client.read_all(seconds{20});
    EXPECT_EQ(status_in(everything), 413);
    EXPECT_EQ(everything.find("HTTP/1.1", 9), std::string::npos);
    EXPECT_EQ(edge.answered(), 0);
}

// Point 6.
TEST(Edge, RefusalReachesAClientWhoIsStillSending) {
    TestServer edge;
    RawClient client(edge.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n");
    client.send(std::string(300'000, 'x'));
    EXPECT_EQ(status_in(client.reply()), 413);
}

// Point 6.
TEST(Edge, DuplicateContentLengthMissingHostAndBadVersionAreRefused) {
    TestServer edge;
    const auto status = [&](std::string_view bytes) {
        RawClient client(edge.port());
        client.send(bytes);
        return status_in(client.reply());
    };
    EXPECT_EQ(status("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
                     "Content-Length: 2\r\n\r\nab"),
              400);
    EXPECT_EQ(status("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: one\r\n\r\n"), 400);
    EXPECT_EQ(status("GET /hello HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(status("GET /hello HTTP/3.1\r\nHost: a\r\n\r\n"), 505);
    EXPECT_EQ(edge.answered(), 0);
}

// Point 6.
TEST(Edge, PipelinedRequestsAreAnsweredInOrder) {
    TestServer edge;
    RawClient client(edge.port());
    std::string all;
    for (int i = 0; i < 50; ++i) all += post("/echo", "body " + std::to_string(i));
    client.send(all);
    for (int i = 0; i < 50; ++i) EXPECT_EQ(body_in(client.reply()), "body " + std::to_string(i));
}

// Point 6.
TEST(Edge, ExceptionsAreAnsweredWithoutInnerWords) {
    TestServer edge;
    RawClient client(edge.port());
    for (const auto* target : {"/throw", "/bad-header"}) {
        client = RawClient(edge.port());
        client.send(get(target));
        const auto reply = client.reply();
        EXPECT_EQ(status_in(reply), 500);
        EXPECT_NE(reply.find("internal_error"), std::string::npos);
        EXPECT_EQ(reply.find("hunter2"), std::string::npos);
    }
}

// Point 6.
TEST(Edge, TargetsAreDecodedBeforeTheApplicationSeesThem) {
    TestServer edge;
    RawClient client(edge.port());
    client.send(get("/%66%6Fo%20bar"));
    EXPECT_EQ(body_in(client.reply()), "/foo bar");
}

// Point 6.
TEST(Edge, HeadIsGetWithoutItsBody) {
    TestServer edge;
    RawClient client(edge.port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const auto everything = client.read_all(seconds{20});
    EXPECT_EQ(status_in(everything), 200);
    EXPECT_NE(everything.find("Content-Length: 5\r\n"), std::string::npos);
    EXPECT_EQ(body_in(everything), "");
}

// Point 6: the connection is kept although the client did not ask for it.
TEST(Edge, ConnectionIsKeptUnlessTheClientWantsItClosed) {
    TestServer edge;
    RawClient client(edge.port());
    for (int i = 0; i < 3; ++i) {
        client.send(get("/hello"));
        EXPECT_EQ(client.reply().find("Connection:"), std::string::npos);
    }
    client.send(get("/hello", "Connection: close\r\n"));
    EXPECT_NE(client.reply().find("Connection: close\r\n"), std::string::npos);
    EXPECT_TRUE(client.closed_within(seconds{8}));
}

TEST(Edge, WaitingClientIsToldToContinue) {
    TestServer edge;
    RawClient client(edge.port());
    client.send(
        "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
        "Content-Length: 5\r\n\r\n");
    EXPECT_EQ(client.read_all(seconds{20}, 25), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("12345");
    EXPECT_EQ(body_in(client.reply()), "12345");
}

TEST(Edge, EveryAnswerCarriesRequestIdTraceAndSecurityHeaders) {
    TestServer edge;
    RawClient client(edge.port());
    const std::string trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    client.send(get("/html", "X-Request-Id: my.id-1\r\ntraceparent: " + trace + "\r\n"));
    const auto reply = client.reply();
    for (const auto& line :
         {std::string("X-Request-Id: my.id-1"), "traceparent: " + trace,
          std::string("X-Content-Type-Options: nosniff"), std::string("Cache-Control: no-store"),
          std::string("Referrer-Policy: same-origin"), std::string("Content-Security-Policy: ")})
        EXPECT_NE(reply.find("\r\n" + line), std::string::npos) << line;
    client.send("nonsense\r\n\r\n");
    EXPECT_NE(client.reply().find("\r\nX-Request-Id: "), std::string::npos);
}

TEST(Edge, OnlyATrustedProxyTellsTheClientsAddress) {
    TestServer plain;
    RawClient liar(plain.port());
    liar.send(get("/peer", "X-Forwarded-For: 203.0.113.9\r\n"));
    EXPECT_EQ(body_in(liar.reply()), "127.0.0.1");
    TestServer behind({.workers = 1, .trusted_proxies = {"127.0.0.1"}});
    RawClient proxy(behind.port());
    proxy.send(get("/peer", "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n"));
    EXPECT_EQ(body_in(proxy.reply()), "203.0.113.9");
}

TEST(Edge, ConnectionsAboveTheLimitAreTurnedAway) {
    TestServer edge({.workers = 2, .connections_max = 2});
    RawClient first(edge.port());
    RawClient second(edge.port());
    first.send(get("/hello"));
    second.send(get("/hello"));
    EXPECT_EQ(status_in(first.reply()), 200);
    EXPECT_EQ(status_in(second.reply()), 200);
    RawClient third(edge.port());
    EXPECT_EQ(status_in(third.reply()), 503);
    first.close();
    EXPECT_TRUE(eventually([&] {
        RawClient again(edge.port());
        again.send(get("/hello"));
        return status_in(again.reply()) == 200;
    }));
}

TEST(Edge, DescriptorLimitIsRaisedToWhatTheSystemAllows) {
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(raise_descriptor_limit(), before.rlim_max);
}

TEST(Edge, TakenPortIsSaidInAClearSentence) {
    TestServer edge;
    Server second({.port = edge.port(), .workers = 1}, {}, {});
    try {
        second.start();
        FAIL() << "two servers on one port";
    } catch (const PortTaken& taken) {
        EXPECT_EQ(taken.what(), "127.0.0.1:" + std::to_string(edge.port()) +
                                    " is already taken by another program");
    }
}

TEST(Edge, DescriptorsOfEndedConnectionsAreGivenBack) {
    TestServer edge;
    const auto ask_and_go = [&edge] {
        std::vector<RawClient> clients;
        for (const auto* target : {"/hello", "/events", "/big?bytes=8000000", "/sleep?ms=5"}) {
            clients.emplace_back(edge.port(), 4096);
            clients.back().send(get(target));
            clients.back().read_all(milliseconds{50}, 1);
        }
    };
    ask_and_go();
    ASSERT_TRUE(eventually([&] { return edge.server().connections() == 0; }));
    const auto before = descriptors_open();
    for (int i = 0; i < 10; ++i) ask_and_go();
    EXPECT_TRUE(eventually([&] { return descriptors_open() <= before; }));
}

}  // namespace
}  // namespace api::http
