#include "tests/api/assigned.hpp"

namespace {

using nlohmann::json;

const json kHour{{"begin", "2026-03-05T10:00"},
                 {"end", "2026-03-05T11:10"},
                 {"waiting_min", 5},
                 {"travel_km", 12.4},
                 {"note", "Stau auf der B 239"}};

class TimesheetTest : public tests::ApiTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = one.interpreter});
    tests::Person office =
        house.log_in(tenant, "requester", {.requester = one.requester, .interpreter = {}});
    tests::Person coordinator = house.log_in(tenant, "coordinator");
    std::string path = one.path + "/timesheet";

    TimesheetTest() { house.clock().set("2026-03-05T12:00:00Z"); }
    tests::Reply submit(json hours = kHour) { return house.put(person, path, std::move(hours)); }
    tests::Reply confirm(const tests::Person& who, const json& how) {
        return house.post(who, path + "/confirm", how);
    }
    std::string value(const std::string& sql) {
        return house.run(tenant, "select (" + sql + ")::text as value").only().text("value");
    }
};

TEST_F(TimesheetTest, BeginsAsADraftWithThePlannedTime) {
    const auto draft = house.get(person, path);
    ASSERT_EQ(draft.status, 200) << draft.raw.body;
    EXPECT_EQ(draft.body["state"], "draft");
    EXPECT_EQ(draft.body["local_begin"], "2026-03-05T10:00");
    EXPECT_EQ(draft.body["end"], "2026-03-05T11:00:00+01:00");
    EXPECT_EQ(draft.body["allowed_actions"], json::array({"submit"}));
}

TEST_F(TimesheetTest, HandingInReportsThatItTookPlace) {
    const auto handed_in = submit();
    ASSERT_EQ(handed_in.status, 200) << handed_in.raw.body;
    EXPECT_EQ(handed_in.body["state"], "submitted");
    EXPECT_EQ(handed_in.body["travel_km"], 12.4);
    EXPECT_EQ(handed_in.body["remarks"], json::array());
    EXPECT_EQ(house.get(office, one.path).body["outcome"], "performed");
    EXPECT_EQ(value("select string_agg(type, ' ' order by seq) from event"),
              "outcome_reported booking_completed timesheet_submitted");
    EXPECT_EQ(value("select count(*) from timesheet where position('Stau' in note_enc::text) > 0"),
              "0");
    EXPECT_EQ(house.get(office, path).body["note"], "Stau auf der B 239");
}

TEST_F(TimesheetTest, IsHandedInAgainUntilItIsConfirmed) {
    submit();
    auto longer = kHour;
    longer["end"] = "2026-03-05T11:40";
    const auto again = submit(longer);
    ASSERT_EQ(again.status, 200) << again.raw.body;
    EXPECT_EQ(again.body["remarks"][0]["code"], "longer_than_planned");
    EXPECT_EQ(again.body["remarks"][0]["text"], "länger als geplant");
    EXPECT_EQ(confirm(office, {{"how", "click"}}).body["state"], "confirmed");
    EXPECT_EQ(submit().code(), "timesheet_confirmed");
}

TEST_F(TimesheetTest, AnOverlapWithOtherHoursIsARemarkOnly) {
    submit();
    const auto other = tests::add_assigned(
        house, tenant, {.begin = "2026-03-05T10:00:00Z", .end = "2026-03-05T11:00:00Z"});
    house.run(tenant, "update assignment set interpreter_id = '" + to_text(one.interpreter) +
                          "' where id = '" + to_text(other.assignment) + "'");
    const auto handed_in = house.put(person, other.path + "/timesheet",
                                     {{"begin", "2026-03-05T11:00"}, {"end", "2026-03-05T12:00"}});
    ASSERT_EQ(handed_in.status, 200) << handed_in.raw.body;
    EXPECT_EQ(handed_in.body["remarks"][0]["code"], "overlaps");
}

