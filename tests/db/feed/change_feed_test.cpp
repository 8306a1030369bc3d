#include "db/feed/change_feed.hpp"

#include "tests/db/database_fixture.hpp"

namespace {

class ChangeFeedTest : public tests::DatabaseTest {
protected:
    void add_event(db::Transaction& tx, int number) {
        tx.run({"",
                "insert into event (tenant_id, id, aggregate, aggregate_id, seq, type,"
                " occurred_at) values ($1::uuid, $2::uuid, 'booking', $3::uuid, $4::bigint,"
                " 'booking_requested', '2026-01-01Z')"},
               tenant_, tests::test_uuid(number), tests::test_uuid(1000 + number), number);
    }

    /// The numbers of the events that a reader at `position` sees; it moves on.
    std::vector<std::int64_t> read_on(db::FeedPosition& position, int limit = 100) {
        auto tx = pool().begin(tenant_);
        std::vector<std::int64_t> numbers;
        for (const auto& event : db::read_feed(tx, tenant_, position, limit)) {
            numbers.push_back(event.seq);
            position = event.position;
        }
        return numbers;
    }

    const dispatch::TenantId tenant_ = database().add_tenant();
};

using Numbers = std::vector<std::int64_t>;

TEST_F(ChangeFeedTest, LateCommitIsNeverSkipped) {
    db::FeedPosition position;
    auto slow = pool().begin(tenant_);
    add_event(slow, 1);
    auto quick = pool().begin(tenant_);
    add_event(quick, 2);
    quick.commit();
    EXPECT_EQ(read_on(position), Numbers{}) << "2 must wait for 1";
    slow.commit();
    EXPECT_EQ(read_on(position), (Numbers{1, 2}));
    EXPECT_EQ(read_on(position), Numbers{});
}

TEST_F(ChangeFeedTest, RolledBackTransactionHoldsNothingBack) {
    db::FeedPosition position;
    auto slow = pool().begin(tenant_);
    add_event(slow, 1);
    auto quick = pool().begin(tenant_);
    add_event(quick, 2);
    quick.commit();
    slow.rollback();
    EXPECT_EQ(read_on(position), Numbers{2});
}

TEST_F(ChangeFeedTest, PagesNeitherRepeatNorSkipWithinOneTransaction) {
    auto tx = pool().begin(tenant_);
    for (int number = 1; number <= 5; ++number) add_event(tx, number);
    tx.commit();
    db::FeedPosition position;
    EXPECT_EQ(read_on(position, 2), (Numbers{1, 2}));
    EXPECT_EQ(read_on(position, 2), (Numbers{3, 4}));
    EXPECT_EQ(read_on(position, 2), Numbers{5});
}

TEST_F(ChangeFeedTest, ReaderFromNowOnSeesOnlyWhatComes) {
    auto before = pool().begin(tenant_);
    add_event(before, 1);
    before.commit();
    auto ask = pool().begin(tenant_);
    db::FeedPosition position = db::feed_position_now(ask);
    ask.commit();
    auto after = pool().begin(tenant_);
    add_event(after, 2);
    after.commit();
    EXPECT_EQ(read_on(position), Numbers{2});
}

TEST(FeedPosition, TextFormIsReadBackAndRubbishIsNot) {
    const db::FeedPosition position{7'000'000'000, tests::test_uuid(8)};
    EXPECT_EQ(db::parse_feed_position(db::to_text(position)), position);
    for (const char* text : {"", "-", "7", "7-", "x-00000000-0000-0000-0000-000000000008",
                             "-1-00000000-0000-0000-0000-000000000008"})
        EXPECT_EQ(db::parse_feed_position(text), std::nullopt) << text;
}

}  // namespace
