#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <thread>

#include "api/http/event_hub.hpp"
#include "api/live_feed.hpp"
#include "api/metrics.hpp"
#include "api/rate_limits.hpp"
#include "api/worker.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/place/towns.hpp"
#include "services/documents/folding.hpp"
#include "services/matching/answer_offer.hpp"
#include "tests/services/world.hpp"

// Everything of a node that runs on threads of its own, at once and on the real stores, but without
// sockets and routes: small enough to be built with a thread sanitizer.
namespace tests {
namespace {

using namespace std::chrono_literals;
using services::documents::fold_for_search;

constexpr auto kPatience = 120s;  // a sanitizer takes its time
constexpr int kPeople = 4;
constexpr int kBookings = 10;

template <class Condition>
bool eventually(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

class StandingClock : public api::Clock {
public:
    explicit StandingClock(dispatch::Instant now) : now_{now} {}
    dispatch::Instant now() override { return now_; }
    bool simulated() const override { return true; }

private:
    const dispatch::Instant now_;
};

/// Somebody whose live updates arrive on one end of a pair of sockets.
class Reader {
public:
    Reader(api::http::EventHub& hub, api::LiveFeed& live, api::Follower follower) {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) throw std::bad_alloc{};
        const bool adopted = hub.adopt(ends[0], *live.follow(std::move(follower)), "");
        EXPECT_TRUE(adopted);
        ::close(ends[0]);
        fd_ = ends[1];
    }
    ~Reader() { ::close(fd_); }
    Reader(const Reader&) = delete;

    /// The lines of this name that have arrived so far, each without its name.
    std::vector<std::string> lines(std::string_view name) {
        std::array<char, 4096> bytes{};
        for (ssize_t got = 0; (got = ::recv(fd_, bytes.data(), bytes.size(), MSG_DONTWAIT)) > 0;)
            text_.append(bytes.data(), static_cast<std::size_t>(got));
        std::vector<std::string> found;
        for (std::size_t at = 0; (at = text_.find(name, at)) != std::string::npos;) {
            const auto end = text_.find('\n', at);
            if (end == std::string::npos) break;
            found.push_back(text_.substr(at + name.size(), end - at - name.size()));
            at = end;
        }
        return found;
    }

private:
    int fd_ = -1;
    std::string text_;
};

class BusyNode : public testing::Test {
protected:
    BusyNode() : office{world.office} {
        redis.flush_all();
        world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
        world.run("update requester set email = 'amt@beispiel.example'");
        for (int i = 0; i < kPeople; ++i) people.push_back(add_person_with_mail());
    }
    ~BusyNode() override { std::filesystem::remove_all(house.mail_folder); }

