#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;

class LimitsOfAPerson : public tests::ApiTest {
protected:
    dispatch::InterpreterId id = house.add_interpreter(tenant);
    tests::Person coordinator = house.log_in(tenant, "coordinator");
    tests::Person person = house.log_in(tenant, "interpreter", {.interpreter = id});
    std::string target = "/api/v1/interpreters/" + to_text(id) + "/limits";

    tests::Reply put(const tests::Person& who, const json& body, std::int64_t version) {
        return house.ask_as(who, {.method = "PUT",
                                  .target = target,
                                  .body = body,
                                  .headers = {{"if-match", '"' + std::to_string(version) + '"'}}});
    }
};

TEST_F(LimitsOfAPerson, AreNoneUntilSomebodyEntersThem) {
    const auto reply = house.get(person, target);
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body["only_by_request"], false);
    EXPECT_EQ(reply.body.size(), 12U);
    EXPECT_TRUE(reply.body["minutes_week"].is_null());
    EXPECT_EQ(reply.header("ETag"), "\"1\"");
}

TEST_F(LimitsOfAPerson, AreReadAsEntered) {
    const auto body = json::parse(R"({"only_by_request": true, "notice_min": 1440,
        "minutes_day": 120, "minutes_week": 240, "minutes_month": 600, "assignments_day": 1,
        "assignments_week": 3, "assignments_month": 10, "radius_km_car": 50,
        "radius_km_public_transport": 30, "radius_km_bicycle": 8, "radius_km_walking": 2})");
    ASSERT_EQ(put(person, body, 1).body, body);
    EXPECT_EQ(house.get(coordinator, target).body, body);
    // what is not named is no limit any more
    const auto cleared = put(coordinator, {{"only_by_request", false}}, 2);
    EXPECT_TRUE(cleared.body["radius_km_car"].is_null()) << cleared.body;
    EXPECT_EQ(house.count(tenant, "audit where action = 'limits_changed'"), 2);
    EXPECT_EQ(house.count(tenant, "event where type = 'interpreter_changed'"), 2);
}

TEST_F(LimitsOfAPerson, OfTwoWritersAreNotOverwritten) {
    EXPECT_EQ(put(person, {{"only_by_request", true}}, 1).header("ETag"), "\"2\"");
    EXPECT_EQ(put(coordinator, {{"only_by_request", false}}, 1).code(), "version_stale");
}

TEST_F(LimitsOfAPerson, ThatContradictEachOtherAreRefused) {
    const auto reply =
        put(person, {{"only_by_request", false}, {"minutes_day", 120}, {"minutes_week", 60}}, 1);
    EXPECT_EQ(reply.code(), "limit_below_shorter_period");
    EXPECT_EQ(put(person, {{"only_by_request", false}, {"minutes_day", 5}}, 1).code(),
              "field_invalid");
    EXPECT_EQ(house.get(person, target).header("ETag"), "\"1\"");
}

TEST_F(LimitsOfAPerson, AreNothingOfOthers) {
    const auto other =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    EXPECT_EQ(house.get(other, target).code(), "not_found");
    EXPECT_EQ(put(other, {{"only_by_request", true}}, 1).code(), "not_found");
}

}  // namespace
