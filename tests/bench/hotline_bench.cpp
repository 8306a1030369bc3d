// From a request for somebody now to the first phone that rings, over HTTP and the live stream,
// with a thousand people reachable: median and 95th percentile of the answer (rings are in the
// database then) and of the moment at which the phone hears of it. In the same run the alternative
// to Redis: the same presence as a plain table of PostgreSQL, read and kept by the same program.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "db/postgres/connection.hpp"
#include "db/redis/presence.hpp"
#include "tests/api/http/raw_client.hpp"
#include "tests/api/http/test_server.hpp"
#include "tests/race/crowd.hpp"

namespace tests {
namespace {

namespace http = api::http;
using Clock = std::chrono::steady_clock;

constexpr int kPeople = 1000;
constexpr int kWarmUp = 10;
constexpr int kMeasured = 100;
constexpr const char* kLanguages[]{"arb", "tur", "kmr", "pes", "prs",
                                   "rus", "ukr", "bul", "ron", "pol"};

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// "median 12.3 ms, p95 20.1 ms" of what was measured after the warm-up.
std::string summary(std::vector<double> all) {
    all.erase(all.begin(), all.begin() + kWarmUp);
    std::ranges::sort(all);
    const auto at = [&](double part) {
        return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
    };
    return fmt::format("median {:6.1f} ms, p95 {:6.1f} ms", at(0.5), at(0.95));
}

class HotlineBench : public Crowd {
protected:
    /// Everybody speaks `languages` of the list in turn, and is reachable.
    void open_pool(std::size_t languages) {
        world.set_rules("hotline", R"({"enabled": true})");
        caller = house.log_in(world.tenant, "requester", {.requester = world.office});
        db::Presence presence{house.redis()};
        for (int i = 0; i < kPeople; ++i) {
            const auto* language = kLanguages[static_cast<std::size_t>(i) % languages];
            const auto id = world.add_person({.language = language});
            if (i == 0) first = id;
            people.push_back(id);
        }
        keep_all(presence);
        world.run("analyze interpreter");
        phone = house.log_in(world.tenant, "interpreter", {.interpreter = first});
        port = house.serve();
    }
    db::Reachable now_reachable(dispatch::InterpreterId id) {
        const auto now = house.clock().now();
        return {.person = id, .until = now + std::chrono::hours{4}, .seen_at = now};
    }
    void keep_all(db::Presence& presence) {
        for (const auto& id : people) presence.keep(world.tenant, now_reachable(id));
    }

