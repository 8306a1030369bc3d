#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

#include "api/context.hpp"
#include "db/embedded/child_process.hpp"
#include "tests/api/http/raw_client.hpp"
#include "tests/race/crowd.hpp"
#include "tests/race/program.hpp"

namespace tests {
namespace {

namespace fs = std::filesystem;
namespace http = api::http;
using namespace std::chrono_literals;

constexpr int kPeople = 6;
constexpr int kBookings = 18;

/// One interpreter at a phone: looks for offers, accepts them, and repeats what was not answered
/// with the same Idempotency-Key.
class Phone {
public:
    Phone(std::uint16_t port, const Person& person) : port_{port}, token_{person.token} {}

    void run(const std::atomic<bool>& stop) {
        while (!stop) {
            if (wanted_.empty()) look();
            if (!wanted_.empty()) accept();
            std::this_thread::sleep_for(20ms);
        }
    }
    std::vector<std::string> acknowledged;  // offers
    std::map<int, int> statuses;

private:
    std::string ask(const std::string& request) {
        http::RawClient client{port_};
        if (!client.connected() || !client.send(request)) return {};
        auto reply = client.reply(10s);
        if (!reply.empty()) ++statuses[http::status_in(reply)];
        return reply;
    }
    void look() {
        const auto reply = ask(http::get("/api/v1/offers?state=made", authorization()));
        if (reply.empty() || http::status_in(reply) != 200) return;
        const auto items = nlohmann::json::parse(http::body_in(reply))["items"];
        if (!items.empty()) wanted_ = items[0]["id"];
    }
    void accept() {
        const auto reply =
            ask("POST /api/v1/offers/" + wanted_ + "/accept HTTP/1.1\r\nHost: localhost\r\n" +
                authorization() + "Idempotency-Key: yes-to-" + wanted_ +
                "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        const int status = reply.empty() ? 0 : http::status_in(reply);
        if (status == 200) acknowledged.push_back(wanted_);
        if (status == 200 || status == 409) wanted_.clear();
    }
    std::string authorization() const { return "Authorization: Bearer " + token_ + "\r\n"; }

    std::uint16_t port_;
    std::string token_;
    std::string wanted_;
};

class Kill : public Crowd {
protected:
    void expect_filled_in_the_end() {
        for (int i = 0; i < 300; ++i) {
            try {
                if (world.count("seat where state = 'filled'") == kBookings) return;
            } catch (const std::exception&) {
            }
            std::this_thread::sleep_for(100ms);
        }
        ADD_FAILURE() << "the search does not go on";
    }
    /// After a restart of PostgreSQL every connection of ours breaks once.
    void mend_connections() {
        for (int i = 0; i < 100; ++i) {
            try {
                world.count("seat");
            } catch (const std::exception&) {
                std::this_thread::sleep_for(20ms);
            }
        }
    }
    void add_bookings(int from, int count) {
        for (int i = from; i < from + count; ++i)
            world.add_booking({.times = {dispatch::to_text(dispatch::Instant{
                                   std::chrono::floor<std::chrono::days>(api::real_now()) +
                                   std::chrono::days{7 + i} + std::chrono::hours{9}})}});
    }
};

TEST_F(Kill, NothingAcknowledgedIsLostAndNobodyIsLoggedOut) {
    world.now = api::real_now();
    add_members(kPeople);
    const auto database = house.database().connection();
    Program program{database};
    std::vector<Phone> phones;
    for (const auto& member : members) phones.emplace_back(program.port(), member.person);
    std::atomic<bool> stop = false;
    std::vector<std::jthread> threads;
    for (auto& phone : phones) threads.emplace_back([&] { phone.run(stop); });

    add_bookings(0, 6);
    std::this_thread::sleep_for(300ms);
    program.kill_and_start(database);
    add_bookings(6, 6);
    house.redis().flush_all();
    std::this_thread::sleep_for(300ms);
    Stores::get().crash_and_restart_postgres();
    mend_connections();
    add_bookings(12, 6);
    program.kill_and_start(database);
    expect_filled_in_the_end();
    stop = true;
    threads.clear();

    std::size_t acknowledged = 0;
    for (const auto& phone : phones) {
        EXPECT_FALSE(phone.statuses.contains(401));
        acknowledged += phone.acknowledged.size();
        for (const auto& offer : phone.acknowledged)
            EXPECT_EQ(
                world.count("assignment where state = 'confirmed' and offer_id = '" + offer + "'"),
                1)
                << "acknowledged and lost";
    }
    EXPECT_EQ(acknowledged, static_cast<std::size_t>(kBookings));
    EXPECT_EQ(world.count("assignment"), kBookings);
    expect_sound_world();
}

}  // namespace
}  // namespace tests
