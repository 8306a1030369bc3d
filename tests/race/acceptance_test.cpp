#include <set>

#include "api/worker.hpp"
#include "tests/race/crowd.hpp"

namespace tests {
namespace {

using dispatch::BookingId;

class Acceptance : public Crowd {
protected:
    Act accepts(const Member& member, dispatch::OfferId offer) {
        return [this, &member, offer] { return accept(member, offer); };
    }
    std::vector<Act> everybody_accepts(BookingId booking) {
        std::vector<Act> acts;
        for (const auto& member : members)
            acts.push_back(accepts(member, world.offer_of(member.id, booking)));
        return acts;
    }
};

TEST_F(Acceptance, FiftyAcceptTheSameRoundAndOneWins) {
    add_members(50);
    const std::set<std::string> right{"offer_withdrawn", "seat_already_taken"};
    for (int round = 0; round < race_rounds(); ++round) {
        const auto booking = searched(round);
        const auto replies = rush(everybody_accepts(booking));
        ASSERT_EQ(count_status(replies, 200), 1) << "round " << round;
        ASSERT_EQ(count_status(replies, 409), 49) << "round " << round;
        for (const auto& reply : replies)
            if (reply.status == 409) {
                ASSERT_TRUE(right.contains(reply.code())) << reply.code();
            }
        ASSERT_EQ(world.seat_states(booking), "filled");
    }
    world.work();
    EXPECT_EQ(world.count("assignment"), race_rounds());
    expect_sound_world();
}

TEST_F(Acceptance, TwoSeatsAndThreePeopleWhoWantBoth) {
    add_members(3);
    const int rounds = race_rounds() / 4 + 1;
    for (int round = 0; round < rounds; ++round) {
        const auto booking = searched(round, {.seats = 2});
        std::vector<Act> acts;
        for (const auto& member : members) {
            const auto offers =
                world.run("select id from offer where booking_id = '" + to_text(booking) +
                          "' and interpreter_id = '" + to_text(member.id) + "'");
            ASSERT_EQ(offers.size(), 2U);
            for (const auto& row : offers)
                acts.push_back(accepts(member, row.id<dispatch::OfferId>("id")));
        }
        const auto replies = rush(acts);
        ASSERT_EQ(count_status(replies, 200), 2);
        ASSERT_EQ(count_status(replies, 409), 4);
        ASSERT_EQ(world.seat_states(booking), "filled,filled");
    }
    EXPECT_EQ(world.count("assignment"), 2 * rounds);
    expect_sound_world();
}

TEST_F(Acceptance, OnePersonCannotTakeTwoTalksAtTheSameTime) {
    add_members(1);
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        const auto one = searched(round);
        const auto other = searched(round);
        const auto& member = members.front();
        const auto replies = rush({accepts(member, world.offer_of(member.id, one)),
                                   accepts(member, world.offer_of(member.id, other))});
        ASSERT_EQ(count_status(replies, 200), 1);
        for (const auto& reply : replies)
            if (reply.status != 200) {
                ASSERT_EQ(reply.code(), "interpreter_already_booked");
            }
    }
    expect_sound_world();
}

// The constraint keeps the bare times apart; the journey between them is a rule, and only as true
// as the lock on the person.
TEST_F(Acceptance, OnePersonCannotTakeTwoTalksWithoutTimeForTheJourney) {
    add_members(1);
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        const auto here = searched(round);
        const auto begin = dispatch::parse_instant("2026-03-09T11:10:00Z").value();
        const auto far = world.add_booking(
            {.times = {dispatch::to_text(dispatch::Instant{begin + std::chrono::days{round}})},
             .at = Spot{9.5}});
        world.work();
        const auto& member = members.front();
        const auto replies = rush({accepts(member, world.offer_of(member.id, here)),
                                   accepts(member, world.offer_of(member.id, far))});
        ASSERT_EQ(count_status(replies, 200), 1);
        for (const auto& reply : replies)
            if (reply.status != 200) {
                ASSERT_EQ(reply.code(), "travel_too_tight");
            }
    }
    expect_sound_world();
}

TEST_F(Acceptance, ExpiryAgainstAcceptance) {
    world.set_rules("dispatch",
                    R"({"strategy_normal": {"kind": "all_at_once", "expiry_min": 60}})");
    add_members(4);
    const std::atomic<bool> stop = false;
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        const auto booking = searched(round + 30);
        auto acts = everybody_accepts(booking);
        acts.emplace_back([&] {
            house.clock().advance(dispatch::Minutes{60});
            api::run_due(house.house(), stop);
            return Reply{.status = 204, .body = {}, .raw = {}};
        });
        const auto replies = rush(acts);
        world.now = house.clock().now();
        world.work();
        const int won = count_status(replies, 200);
        ASSERT_LE(won, 1);
        ASSERT_EQ(count_status(replies, 409), 4 - won);
        for (const auto& reply : replies) {
            if (reply.status != 409) continue;
            const auto wanted = won == 1 ? std::set<std::string>{"offer_withdrawn", "offer_expired"}
                                         : std::set<std::string>{"offer_expired"};
            ASSERT_TRUE(wanted.contains(reply.code())) << reply.code();
        }
        ASSERT_EQ(world.seat_states(booking), won == 1 ? "filled" : "unfilled");
    }
    expect_sound_world();
}

TEST_F(Acceptance, TheSameWriteTwentyTimesHappensOnce) {
    add_members(1);
    const auto& member = members.front();
    const auto booking = searched(0);
    const auto offer = world.offer_of(member.id, booking);
    const auto act = [&] { return accept(member, offer, {{"idempotency-key", "the-same-key"}}); };
    const auto replies = rush(std::vector<Act>(20, act));
    EXPECT_EQ(count_status(replies, 200), 20);
    for (const auto& reply : replies) EXPECT_EQ(reply.body, replies.front().body);
    EXPECT_EQ(world.count("assignment"), 1);
    EXPECT_EQ(world.count("audit where action = 'offer_accepted'"), 1);
    expect_sound_world();
}

}  // namespace
}  // namespace tests
