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
          {"from": "2026-12-20T00:00", "to": "2027-01-06T00:00", "kind": "available"}],
        "recurring": [
          {"first_day": "2026-03-03", "from": "14:00", "to": "18:00", "except": ["2026-03-31"],
           "rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"}]})");
    const auto reply = put(body, 1);
    ASSERT_EQ(reply.status, 200) << reply.body;
    auto read = house.get(coordinator, target).body;
    EXPECT_EQ(put(read, 2).status, 200);  // as it was shown
    EXPECT_EQ(read["recurring"][0]["days"],
              json({"2026-03-03", "2026-03-17", "2026-04-14", "2026-04-28", "2026-05-12",
                    "2026-05-26"}));  // from a month back to three ahead, but one
    read["recurring"][0].erase("days");
    EXPECT_EQ(read, body);
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

TEST_F(Availability, ByRulesStaysWhereAWriterDoesNotKnowIt) {
    const json nothing{{"weekly", json::array()}, {"exceptions", json::array()}};
    auto body = nothing;
    body["recurring"] = {{{"first_day", "2026-03-03"},
                          {"from", "14:00"},
                          {"to", "18:00"},
                          {"rule", "FREQ=WEEKLY;COUNT=10"}}};
    ASSERT_EQ(put(body, 1).status, 200);
    EXPECT_EQ(house.count(tenant, "availability_rule where last_day = '2026-05-05'"), 1);
    EXPECT_EQ(put(nothing, 2).body["recurring"].size(), 1U);
    body["recurring"] = json::array();
    EXPECT_EQ(put(body, 3).body["recurring"].size(), 0U);
}

TEST_F(Availability, ByARuleThatNamesNothingIsRefused) {
    const auto with = [&](const char* rule, const char* from) {
        return put(
            {{"weekly", json::array()},
             {"exceptions", json::array()},
             {"recurring",
              {{{"first_day", "2026-03-03"}, {"from", from}, {"to", "18:00"}, {"rule", rule}}}}},
            1);
    };
    EXPECT_EQ(with("FREQ=YEARLY", "14:00").code(), "recurrence_invalid");
    EXPECT_EQ(with("FREQ=WEEKLY;UNTIL=20260302", "14:00").code(), "availability_names_no_day");
    EXPECT_EQ(with("FREQ=WEEKLY", "18:00").code(), "availability_ends_before_it_begins");
    EXPECT_EQ(with("FREQ=WEEKLY", "14:00").status, 200);
}

TEST_F(Availability, ByRulesIsFoundInTheListOfPeople) {
    const auto found = [&](const std::string& query) {
        return house.get(coordinator, "/api/v1/interpreters?" + query).body["items"].size();
    };
    ASSERT_EQ(put(json::parse(R"({"weekly": [], "exceptions": [], "recurring": [
                  {"first_day": "2026-03-03", "from": "14:00", "to": "18:00",
                   "rule": "FREQ=WEEKLY;INTERVAL=2"}]})"),
                  1)
                  .status,
              200);
    EXPECT_EQ(found("free_at=2026-03-17T14:00&free_min=60"), 1U);
    EXPECT_EQ(found("free_at=2026-03-10T14:00&free_min=60"), 0U);
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
