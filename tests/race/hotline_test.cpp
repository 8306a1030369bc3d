// Immediate interpreting when several things happen at the same moment.
#include <fmt/format.h>

#include <set>
#include <thread>

#include "api/context.hpp"
#include "tests/race/crowd.hpp"
#include "tests/race/program.hpp"

namespace tests {
namespace {

using nlohmann::json;

class HotlineRace : public Crowd {
protected:
    HotlineRace() {
        world.set_rules("hotline", R"({"enabled": true, "parallel": 2, "ring_s": 10})");
        world.run(
            "insert into booking_number (tenant_id, last_number) values"
            " (current_tenant(), 1000000000)");
        caller = house.log_in(world.tenant, "requester", {.requester = world.office});
    }

    /// The wall time in Berlin two hours from now; in winter an hour ahead of UTC.
    std::string in_two_hours() {
        return dispatch::to_text(house.clock().now() + std::chrono::hours{3}).substr(0, 16);
    }
    void reachable() {
        for (const auto& member : members) {
            const auto kept =
                house.put(member.person, "/api/v1/hotline/presence", {{"until", in_two_hours()}});
            if (kept.status != 200) throw std::runtime_error{kept.raw.body};
        }
    }
    std::string call_now() {
        const auto reply = act(caller, "/hotline/calls",
                               {{"language", "arb"},
                                {"setting", "office_talk"},
                                {"mode", "telephone"},
                                {"phone", "0212 1"}});
        if (reply.status != 201) throw std::runtime_error{reply.raw.body};
        return reply.body["id"].get<std::string>();
    }
    Act answers(const Member& member, const std::string& how) {
        const auto ring = house.get(member.person, "/api/v1/hotline/presence").body["ring"];
        if (ring.is_null()) throw std::runtime_error{"it does not ring"};
        const auto target = "/hotline/rings/" + ring["id"].get<std::string>() + "/" + how;
        return [this, &member, target] { return act(member.person, target); };
    }
    Act does(const std::string& call, const std::string& what) {
        return [this, call, what] { return act(caller, "/hotline/calls/" + call + "/" + what); };
    }
    void end_if_connected(const std::string& call) {
        house.clock().advance(dispatch::Minutes{3});
        does(call, "end")();
    }
    /// Nobody is kept free twice, nobody talks to two, each talk is settled once.
    void expect_sound_hotline() {
        EXPECT_EQ(world.count("commitment a join commitment b on a.calendar_id = b.calendar_id and"
                              " a.id < b.id and a.during && b.during"),
                  0);
        EXPECT_EQ(world.count("hotline_call c where c.state = 'ended' and not exists (select from"
                              " timesheet t where t.assignment_id = c.assignment_id)"),
                  0);
        EXPECT_EQ(world.count("(select from hotline_call where assignment_id is not null group by"
                              " assignment_id having count(*) > 1) twice"),
                  0);
        EXPECT_EQ(world.count("hotline_ring r join hotline_call c on c.id = r.call_id where"
                              " r.answer is null and c.state <> 'ringing'"),
                  0);
    }
    Person caller;
};

TEST_F(HotlineRace, TwoPhonesAcceptTheSameCallAndOneWins) {
    add_members(2);
    const std::set<std::string> right{"hotline_ring_over", "hotline_call_connected"};
    for (int round = 0; round < race_rounds(); ++round) {
        reachable();
        const auto call = call_now();
        const auto replies = rush({answers(members[0], "accept"), answers(members[1], "accept")});
        ASSERT_EQ(count_status(replies, 200), 1) << "round " << round;
        for (const auto& reply : replies)
            if (reply.status != 200) {
                ASSERT_TRUE(right.contains(reply.code())) << reply.raw.body;
            }
        ASSERT_EQ(
            world.count("hotline_ring where answer = 'accepted' and call_id = '" + call + "'"), 1);
        end_if_connected(call);
    }
    EXPECT_EQ(world.count("assignment where state = 'performed'"), race_rounds());
    EXPECT_EQ(world.count("timesheet"), race_rounds());
    expect_sound_hotline();
}

TEST_F(HotlineRace, TheCallerHangsUpWhileSomebodyAccepts) {
    add_members(1);
    int hung_up = 0;
    for (int round = 0; round < race_rounds(); ++round) {
        reachable();
        const auto call = call_now();
        const auto replies = rush({answers(members[0], "accept"), does(call, "give-up")});
        ASSERT_EQ(count_status(replies, 200), 1) << replies[0].raw.body << replies[1].raw.body;
        const auto state =
            world.text("select state as it from hotline_call where id = '" + call + "'");
        ASSERT_EQ(state, replies[0].status == 200 ? "connected" : "given_up");
        hung_up += replies[1].status == 200 ? 1 : 0;
        end_if_connected(call);
    }
    EXPECT_EQ(world.count("assignment"), race_rounds() - hung_up);
    EXPECT_EQ(world.count("commitment"), race_rounds() - hung_up);
    expect_sound_hotline();
}

TEST_F(HotlineRace, AnOfferForNowAndACallCannotBothHaveThePerson) {
    add_members(1);
    const auto& person = members[0];
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        house.clock().advance(dispatch::Minutes{240});
        world.now = house.clock().now();
        const auto soon = dispatch::Instant{world.now + dispatch::Minutes{10}};
        const auto booking =
            world.add_booking({.mode = "telephone", .times = {dispatch::to_text(soon)}});
        world.work();
        // the world numbers its bookings by itself
        world.run("update booking_number set last_number = (select max(number) from booking)");
        reachable();
        const auto call = call_now();
        const auto offer = world.offer_of(person.id, booking);
        const auto replies =
            rush({answers(person, "accept"), [&, offer] { return accept(person, offer); }});
        ASSERT_EQ(count_status(replies, 200), 1) << replies[0].raw.body << replies[1].raw.body;
        for (const auto& reply : replies)
            if (reply.status != 200) {
                ASSERT_EQ(reply.code(), "interpreter_already_booked");
            }
        does(call, "give-up")();
        end_if_connected(call);
    }
    expect_sound_hotline();
}

TEST_F(HotlineRace, TwoCallsAtOnceRingEachPersonOnceOnly) {
    add_members(3);
    const auto other = house.log_in(world.tenant, "requester", {.requester = world.office});
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        reachable();
        const json body{{"language", "arb"},
                        {"setting", "office_talk"},
                        {"mode", "telephone"},
                        {"phone", "0212 1"}};
        const auto replies = rush({[&] { return act(caller, "/hotline/calls", body); },
                                   [&] { return act(caller, "/hotline/calls", body); },
                                   [&] { return act(other, "/hotline/calls", body); }});
        ASSERT_EQ(count_status(replies, 201), 3);
        ASSERT_EQ(replies[0].body["id"], replies[1].body["id"]);  // a double click is one call
        ASSERT_EQ(world.count("hotline_ring where answer is null"), 3);
        act(caller, "/hotline/calls/" + replies[0].body["id"].get<std::string>() + "/give-up");
        act(other, "/hotline/calls/" + replies[2].body["id"].get<std::string>() + "/give-up");
        ASSERT_EQ(world.count("hotline_ring where answer is null"), 0);
        house.clock().advance(dispatch::Minutes{1});
    }
}

// The worker dies while phones ring: the next one finds the rings that are over and goes on.
TEST_F(HotlineRace, AKilledWorkerLeavesNobodyRinging) {
    house.clock().advance_to(api::real_now());
    world.now = api::real_now();
    world.set_rules("hotline", R"({"enabled": true, "parallel": 1, "ring_s": 10})");
    add_members(2);
    Program program{house.database().connection()};
    reachable();
    const auto call = call_now();
    ASSERT_EQ(world.count("hotline_ring"), 1);
    program.kill_and_start(house.database().connection());
    for (int i = 0; i < 300 && world.count("hotline_ring") < 2; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    EXPECT_EQ(world.count("hotline_ring"), 2);  // the first was missed, the second person is asked
    EXPECT_EQ(world.count("hotline_ring where answer = 'missed'"), 1);
    EXPECT_EQ(world.text("select state as it from hotline_call where id = '" + call + "'"),
              "ringing");
}

}  // namespace
}  // namespace tests
