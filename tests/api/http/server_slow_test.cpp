#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

#include "raw_client.hpp"
#include "test_server.hpp"

// Slow, silent and vanished clients, and the end of the server.
namespace api::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(SlowClients, BigReplyReachesASlowReaderWholeWhileTheOnlyWorkerServesOthers) {
    TestServer edge({.workers = 1});
    RawClient slow(edge.port(), 4096);
    slow.send(get("/big?bytes=20000000"));
    RawClient other(edge.port());
    other.send(get("/hello"));
    EXPECT_EQ(status_in(other.reply(seconds{20})), 200);
    const auto reply = slow.reply(seconds{20});
    // NOLINTNEXTLINE(bugprone-string-constructor): it is meant to be that large
    EXPECT_EQ(body_in(reply), std::string(20'000'000, 'b'));
    slow.send(get("/hello"));  // and the connection goes on
    EXPECT_EQ(body_in(slow.reply()), "hello");
}

TEST(SlowClients, RequestBehindAnUnreadBigReplyEndsTheConnectionAfterThatReply) {
    TestServer edge({.workers = 1});
    RawClient slow(edge.port(), 4096);
    slow.send(get("/big?bytes=20000000") + get("/hello"));
    EXPECT_EQ(body_in(slow.reply(seconds{20})).size(), 20'000'000U);
    EXPECT_TRUE(slow.closed_within(seconds{8}));
}

TEST(SlowClients, GoneClientsLeaveNothingBehind) {
    TestServer edge({.workers = 2});
    for (int i = 0; i < 10; ++i) {
        RawClient client(edge.port(), 4096);
        client.send(get(i % 2 == 0 ? "/sleep?ms=5" : "/big?bytes=8000000"));
    }
    RawClient half(edge.port());
    half.send(get("/hello"));
    half.stop_sending();  // asks and says goodbye in one: still answered
    EXPECT_EQ(body_in(half.reply()), "hello");
    half.close();
    EXPECT_TRUE(eventually([&] { return edge.server().connections() == 0; }));
}

TEST(SlowClients, SlowHeaderIsEndedAlthoughBytesKeepDripping) {
    TestServer edge({.workers = 1, .header_timeout_s = 1});
    RawClient client(edge.port());
    client.send("GET /hello HTTP/1.1\r\n");
    std::string said;
    for (int i = 0; i < 10 && said.empty(); ++i) {
        client.send("X");
        said = client.read_all(milliseconds{200}, 1);
    }
    EXPECT_EQ(status_in(said + client.read_all(seconds{20})), 408);
}

TEST(SlowClients, SlowBodySilenceAndIdleConnectionsAreEnded) {
    TestServer edge(
        {.workers = 2, .header_timeout_s = 1, .body_timeout_s = 1, .keepalive_timeout_s = 1});
    RawClient body(edge.port());
    body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n123");
    RawClient silent(edge.port());
    RawClient idle(edge.port());
    idle.send(get("/hello"));
    EXPECT_EQ(status_in(idle.reply()), 200);
    EXPECT_EQ(status_in(body.reply()), 408);
    EXPECT_TRUE(silent.closed_within(seconds{8}));
    EXPECT_TRUE(idle.closed_within(seconds{8}));
    EXPECT_EQ(edge.answered(), 1);
}

TEST(SlowClients, WorkingRequestHasNoTimeoutOfTheEdge) {
    TestServer edge(
        {.workers = 1, .header_timeout_s = 1, .body_timeout_s = 1, .keepalive_timeout_s = 1});
    RawClient client(edge.port());
    client.send(get("/sleep?ms=1600"));
    EXPECT_EQ(body_in(client.reply()), "slept");
}

TEST(Drain, RequestsInFlightAreAnsweredAndNewConnectionsRefused) {
    TestServer edge({.workers = 2});
    RawClient working(edge.port());
    RawClient idle(edge.port());
    RawClient reading(edge.port(), 4096);
    idle.send(get("/hello"));
    EXPECT_EQ(status_in(idle.reply()), 200);
    reading.send(get("/big?bytes=5000000"));
    // both may belong to one worker, which must not sleep before it has read the other
    ASSERT_TRUE(eventually([&] { return edge.answered() == 2; }));
    working.send(get("/sleep?ms=1500"));  // still at work when a busy machine gets to draining
    ASSERT_TRUE(eventually([&] { return edge.answered() == 3; }));
    auto drained = std::async(std::launch::async, [&] { edge.server().drain_and_stop(5); });
    EXPECT_TRUE(idle.closed_within(seconds{8}));
    EXPECT_TRUE(eventually([&] { return !RawClient(edge.port()).connected(); }));
    const auto reply = working.reply();
    EXPECT_EQ(body_in(reply), "slept");
    EXPECT_NE(reply.find("Connection: close\r\n"), std::string::npos);
    EXPECT_EQ(body_in(reading.reply(seconds{20})).size(), 5'000'000U);
    ASSERT_EQ(drained.wait_for(seconds{20}), std::future_status::ready);
}

