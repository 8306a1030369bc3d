#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::findings_of;
using tests::path_of;
using RequestBooking = tests::BookingWorld;
using ReadBooking = tests::BookingWorld;
using ListBookings = tests::BookingWorld;

json times(std::initializer_list<std::string_view> locals) {
    json list = json::array();
    for (const auto local : locals) list.push_back({{"local", local}});
    return list;
}

}  // namespace

TEST_F(RequestBooking, BecomesActiveAndIsSearched) {
    const auto booking = request(caseworker, input());
    EXPECT_EQ(booking["state"], "active");
    EXPECT_EQ(booking["fill"], "open");
    EXPECT_EQ(booking["number"], 1);
    EXPECT_EQ(booking["urgency"], "normal");
    EXPECT_EQ(booking["language_name"], "Marokkanisches Arabisch");
    EXPECT_EQ(booking["times"][0]["begin"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(booking["times"][0]["end"], "2026-03-10T11:00:00+01:00");
    EXPECT_EQ(booking["allowed_actions"], (json{"cancel", "move", "write_message"}));
    work();
    EXPECT_EQ(read(caseworker, booking)["fill"], "searching");
    EXPECT_EQ(events("offer_made"), 1);
}

TEST_F(RequestBooking, CountsItsNumbersPerPool) {
    EXPECT_EQ(request(caseworker, input())["number"], 1);
    auto other = input();
    other["times"] = times({"2026-03-11T10:00"});
    EXPECT_EQ(request(caseworker, other)["number"], 2);
}

TEST_F(RequestBooking, WaitsForTheApprovalWhereThePoolWantsOne) {
    set_rule(R"({"approval_needed": true})");
    const auto booking = request(caseworker, input());
    EXPECT_EQ(booking["state"], "requested");
    EXPECT_EQ(events("booking_activated"), 0);
}

TEST_F(RequestBooking, EndsWhenNobodyApprovesItBeforeItsLastTimeBegins) {
    set_rule(R"({"approval_needed": true})");
    auto body = input();
    body["times"] = times({"2026-03-10T10:00", "2026-03-11T10:00"});
    const auto booking = request(caseworker, body);
    house.clock().set("2026-03-11T08:59:00Z");
    work();
    EXPECT_EQ(read(caseworker, booking)["state"], "requested");
    house.clock().set("2026-03-11T09:00:00Z");
    work();
    const auto after = read(caseworker, booking);
    EXPECT_EQ(after["state"], "completed");
    EXPECT_EQ(after["fill"], "unfilled");
    EXPECT_EQ(after["seats"][0]["unfilled_reason"], "not_approved");
    EXPECT_EQ(after["seats"][0]["unfilled_text_en"],
              "The request was not approved before its time.");
    const auto seen = house.get(caseworker, tests::path_of(booking) + "/timeline");
    EXPECT_EQ(seen.body["items"].back()["text"], "Nicht rechtzeitig freigegeben");
    const auto told = house.run(tenant, "select kind from message where kind = 'booking_lapsed'");
    EXPECT_GE(told.size(), 1U);
    EXPECT_EQ(act(coordinator, booking, "approve").status, 409);
}

TEST_F(RequestBooking, ThatWasApprovedInTimeDoesNotLapse) {
    set_rule(R"({"approval_needed": true})");
    const auto booking = request(caseworker, input());
    EXPECT_EQ(act(coordinator, booking, "approve").status, 200);
    house.clock().set("2026-03-10T09:00:00Z");
    work();
    EXPECT_EQ(events("booking_lapsed"), 0);
}

TEST_F(RequestBooking, MakesOneBookingOfARequestSentTwice) {
    const tests::Ask twice{.method = "POST",
                           .target = "/api/v1/bookings",
                           .body = input(),
                           .headers = {{"idempotency-key", "request-0001"}}};
    const auto first = house.ask_as(caseworker, twice);
    const auto second = house.ask_as(caseworker, twice);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(first.body["id"], second.body["id"]);
    EXPECT_EQ(house.count(tenant, "booking"), 1);
}

TEST_F(RequestBooking, KeepsWhatConcernsTheCaseEncrypted) {
    auto body = input();
    body["case_references"] = {"AZ 51-2031"};
    body["note"] = "Bitte am Empfang melden";
    body["contact"] = {{"name", "Kim Beispiel"}, {"phone", "05231 1000"}, {"room", "12"}};
    const auto booking = request(caseworker, body);
    EXPECT_EQ(booking["case_references"], json{"AZ 51-2031"});
    EXPECT_EQ(booking["note"], "Bitte am Empfang melden");
    EXPECT_EQ(booking["contact"]["room"], "12");
    EXPECT_EQ(house.count(tenant, "booking where position('Empfang'::bytea in note_enc) > 0"), 0);
    EXPECT_EQ(house.count(tenant, "booking_case where length(reference_hash) >= 16"), 1);
}

TEST_F(RequestBooking, NamesTheCoordinatorAndTheOfficeInTheAudit) {
    auto body = input();
    body["requester_id"] = to_text(office);
    body["channel"] = "telephone";
    request(coordinator, body);
    EXPECT_EQ(house.count(tenant, fmt::format("audit where action = 'booking_requested' and "
                                              "account_id = '{}' and on_behalf_of = '{}' and "
                                              "channel = 'telephone'",
                                              to_text(coordinator.account), to_text(office))),
              1);
}

TEST_F(RequestBooking, LeavesItToTheCoordinatorHowItIsOffered) {
    auto body = input();
    body["strategy"] = {{"kind", "all_at_once"}};
    const auto refused = house.post(caseworker, "/api/v1/bookings", body);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "strategy_not_allowed");
    set_rule(R"({"strategy_by_office": true})");
    request(caseworker, body);
    set_rule("{}");
    body["requester_id"] = to_text(office);
    request(coordinator, body);
    EXPECT_EQ(house.count(tenant, "booking where strategy->>'kind' = 'all_at_once'"), 2);
}

TEST_F(RequestBooking, IsUrgentWhenItComesLate) {
    auto body = input();
    body["times"] = times({"2026-03-03T10:00"});
    const auto booking = request(caseworker, body);
    EXPECT_EQ(booking["urgency"], "urgent");
    EXPECT_EQ(booking["findings"], json{"lead_time_short"});
}

TEST_F(RequestBooking, ChoosesTimesOfAWindowWithTheMostPeopleFree) {
    auto body = input();
    body.erase("times");
    body["window"] = {{"first_day", "2026-03-09"},
                      {"last_day", "2026-03-12"},
                      {"weekdays", {1, 2}},
                      {"from", "09:00"},
                      {"to", "11:00"}};
    house.run(tenant,
              "insert into availability_exception (tenant_id, id, interpreter_id, during, kind) "
              "select tenant_id, id, id, '[2026-03-09 00:00+01, 2026-03-10 09:30+01)', 'absent' "
              "from interpreter");
    const auto booking = request(caseworker, body);
    ASSERT_EQ(booking["times"].size(), 3U);
    EXPECT_EQ(booking["times"][0]["local"], "2026-03-10T09:30");
    EXPECT_EQ(booking["times"][1]["local"], "2026-03-10T10:00");
    EXPECT_EQ(booking["times"][2]["local"], "2026-03-09T09:00");  // nobody free yet
}

TEST_F(RequestBooking, TakesTheHourThatWasMeant) {
    auto body = input();
    body["mode"] = "telephone";
    body["times"] = {{{"local", "2026-10-25T02:30"}, {"ambiguous", "later"}}};
    const auto booking = request(caseworker, body);
    EXPECT_EQ(booking["times"][0]["begin"], "2026-10-25T02:30:00+01:00");
    EXPECT_EQ(booking["times"][0]["ambiguous"], true);
}

struct Refused {
    std::string_view expected;
    void (*change)(json&);
};

class RefusedRequest : public tests::BookingWorld, public testing::WithParamInterface<Refused> {};

TEST_P(RefusedRequest, SavesNothing) {
    auto body = input();
    GetParam().change(body);
    const auto reply = house.post(caseworker, "/api/v1/bookings", body);
    auto told = reply.code();
    if (reply.body.contains("findings")) told += ": " + findings_of(reply);
    if (reply.body.contains("choices")) told += "?";
    EXPECT_EQ(told, GetParam().expected) << reply.raw.body;
    EXPECT_GE(reply.status, 400);
    EXPECT_EQ(house.count(tenant, "booking"), 0);
    EXPECT_EQ(events("booking_requested"), 0);
    for (const auto& finding : reply.body.value("findings", json::array())) {
        if (finding["severity"] != "refuse") continue;
        EXPECT_TRUE(finding.contains("alternative")) << finding;
        EXPECT_NE(finding["text"].get<std::string>().find("Stattdessen"), std::string::npos);
    }
}

INSTANTIATE_TEST_SUITE_P(
    All,
    RefusedRequest,
    testing::Values(
        Refused{"language_unknown", [](json& b) { b["language"] = "qqq"; }},
        Refused{"language_ambiguous?", [](json& b) { b["language"] = "bks"; }},
        Refused{"language_unknown", [](json& b) { b["alternative_languages"] = {"qqq"}; }},
        Refused{"setting_unknown", [](json& b) { b["setting"] = "nothing"; }},
        Refused{"field_missing", [](json& b) { b.erase("duration_min"); }},
        Refused{"field_unknown", [](json& b) { b["client_name"] = "x"; }},
        Refused{"not_found",
                [](json& b) { b["place_id"] = "01900000-0000-7000-8000-00000000dead"; }},
        Refused{"not_found",
                [](json& b) { b["requester_id"] = "01900000-0000-7000-8000-00000000dead"; }},
        Refused{
            "not_found",
            [](json& b) { b["wished_interpreters"] = {"01900000-0000-7000-8000-00000000dead"}; }},
        Refused{"not_found", [](json& b) { b["funding_source"] = "none"; }},
        Refused{"local_time_nonexistent",
                [](json& b) { b["times"] = times({"2026-03-29T02:30"}); }},
        Refused{"local_time_ambiguous", [](json& b) { b["times"] = times({"2026-10-25T02:30"}); }},
        Refused{"field_invalid", [](json& b) { b["times"] = times({"2026-02-30T10:00"}); }},
        Refused{"request_refused: time_in_past lead_time_short",
                [](json& b) { b["times"] = times({"2026-03-01T10:00"}); }},
        Refused{"request_refused: time_missing", [](json& b) { b.erase("times"); }},
        Refused{"request_refused: time_given_twice",
                [](json& b) {
                    b["window"] = {{"first_day", "2026-03-09"},
                                   {"last_day", "2026-03-12"},
                                   {"from", "09:00"},
                                   {"to", "11:00"}};
                }},
        Refused{"window_empty",
                [](json& b) {
                    b.erase("times");
                    b["window"] = {{"first_day", "2026-03-07"},  // a Saturday
                                   {"last_day", "2026-03-07"},
                                   {"from", "09:00"},
                                   {"to", "11:00"}};
                }},
        Refused{"request_refused: duration_too_short", [](json& b) { b["duration_min"] = 10; }},
        Refused{"request_refused: duration_too_long", [](json& b) { b["duration_min"] = 600; }},
        Refused{"request_refused: sign_language_by_telephone sign_language_claim", [](json& b) {
                    b["language"] = "gsg";
                    b["mode"] = "telephone";
                }}));

TEST_F(RequestBooking, AsksTheQuestionsOfTheSettingAndLeadsToTheLawfulWay) {
    auto body = input();
    body["setting"] = "office_talk";
    const auto open = house.post(caseworker, "/api/v1/bookings", body);
    EXPECT_EQ(open.code(), "findings_unconfirmed");
    EXPECT_EQ(findings_of(open), "question_open");
    body["answers"] = {{"legal_effect", true}};
    const auto excluded = house.post(caseworker, "/api/v1/bookings", body);
    EXPECT_EQ(excluded.code(), "request_refused");
    EXPECT_EQ(excluded.body["findings"][0]["alternative"], "sworn_interpreter");
    body["answers"] = {{"legal_effect", false}};
    request(caseworker, body);
}

TEST_F(RequestBooking, RefusesWhatLiesOutsideOfTheOpeningHoursWhereThePoolSaysSo) {
    const auto closed_early =
        add_place(office, R"([{"weekday": 2, "from": "08:00", "to": "10:30"}])");
    auto body = input();
    body["place_id"] = to_text(closed_early);
    EXPECT_EQ(request(caseworker, body)["findings"], json{"outside_opening_hours"});
    set_rule(R"({"opening_hours": "refused"})");
    const auto reply = house.post(caseworker, "/api/v1/bookings", body);
    EXPECT_EQ(findings_of(reply), "outside_opening_hours similar_request_exists");
    EXPECT_EQ(reply.code(), "request_refused");
}

TEST_F(RequestBooking, WarnsOfASimilarRequestAndOfClientData) {
    request(caseworker, input());
    auto body = input();
    body["note"] = "Frau Muster, geb. 03.04.1987";
    body["contact"] = {{"name", "geb. 03.04.1987"}};
    EXPECT_EQ(request(caseworker, body)["findings"],
              (json{"client_data_suspected", "similar_request_exists", "client_data_suspected"}));
}

TEST_F(ReadBooking, ShowsNothingOfAnotherOffice) {
    const auto booking = request(caseworker, input());
    const auto other_office = house.add_requester(tenant);
    const auto stranger = house.log_in(tenant, "requester", {.requester = other_office});
    EXPECT_EQ(house.get(stranger, path_of(booking)).status, 404);
    EXPECT_EQ(house.get(stranger, "/api/v1/bookings").body["items"], json::array());
    EXPECT_EQ(house.get(coordinator, path_of(booking)).status, 200);
    const auto other_tenant = house.add_tenant("fremd");
    const auto foreigner = house.log_in(other_tenant, "coordinator");
    EXPECT_EQ(house.get(foreigner, path_of(booking)).status, 404);
}

TEST_F(ReadBooking, ShowsWhoComesAndThePinToTheOfficeOnly) {
    const auto person = add_speaker("kmr");
    auto body = input();
    body["language"] = "kmr";
    const auto booking = request(caseworker, body);
    work();
    accept_offer_of(person);
    const auto filled = read(caseworker, booking);
    EXPECT_EQ(filled["fill"], "filled");
    const auto& assignment = filled["seats"][0]["assignment"];
    EXPECT_EQ(assignment["interpreter"]["name"], "Samira Beispielfrau");
    EXPECT_EQ(assignment["state"], "confirmed");
    EXPECT_EQ(assignment["pin"].get<std::string>().size(), 4U);
    EXPECT_TRUE(read(coordinator, booking)["seats"][0]["assignment"]["pin"].is_null());
}

TEST_F(ReadBooking, IsWrittenDownWithoutValues) {
    const auto booking = request(caseworker, input());
    read(coordinator, booking);
    EXPECT_EQ(house.count(tenant, fmt::format("audit where action = 'booking_viewed' and "
                                              "account_id = '{}' and '{}' = any (ids)",
                                              to_text(coordinator.account),
                                              booking["id"].get<std::string>())),
              1);
}

TEST_F(ListBookings, AnswersPagesNewestFirst) {
    std::vector<json> ids;
    for (const auto* local : {"2026-03-10T10:00", "2026-03-11T10:00", "2026-03-12T10:00"}) {
        auto body = input();
        body["times"] = times({local});
        ids.push_back(request(caseworker, body)["id"]);
        house.clock().advance(dispatch::Minutes{1});
    }
    const auto first = house.get(caseworker, "/api/v1/bookings?limit=2");
    ASSERT_EQ(first.body["items"].size(), 2U);
    EXPECT_EQ(first.body["items"][0]["id"], ids[2]);
    const auto cursor = first.body["next_cursor"].get<std::string>();
    const auto second = house.get(caseworker, "/api/v1/bookings?limit=2&cursor=" + cursor);
    ASSERT_EQ(second.body["items"].size(), 1U);
    EXPECT_EQ(second.body["items"][0]["id"], ids[0]);
    EXPECT_TRUE(second.body["next_cursor"].is_null());
}

TEST_F(ListBookings, IsFilteredByLanguageAndWords) {
    auto body = input();
    body["case_references"] = {"AZ 51-2031"};
    const auto booking = request(caseworker, body);
    house.run(tenant, "update requester set name = 'Amt für Beispiele'");
    const auto size = [&](const std::string& query) {
        return house.get(caseworker, "/api/v1/bookings?" + query).body["items"].size();
    };
    const std::pair<std::string, std::size_t> cases[]{
        {"language=ary", 1},
        {"language=tir", 0},
        {"fill=searching,open", 1},
        {"fill=filled,unfilled", 0},
        {"q=" + std::to_string(booking["number"].get<int>()), 1},
        {"q=99", 0},
        {"q=beispiele", 1},
        {"q=beratung", 1},
        {"q=AZ%2051-2031", 1},
        {"q=AZ%2051", 0},
        {"q=nirgends", 0},
        {"q=beispiele&language=tir", 0},
    };
    for (const auto& [query, expected] : cases) EXPECT_EQ(size(query), expected) << query;
    for (const auto* query : {"fill=open,", "fill=open,half"})
        EXPECT_EQ(house.get(caseworker, "/api/v1/bookings?" + std::string{query}).status, 422)
            << query;
}

TEST_F(ListBookings, IsFilteredByStateFillAndTime) {
    const auto booking = request(caseworker, input());
    const auto size = [&](const std::string& query) {
        return house.get(caseworker, "/api/v1/bookings?" + query).body["items"].size();
    };
    EXPECT_EQ(size("state=active"), 1U);
    EXPECT_EQ(size("state=requested"), 0U);
    EXPECT_EQ(size("fill=open"), 1U);
    EXPECT_EQ(size("fill=filled"), 0U);
    EXPECT_EQ(size("from=2026-03-10T00:00:00Z&until=2026-03-11T00:00:00Z"), 1U);
    EXPECT_EQ(size("from=2026-03-11T00:00:00Z"), 0U);
    EXPECT_EQ(size("updated_since=2026-03-02T08:00:00Z"), 1U);
    EXPECT_EQ(size("updated_since=2026-03-02T08:00:01Z"), 0U);
    EXPECT_EQ(house.get(caseworker, "/api/v1/bookings?fill=half").code(), "field_invalid");
}
