#include "tests/api/assigned.hpp"

namespace {

using nlohmann::json;

/// One assignment with everybody who may look at it.
class AssignmentTest : public tests::ApiTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = one.interpreter});
    tests::Person office =
        house.log_in(tenant, "requester", {.requester = one.requester, .interpreter = {}});
    tests::Person coordinator = house.log_in(tenant, "coordinator");

    void after_the_talk() { house.clock().set("2026-03-05T12:00:00Z"); }
    tests::Reply report(const tests::Person& who, std::string_view outcome) {
        return house.post(who, one.path + "/outcome", {{"outcome", outcome}});
    }
    std::string value(const std::string& sql) {
        return house.run(tenant, "select (" + sql + ")::text as value").only().text("value");
    }
    std::string events() {
        return value("select coalesce(string_agg(type, ' ' order by seq), '') from event");
    }
};

TEST_F(AssignmentTest, AddressAndContactAreForThePersonThePinIsNot) {
    const auto seen = house.get(person, one.path);
    ASSERT_EQ(seen.status, 200) << seen.raw.body;
    EXPECT_EQ(seen.body["place"]["street"], "Lange Straße 1");
    EXPECT_EQ(seen.body["contact"]["name"], "Frau Kontaktperson");
    EXPECT_TRUE(seen.body["pin"].is_null());
    EXPECT_EQ(seen.raw.body.find("AZ-4711"), std::string::npos);
    EXPECT_EQ(seen.raw.body.find("Notiz-nur"), std::string::npos);
    EXPECT_EQ(seen.body["number"], 1);
    EXPECT_EQ(seen.body["begin"], "2026-03-05T10:00:00+01:00");
    EXPECT_EQ(seen.body["language_name"], "Marokkanisches Arabisch");
}

TEST_F(AssignmentTest, NameAndPinAreForTheOffice) {
    const auto seen = house.get(office, one.path);
    EXPECT_EQ(seen.body["interpreter"]["name"], "Samira Beispielfrau");
    EXPECT_EQ(seen.body["pin"], "4711");
}

TEST_F(AssignmentTest, EveryViewIsInTheAudit) {
    house.get(office, one.path);
    house.get(office, "/api/v1/assignments");
    EXPECT_EQ(value("select string_agg(action, ' ' order by action) from audit"
                    " where account_id is not null"),
              "assignment_viewed assignments_listed");
}

TEST_F(AssignmentTest, StrangersFindNothing) {
    const auto other = tests::add_assigned(
        house, tenant, {.begin = "2026-03-06T09:00:00Z", .end = "2026-03-06T10:00:00Z"});
    const auto other_office =
        house.log_in(tenant, "requester", {.requester = other.requester, .interpreter = {}});
    const auto other_person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = other.interpreter});
    for (const auto& stranger : {other_office, other_person}) {
        EXPECT_EQ(house.get(stranger, one.path).status, 404);
        EXPECT_EQ(house.get(stranger, one.path + "/timesheet").status, 404);
        EXPECT_EQ(report(stranger, "performed").status, 404);
        const auto list = house.get(stranger, "/api/v1/assignments");
        ASSERT_EQ(list.body["items"].size(), 1U) << list.raw.body;
        EXPECT_EQ(list.body["items"][0]["id"], to_text(other.assignment));
    }
    EXPECT_EQ(house.post(other_person, one.path + "/cancel").status, 404);
    EXPECT_EQ(house.post(other_office, one.path + "/timesheet/object", {{"reason", "nein"}}).status,
              404);
    EXPECT_EQ(value("select count(*) from event"), "0");
}

TEST_F(AssignmentTest, WhatACancellationLeadsToIsSaidBefore) {
    auto seen = house.get(person, one.path).body["cancel_consequence"];
    EXPECT_FALSE(seen["late"]);
    EXPECT_EQ(seen["text"], "Es wird sofort Ersatz gesucht.");
    house.clock().set("2026-03-05T08:00:00Z");
    EXPECT_TRUE(house.get(person, one.path).body["cancel_consequence"]["late"]);
    EXPECT_TRUE(house.get(office, one.path).body["cancel_consequence"].is_null());
}

TEST_F(AssignmentTest, ThePersonWhoCannotComeFreesTimeAndSeat) {
    const auto cancelled = house.post(person, one.path + "/cancel");
    ASSERT_EQ(cancelled.status, 200) << cancelled.raw.body;
    EXPECT_EQ(cancelled.body["state"], "cancelled");
    EXPECT_EQ(cancelled.body["cancelled_by"], "interpreter");
    EXPECT_EQ(cancelled.body["cancelled_late"], false);
    EXPECT_EQ(value("select state from seat"), "searching");
    EXPECT_EQ(value("select count(*) from commitment"), "0");
    EXPECT_EQ(events(), "assignment_cancelled");
    EXPECT_EQ(value("select data->>'by' from event"), "interpreter");
    EXPECT_EQ(value("select count(*) from delivery where consumer = 'search_seats'"), "1");
    EXPECT_EQ(house.post(person, one.path + "/cancel").code(), "assignment_cancelled");
}