TEST(Drain, IsBoundedWhenAClientNeverFinishes) {
    TestServer edge({.workers = 1});
    RawClient client(edge.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n123");
    ASSERT_TRUE(eventually([&] { return edge.server().connections() == 1; }));
    std::this_thread::sleep_for(milliseconds{20});
    const auto begin = std::chrono::steady_clock::now();
    edge.server().drain_and_stop(1);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, milliseconds{2'500});
}

// Point 4.
TEST(Events, ReadersOfATopicHearWhatIsPublishedFromAnotherThread) {
    TestServer edge;
    RawClient reader(edge.port());
    RawClient elsewhere(edge.port());
    reader.send(get("/events?topic=one"));
    elsewhere.send(get("/events?topic=two"));
    auto& hub = edge.server().events();
    ASSERT_TRUE(eventually([&] { return hub.readers() == 2; }));
    std::thread([&] { hub.publish("one", "17", "booking", "first\nsecond"); }).join();
    const std::string expected = "id: 17\nevent: booking\ndata: first\ndata: second\n\n";
    std::string heard;
    EXPECT_TRUE(eventually([&] {
        heard += reader.read_all(milliseconds{20});
        return heard.ends_with(expected);
    })) << heard;
    EXPECT_TRUE(heard.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_NE(heard.find("Content-Type: text/event-stream\r\n"), std::string::npos);
    EXPECT_NE(heard.find("\r\n\r\nretry: 1000\n\n"), std::string::npos);
    EXPECT_TRUE(elsewhere.read_all(milliseconds{20}).ends_with("retry: 1000\n\n"));
}

// Point 4: no 408 in the stream, and the keep-alive time-out does not end it.
TEST(Events, StreamLivesOnHeartbeatsAlone) {
    TestServer edge({.workers = 1,
                     .header_timeout_s = 1,
                     .keepalive_timeout_s = 1,
                     .heartbeat_every = milliseconds{100}});
    RawClient reader(edge.port());
    reader.send(get("/events"));
    const auto heard = reader.read_all(milliseconds{1'800});
    EXPECT_TRUE(heard.ends_with(":\n\n:\n\n:\n\n")) << heard;
    EXPECT_EQ(heard.find("HTTP/1.1 408"), std::string::npos);
    EXPECT_EQ(edge.server().events().readers(), 1U);
}

TEST(Events, GoneReaderIsForgotten) {
    TestServer edge;
    {
        RawClient reader(edge.port());
        reader.send(get("/events"));
        ASSERT_TRUE(eventually([&] { return edge.server().events().readers() == 1; }));
    }
    EXPECT_TRUE(eventually([&] { return edge.server().events().readers() == 0; }));
    EXPECT_TRUE(eventually([&] { return edge.server().connections() == 0; }));
}

TEST(Events, ReaderWhoFallsBehindIsClosedAndTheOthersHearEverything) {
    TestServer edge;
    RawClient slow(edge.port(), 4096);
    RawClient quick(edge.port());
    slow.send(get("/events"));
    quick.send(get("/events"));
    auto& hub = edge.server().events();
    ASSERT_TRUE(eventually([&] { return hub.readers() == 2; }));
    std::size_t heard = 0;
    const std::string data(60'000, 'd');
    for (int i = 0; i < 400 && hub.readers() == 2; ++i) {
        hub.publish("t", "", "", data);
        heard += quick.read_all(milliseconds{200}, data.size()).size();
    }
    EXPECT_EQ(hub.readers(), 1U);
    EXPECT_GT(heard, 60'000U);
    EXPECT_TRUE(slow.closed_within(seconds{8}));
}

TEST(Events, HeadOfAStreamIsNotAStream) {
    TestServer edge;
    RawClient client(edge.port());
    client.send("HEAD /events HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(status_in(client.reply()), 200);
    EXPECT_TRUE(client.closed_within(seconds{8}));
    EXPECT_EQ(edge.server().events().readers(), 0U);
}

}  // namespace
}  // namespace api::http