    dispatch::InterpreterId add_person_with_mail() {
        const auto id = world.add_person();
        world.act([&](services::UseCase& use) {
            const auto sealed =
                use.tools.vault.seal(use.tx, use.tenant, {"interpreter", "email_enc", id.value},
                                     "samira@beispiel.example");
            use.tx.run({"",
                        "update interpreter set email_enc = $3 where tenant_id = $1::uuid"
                        " and id = $2::uuid"},
                       use.tenant, id, sealed);
            return true;
        });
        return id;
    }
    api::Follower follower(const services::Scope& scope = {}) {
        return world.act([&](services::UseCase& use) {
            return api::Follower{use.tenant, session, scope, db::feed_position_now(use.tx)};
        });
    }
    /// Somebody who stays logged in.
    dispatch::Uuid open_session() {
        const auto id = world.new_id();
        world.act([&](services::UseCase& use) {
            const auto membership = world.new_id();
            use.tx.run({"",
                        "insert into account (id, email, email_folded, display_name, created_at)"
                        " values ($1, 'kim@beispiel.example', 'kim@beispiel.example', 'Kim', $2)"},
                       id, use.now);
            use.tx.run({"",
                        "insert into membership (tenant_id, id, account_id, role, valid_from,"
                        " created_at) values ($1, $2, $3, 'coordinator', $4, $4)"},
                       use.tenant, membership, id, use.now);
            use.tx.run({"",
                        "insert into account_session (id, account_id, tenant_id, membership_id,"
                        " token_hash, kind, created_at, expires_at)"
                        " values ($1, $1, $2, $3, 'hash', 'bearer', $4, 'infinity')"},
                       id, use.tenant, membership, use.now);
            return true;
        });
        return id;
    }
    void add_booking(int day, dispatch::RequesterId requester) {
        const auto first = dispatch::parse_instant("2026-03-09T10:00:00Z").value();
        world.add_booking(
            {.times = {dispatch::to_text(dispatch::Instant{first + std::chrono::days{day}})},
             .requester = requester});
        api::wake_workers(house);
    }
    /// Says yes to two offers of three and no to the third, until told to stop.
    void answer_offers(dispatch::InterpreterId person, const std::atomic<bool>& stop) {
        for (int answers = 0; !stop;) {
            const auto offers = world.act([&](services::UseCase& use) {
                return use.tx.run({"",
                                   "select id from offer where tenant_id = $1::uuid and"
                                   " interpreter_id = $2::uuid and state = 'made'"},
                                  use.tenant, person);
            });
            for (const auto& row : offers) {
                const services::matching::AnswerOffer command{row.id<dispatch::OfferId>("id")};
                const bool yes = ++answers % 3 != 0;
                const auto answered = world.act([&](services::UseCase& use) {
                    return yes ? services::matching::accept_offer(use, command)
                               : services::matching::decline_offer(use, command);
                });
                won += answered && yes ? 1 : 0;  // else somebody was quicker
                api::wake_workers(house);
            }
            std::this_thread::sleep_for(2ms);
        }
    }
    void come_and_go(const std::atomic<bool>& stop) {
        while (!stop) {
            Reader reader{hub, live, follower()};
            for (int i = 0; i < 20 && !stop && reader.lines("id: ").empty(); ++i)
                std::this_thread::sleep_for(5ms);
        }
    }
    void begin_and_end_workers(const std::atomic<bool>& stop) {
        while (!stop) {
            const api::Worker worker{house, Stores::get().redis_address(), 1};
            std::this_thread::sleep_for(50ms);
        }
    }
    bool all_done() {
        return world.count("seat where state in ('open', 'searching')") == 0 &&
               world.count("message where state = 'waiting'") == 0 && api::all_dry(house);
    }
    /// The positions of what the feed tells about bookings, of one office or of all.
    std::vector<std::string> told(const api::Follower& from,
                                  const std::optional<dispatch::RequesterId>& of = {}) {
        std::vector<std::string> positions;
        const auto ours = world.text("select string_agg(id::text, ' ') as it from booking" +
                                     (of ? " where requester_id = '" + to_text(*of) + "'" : ""));
        for (const auto& event : world.act([&](services::UseCase& use) {
                 return db::read_feed(use.tx, use.tenant, from.position, 100'000);
             })) {
            const bool is_search =
                event.type.starts_with("offer_") || event.type.starts_with("round_");
            if (of && (is_search || ours.find(to_text(event.aggregate_id)) == std::string::npos))
                continue;
            positions.push_back(db::to_text(event.position));
        }
        return positions;
    }
    int mails() const {
        int found = 0;
        for (const auto& file : std::filesystem::directory_iterator{house.mail_folder})
            found += file.path().extension() == ".eml" ? 1 : 0;
        return found;
    }

    FreshDatabase database{24};
    World world{database};
    dispatch::RequesterId office;
    dispatch::Uuid session = open_session();
    std::atomic<int> won = 0;
    std::vector<dispatch::InterpreterId> people;
    db::Redis redis{{.address = Stores::get().redis_address()}};
    StandingClock clock{world.now};
    api::RateLimits limits{redis, {}};
    api::Metrics metrics;
    dispatch::language::Catalogue languages =
        dispatch::language::built_in_catalogue(fold_for_search);
    dispatch::place::TownIndex towns{dispatch::place::all_towns(), fold_for_search};
    api::House house{.pool = database.pool(),
                     .redis = redis,
                     .clock = clock,
                     .new_id = [this] { return world.new_id(); },
                     .tools = {.vault = database.vault(),
                               .languages = languages,
                               .towns = towns,
                               .public_url = "https://mittler.example"},
                     .limits = limits,
                     .metrics = metrics,
                     .mail_folder = (std::filesystem::temp_directory_path() /
                                     ("mittler-node-" + std::to_string(::getpid())))
                                        .string()};
    api::http::EventHub hub{20ms};
    api::LiveFeed live{
        house, hub, Stores::get().redis_address(), {.per_session = 1'000'000, .in_all = 1'000'000}};
};

TEST_F(BusyNode, MailsAndTellsEverythingOnceWhileWorkersAndReadersComeAndGo) {
    const auto other_office = world.add_office();
    const auto whole_tenant = follower();
    const auto one_office = follower({.requester = office, .interpreter = {}});
    Reader sees_all{hub, live, whole_tenant};
    Reader sees_own{hub, live, one_office};
    {
        std::atomic<bool> stop = false;
        const api::Worker worker{house, Stores::get().redis_address(), 3};
        std::vector<std::jthread> threads;
        for (const auto& person : people)
            threads.emplace_back([&] { answer_offers(person, stop); });
        threads.emplace_back([&] { come_and_go(stop); });
        threads.emplace_back([&] { begin_and_end_workers(stop); });
        for (int day = 0; day < kBookings; ++day)
            add_booking(day, day % 2 == 0 ? office : other_office);
        EXPECT_TRUE(eventually([&] { return all_done(); }));
        stop = true;
    }
    EXPECT_EQ(world.count("seat where state in ('filled', 'unfilled')"), kBookings);
    EXPECT_EQ(world.count("assignment"), won);
    EXPECT_EQ(world.count("delivery where state = 'due' and seq is not null"), 0);
    EXPECT_EQ(world.count("delivery where attempts > 1"), 0);
    // Cancelled: an offer's mail whose offer somebody else had taken by then.
    EXPECT_EQ(world.count("message where state not in ('sent', 'cancelled')"), 0);
    EXPECT_EQ(world.count("message where state = 'sent'"), mails());
    EXPECT_GT(mails(), won);
    const auto all = told(whole_tenant);
    const auto own = told(one_office, office);
    EXPECT_TRUE(eventually([&] { return sees_all.lines("id: ").size() >= all.size(); }));
    EXPECT_TRUE(eventually([&] { return sees_own.lines("id: ").size() >= own.size(); }));
    EXPECT_LT(own.size(), all.size() / 2);
    EXPECT_EQ(sees_all.lines("id: "), all);
    EXPECT_EQ(sees_own.lines("id: "), own);
}

}  // namespace
}  // namespace tests
