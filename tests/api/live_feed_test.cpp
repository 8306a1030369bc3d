// GET /api/v1/events: each session hears what it may see, everything and once.
#include "api/live_feed.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include "api/worker.hpp"
#include "services/record.hpp"
#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"
#include "tests/api/http/raw_client.hpp"
#include "tests/api/http/test_server.hpp"

namespace {

using api::http::RawClient;
using std::chrono::milliseconds;
using tests::Person;

constexpr auto kPatience = std::chrono::seconds{5};
constexpr std::string_view kPath = "/api/v1/events";

class LiveFeed : public tests::BookingWorld {
protected:
    /// A stream that is open, with what was heard of it so far.
    struct Stream {
        RawClient client;
        std::string heard = {};

        bool hears(std::string_view text) {
            const auto end = std::chrono::steady_clock::now() + kPatience;
            while (heard.find(text) == std::string::npos) {
                heard += client.read_all(milliseconds{20});
                if (std::chrono::steady_clock::now() > end) return false;
            }
            return true;
        }
        std::string last_id() const {
            const auto at = heard.rfind("id: ");
            return heard.substr(at + 4, heard.find('\n', at) - at - 4);
        }
        int count(std::string_view text) const {
            int found = 0;
            for (auto at = heard.find(text); at != std::string::npos; at = heard.find(text, at + 1))
                ++found;
            return found;
        }
    };

    Stream follow(const Person& person, const std::string& last_id = {}) {
        const auto resume = last_id.empty() ? "" : "Last-Event-ID: " + last_id + "\r\n";
        Stream stream{RawClient{port}};
        stream.client.send(
            api::http::get(kPath, "Authorization: Bearer " + person.token + "\r\n" + resume));
        EXPECT_TRUE(stream.hears("\r\n\r\nid: "));
        api::wake_workers(house.house());
        return stream;
    }
    /// Something happened to an office, `times` in one transaction; everybody is woken.
    void happens_to(dispatch::RequesterId requester, int times = 1) {
        tests::act(house, tenant, [&](services::UseCase& use) {
            for (int i = 0; i < times; ++i) note(use, "requester", requester.value);
        });
        api::wake_workers(house.house());
    }
    static void note(services::UseCase& use, std::string_view what, const dispatch::Uuid& id) {
        const auto type = std::string{what} + "_changed";
        if (!services::note_event(use, {.type = type, .aggregate = what, .aggregate_id = id}))
            throw std::logic_error{"refused"};
    }
    static std::string of(dispatch::RequesterId requester) {
        return "\"aggregate_id\":\"" + to_text(requester) + '"';
    }