    std::string post(http::RawClient& client, const std::string& target, const std::string& body) {
        client.send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                    caller.token + "\r\nContent-Type: application/json\r\nContent-Length: " +
                    std::to_string(body.size()) + "\r\n\r\n" + body);
        const auto reply = client.reply(std::chrono::seconds{20});
        if (http::status_in(reply) / 100 != 2) throw std::runtime_error{reply};
        return reply;
    }
    static std::string id_in(const std::string& reply) {
        const auto at = reply.find("\"id\":\"", reply.find("\r\n\r\n"));
        const auto json = nlohmann::json::parse(reply.substr(reply.find("\r\n\r\n") + 4));
        return at == std::string::npos ? "" : json.at("id").get<std::string>();
    }
    /// What the phone has heard until the text stands behind `from`; the time it took.
    static double hear(http::RawClient& stream, std::string& heard, Clock::time_point begin) {
        const auto before = heard.size();
        while (heard.find("hotline_ring_begun", before) == std::string::npos) {
            heard += stream.read_all(std::chrono::milliseconds{1});
            if (ms_since(begin) > 10'000) throw std::runtime_error{"it never rang"};
        }
        return ms_since(begin);
    }

    void measure_calls(const char* name) {
        http::RawClient stream{port};
        stream.send(http::get("/api/v1/events", "Authorization: Bearer " + phone.token + "\r\n"));
        std::string heard;
        while (heard.find("id: ") == std::string::npos)
            heard += stream.read_all(std::chrono::milliseconds{10});
        http::RawClient client{port};
        const std::string body =
            R"({"language":"arb","setting":"office_talk","mode":"telephone","phone":"0212 1"})";
        std::vector<double> answered;
        std::vector<double> rang;
        for (int i = 0; i < kWarmUp + kMeasured; ++i) {
            const auto begin = Clock::now();
            std::jthread listens{[&] { rang.push_back(hear(stream, heard, begin)); }};
            const auto id = id_in(post(client, "/api/v1/hotline/calls", body));
            answered.push_back(ms_since(begin));
            listens.join();
            post(client, "/api/v1/hotline/calls/" + id + "/give-up", "{}");
        }
        fmt::print("{}\n  answered     {}\n  phone rings  {}  (aim: under 200 ms)\n", name,
                   summary(answered), summary(rang));
    }

    /// The same presence as a table, and both ways of reading and keeping it.
    void measure_alternative() {
        db::Connection owner{house.database().connection("postgres"), {}};
        owner.run_text("bench",
                       "create unlogged table bench_presence (tenant_id uuid, id uuid,"
                       " until timestamptz, seen_at timestamptz, primary key"
                       " (tenant_id, id)); grant all on bench_presence to mittler_app");
        const std::string keep =
            "insert into bench_presence values (current_tenant(), '{}', '{}', '{}')"
            " on conflict (tenant_id, id) do update set until = excluded.until,"
            " seen_at = excluded.seen_at";
        const auto until = dispatch::to_text(house.clock().now() + std::chrono::hours{4});
        const auto seen = dispatch::to_text(house.clock().now());
        db::Presence presence{house.redis()};
        std::vector<double> table_keeps, table_reads, redis_keeps, redis_reads;
        for (int i = 0; i < kPeople; ++i) {
            const auto& id = people[static_cast<std::size_t>(i)];
            const auto begin = Clock::now();
            world.run(fmt::format(fmt::runtime(keep), to_text(id), until, seen));
            table_keeps.push_back(ms_since(begin));
            const auto then = Clock::now();
            presence.keep(world.tenant, now_reachable(id));
            redis_keeps.push_back(ms_since(then));
        }
        for (int i = 0; i < kWarmUp + kMeasured; ++i) {
            const auto begin = Clock::now();
            const auto rows = world.run(
                "select id, until, seen_at from bench_presence where"
                " tenant_id = current_tenant() and until > '" +
                seen + "' and seen_at > '" + seen + "'::timestamptz - interval '70 seconds'");
            std::vector<dispatch::Uuid> ids;
            for (const auto& row : rows) ids.push_back(row.uuid("id"));
            table_reads.push_back(ms_since(begin));
            ASSERT_EQ(ids.size(), std::size_t{kPeople});
            const auto then = Clock::now();
            const auto list = presence.list(world.tenant, house.clock().now());
            redis_reads.push_back(ms_since(then));
            ASSERT_EQ(list->size(), std::size_t{kPeople});
        }
        fmt::print("who is reachable, of {}\n  Redis        {}\n  SQL table    {}\n", kPeople,
                   summary(redis_reads), summary(table_reads));
        fmt::print("one sign of life\n  Redis        {}\n  SQL table    {}\n", summary(redis_keeps),
                   summary(table_keeps));
    }

    std::vector<dispatch::InterpreterId> people;
    dispatch::InterpreterId first;
    Person caller;
    Person phone;
    std::uint16_t port = 0;
};

TEST_F(HotlineBench, TenLanguages) {
    open_pool(10);
    measure_calls("1,000 people reachable, 100 of them speak the language");
    measure_alternative();
}

TEST_F(HotlineBench, OneLanguage) {
    open_pool(1);
    measure_calls("1,000 people reachable, all of them speak the language");
}

}  // namespace
}  // namespace tests
