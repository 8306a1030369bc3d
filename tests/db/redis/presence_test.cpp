#include "db/redis/presence.hpp"

#include "tests/db/database_fixture.hpp"

namespace {

using db::Reachable;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Seconds;

class PresenceTest : public testing::Test {
protected:
    PresenceTest() { EXPECT_TRUE(redis_.flush_all()); }

    static Reachable person(int number, int seen_s, int until_s) {
        return {.person = InterpreterId{tests::test_uuid(number)},
                .until = Instant{Seconds{until_s}},
                .seen_at = Instant{Seconds{seen_s}},
                .telephone = true,
                .video = number % 2 == 0};
    }
    std::size_t reachable(int at_s) {
        const auto list = presence_.list(tenant_, Instant{Seconds{at_s}});
        return list ? list->size() : 99;
    }

    db::Redis redis_{{.address = tests::Stores::get().redis_address(), .size = 2}};
    db::Presence presence_{redis_};
    dispatch::TenantId tenant_{tests::test_uuid(1)};
};

TEST_F(PresenceTest, ReadsWhatItKept) {
    const auto one = person(2, 1000, 5000);
    EXPECT_TRUE(*presence_.keep(tenant_, one));
    EXPECT_FALSE(*presence_.keep(tenant_, one));  // was there before
    EXPECT_EQ(*presence_.find(tenant_, one.person, Instant{Seconds{1001}}), std::optional{one});
    EXPECT_EQ(*presence_.list(tenant_, Instant{Seconds{1001}}), std::vector{one});
    EXPECT_EQ(presence_.list({tests::test_uuid(9)}, Instant{Seconds{1001}})->size(), 0U);
}

TEST_F(PresenceTest, EndsByItselfAtItsOwnEndAndAfterSilence) {
    ASSERT_TRUE(presence_.keep(tenant_, person(2, 1000, 1050)));
    ASSERT_TRUE(presence_.keep(tenant_, person(3, 1000, 5000)));
    EXPECT_EQ(reachable(1049), 2U);
    EXPECT_EQ(reachable(1050), 1U);
    EXPECT_EQ(reachable(1069), 1U);
    EXPECT_EQ(reachable(1070), 0U);
    EXPECT_TRUE(*presence_.keep(tenant_, person(3, 1080, 5000)));  // came anew
    EXPECT_EQ(*presence_.end(tenant_, InterpreterId{tests::test_uuid(3)}), 1);
    EXPECT_EQ(reachable(1081), 0U);
}

TEST_F(PresenceTest, WhatSomebodyElseWroteThereIsNobody) {
    ASSERT_TRUE(redis_.hash_set("reachable:" + to_text(tenant_), "x", "1 2 tv", 60));
    ASSERT_TRUE(redis_.hash_set("reachable:" + to_text(tenant_),
                                dispatch::to_text(tests::test_uuid(4)), "99 tv", 60));
    EXPECT_EQ(reachable(0), 0U);
}

}  // namespace