    std::uint16_t port = house.serve({.per_session = 3, .in_all = 5});
};

TEST_F(LiveFeed, TellsEachSessionWhatLiesInItsScope) {
    const auto other_office = house.add_requester(tenant);
    const auto other = house.log_in(tenant, "requester", {.requester = other_office});
    const dispatch::InterpreterId person{
        house.run(tenant, "select id from interpreter").only().uuid("id")};
    auto office_hears = follow(caseworker);
    auto other_hears = follow(other);
    auto person_hears = follow(house.log_in(tenant, "interpreter", {.interpreter = person}));
    auto all_hears = follow(coordinator);
    const auto strange = house.add_tenant("fremd");
    auto strange_hears = follow(house.log_in(strange, "coordinator"));

    const auto booking = request(caseworker, input()).at("id").get<std::string>();
    work();
    happens_to(other_office);  // the last for those who heard nothing of the booking
    tests::act(house, strange,
               [&](services::UseCase& use) { note(use, "requester", dispatch::Uuid{}); });
    EXPECT_TRUE(all_hears.hears(of(other_office)));
    EXPECT_TRUE(office_hears.hears("booking_requested"));
    EXPECT_TRUE(person_hears.hears("offer_made"));
    EXPECT_TRUE(other_hears.hears(of(other_office)));
    EXPECT_TRUE(strange_hears.hears("requester_changed"));

    EXPECT_NE(all_hears.heard.find("offer_made"), std::string::npos);
    EXPECT_EQ(office_hears.heard.find("offer_"), std::string::npos);
    EXPECT_EQ(office_hears.heard.find("round_"), std::string::npos);
    EXPECT_EQ(person_hears.heard.find("booking_requested"), std::string::npos);
    EXPECT_EQ(other_hears.heard.find(booking), std::string::npos);
    EXPECT_EQ(strange_hears.heard.find(booking), std::string::npos);
    EXPECT_EQ(strange_hears.heard.find(of(other_office)), std::string::npos);
}

TEST_F(LiveFeed, LastEventIdGoesOnWithoutAGapAndWithoutRepetition) {
    auto stream = follow(coordinator);
    happens_to(office);
    ASSERT_TRUE(stream.hears(of(office)));
    const auto id = stream.last_id();
    stream.client.close();
    const dispatch::RequesterId missed[] = {house.add_requester(tenant),
                                            house.add_requester(tenant)};
    for (const auto& one : missed) happens_to(one);
    auto again = follow(coordinator, id);
    happens_to(office);
    ASSERT_TRUE(again.hears(of(office)));
    EXPECT_EQ(again.count("data: "), 3) << again.heard;
    EXPECT_LT(again.heard.find(of(missed[0])), again.heard.find(of(missed[1])));
    EXPECT_LT(again.heard.find(of(missed[1])), again.heard.find(of(office)));
}

TEST_F(LiveFeed, StreamThatBreaksBeforeItsFirstEventGoesOnToo) {
    auto stream = follow(coordinator);
    stream.client.close();
    happens_to(office);
    EXPECT_TRUE(follow(coordinator, stream.last_id()).hears(of(office)));
}

TEST_F(LiveFeed, WhatHappensBeforeTheStreamIsConnectedWaitsForIt) {
    const auto reply = house.get(coordinator, kPath);  // answered, and not yet on its way
    ASSERT_EQ(reply.status, 200);
    auto witness = follow(caseworker);
    happens_to(office);
    ASSERT_TRUE(witness.hears(of(office)));  // the feed was read beyond it
    int ends[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    ASSERT_TRUE(house.server().events().adopt(ends[0], reply.raw.stream_topic, ""));
    ::close(ends[0]);
    std::string heard(4096, '\0');
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(ends[1], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    heard.resize(static_cast<std::size_t>(
        std::max<ssize_t>(::recv(ends[1], heard.data(), heard.size(), 0), 0)));
    ::close(ends[1]);
    EXPECT_NE(heard.find(of(office)), std::string::npos) << heard;
}

TEST_F(LiveFeed, WhoseIdIsUnknownReadsAnew) {
    for (const std::string id : {"no position", "99999999999-01900000-0000-7000-8000-000000000000"})
        EXPECT_TRUE(follow(coordinator, id).hears("event: resync\n")) << id;
}

TEST_F(LiveFeed, OnlyWhoIsFarBehindReadsAnew) {
    auto stream = follow(coordinator);
    const auto old = stream.last_id();
    happens_to(office, 498);
    ASSERT_TRUE(stream.hears(of(office)));
    happens_to(office, 3);
    auto behind = follow(coordinator, old);
    EXPECT_TRUE(behind.hears("event: resync\n"));
    const auto last = house.add_requester(tenant);
    happens_to(last);
    EXPECT_TRUE(behind.hears(of(last)));
    EXPECT_TRUE(stream.hears(of(last)));
    EXPECT_EQ(stream.count("resync"), 0);
    EXPECT_EQ(stream.count("data: "), 502);
}

TEST_F(LiveFeed, EndsWithTheSession) {
    const auto leaving = house.log_in(tenant, "coordinator");
    auto stream = follow(leaving);
    auto stays = follow(coordinator);
    ASSERT_EQ(house.del(leaving, "/api/v1/session").status, 204);
    happens_to(office);
    EXPECT_TRUE(stays.hears(of(office)));
    EXPECT_TRUE(stream.client.closed_within(kPatience));
    EXPECT_EQ(stream.heard.find(of(office)), std::string::npos);
}

TEST_F(LiveFeed, EndsWithTheMembershipByRealTime) {
    const auto leaving = house.log_in(tenant, "coordinator");
    auto stream = follow(leaving);
    house.run(tenant, fmt::format("update membership set valid_until = '{}' where id = '{}'",
                                  dispatch::to_text(api::real_now()), to_text(leaving.membership)));
    EXPECT_TRUE(stream.client.closed_within(kPatience));
}

TEST_F(LiveFeed, NumberOfStreamsIsBounded) {
    const auto refused = [&](const Person& person) {
        const auto reply = house.get(person, kPath);
        return reply.status == 429 && reply.code() == "too_many_streams";
    };
    std::vector<Stream> streams;
    for (int i = 0; i < 3; ++i) streams.push_back(follow(coordinator));
    EXPECT_TRUE(refused(coordinator));
    for (int i = 0; i < 2; ++i) streams.push_back(follow(caseworker));
    EXPECT_TRUE(refused(caseworker));  // of all
    streams.front().client.close();
    EXPECT_TRUE(api::http::eventually([&] { return house.get(coordinator, kPath).status == 200; },
                                      kPatience));
}

TEST_F(LiveFeed, EndsWhenTheServerIsDrained) {
    auto stream = follow(coordinator);
    house.server().drain_and_stop(1);
    EXPECT_TRUE(stream.client.closed_within(kPatience));
}

}  // namespace
