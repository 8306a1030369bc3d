#include <fmt/format.h>

#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

class TodayTest : public tests::BookingWorld {
protected:
    json today(std::string_view query = "") {
        const auto reply = house.get(coordinator, "/api/v1/today" + std::string{query});
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    static std::string codes(const json& gap) {
        std::string found = gap.at("risk");
        for (const auto& reason : gap.at("reasons"))
            found += " " + reason.at("code").get<std::string>();
        return found;
    }
    dispatch::InterpreterId anybody() {
        return {house.run(tenant, "select id from interpreter limit 1").only().uuid("id")};
    }
};

TEST_F(TodayTest, AnEmptyPoolHasNothingToDo) {
    const auto seen = today();
    EXPECT_EQ(seen["day"], "2026-03-02");
    for (const auto* list : {"messages", "gaps", "approvals", "rounds_ending", "without_timesheet",
                             "timesheets_objected", "deadlines"})
        EXPECT_EQ(seen[list], (json{{"count", 0}, {"items", json::array()}})) << list;
    EXPECT_EQ(seen["calls"], (json{{"count", 0}, {"next", nullptr}}));
}

TEST_F(TodayTest, TheWorstGapComesFirstAndTellsWhy) {
    auto later = input();
    later["times"] = {{{"local", "2026-03-11T10:00"}}};
    const auto calm = request(caseworker, input());
    const auto hopeless = request(caseworker, later);
    work();
    house.run(tenant, fmt::format("update seat set state = 'unfilled' where booking_id = '{}'",
                                  hopeless["id"].get<std::string>()));
    const auto gaps = today()["gaps"];
    ASSERT_EQ(gaps["count"], 2);
    EXPECT_EQ(gaps["items"][0]["booking_id"], hopeless["id"]);
    EXPECT_EQ(codes(gaps["items"][0]), "high unfilled");
    EXPECT_EQ(gaps["items"][0]["allowed_actions"], (json{"cancel", "move", "search", "assign"}));
    EXPECT_EQ(gaps["items"][1]["booking_id"], calm["id"]);
    EXPECT_EQ(codes(gaps["items"][1]), "low search_runs");
    EXPECT_EQ(gaps["items"][1]["offers_open"], 1);
    EXPECT_EQ(gaps["items"][1]["language_name"], "Marokkanisches Arabisch");
}

TEST_F(TodayTest, AGapIsOverWithItsTime) {
    request(caseworker, input());
    work();
    house.clock().set("2026-03-10T09:01:00Z");
    EXPECT_EQ(today()["gaps"]["count"], 0);
}

TEST_F(TodayTest, RequestsWaitForTheirApproval) {
    set_rule(R"({"approval_needed": true})");
    const auto waiting = request(caseworker, input());
    const auto seen = today();
    ASSERT_EQ(seen["approvals"]["count"], 1);
    EXPECT_EQ(seen["approvals"]["items"][0]["booking_id"], waiting["id"]);
    EXPECT_EQ(seen["approvals"]["items"][0]["allowed_actions"], (json{"approve", "cancel"}));
    EXPECT_EQ(seen["gaps"]["count"], 0);
}

TEST_F(TodayTest, TheNextCallIsTheOneNeverMade) {
    house.run(tenant, "update interpreter set reached_by = 'phone'");
    add_speaker();
    house.run(tenant, "update interpreter set reached_by = 'phone'");
    auto both = input();
    both["strategy"] = {{"kind", "all_at_once"}};
    both["requester_id"] = to_text(office);
    request(coordinator, both);
    work();
    auto calls = today()["calls"];
    ASSERT_EQ(calls["count"], 2);
    const auto first = calls["next"];
    EXPECT_EQ(first["allowed_actions"], (json{"accept", "decline", "recuse", "propose", "call"}));
    ASSERT_EQ(
        house
            .post(coordinator, "/api/v1/offers/" + first["offer_id"].get<std::string>() + "/call",
                  {{"result", "not_reached"}})
            .status,
        200);
    calls = today()["calls"];
    EXPECT_EQ(calls["count"], 2);
    EXPECT_NE(calls["next"]["offer_id"], first["offer_id"]);
    EXPECT_TRUE(calls["next"]["called_at"].is_null());
}

TEST_F(TodayTest, RoundsThatEndWithinADayAreNamed) {
    request(caseworker, input());
    work();
    house.run(tenant, "update offer set expires_at = '2026-03-03T08:00:01Z'");
    house.run(tenant, "update offer_round set next_step_at = null");
    EXPECT_EQ(today()["rounds_ending"]["count"], 0);
    house.clock().advance(dispatch::Minutes{1});
    const auto ending = today()["rounds_ending"];
    ASSERT_EQ(ending["count"], 1);
    EXPECT_EQ(ending["items"][0]["ends_at"], "2026-03-03T09:00:01+01:00");
    EXPECT_EQ(ending["items"][0]["allowed_actions"], (json{"assign"}));
}

TEST_F(TodayTest, HoursAreMissedFromTheDayAfter) {
    const auto one = tests::add_assigned(house, tenant);  // Thursday, ten o'clock
    house.clock().set("2026-03-05T20:00:00Z");
    EXPECT_EQ(today()["without_timesheet"]["count"], 0);
    house.clock().set("2026-03-06T07:00:00Z");
    const auto missing = today()["without_timesheet"];
    ASSERT_EQ(missing["count"], 1);
    EXPECT_EQ(missing["items"][0]["assignment_id"], to_text(one.assignment));
    EXPECT_EQ(missing["items"][0]["allowed_actions"], (json{"report_outcome", "submit_timesheet"}));
    ASSERT_EQ(house
                  .put(coordinator, one.path + "/timesheet",
                       {{"begin", "2026-03-05T10:00"}, {"end", "2026-03-05T11:00"}})
                  .status,
              200);
    EXPECT_EQ(today()["without_timesheet"]["count"], 0);
    EXPECT_EQ(today()["timesheets_objected"]["count"], 0);
    ASSERT_EQ(
        house.post(coordinator, one.path + "/timesheet/object", {{"reason", "Es war kürzer."}})
            .status,
        200);
    const auto objected = today()["timesheets_objected"];
    ASSERT_EQ(objected["count"], 1);
    EXPECT_EQ(objected["items"][0]["allowed_actions"], (json{"submit"}));
}

TEST_F(TodayTest, ClearancesEndUnlessAnotherOneFollows) {
    const auto person = to_text(anybody());
    const auto add = [&](std::string_view from, std::string_view until) {
        house.run(
            tenant,
            fmt::format("insert into clearance (tenant_id, id, interpreter_id, code, "
                        "valid_from, valid_until) values ('{}', '{}', '{}', 'course', "
                        "'{}', '{}')",
                        to_text(tenant), to_text(house.house().new_id()), person, from, until));
    };
    add("2024-04-01", "2026-04-01");
    EXPECT_EQ(today()["deadlines"]["count"], 1);  // 30 days ahead: 1 April
    EXPECT_EQ(today("?days=29")["deadlines"]["count"], 0);
    house.run(tenant, "update interpreter set existing_stock_until = '2026-03-05'");
    const auto both = today()["deadlines"];
    ASSERT_EQ(both["count"], 2);
    EXPECT_EQ(both["items"][0]["kind"], "existing_stock");
    EXPECT_EQ(both["items"][0]["allowed_actions"], (json{"change"}));
    EXPECT_EQ(both["items"][1]["code"], "course");
    add("2026-04-01", "2028-04-01");
    EXPECT_EQ(today()["deadlines"]["count"], 1);
    EXPECT_EQ(house.get(coordinator, "/api/v1/today?days=0").status, 422);
    EXPECT_EQ(house.get(coordinator, "/api/v1/today?days=x").status, 422);
}

TEST_F(TodayTest, ThePeopleShownAreAudited) {
    tests::add_assigned(house, tenant);
    house.clock().set("2026-03-06T07:00:00Z");
    today();
    EXPECT_EQ(house.count(tenant, "audit where action = 'today_viewed' and cardinality(ids) = 1"),
              1);
}

}  // namespace
