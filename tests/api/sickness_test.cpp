#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

/// Seven o'clock on Tuesday, 10 March 2026: the only speaker found for the talk at ten falls ill.
class SicknessTest : public tests::BookingWorld {
protected:
    dispatch::InterpreterId ill = add_speaker("tir");
    tests::Person person = house.log_in(tenant, "interpreter", {.interpreter = ill});

    json filled(std::string_view local) {
        auto body = input();
        body["language"] = "tir";
        body["times"] = {{{"local", local}}};
        const auto booking = request(caseworker, body);
        work();
        accept_offer_of(ill);
        work();
        return booking;
    }
    tests::Reply sick(const tests::Person& who, json body) {
        return house.post(who, "/api/v1/interpreters/" + to_text(ill) + "/sick", std::move(body));
    }
    std::string value(const std::string& sql) {
        return house.run(tenant, "select (" + sql + ")::text as value").only().text("value");
    }
    std::string seat_state(const json& booking) {
        return value(fmt::format("select state from seat where booking_id = '{}'",
                                 booking["id"].get<std::string>()));
    }
};

const json kToday{{"to", "2026-03-11T00:00"}};

TEST_F(SicknessTest, OneTapCancelsAllThatIsHitAndSearchesAgain) {
    const auto today = filled("2026-03-10T10:00");
    const auto later = filled("2026-03-10T15:00");
    const auto other_day = filled("2026-03-12T10:00");
    const auto stand_in = add_speaker("tir");
    house.clock().set("2026-03-10T06:00:00Z");
    const auto reply = sick(person, kToday);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    ASSERT_EQ(reply.body["hit"].size(), 2U);
    EXPECT_EQ(reply.body["absence"]["begin"], "2026-03-10T07:00:00+01:00");
    const auto& first = reply.body["hit"][0];
    EXPECT_EQ(first["booking_id"], today["id"]);
    EXPECT_EQ(first["result"], "search_restarted");
    EXPECT_EQ(first["people_free"], 1);
    EXPECT_NE(first["chance"], "none");
    EXPECT_TRUE(first["urgent"]);
    EXPECT_TRUE(first["requester"]["phone"].is_null());
    EXPECT_EQ(first["allowed_actions"], json::array());
    EXPECT_EQ(seat_state(today), "searching");
    EXPECT_EQ(seat_state(later), "searching");
    EXPECT_EQ(seat_state(other_day), "filled");
    work();
    EXPECT_EQ(house.count(tenant, fmt::format("offer where state = 'made' and interpreter_id = "
                                              "'{}'",
                                              to_text(stand_in))),
              2);
    EXPECT_EQ(house.count(tenant, fmt::format("offer where state = 'made' and interpreter_id = "
                                              "'{}'",
                                              to_text(ill))),
              0);
    EXPECT_EQ(value("select string_agg(distinct urgency, ' ') from booking where id in "
                    "(select booking_id from seat where state = 'searching')"),
              "urgent");
}

TEST_F(SicknessTest, EachOfficeIsToldAtOnce) {
    house.run(tenant, "update requester set email = 'amt@office.example'");
    filled("2026-03-10T10:00");
    house.clock().set("2026-03-10T06:00:00Z");
    ASSERT_EQ(sick(person, kToday).status, 200);
    work();
    EXPECT_GE(house.count(tenant, "message where kind = 'interpreter_lost'"), 1);
}

TEST_F(SicknessTest, APreviewChangesNothing) {
    const auto booking = filled("2026-03-10T10:00");
    house.clock().set("2026-03-10T06:00:00Z");
    auto body = kToday;
    body["preview"] = true;
    const auto reply = sick(coordinator, body);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_TRUE(reply.body["preview"]);
    EXPECT_EQ(reply.body["hit"].size(), 1U);
    EXPECT_EQ(reply.body["hit"][0]["chance"], "none");
    EXPECT_EQ(seat_state(booking), "filled");
    EXPECT_EQ(house.count(tenant, "availability_exception"), 0);
    EXPECT_EQ(house.count(tenant, "audit where action = 'sickness_reported'"), 0);
}

TEST_F(SicknessTest, SaidTwiceItChangesNothingMore) {
    filled("2026-03-10T10:00");
    house.clock().set("2026-03-10T06:00:00Z");
    auto body = kToday;
    body["from"] = "2026-03-10T07:00";
    ASSERT_EQ(sick(person, body).body["hit"].size(), 1U);
    EXPECT_EQ(sick(coordinator, body).body["hit"].size(), 0U);
    EXPECT_EQ(house.count(tenant, "availability_exception where kind = 'absent'"), 1);
    EXPECT_EQ(events("assignment_cancelled"), 1);
}

TEST_F(SicknessTest, TheCoordinatorEntersItForThePerson) {
    filled("2026-03-10T10:00");
    house.clock().set("2026-03-10T06:00:00Z");
    auto body = kToday;
    body["channel"] = "telephone";
    body["reason"] = "prevented";
    const auto reply = sick(coordinator, body);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(reply.body["hit"][0]["allowed_actions"], (json{"cancel", "move", "assign"}));
    EXPECT_EQ(value("select channel || ' ' || reason_code || ' ' || (on_behalf_of = '" +
                    to_text(ill) + "')::text from audit where action = 'sickness_reported'"),
              "telephone prevented true");
    EXPECT_EQ(value("select cancelled_by from assignment"), "interpreter");
}

TEST_F(SicknessTest, WhatHasBegunStaysForItsOutcome) {
    const auto booking = filled("2026-03-10T06:30");
    house.clock().set("2026-03-10T06:00:00Z");
    const auto hit = sick(coordinator, kToday).body["hit"];
    ASSERT_EQ(hit.size(), 1U);
    EXPECT_EQ(hit[0]["result"], "already_begun");
    EXPECT_EQ(hit[0]["allowed_actions"], (json{"cancel", "report_outcome", "submit_timesheet"}));
    EXPECT_EQ(seat_state(booking), "filled");
}

TEST_F(SicknessTest, OpenOffersAreDeclined) {
    auto body = input();
    body["language"] = "tir";
    request(caseworker, body);
    work();
    house.clock().set("2026-03-10T06:00:00Z");
    house.run(tenant, "update offer set expires_at = '2026-03-10T08:00:00Z', state = 'made'");
    const auto reply = sick(person, kToday);
    EXPECT_EQ(reply.body["offers_declined"], 1);
    EXPECT_EQ(value("select state from offer"), "declined");
    EXPECT_EQ(house.count(tenant, "event where type = 'offer_declined'"), 1);
}

TEST_F(SicknessTest, OtherPeopleAndOddTimesAreRefused) {
    const auto other = house.log_in(tenant, "interpreter", {.interpreter = add_speaker()});
    EXPECT_EQ(sick(other, kToday).status, 404);
    EXPECT_EQ(sick(caseworker, kToday).status, 403);
    const std::pair<json, std::string_view> cases[]{
        {json::object(), "field_missing"},
        {{{"to", "morgen"}}, "field_invalid"},
        {{{"to", "2026-03-02T08:00"}}, "availability_ends_before_it_begins"},
        {{{"from", "2026-03-11T00:00"}, {"to", "2026-03-10T00:00"}},
         "availability_ends_before_it_begins"},
        {{{"to", "2026-06-01T00:00"}}, "absence_too_long"},
        {{{"to", "2026-03-29T02:30"}}, "local_time_nonexistent"},
        {{{"to", "2026-03-11T00:00"}, {"reason", "flu"}}, "field_invalid"},
    };
    for (const auto& [body, code] : cases) EXPECT_EQ(sick(person, body).code(), code) << body;
}

}  // namespace
