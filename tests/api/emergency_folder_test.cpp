#include <atomic>

#include "api/worker.hpp"
#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

class EmergencyFolderTest : public tests::BookingWorld {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);  // Thursday, 5 March, ten o'clock

    std::string one_of(const std::string& sql) { return house.run(tenant, sql).only().text("it"); }
    void pass_until(const std::string& time) {
        house.clock().set(time);
        const std::atomic<bool> stop = false;
        api::run_due(house.house(), stop);
    }
};

constexpr auto* kPath = "/api/v1/emergency-folder";
constexpr auto* kFile = "/api/v1/emergency-folder/file";

TEST_F(EmergencyFolderTest, IsOffUntilACoordinatorSwitchesItOn) {
    EXPECT_EQ(house.get(coordinator, kPath).body,
              (nlohmann::json{{"is_on", false}, {"on_since", nullptr}, {"next_at", nullptr}}));
    EXPECT_EQ(house.get(coordinator, kFile).body["code"], "emergency_folder_off");
    const auto opened = house.post(coordinator, kPath, {});
    ASSERT_EQ(opened.status, 201) << opened.raw.body;
    EXPECT_EQ(opened.body["next_at"], "2026-03-02T18:00:00+01:00");
    EXPECT_EQ(opened.body["passphrase"].get<std::string>().size(), 24U);
    const auto read = house.get(coordinator, kPath).body;
    EXPECT_EQ(read["is_on"], true);
    EXPECT_FALSE(read.contains("passphrase"));
    EXPECT_EQ(house.del(coordinator, kPath).status, 204);
    EXPECT_EQ(house.get(coordinator, kPath).body["is_on"], false);
}

TEST_F(EmergencyFolderTest, PageHoldsNothingThatCanBeReadWithoutThePassphrase) {
    house.post(coordinator, kPath, {});
    const auto reply = house.get(coordinator, kFile);
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.raw.content_type, "text/html; charset=utf-8");
    for (const auto* secret : {"Samira", "Beispielfrau", "Lange Straße"})
        EXPECT_EQ(reply.raw.body.find(secret), std::string::npos) << secret;
    EXPECT_NE(reply.raw.body.find("Notfallmappe"), std::string::npos);
    EXPECT_NE(house.get(coordinator, kFile).raw.body, reply.raw.body);  // salt and nonce are new
}

TEST_F(EmergencyFolderTest, EveryEveningTheCoordinatorsGetItAndOnlyTheLastIsKept) {
    house.post(coordinator, kPath, {});
    const std::string mails =
        "select count(*)::text as it from message"
        " where kind = 'emergency_folder'";
    const std::string files = "select count(*)::text as it from stored_file";
    pass_until("2026-03-02T16:59:00Z");
    EXPECT_EQ(one_of(mails), "0");
    pass_until("2026-03-02T17:00:00Z");
    EXPECT_EQ(one_of(mails), "1");
    EXPECT_EQ(one_of(files), "1");
    pass_until("2026-03-03T17:00:00Z");
    EXPECT_EQ(one_of(mails), "2");
    EXPECT_EQ(one_of(files), "1");
    EXPECT_EQ(house.del(coordinator, kPath).status, 204);
    EXPECT_EQ(one_of(files), "0");
    pass_until("2026-03-04T17:00:00Z");
    EXPECT_EQ(one_of(mails), "2");
}

}  // namespace
