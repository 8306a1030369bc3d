#include "db/redis/client.hpp"

#include <thread>

#include "tests/db/database_fixture.hpp"

namespace {

using namespace std::string_view_literals;

class RedisTest : public testing::Test {
protected:
    RedisTest() { EXPECT_TRUE(redis_.flush_all()); }
    db::Redis redis_{{.address = tests::Stores::get().redis_address(), .size = 2}};
};

TEST_F(RedisTest, AnyBytesComeBackAndNothingIsNotEmpty) {
    const auto value = "a\0b\r\n\xff%b"sv;
    ASSERT_TRUE(redis_.set("key\0x"sv, value, 60));
    const auto found = redis_.get("key\0x"sv);
    ASSERT_TRUE(found);
    EXPECT_EQ(**found, value);
    const auto missing = redis_.get("key");
    ASSERT_TRUE(missing);
    EXPECT_FALSE(missing->has_value());
    EXPECT_EQ(*redis_.del("key\0x"sv), 1);
    EXPECT_EQ(*redis_.del("key\0x"sv), 0);
}

TEST_F(RedisTest, SetIfAbsentLeavesAValueAlone) {
    EXPECT_TRUE(*redis_.set_if_absent("key", "first", 10));
    EXPECT_FALSE(*redis_.set_if_absent("key", "second", 10));
    EXPECT_EQ(**redis_.get("key"), "first");
}

TEST_F(RedisTest, CountStartsItsExpiryWithTheFirstOneOnly) {
    EXPECT_EQ(*redis_.count("limit", 1), 1);
    for (int n = 2; n <= 50; ++n) EXPECT_EQ(*redis_.count("limit", 1000), n);
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    EXPECT_EQ(*redis_.count("limit", 1), 1);
}

TEST_F(RedisTest, PublishedMessageWakesTheSubscriber) {
    db::RedisSubscriber subscriber{{.address = tests::Stores::get().redis_address()}, "wake"};
    EXPECT_EQ(*redis_.publish("wake", "tenant"), 1);
    EXPECT_EQ(subscriber.next(2000), "tenant");
    EXPECT_EQ(subscriber.next(5), std::nullopt);
    EXPECT_EQ(subscriber.next(5), std::nullopt);
    EXPECT_EQ(*redis_.publish("wake", "again"), 1);
    EXPECT_EQ(subscriber.next(2000), "again");
}

TEST_F(RedisTest, AbsentServerIsAnAnswerAndCostsLittle) {
    db::Redis nowhere{{.address = "/nowhere/redis.sock"}};
    EXPECT_FALSE(nowhere.ping());
    EXPECT_FALSE(nowhere.get("key"));
    EXPECT_FALSE(nowhere.count("limit", 1));
    EXPECT_FALSE(nowhere.get("key").why_away().empty());
    db::RedisSubscriber subscriber{{.address = "/nowhere/redis.sock"}, "wake"};
    EXPECT_EQ(subscriber.next(1), std::nullopt);
}

TEST_F(RedisTest, WrongKindOfValueIsAnAnswerAndNotACrash) {
    ASSERT_TRUE(redis_.set("word", "x", 60));
    EXPECT_FALSE(redis_.count("word", 60));
    EXPECT_TRUE(redis_.ping());
}

}  // namespace