TEST_F(AssignmentTest, ACancellationOnTheDayIsLateAndStillFree) {
    house.clock().set("2026-03-05T06:00:00Z");
    const auto cancelled =
        house.post(coordinator, one.path + "/cancel", {{"channel", "telephone"}});
    EXPECT_EQ(cancelled.body["cancelled_late"], true);
    EXPECT_EQ(value("select channel || ' ' || (on_behalf_of is not null)::text from audit"
                    " where action = 'assignment_cancelled'"),
              "telephone true");
}

TEST_F(AssignmentTest, TheOfficeCancelsItsBookingNotThePerson) {
    EXPECT_EQ(house.post(office, one.path + "/cancel").code(), "capability_missing");
}

TEST_F(AssignmentTest, AfterTheTalkNothingIsCancelled) {
    after_the_talk();
    EXPECT_EQ(house.post(person, one.path + "/cancel").code(), "assignment_over");
}

TEST_F(AssignmentTest, ThePerformedAssignmentCompletesItsBooking) {
    after_the_talk();
    const auto reported = report(office, "performed");
    ASSERT_EQ(reported.status, 200) << reported.raw.body;
    EXPECT_EQ(reported.body["state"], "performed");
    EXPECT_EQ(reported.body["pay_rule"], "actual_hours");
    EXPECT_TRUE(reported.body["follow_up"].is_null());
    EXPECT_EQ(value("select state from booking"), "completed");
    EXPECT_EQ(events(), "outcome_reported booking_completed");
    EXPECT_EQ(report(office, "shorter").code(), "assignment_performed");
}

TEST_F(AssignmentTest, NothingHappenedBeforeItBegan) {
    EXPECT_EQ(report(office, "performed").code(), "assignment_not_begun");
    EXPECT_EQ(report(office, "client_no_show").code(), "assignment_not_begun");
    EXPECT_EQ(events(), "");
}

TEST_F(AssignmentTest, WhoDoesNotComeInTimeIsReplaced) {
    house.clock().set("2026-03-05T09:15:00Z");
    EXPECT_EQ(report(person, "interpreter_no_show").code(), "assignment_act_forbidden");
    const auto reported = report(office, "interpreter_no_show");
    ASSERT_EQ(reported.status, 200) << reported.raw.body;
    EXPECT_EQ(reported.body["follow_up"]["kind"], "search_again");
    EXPECT_EQ(value("select state from seat"), "searching");
    EXPECT_EQ(value("select state from booking"), "active");
    EXPECT_EQ(value("select count(*) from commitment"), "0");
}

TEST_F(AssignmentTest, AfterTheEndNobodyIsSearchedForAnAbsentPerson) {
    after_the_talk();
    EXPECT_EQ(report(office, "interpreter_no_show").status, 200);
    EXPECT_EQ(value("select state from seat"), "filled");
    EXPECT_EQ(value("select state from booking"), "completed");
}

TEST_F(AssignmentTest, AnotherLanguagePrefillsANewRequestForThoseWhoOrder) {
    after_the_talk();
    const auto told_by_person = report(person, "other_language_needed");
    EXPECT_EQ(told_by_person.body["follow_up"]["kind"], "new_request_prefilled");
    EXPECT_FALSE(told_by_person.body["follow_up"].contains("booking"));
    const auto seen = house.get(office, one.path).body["follow_up"]["booking"];
    EXPECT_EQ(seen["case_references"], json::array({"AZ-4711-Geheim"}));
    EXPECT_EQ(seen["setting"], "office_talk");
    EXPECT_FALSE(seen.contains("language"));
    EXPECT_FALSE(seen.contains("times"));
}

TEST_F(AssignmentTest, ListsByTimeWithFiltersAndPages) {
    const auto later = tests::add_assigned(
        house, tenant, {.begin = "2026-03-06T09:00:00Z", .end = "2026-03-06T10:00:00Z"});
    const auto first = house.get(coordinator, "/api/v1/assignments?limit=1");
    ASSERT_EQ(first.body["items"].size(), 1U);
    EXPECT_EQ(first.body["items"][0]["id"], to_text(one.assignment));
    const auto second = house.get(coordinator, "/api/v1/assignments?limit=1&cursor=" +
                                                   first.body["next_cursor"].get<std::string>());
    EXPECT_EQ(second.body["items"][0]["id"], to_text(later.assignment));
    after_the_talk();
    const auto missing = house.get(coordinator, "/api/v1/assignments?without_timesheet=true");
    ASSERT_EQ(missing.body["items"].size(), 1U);
    EXPECT_EQ(missing.body["items"][0]["id"], to_text(one.assignment));
    EXPECT_EQ(house.get(coordinator, "/api/v1/assignments?from=2026-03-06T00:00:00Z")
                  .body["items"]
                  .size(),
              1U);
    EXPECT_EQ(house.get(coordinator, "/api/v1/assignments?state=asleep").code(), "field_invalid");
    const auto of_one =
        house.get(coordinator, "/api/v1/assignments?interpreter_id=" + to_text(one.interpreter));
    ASSERT_EQ(of_one.body["items"].size(), 1U);
    EXPECT_EQ(of_one.body["items"][0]["id"], to_text(one.assignment));
    EXPECT_EQ(
        house.get(coordinator, "/api/v1/timesheets?interpreter_id=" + to_text(one.interpreter))
            .status,
        200);
    for (const auto* list : {"assignments", "timesheets"})
        EXPECT_EQ(
            house.get(coordinator, std::string{"/api/v1/"} + list + "?interpreter_id=x").code(),
            "field_invalid");
}

}  // namespace
