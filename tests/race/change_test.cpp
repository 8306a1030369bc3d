// Whoever changes a booking meets whoever accepts it at the same moment.
#include <atomic>
#include <random>
#include <set>
#include <thread>

#include "api/worker.hpp"
#include "tests/race/crowd.hpp"

namespace tests {
namespace {

using dispatch::BookingId;

class Changes : public Crowd {
protected:
    Act accepts(const Member& member, BookingId booking) {
        return [this, &member, offer = world.offer_of(member.id, booking)] {
            return accept(member, offer);
        };
    }
    std::string path(BookingId booking) { return "/bookings/" + to_text(booking); }

    /// To two hours later, from the version that is known now.
    Act moves(BookingId booking, const std::string& local) {
        const auto known = house.get(caseworker, "/api/v1" + path(booking)).header("ETag");
        return [=, this] {
            return house.ask_as(caseworker, {.method = "POST",
                                             .target = "/api/v1" + path(booking) + "/move",
                                             .body = {{"times", {{{"local", local}}}}},
                                             .headers = {{"if-match", known}}});
        };
    }
    int count_of(BookingId booking, const std::string& what) {
        return world.count(what + " and booking_id = '" + to_text(booking) + "'");
    }
    /// All but the last are answers to an offer: one may have won.
    static bool somebody_won(const std::vector<Reply>& replies) {
        const std::vector<Reply> answers(replies.begin(), replies.end() - 1);
        const int won = count_status(answers, 200);
        EXPECT_LE(won, 1);
        EXPECT_EQ(count_status(answers, 409), static_cast<int>(answers.size()) - won);
        const std::set<std::string> right{"offer_withdrawn", "seat_already_taken"};
        for (const auto& reply : answers)
            if (reply.status == 409) {
                EXPECT_TRUE(right.contains(reply.code())) << reply.code();
            }
        return won == 1;
    }

    Person caseworker = house.log_in(world.tenant, "requester", {.requester = world.office});
};

TEST_F(Changes, AcceptanceAgainstCancellationNeverLeavesAnybodyBooked) {
    add_members(4);
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        const auto booking = searched(round);
        std::vector<Act> acts;
        for (const auto& member : members) acts.push_back(accepts(member, booking));
        acts.emplace_back([&] { return act(caseworker, path(booking) + "/cancel"); });
        const auto replies = rush(acts);
        ASSERT_EQ(replies.back().status, 200) << replies.back().raw.body;
        const bool won = somebody_won(replies);
        EXPECT_EQ(
            world.text("select state as it from booking where id = '" + to_text(booking) + "'"),
            won ? "cancelled" : "withdrawn");
        EXPECT_EQ(count_of(booking, "assignment where state = 'cancelled'"), won ? 1 : 0);
        EXPECT_EQ(count_of(booking, "assignment where state <> 'cancelled'"), 0);
        EXPECT_EQ(count_of(booking, "offer where state in ('made', 'interested')"), 0);
    }
    world.work();
    EXPECT_EQ(world.count("commitment"), 0);
    EXPECT_EQ(world.count("offer where state = 'made'"), 0);  // nobody searches any more
    expect_sound_world();
}

TEST_F(Changes, AcceptanceAgainstMoveIsOfTheOldTimeOrOfNone) {
    add_members(3);
    for (int round = 0; round < race_rounds() / 4 + 1; ++round) {
        const auto booking = searched(round);
        std::vector<Act> acts;
        for (const auto& member : members) acts.push_back(accepts(member, booking));
        const auto day = std::chrono::sys_days{std::chrono::year{2026} / 4 / 20};
        const auto at = dispatch::to_text(dispatch::Instant{day + std::chrono::days{round}});
        acts.push_back(moves(booking, at.substr(0, 10) + "T14:00"));
        const auto replies = rush(acts);
        const bool won = somebody_won(replies);
        const bool moved = replies.back().status == 200;
        ASSERT_TRUE(moved || (won && replies.back().status == 412)) << replies.back().raw.body;
        EXPECT_EQ(count_of(booking, "assignment where state = 'confirmed'"), moved ? 0 : 1);
        EXPECT_EQ(count_of(booking, "assignment where state = 'cancelled'"), won && moved ? 1 : 0);
        EXPECT_EQ(count_of(booking, "booking_time_option where true"), moved ? 2 : 1);
        world.work();
        // the same person first
        EXPECT_EQ(count_of(booking, "offer where state = 'made'"), !moved ? 0 : won ? 1 : 3);
        if (!moved) continue;
        const auto person = world.people_with("made", booking).front();
        for (const auto& member : members)
            if (member.id == person) {
                EXPECT_EQ(accepts(member, booking)().status, 200);
            }
    }
    expect_sound_world();
}

// Changes of all kinds on a few bookings: whatever they answer, it is never an accident.
TEST_F(Changes, OfAllKindsOnTheSameBookingsNeverEndInAnAccident) {
    add_members(4);
    std::vector<BookingId> bookings;
    for (int i = 0; i < 4; ++i) bookings.push_back(searched(i / 2, {.seats = 2}));
    const std::atomic<bool> stop = false;
    std::atomic<int> done = 0;
    const auto change = [&](unsigned what, BookingId booking) -> Reply {
        const auto hour = std::to_string(10 + what % 7);
        switch (what % 8) {
            case 0:
                return moves(booking,
                             "2026-03-1" + std::to_string(what % 3) + "T" + hour + ":00")();
            case 1:
            case 2: return act(coordinator, path(booking) + "/search");
            case 3:
                if (what % 40 == 3) return act(caseworker, path(booking) + "/cancel");
                return act(coordinator, path(booking) + "/cancel", {{"preview", true}});
            case 4:
                api::run_due(house.house(), stop);
                return Reply{.status = 204, .body = {}, .raw = {}};
            default: break;
        }
        const auto& member = members[what / 8 % members.size()];
        const auto offers = house.get(member.person, "/api/v1/offers?state=made").body["items"];
        if (offers.empty()) return Reply{.status = 404, .body = {}, .raw = {}};
        const auto& offer = offers[what % offers.size()]["id"];
        return act(member.person, "/offers/" + offer.get<std::string>() + "/accept");
    };
    {
        std::vector<std::jthread> clients;
        for (unsigned seed = 1; seed <= 8; ++seed)
            clients.emplace_back([&, seed] {
                std::mt19937 random{seed};
                for (int i = 0; i < race_rounds() / 4 + 5; ++i) {
                    const auto booking = bookings[random() % bookings.size()];
                    const auto reply = change(static_cast<unsigned>(random()), booking);
                    EXPECT_LT(reply.status, 500) << reply.raw.body;
                    if (reply.status < 300) ++done;
                }
            });
    }
    EXPECT_GT(done, 16);
    api::run_due(house.house(), stop);
    expect_sound_world();
}

}  // namespace
}  // namespace tests