TEST_F(TimesheetTest, WhatCannotBeIsRefused) {
    struct Case {
        json hours;
        std::string code;
    };
    for (const auto& [hours, code] : std::vector<Case>{
             {{{"begin", "2026-03-05T11:00"}, {"end", "2026-03-05T10:00"}},
              "timesheet_ends_before_it_begins"},
             {{{"begin", "2026-03-05T12:00"}, {"end", "2026-03-05T14:00"}}, "timesheet_in_future"},
             {{{"begin", "2026-03-29T02:30"}, {"end", "2026-03-29T03:30"}},
              "local_time_nonexistent"},
             {{{"begin", "2025-10-26T02:30"}, {"end", "2025-10-26T03:30"}}, "local_time_ambiguous"},
             {{{"begin", "gestern"}, {"end", "2026-03-05T10:00"}}, "field_invalid"},
             {{{"begin", "2026-03-05T09:00"}}, "field_missing"},
             {{{"begin", "2026-03-05T09:00"}, {"end", "2026-03-05T10:00"}, {"client", "x"}},
              "field_unknown"},
         })
        EXPECT_EQ(submit(hours).code(), code) << hours;
    EXPECT_EQ(value("select count(*) from timesheet"), "0");
    EXPECT_EQ(value("select state from assignment"), "confirmed");
}

TEST_F(TimesheetTest, NobodyHandsInWhatDidNotTakePlace) {
    house.clock().set("2026-03-05T06:00:00Z");
    house.post(person, one.path + "/cancel");
    house.clock().set("2026-03-05T12:00:00Z");
    EXPECT_EQ(submit().code(), "assignment_cancelled");
}

TEST_F(TimesheetTest, EachSideConfirmsInItsOwnWay) {
    struct Case {
        const tests::Person* who;
        json how;
        int status;
    };
    const json click{{"how", "click"}};
    const json signature{{"how", "signature"}, {"signer_name", "Erika Beispiel"}};
    const json paper{{"how", "paper"}, {"signer_name", "Erika Beispiel"}};
    const json pin{{"how", "pin"}, {"pin", "4711"}};
    const auto admin = house.log_in(tenant, "tenant_admin");
    submit();
    for (const auto& [who, how, status] : std::vector<Case>{{&person, click, 403},
                                                            {&person, paper, 403},
                                                            {&office, pin, 403},
                                                            {&office, signature, 403},
                                                            {&office, paper, 403},
                                                            {&coordinator, pin, 403},
                                                            {&admin, click, 403},
                                                            {&admin, paper, 403},
                                                            {&office, click, 200},
                                                            {&person, signature, 200},
                                                            {&person, pin, 200},
                                                            {&coordinator, paper, 200}}) {
        house.run(tenant, "update timesheet set state = 'submitted'");
        const auto reply = confirm(*who, how);
        EXPECT_EQ(reply.status, status) << how << reply.raw.body;
        if (status == 200) {
            EXPECT_EQ(reply.body["confirmed_how"], how["how"]);
        }
    }
    EXPECT_EQ(value("select count(*) from timesheet where signer_name_enc::text like '%Erika%'"),
              "0");
}

TEST_F(TimesheetTest, ASignatureNeedsAName) {
    submit();
    EXPECT_EQ(confirm(person, {{"how", "signature"}}).code(), "signer_name_missing");
}

TEST_F(TimesheetTest, WhatWasDrawnIsKeptSealedAndShownToThoseConcerned) {
    submit();
    json signature{{"how", "signature"}, {"signer_name", "Erika Beispiel"}, {"drawing", "M1 1H9"}};
    EXPECT_EQ(confirm(person, signature).code(), "field_invalid");
    signature["drawing"] = "M12 80L15 83M40 81";
    const auto reply = confirm(person, signature);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(value("select count(*) from timesheet where signature_enc is not null"
                    " and signature_enc::text not like '%M12%'"),
              "1");
    for (const auto* who : {&person, &office, &coordinator}) {
        const auto read = house.get(*who, one.path + "/timesheet").body;
        EXPECT_EQ(read["signer_name"], "Erika Beispiel");
        EXPECT_EQ(read["drawing"], "M12 80L15 83M40 81");
    }
}

TEST_F(TimesheetTest, WrongPinsAreCountedAlthoughTheyAreRefused) {
    submit();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(confirm(person, {{"how", "pin"}, {"pin", "0000"}}).code(), "pin_wrong") << i;
    EXPECT_EQ(confirm(person, {{"how", "pin"}, {"pin", "4711"}}).code(), "pin_locked");
    EXPECT_EQ(confirm(office, {{"how", "click"}}).status, 200);
}

