// Booking and acceptance per second over HTTP as a ratio to pgbench running the very same SQL. The
// statements are not written down a second time: PostgreSQL logs what one recorded phase sends
// (session, permission, idempotency, audit and events included), and pgbench tells it a copy of the
// database from before that phase, over as many connections, prepared and warmed up. What counts
// over HTTP runs without the log, on a database that is larger by the recorded bookings. Slices of
// both sides alternate, so that what else the machine does meets both.

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "api/worker.hpp"
#include "tests/api/http/raw_client.hpp"
#include "tests/bench/sql_replay.hpp"
#include "tests/race/crowd.hpp"

namespace tests {
namespace {

namespace http = api::http;
using Clock = std::chrono::steady_clock;

constexpr int kClients = 4;
constexpr int kSlices = 3;
constexpr int kWarmUp = 24;    // of a slice: six on each connection, then plans are settled
constexpr int kMeasured = 40;  // of a slice
constexpr int kAll = kSlices * (kWarmUp + kMeasured);
constexpr int kPerDay = 8;
constexpr int kPeople = 20;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

struct Times {
    double http_s = 0;
    double pgbench_s = 0;
};

class BookingBench : public Crowd {
protected:
    static void SetUpTestSuite() { ::setenv("MITTLER_TESTS_DURABLE", "1", 0); }

    void call(http::RawClient& client,
              const Person& who,
              const std::string& target,
              const std::string& body,
              const std::string& key) {
        client.send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                    who.token + "\r\nIdempotency-Key: " + key +
                    "\r\nContent-Type: application/json\r\nContent-Length: " +
                    std::to_string(body.size()) + "\r\n\r\n" + body);
        const auto reply = client.reply(std::chrono::seconds{20});
        if (http::status_in(reply) / 100 != 2) throw std::runtime_error{reply};
    }

    /// `each(client, index)` for the indices of [from, to), from several keep-alive clients; the
    /// seconds it took.
    template <class Each>
    double from_clients(int from, int to, const Each& each) {
        const auto begin = Clock::now();
        std::vector<std::jthread> threads;
        std::atomic<int> next = from;
        for (int c = 0; c < kClients; ++c)
            threads.emplace_back([&] {
                http::RawClient client{port};
                for (int i = next++; i < to; i = next++) each(client, i);
            });
        threads.clear();
        return seconds_since(begin);
    }

    double request(int first_day, int from, int to) {
        return from_clients(from, to, [&](http::RawClient& client, int i) {
            const auto begin = dispatch::parse_instant("2026-04-06T06:00:00Z").value() +
                               std::chrono::days{first_day + i / kPerDay} +
                               std::chrono::hours{i % kPerDay};
            const auto local = dispatch::to_text(dispatch::Instant{begin}).substr(0, 16);
            const nlohmann::json body{{"language", "arb"},
                                      {"setting", "registration"},
                                      {"mode", "on_site"},
                                      {"place_id", dispatch::to_text(place)},
                                      {"duration_min", 60},
                                      {"answers", {{"legal_effect", false}}},
                                      {"times", {{{"local", local}}}}};
            call(client, office, "/api/v1/bookings", body.dump(),
                 fmt::format("request-{}-{}", first_day, i));
        });
    }

    /// The offers that wait for an answer, each with the person who has it.
    void read_offers() {
        offers.clear();
        for (const auto& row : world.run(
                 "select o.id, o.interpreter_id from offer o join booking b on b.id = o.booking_id"
                 " where o.state = 'made' order by b.number"))
            for (const auto& member : members)
                if (member.id == row.id<dispatch::InterpreterId>("interpreter_id"))
                    offers.emplace_back(dispatch::to_text(row.uuid("id")), &member.person);
        if (offers.size() != kAll)
            throw std::runtime_error{fmt::format("{} offers", offers.size())};
    }

    double accept(int from, int to) {
        return from_clients(from, to, [&](http::RawClient& client, int i) {
            const auto& [offer, person] = offers[static_cast<std::size_t>(i)];
            call(client, *person, "/api/v1/offers/" + offer + "/accept", "{}", "accept-" + offer);
        });
    }

    /// The offers for what was requested; what people would be told is left out.
    void search() {
        const auto begin = Clock::now();
        world.run(
            "update delivery set state = 'cancelled' where state = 'due' and"
            " consumer <> 'search_seats'");
        const std::atomic<bool> stop = false;
        const auto worked = api::run_due(house.house(), stop);
        fmt::print("  the worker did {} deliveries in {:.1f} s\n", worked, seconds_since(begin));
        std::fflush(stdout);
    }

    /// Slices of `act(from, to)` over HTTP and by pgbench, in turn.
    template <class Act>
    Times compare(SqlReplay& replay, const Act& act) {
        Times times;
        for (int slice = 0; slice < kSlices; ++slice) {
            const int from = slice * (kWarmUp + kMeasured);
            act(from, from + kWarmUp);
            times.http_s += act(from + kWarmUp, from + kWarmUp + kMeasured);
            times.pgbench_s += replay.run_pgbench({kClients, kWarmUp, kMeasured});
        }
        return times;
    }

    static void tell(const char* what, const Times& times, const SqlReplay& replay) {
        fmt::print("{}: {:.0f}/s over HTTP, {:.0f}/s by pgbench, {:.1f} statements each\n", what,
                   kSlices * kMeasured / times.http_s, kSlices * kMeasured / times.pgbench_s,
                   replay.statements_each());
        if (std::getenv("MITTLER_BENCH_STATEMENTS") == nullptr) return;
        for (const auto& name : replay.statement_names()) fmt::print("    {}\n", name);
    }

    std::uint16_t port = 0;
    Person office;
    dispatch::Uuid place;
    std::vector<std::pair<std::string, const Person*>> offers;
};

TEST_F(BookingBench, Ratio) {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "one_by_one"}})");
    add_members(kPeople);
    office = house.log_in(world.tenant, "requester", {.requester = world.office});
    world.add_booking();
    world.run("insert into booking_number (tenant_id, last_number) values (current_tenant(), 1)");
    place = world.run("select id from requester_place").only().uuid("id");
    search();
    world.run("update offer set state = 'withdrawn'");
    port = house.serve();

    SqlReplay requests{house.database()};
    request(0, 0, kAll);
    requests.stop();
    search();
    read_offers();
    SqlReplay acceptances{house.database()};
    accept(0, kAll);
    acceptances.stop();
    search();

    const auto requested =
        compare(requests, [&](int from, int to) { return request(100, from, to); });
    search();
    read_offers();
    const auto accepted = compare(acceptances, [&](int from, int to) { return accept(from, to); });
    for (const auto* replay : {&requests, &acceptances}) {
        ASSERT_EQ(replay->works(), std::size_t{kAll});
        ASSERT_EQ(replay->differences(), std::vector<std::string>{}) << "not the same was done";
    }
    ASSERT_EQ(world.count("assignment where state = 'confirmed'"), 2 * kAll);
    ASSERT_EQ(world.count("booking"), 2 * kAll + 1);

    fmt::print("{} clients, {} warm-up and {} measured calls in each of {} slices; fsync {}\n",
               kClients, kWarmUp, kMeasured, kSlices,
               world.text("select current_setting('fsync') as it"));
    tell("request", requested, requests);
    tell("acceptance", accepted, acceptances);
    fmt::print("booking and acceptance: ratio {:.2f} (aim 0.40)\n",
               (requested.pgbench_s + accepted.pgbench_s) / (requested.http_s + accepted.http_s));
}

}  // namespace
}  // namespace tests
