#include "api/worker.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

class RetentionTest : public tests::ApiTest {
protected:
    std::string one(const std::string& sql) { return house.run(tenant, sql).only().text("it"); }
    /// Of the eraser, each with its state and the time in UTC.
    std::string nights() {
        return one(
            "select string_agg(state || to_char(due_at, ' DD HH24:MI'), ', ' order by due_at) as it"
            " from delivery where consumer = 'erase_old'");
    }
};

TEST_F(RetentionTest, WorkerErasesAtNightAndTheAuditTellsHowMuch) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    const auto admin = house.log_in(tenant, "tenant_admin");
    house.run(tenant,
              "insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id,"
              " message_id, dedup_key, state, created_at) values (current_tenant(),"
              " gen_random_uuid(), 'offer', 'account', gen_random_uuid(), gen_random_uuid(), 'm',"
              " 'once', 'sent', '2026-03-02T08:00Z')");
    const std::atomic<bool> stop = false;
    house.clock().set("2026-09-02T03:00:00Z");
    api::run_due(house.house(), stop);
    EXPECT_EQ(house.get(coordinator, "/api/v1/messages").body["items"].size(), 1U);
    house.clock().set("2026-09-03T03:00:00Z");
    api::run_due(house.house(), stop);
    EXPECT_EQ(house.get(coordinator, "/api/v1/messages").body["items"].size(), 0U);
    const auto audit = house.get(admin, "/api/v1/audit?purpose=Auskunft").body.dump();
    EXPECT_NE(audit.find("old_erased"), std::string::npos) << audit;
    EXPECT_NE(audit.find("message:1"), std::string::npos) << audit;
}

// Else a walk over a year would take as long as 365 nights.
TEST_F(RetentionTest, ClockDoesNotStopForTheEraserWhichDoesAllNightsAtOnce) {
    const auto operating = house.log_in(tenant, "operator");
    const auto reply = house.post(operating, "/api/v1/clock/advance", {{"minutes", 10 * 24 * 60}});
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(nights(), "done 02 08:00, done 03 02:00, due 13 02:00");
    EXPECT_EQ(one("select count(*)::text as it from due_tenant"), "1");
}

TEST_F(RetentionTest, NewTenantHasItsFirstNight) {
    EXPECT_EQ(nights(), "due 02 08:00");
    const std::atomic<bool> stop = false;
    api::run_due(house.house(), stop);
    EXPECT_EQ(nights(), "done 02 08:00, due 03 02:00");
}

}  // namespace
