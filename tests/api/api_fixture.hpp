#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/app.hpp"
#include "api/http/server.hpp"
#include "api/live_feed.hpp"
#include "api/metrics.hpp"
#include "api/rate_limits.hpp"
#include "api/routes.hpp"
#include "tests/db/database_fixture.hpp"

namespace tests {

/// Business time that a test sets. Begins on Monday, 2 March 2026, 08:00 UTC (09:00 in Berlin).
class TestClock : public api::Clock {
public:
    dispatch::Instant now() override { return now_.load(); }
    bool simulated() const override { return !real_; }
    void advance_to(dispatch::Instant at) override { now_ = std::max(now_.load(), at); }
    /// Answers as a clock that nobody can move.
    void become_real() { real_ = true; }
    void set(std::string_view rfc3339);
    void advance(dispatch::Minutes by) { now_ = now_.load() + by; }

private:
    std::atomic<bool> real_ = false;
    std::atomic<dispatch::Instant> now_{*dispatch::parse_instant("2026-03-02T08:00:00Z")};
};

/// Somebody with a role who is logged in, by bearer token or by cookie.
struct Person {
    std::string token;
    bool is_cookie = false;
    dispatch::TenantId tenant;
    dispatch::AccountId account;
    dispatch::MembershipId membership;
};

/// What a membership is bound to; nothing for coordinators and administrators.
struct Bond {
    std::optional<dispatch::RequesterId> requester = {};
    std::optional<dispatch::InterpreterId> interpreter = {};
};

struct Reply {
    int status = 0;
    nlohmann::json body;  // null if there is none or it is no JSON
    api::http::Response raw;

    std::string code() const;  // of a problem; empty otherwise
    std::string header(std::string_view name) const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// One request of a test. `body` null: none.
struct Ask {
    std::string method;
    std::string target;  // "/api/v1/bookings?limit=2"
    nlohmann::json body = nullptr;
    Headers headers = {};
    std::optional<std::string> raw_body = {};  // instead of `body`
    std::string from = "127.0.0.1";
};

/// A whole house with a fresh database, Redis, keys and a clock to set, without the socket. Ids are
/// counted. Many threads may call.
class TestHouse {
public:
    explicit TestHouse(api::Limits limits = {}, std::span<const api::Route> table = api::routes());
    ~TestHouse();

    const api::House& house() const { return house_; }
    TestClock& clock() { return clock_; }
    db::Pool& pool() { return database_.pool(); }
    db::Redis& redis() { return redis_; }
    FreshDatabase& database() { return database_; }

    dispatch::TenantId add_tenant(std::string_view slug = "beispiel");
    dispatch::RequesterId add_requester(dispatch::TenantId tenant);
    dispatch::InterpreterId add_interpreter(dispatch::TenantId tenant);

    /// A new account with the role, logged in with a bearer token (or a cookie). Quick: without a
    /// password. REQUIRES: a requester or an interpreter has its bond.
    Person log_in(dispatch::TenantId tenant, std::string_view role, const Bond& bond = {});
    Person log_in_by_cookie(dispatch::TenantId tenant,
                            std::string_view role,
                            const Bond& bond = {});
    /// An account that can log in with a password; slow, because the password is hashed.
    dispatch::AccountId add_account(dispatch::TenantId tenant,
                                    std::string_view role,
                                    std::string_view email,
                                    std::string_view password,
                                    const Bond& bond = {});

    Reply ask(const Ask& ask);
    Reply ask_as(const Person& person, Ask ask);
    Reply get(const Person& person, std::string_view target);
    Reply post(const Person& person, std::string_view target, nlohmann::json body = {});
    Reply put(const Person& person, std::string_view target, nlohmann::json body);
    Reply patch(const Person& person,
                std::string_view target,
                nlohmann::json body,
                std::int64_t version);
    Reply del(const Person& person, std::string_view target);

    /// What the house gives a use case of the system in the tenant.
    services::UseCase use_case(db::Transaction& tx, dispatch::TenantId tenant);
    /// Runs one statement as mittler_app in the tenant, and commits.
    db::Rows run(dispatch::TenantId tenant, std::string_view sql);
    std::int64_t count(dispatch::TenantId tenant, std::string_view sql_after_from);

    /// Serves the same house, with live updates, on a free port of 127.0.0.1 until the end of the
    /// test.
    std::uint16_t serve(api::LiveFeed::Limits limits = {});
    /// REQUIRES: serve() was called.
    api::http::Server& server() { return *server_; }

private:
    Person add_person(dispatch::TenantId tenant, std::string_view role, const Bond& bond, bool);
    dispatch::MembershipId add_membership(dispatch::TenantId tenant,
                                          dispatch::AccountId account,
                                          std::string_view role,
                                          const Bond& bond);

    FreshDatabase database_{16};
    db::Redis redis_;
    TestClock clock_;
    std::atomic<int> last_id_ = 0x10000;
    api::RateLimits limits_;
    api::Metrics metrics_;
    api::House house_;
    api::http::Application application_;
    std::unique_ptr<api::http::Server> server_;
    std::unique_ptr<api::LiveFeed> live_;
};

/// Base of API tests: a house of their own with one tenant.
class ApiTest : public testing::Test {
protected:
    TestHouse house;
    dispatch::TenantId tenant = house.add_tenant();
};

}  // namespace tests
