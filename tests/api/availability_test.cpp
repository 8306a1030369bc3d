#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;

class Availability : public tests::ApiTest {
protected:
    tests::Person coordinator = house.log_in(tenant, "coordinator");
    std::string path = "/api/v1/interpreters/" + to_text(house.add_interpreter(tenant));
    std::string target = path + "/availability";

    tests::Reply put(const json& body, std::int64_t version) {
        return house.ask_as(coordinator,
                            {.method = "PUT",
                             .target = target,
                             .body = body,
                             .headers = {{"if-match", '"' + std::to_string(version) + '"'}}});
    }
};

TEST_F(Availability, IsReadAsEnteredOnBothNightsOfTheClock) {
    const auto body = json::parse(R"({"weekly": [
        {"weekday": 1, "from": "08:00", "to": "12:30", "valid_from": "2026-01-01",
         "valid_until": null}],
        "exceptions": [
          {"from": "2026-03-29T00:00", "to": "2026-03-30T00:00", "kind": "absent"},
          {"from": "2026-10-25T00:00", "to": "2026-10-25T02:30", "kind": "absent"},
          {"from": "2026-12-20T00:00", "to": "2027-01-06T00:00", "kind": "available"}]})");
    const auto reply = put(body, 1);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(house.get(coordinator, target).body, body);
    EXPECT_EQ(house.count(tenant,
                          "availability_exception where"
                          " upper(during) - lower(during) = '23 hours'"),
              1);
    // the hour from two to three is shown twice: all of both until half past two
    EXPECT_EQ(house.count(tenant,
                          "availability_exception where"
                          " upper(during) - lower(during) = '3 hours 30 minutes'"),
              1);
}

TEST_F(Availability, OfTwoWritersIsNotOverwritten) {
    const json nothing{{"weekly", json::array()}, {"exceptions", json::array()}};
    EXPECT_EQ(house.get(coordinator, target).header("ETag"), "\"1\"");
    EXPECT_EQ(put(nothing, 1).header("ETag"), "\"2\"");
    EXPECT_EQ(put(nothing, 1).code(), "version_stale");
    EXPECT_EQ(house.put(coordinator, target, nothing).code(), "if_match_missing");
    EXPECT_EQ(house.get(coordinator, path).header("ETag"), "\"2\"");
}

TEST_F(Availability, ThatNoClockShowsIsRefused) {
    const auto with = [&](const char* from, const char* to) {
        return put({{"weekly", json::array()},
                    {"exceptions", {{{"from", from}, {"to", to}, {"kind", "absent"}}}}},
                   1);
    };
    EXPECT_EQ(with("2026-03-29T02:10", "2026-03-29T02:50").code(), "local_time_nonexistent");
    EXPECT_EQ(with("2026-03-02T12:00", "2026-03-02T12:00").code(),
              "availability_ends_before_it_begins");
    EXPECT_EQ(with("2026-03-32T12:00", "2026-04-01T12:00").code(), "field_invalid");
}

}  // namespace
