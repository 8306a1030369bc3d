#include "api/worker.hpp"

#include <atomic>
#include <random>
#include <thread>

#include "tests/race/crowd.hpp"

namespace tests {
namespace {

class Workers : public Crowd {
protected:
    void run_workers(int count) {
        std::vector<std::jthread> workers;
        for (int i = 0; i < count; ++i)
            workers.emplace_back([this] { api::run_due(house.house(), stop); });
    }
    const std::atomic<bool> stop = false;
};

TEST_F(Workers, SeveralDoEachDeliveryOnceAndInOrder) {
    add_members(3);
    for (int i = 0; i < 20; ++i)
        world.add_booking({.times = {dispatch::to_text(dispatch::Instant{
                               dispatch::parse_instant("2026-03-09T10:00:00Z").value() +
                               std::chrono::days{i}})}});
    // Nudged again and again: every search runs three times, and only the first finds work.
    world.run(
        "with nudged as (insert into delivery (tenant_id, id, consumer, event_id,"
        " aggregate_id, seq, due_at, dedup_key, state)"
        " select tenant_id, gen_random_uuid(), consumer, event_id, aggregate_id, seq + n,"
        " due_at, dedup_key || n, 'due' from delivery, generate_series(1, 2) n returning 1)"
        " select count(*) from nudged");
    run_workers(4);
    run_workers(1);  // what one left because another held it
    EXPECT_EQ(world.count("delivery where state = 'due' and seq is not null"), 0);
    EXPECT_EQ(world.count("offer where state = 'made'"), 60);
    EXPECT_EQ(world.count("offer_round"), 20);
    expect_sound_world();
}

// Many acts of all kinds on a few bookings: whatever they answer, it is never an accident.
TEST_F(Workers, MixedActsOnTheSameBookingsNeverEndInAnAccident) {
    constexpr int kBookings = 4;
    constexpr int kClients = 12;
    add_members(6);
    for (int i = 0; i < kBookings; ++i) searched(i / 2, {.seats = 2});  // two at each time
    std::atomic<int> accidents = 0;
    std::atomic<int> done = 0;
    const auto client = [&](unsigned seed) {
        std::mt19937 random{seed};
        const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
        for (int i = 0; i < race_rounds() / 4 + 5; ++i) {
            const auto& member = members[random() % members.size()];
            const auto text = [&](const char* what, std::string_view from) {
                std::vector<std::string> ids;
                const auto rows = world.run(std::string{"select "} + what + "::text as id from " +
                                            std::string{from});
                for (const auto& row : rows) ids.push_back(row.text("id"));
                return ids.empty() ? dispatch::to_text(test_uuid(1)) : pick(ids);
            };
            Reply reply;
            switch (random() % 6) {
                case 0:
                case 1:
                    reply = act(member.person,
                                "/offers/" +
                                    text("id", "offer where state = 'made' and interpreter_id = '" +
                                                   to_text(member.id) + "'") +
                                    "/accept");
                    break;
                case 2:
                    reply = act(coordinator,
                                "/offers/" + text("id", "offer where state = 'made'") + "/decline");
                    break;
                case 3:
                    reply = act(coordinator,
                                "/assignments/" +
                                    text("id", "assignment where state = 'confirmed'") + "/cancel");
                    break;
                case 4:
                    reply = act(coordinator, "/seats/" + text("id", "seat") + "/assign",
                                {{"interpreter_id", to_text(member.id)}, {"reason", "eilig"}});
                    break;
                default: api::run_due(house.house(), stop); reply.status = 204;
            }
            if (reply.status >= 500) {
                ++accidents;
                ADD_FAILURE() << reply.status << ' ' << reply.raw.body;
            }
            if (reply.status < 300) ++done;
        }
    };
    {
        std::vector<std::jthread> clients;
        for (unsigned i = 0; i < kClients; ++i) clients.emplace_back(client, i + 1);
    }
    EXPECT_EQ(accidents, 0);
    EXPECT_GT(done, kClients);
    run_workers(1);
    expect_sound_world();
}

}  // namespace
}  // namespace tests