TEST_F(TimesheetTest, ARightPinForgetsTheWrongOnes) {
    submit();
    for (int i = 0; i < 4; ++i) confirm(person, {{"how", "pin"}, {"pin", "0000"}});
    EXPECT_EQ(confirm(person, {{"how", "pin"}, {"pin", "12"}}).code(), "pin_invalid");
    EXPECT_EQ(confirm(person, {{"how", "pin"}, {"pin", "4711"}}).status, 200);
    EXPECT_EQ(value("select pin_failures from assignment"), "0");
}

TEST_F(TimesheetTest, AnObjectionSendsItBackToThePerson) {
    EXPECT_EQ(house.post(office, path + "/object", {{"reason", "zu lang"}}).code(),
              "timesheet_draft");
    submit();
    const auto objected = house.post(office, path + "/object", {{"reason", "Nur 45 Minuten."}});
    ASSERT_EQ(objected.status, 200) << objected.raw.body;
    EXPECT_EQ(house.get(person, path).body["objection"], "Nur 45 Minuten.");
    EXPECT_EQ(confirm(office, {{"how", "click"}}).code(), "timesheet_objected");
    EXPECT_EQ(house.post(person, path + "/object", {{"reason", "nein"}}).code(),
              "capability_missing");
    const auto again = submit();
    EXPECT_EQ(again.body["state"], "submitted");
    EXPECT_TRUE(again.body["objection"].is_null());
}

TEST_F(TimesheetTest, TheCoordinatorHandsInForThePersonFromPaper) {
    auto hours = kHour;
    hours["channel"] = "paper";
    ASSERT_EQ(house.put(coordinator, path, hours).status, 200);
    EXPECT_EQ(value("select on_behalf_of::text || ' ' || channel from audit"
                    " where action = 'timesheet_submitted'"),
              to_text(one.interpreter) + " paper");
}

TEST_F(TimesheetTest, TheCoordinatorConfirmsForTheOfficeAndSaysHowItWasTold) {
    submit();
    const auto done = confirm(coordinator, {{"how", "click"}, {"channel", "telephone"}});
    ASSERT_EQ(done.status, 200) << done.raw.body;
    EXPECT_EQ(value("select on_behalf_of::text || ' ' || channel from audit"
                    " where action = 'timesheet_confirmed'"),
              to_text(one.requester) + " telephone");
}

TEST_F(TimesheetTest, ListsWhatIsInTheScope) {
    submit();
    EXPECT_EQ(house.get(office, "/api/v1/timesheets?state=submitted").body["items"].size(), 1U);
    EXPECT_EQ(house.get(office, "/api/v1/timesheets?state=confirmed").body["items"].size(), 0U);
    const auto stranger = house.log_in(
        tenant, "requester", {.requester = house.add_requester(tenant), .interpreter = {}});
    EXPECT_EQ(house.get(stranger, "/api/v1/timesheets").body["items"].size(), 0U);
}

TEST_F(TimesheetTest, ListsAPeriodByItsBeginWithLanguageSettingAndOffice) {
    submit();
    const auto listed = [&](const std::string& query) {
        return house.get(office, "/api/v1/timesheets?" + query).body["items"];
    };
    const auto sheet = listed("")[0];
    const auto begin = sheet["local_begin"].get<std::string>();
    const auto day = begin.substr(0, 10);
    EXPECT_EQ(listed("from=" + day + "T00:00:00Z&until=" + day + "T23:59:59Z").size(), 1U);
    EXPECT_EQ(listed("until=" + day + "T00:00:00Z").size(), 0U);
    EXPECT_EQ(listed("from=" + day + "T23:59:59Z").size(), 0U);
    const auto page = house.get(office, "/api/v1/timesheets?limit=1&from=" + day + "T00:00:00Z");
    const auto next = page.body["next_cursor"].get<std::string>();
    EXPECT_EQ(listed("limit=1&from=" + day + "T00:00:00Z&cursor=" + next).size(), 0U);
    EXPECT_FALSE(sheet["language_name_en"].get<std::string>().empty());
    EXPECT_FALSE(sheet["setting_name"].get<std::string>().empty());
    EXPECT_FALSE(sheet["requester"]["name"].get<std::string>().empty());
    EXPECT_GT(sheet["minutes"].get<int>(), 0);
    const auto target = "/api/v1/assignments/" + sheet["assignment_id"].get<std::string>();
    EXPECT_EQ(house.get(office, target + "/timesheet").body["language_name"],
              sheet["language_name"]);
}

}  // namespace
