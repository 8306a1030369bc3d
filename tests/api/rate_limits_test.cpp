#include "api/rate_limits.hpp"

#include "db/redis/client.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using api::RateLimits;
using api::Verdict;

db::Redis::Options present() {
    return {.address = tests::Stores::get().redis_address()};
}
db::Redis::Options away() {
    return {.address = "/nonexistent/redis.sock"};
}

}  // namespace

TEST(RateLimits, CountWrongPasswordsForAllNodesTogether) {
    db::Redis redis{present()};
    redis.flush_all();
    RateLimits one{redis, {.logins_per_account = 2}};
    RateLimits two{redis, {.logins_per_account = 2}};
    EXPECT_EQ(one.login("192.0.2.1", "kim@beispiel.example"), Verdict::within);
    EXPECT_EQ(two.login("192.0.2.1", "kim@beispiel.example"), Verdict::within);
    EXPECT_EQ(one.login("192.0.2.1", "kim@beispiel.example"), Verdict::first_beyond);
    EXPECT_EQ(two.login("192.0.2.1", "kim@beispiel.example"), Verdict::beyond);
    EXPECT_EQ(one.login("192.0.2.1", "lee@beispiel.example"), Verdict::within);
    EXPECT_EQ(one.login("192.0.2.2", "kim@beispiel.example"), Verdict::within);
}

TEST(RateLimits, BeginAgainAfterTheRightPassword) {
    db::Redis redis{present()};
    redis.flush_all();
    RateLimits limits{redis, {.logins_per_account = 1}};
    EXPECT_EQ(limits.login("192.0.2.1", "kim"), Verdict::within);
    limits.login_succeeded("192.0.2.1", "kim");
    EXPECT_EQ(limits.login("192.0.2.1", "kim"), Verdict::within);
}

TEST(RateLimits, StayClosedForGuessersAndOpenForOthersWhileRedisIsAway) {
    db::Redis redis{away()};
    const api::Limits tight{
        .logins_per_account = 1, .writes_per_account_min = 1, .public_calls_per_address_min = 1};
    RateLimits limits{redis, tight};
    EXPECT_EQ(limits.login("192.0.2.1", "kim"), Verdict::within);
    EXPECT_EQ(limits.login("192.0.2.1", "kim"), Verdict::first_beyond);
    limits.login_succeeded("192.0.2.1", "kim");
    EXPECT_EQ(limits.login("192.0.2.1", "kim"), Verdict::within);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(limits.write(dispatch::AccountId{}), Verdict::within);
        EXPECT_EQ(limits.public_call("192.0.2.1"), Verdict::within);
    }
}
