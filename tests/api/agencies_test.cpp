#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

/// It is Monday, 2 March 2026, nine o'clock at the office of the world.
class Agencies : public tests::BookingWorld {
protected:
    json agency() {
        return {{"name", "Beispiel Sprachdienste"},
                {"contract_number", "2026/17"},
                {"first_day", "2026-01-01"},
                {"last_day", "2026-03-31"},
                {"languages", {"ary", "ron"}},
                {"hour_cents", 6000},
                {"call_off_min", 60},
                {"response_min", 240}};
    }
    json add() {
        const auto added = house.post(coordinator, "/api/v1/agencies", agency());
        EXPECT_EQ(added.status, 201) << added.raw.body;
        return added.body;
    }
    Reply call_off(const json& of, json more = json::object()) {
        json body{{"agency_id", of["id"]},
                  {"place_id", to_text(place)},
                  {"language", "ary"},
                  {"begin", "2026-03-10T10:00"},
                  {"duration_min", 45}};
        body.update(more);
        return house.post(coordinator, "/api/v1/call-offs", body);
    }
    Reply act(const json& it, std::string_view what) {
        return house.post(coordinator, "/api/v1/call-offs/" + it["id"].get<std::string>() + "/act",
                          {{"act", what}});
    }
    json listed() {
        return house.get(coordinator, "/api/v1/call-offs?from=2026-03-01&to=2026-03-31")
            .body["items"];
    }
    Reply change(const json& of, std::string_view version, const json& body) {
        return house.ask_as(coordinator,
                            {.method = "PUT",
                             .target = "/api/v1/agencies/" + of["id"].get<std::string>(),
                             .body = body,
                             .headers = {{"if-match", std::string{version}}}});
    }
};

TEST_F(Agencies, S8AreCalledOffUnderTheirContractAndWhatCameIsKept) {
    const auto contractor = add();
    const auto made = call_off(contractor);
    ASSERT_EQ(made.status, 201) << made.raw.body;
    EXPECT_EQ(made.body["begin_at"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(made.body["charged_min"], 60);  // the contract's minimum
    EXPECT_EQ(made.body["possible_acts"], json({"accept", "decline", "withdraw"}));
    EXPECT_EQ(act(made.body, "deliver").code(), "call_off_asked");
    EXPECT_EQ(act(made.body, "accept").body["state"], "accepted");
    EXPECT_EQ(act(made.body, "miss").code(), "call_off_not_begun");
    EXPECT_EQ(act(made.body, "deliver").code(), "call_off_not_over");
    house.clock().set("2026-03-10T10:00:00Z");
    EXPECT_EQ(act(made.body, "withdraw").code(), "call_off_begun");
    EXPECT_EQ(act(made.body, "deliver").body["state"], "delivered");
    EXPECT_EQ(act(made.body, "miss").code(), "call_off_delivered");
    ASSERT_EQ(listed().size(), 1U);
    EXPECT_EQ(listed()[0]["possible_acts"], json::array());
    EXPECT_EQ(events("call_off_made"), 1);
    EXPECT_EQ(events("call_off_delivered"), 1);
}

TEST_F(Agencies, S8ThatDeliverNobodyAreRecorded) {
    const auto made = call_off(add()).body;
    act(made, "accept");
    house.clock().set("2026-03-10T09:15:00Z");
    EXPECT_EQ(act(made, "miss").body["state"], "not_delivered");
    EXPECT_EQ(events("call_off_not_delivered"), 1);
}

TEST_F(Agencies, S8AreOnlyAskedForWhatIsAgreed) {
    const auto contractor = add();
    EXPECT_EQ(call_off(contractor, {{"language", "tur"}}).code(), "agency_language_not_agreed");
    EXPECT_EQ(call_off(contractor, {{"begin", "2026-04-01T10:00"}}).code(),
              "agency_contract_not_in_force");
    EXPECT_EQ(call_off(contractor, {{"begin", "2026-03-31T23:30"}}).status, 201);
    EXPECT_EQ(call_off(contractor, {{"begin", "2026-03-29T02:30"}}).code(),
              "local_time_nonexistent");
    EXPECT_EQ(call_off(contractor, {{"begin", "2026-03-01T10:00"}}).code(), "call_off_in_past");
    EXPECT_EQ(call_off(contractor, {{"place_id", to_text(office)}}).code(), "not_found");
    EXPECT_EQ(call_off(contractor, {{"agency_id", to_text(office)}}).code(), "not_found");
}

TEST_F(Agencies, S8AnswerInTheTimeOfTheirContractOrAreShownAsLate) {
    const auto made = call_off(add()).body;
    EXPECT_EQ(made["is_overdue"], false);
    house.clock().advance(dispatch::Minutes{239});
    EXPECT_EQ(listed()[0]["is_overdue"], false);
    house.clock().advance(dispatch::Minutes{1});
    EXPECT_EQ(listed()[0]["is_overdue"], true);
    const auto declined = act(made, "decline").body;
    EXPECT_EQ(declined["is_overdue"], false);
    EXPECT_NE(declined["answered_at"], json());
}

TEST_F(Agencies, CallOffKeepsThePriceItWasMadeAt) {
    const auto contractor = add();
    call_off(contractor);
    auto dearer = agency();
    dearer["hour_cents"] = 7500;
    dearer["call_off_min"] = 120;
    EXPECT_EQ(change(contractor, "\"1\"", dearer).body["version"], 2);
    EXPECT_EQ(change(contractor, "\"1\"", dearer).code(), "version_stale");
    call_off(contractor, {{"begin", "2026-03-11T10:00"}});
    ASSERT_EQ(listed().size(), 2U);
    EXPECT_EQ(listed()[0]["hour_cents"], 6000);
    EXPECT_EQ(listed()[0]["charged_min"], 60);
    EXPECT_EQ(listed()[1]["hour_cents"], 7500);
    EXPECT_EQ(listed()[1]["charged_min"], 120);
}

TEST_F(Agencies, ContractIsEnteredOnceAndChecked) {
    const auto contractor = add();
    EXPECT_EQ(house.post(coordinator, "/api/v1/agencies", agency()).code(),
              "agency_contract_exists");
    auto next = agency();
    next["contract_number"] = "2027/3";
    const auto second = house.post(coordinator, "/api/v1/agencies", next);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(change(second.body, "\"1\"", agency()).code(), "agency_contract_exists");
    EXPECT_EQ(house.get(coordinator, "/api/v1/agencies").body["items"].size(), 2U);
    auto wrong = next;
    wrong["last_day"] = "2025-12-31";
    EXPECT_EQ(change(contractor, "\"1\"", wrong).code(), "agency_ends_before_it_begins");
    wrong = next;
    wrong["languages"] = {"qqq"};
    EXPECT_EQ(change(contractor, "\"1\"", wrong).code(), "language_unknown");
    EXPECT_EQ(house.get(caseworker, "/api/v1/agencies").code(), "capability_missing");
}

}  // namespace
