#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::ApiTest;
using tests::Person;

class PoolApi : public ApiTest {
protected:
    Person coordinator = house.log_in(tenant, "coordinator");
    Person admin = house.log_in(tenant, "tenant_admin");

    static json samira() {
        return {{"given_name", "Samira"},
                {"family_name", "Beispielfrau"},
                {"kind", "volunteer"},
                {"email", "samira@sprachmittler.example"},
                {"phone", "0171 3920001"},
                {"postcode", "32756"},
                {"town", "Detmold"},
                {"radius_km", 25},
                {"languages", {{{"language", "ary"}, {"level", "native"}}}}};
    }
    json added(const json& body = samira()) {
        const auto reply = house.post(coordinator, "/api/v1/interpreters", body);
        EXPECT_EQ(reply.status, 201) << reply.body;
        return reply.body;
    }
    static std::string path_of(const json& person, const std::string& rest = "") {
        return "/api/v1/interpreters/" + person["id"].get<std::string>() + rest;
    }
    tests::Reply put(const std::string& target, const json& body, std::int64_t version) {
        return house.ask_as(coordinator,
                            {.method = "PUT",
                             .target = target,
                             .body = body,
                             .headers = {{"if-match", '"' + std::to_string(version) + '"'}}});
    }
};

TEST_F(PoolApi, PersonIsReadAsEntered) {
    const auto person = added();
    EXPECT_EQ(person["version"], 1);
    const auto reply = house.get(coordinator, path_of(person));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.header("ETag"), "\"1\"");
    const auto entered = samira();
    for (const auto& [field, value] : entered.items())
        if (field != "languages") {
            EXPECT_EQ(reply.body[field], value) << field;
        }
    EXPECT_EQ(reply.body["languages"][0]["language"], "ary");
    EXPECT_EQ(reply.body["languages"][0]["form"], "spoken");
    EXPECT_NEAR(reply.body["latitude"].get<double>(), 51.94, 0.05);  // Detmold, by its name
}

TEST_F(PoolApi, ContactDataAreKeptSealed) {
    added();
    EXPECT_EQ(house.count(tenant,
                          "interpreter where position('samira'::bytea in email_enc) > 0 or"
                          " position('0171'::bytea in phone_enc) > 0"),
              0);
    EXPECT_EQ(house.count(tenant,
                          "interpreter where email_enc is not null and phone_enc is not "
                          "null and email_hash is not null and street_enc is null"),
              1);
}

TEST_F(PoolApi, ViewsAndChangesAreAuditedWithoutValues) {
    const auto person = added();
    house.get(coordinator, path_of(person));
    house.patch(coordinator, path_of(person), {{"town", "Lemgo"}, {"postcode", "32657"}}, 1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'interpreter_added'"), 1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'interpreter_viewed'"), 1);
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'interpreter_changed'"
                          " and fields = '{postcode,town,point}'"),
              1);
    EXPECT_EQ(house.count(tenant, "event where type = 'interpreter_changed'"), 1);
}

TEST_F(PoolApi, WhatAChangeDoesNotNameStaysAndNullEmpties) {
    const auto person = added();
    const auto reply = house.patch(coordinator, path_of(person), {{"phone", nullptr}}, 1);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["version"], 2);
    EXPECT_FALSE(reply.body.contains("phone"));
    EXPECT_EQ(reply.body["email"], "samira@sprachmittler.example");
    EXPECT_EQ(reply.body["languages"].size(), 1U);
}

TEST_F(PoolApi, StaleChangeIsRefusedAndChangesNothing) {
    const auto person = added();
    EXPECT_EQ(house.patch(coordinator, path_of(person), {{"town", "Lemgo"}}, 1).status, 200);
    const auto stale = house.patch(coordinator, path_of(person), {{"town", "Bonn"}}, 1);
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(stale.code(), "version_stale");
    EXPECT_EQ(house.count(tenant, "interpreter where town = 'Lemgo'"), 1);
}

TEST_F(PoolApi, UnknownPlaceIsAWarningNotARefusal) {
    auto body = samira();
    body["town"] = "Nirgendwo";
    const auto person = added(body);
    EXPECT_TRUE(person["latitude"].is_null());
    EXPECT_EQ(person["findings"][0]["code"], "place_unknown");
}

TEST_F(PoolApi, ImportedPostcodesComeBeforeTheTown) {
    house.run(tenant,
              "insert into postcode values ('32756', 'Detmold', 'NW', 'Lippe', '05766',"
              " 51.9, 8.9)");
    EXPECT_EQ(added()["latitude"], 51.9);
}

TEST_F(PoolApi, WhatIsNotPossibleIsRefusedByItsField) {
    const struct {
        json change;
        const char* code;
        const char* detail;
    } cases[] = {
        {{{"given_name", nullptr}}, "field_missing", "given_name"},
        {{{"kind", "friend"}}, "field_invalid", "kind"},
        {{{"email", "nobody"}}, "email_invalid", "email"},
        {{{"email", "a@müller.example"}}, "email_not_ascii", "email"},
        {{{"postcode", "3275"}}, "field_invalid", "postcode"},
        {{{"radius_km", 0}}, "field_invalid", "radius_km"},
        {{{"latitude", 51.0}}, "field_missing", "longitude"},
        {{{"nationality", "x"}}, "field_unknown", "nationality"},
        {{{"languages", {{{"language", "xxx"}, {"level", "b1"}}}}}, "language_unknown", "xxx"},
        {{{"languages", {{{"language", "ary"}, {"level", "z9"}}}}},
         "field_invalid",
         "languages.level"},
        {{{"languages", {{{"language", "gsg"}, {"level", "c1"}}}}},
         "language_form_impossible",
         "gsg"},
        {{{"languages",
           {{{"language", "ary"}, {"level", "b1"}}, {{"language", "ary"}, {"level", "b2"}}}}},
         "language_repeats",
         "ary"},
    };
    for (const auto& [change, code, detail] : cases) {
        auto body = samira();
        body.update(change);
        const auto reply = house.post(coordinator, "/api/v1/interpreters", body);
        EXPECT_EQ(reply.status, 422) << change;
        EXPECT_EQ(reply.code(), code) << change;
        EXPECT_EQ(reply.body["detail"], detail) << change;
    }
    EXPECT_EQ(house.count(tenant, "interpreter"), 0);
}

TEST_F(PoolApi, NumberIsTakenOnce) {
    auto body = samira();
    body["external_number"] = "17";
    added(body);
    const auto again = house.post(coordinator, "/api/v1/interpreters", body);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.code(), "interpreter_number_taken");
    const auto other = added();
    const auto change = house.patch(coordinator, path_of(other), {{"external_number", "17"}}, 1);
    EXPECT_EQ(change.code(), "interpreter_number_taken");
}

TEST_F(PoolApi, InterpretersSeeThemselvesAlone) {
    const auto mine = added();
    const auto other = added();
    const auto id = dispatch::parse_uuid(mine["id"].get<std::string>()).value();
    const auto person =
        house.log_in(tenant, "interpreter", {.interpreter = dispatch::InterpreterId{id}});
    EXPECT_EQ(house.get(person, path_of(mine)).status, 200);
    EXPECT_EQ(house.get(person, path_of(other)).status, 404);
    EXPECT_EQ(house.get(person, path_of(other, "/availability")).status, 404);
    EXPECT_EQ(
        house
            .ask_as(person, {.method = "PUT",
                             .target = path_of(other, "/availability"),
                             .body = {{"weekly", json::array()}, {"exceptions", json::array()}},
                             .headers = {{"if-match", "\"1\""}}})
            .status,
        404);
    EXPECT_EQ(house.get(person, "/api/v1/interpreters").status, 403);
    const auto office = house.add_requester(tenant);
    const auto caseworker = house.log_in(tenant, "requester", {.requester = office});
    EXPECT_EQ(house.get(caseworker, path_of(mine)).status, 403);
    EXPECT_EQ(house.get(house.log_in(tenant, "operator"), path_of(mine)).status, 403);
}

TEST_F(PoolApi, ListIsPagedAndFiltered) {
    for (const char* name : {"Anna", "Berta", "Carla"}) {
        auto body = samira();
        body["given_name"] = name;
        if (body["given_name"] == "Carla") body["languages"][0]["language"] = "fra";
        added(body);
    }
    auto page = house.get(coordinator, "/api/v1/interpreters?limit=2");
    ASSERT_EQ(page.body["items"].size(), 2U);
    EXPECT_FALSE(page.body["items"][0].contains("email"));
    const auto cursor = page.body["next_cursor"].get<std::string>();
    page = house.get(coordinator, "/api/v1/interpreters?limit=2&cursor=" + cursor);
    ASSERT_EQ(page.body["items"].size(), 1U);
    EXPECT_TRUE(page.body["next_cursor"].is_null());
    const auto names = [&](const std::string& query) {
        std::string found;
        const auto reply = house.get(coordinator, "/api/v1/interpreters?" + query);
        for (const auto& item : reply.body["items"])
            found += item["given_name"].get<std::string>() + " ";
        return found;
    };
    EXPECT_EQ(names("language=fra"), "Carla ");
    EXPECT_EQ(names("q=bert"), "Berta ");
    EXPECT_EQ(names("q=%25"), "");
    EXPECT_EQ(names("state=left"), "");
}

TEST_F(PoolApi, LanguagesAndClearancesAreReplaced) {
    const auto person = added();
    auto reply = put(path_of(person, "/languages"),
                     {{"languages", {{{"language", "fra"}, {"level", "c1"}}}}}, 1);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["languages"].size(), 1U);
    EXPECT_EQ(reply.body["languages"][0]["language"], "fra");
    reply = put(path_of(person, "/clearances"),
                {{"clearances", {{{"code", "confidentiality"}, {"valid_from", "2026-01-15"}}}}}, 2);
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(house.get(coordinator, path_of(person)).body["clearances"],
              json::parse(R"([{"code": "confidentiality", "valid_from": "2026-01-15",
                               "valid_until": null, "code_name": "Verschwiegenheitserklärung",
                               "code_name_en": "Confidentiality undertaking"}])"));
    EXPECT_EQ(put(path_of(person, "/clearances"), {{"clearances", json::array()}}, 2).status, 412);
}

TEST_F(PoolApi, MissingRequirementsSayFromWhenTheyBlock) {
    auto body = samira();
    body["existing_stock_until"] = "2026-12-31";
    const auto person = added(body);
    const auto saved = house.put(admin, "/api/v1/rules/requirements", json::parse(R"({
        "valid_from": "2026-03-02T00:00:00+01:00", "document": {"requirements": [
          {"code": "basic_course", "setting": null, "valid_from": "2026-01-01", "mode": "block"},
          {"code": "confidentiality", "valid_from": "2026-01-01", "mode": "block"}]}})"));
    ASSERT_EQ(saved.status, 200) << saved.body;
    EXPECT_EQ(saved.body["version"], 1);
    const auto reply = house.get(coordinator, "/api/v1/interpreters/missing-requirements");
    ASSERT_EQ(reply.body["items"].size(), 1U);
    const auto& missing = reply.body["items"][0]["missing"];
    EXPECT_EQ(missing[0]["code"], "basic_course");
    EXPECT_EQ(missing[0]["mode"], "warn");
    EXPECT_EQ(missing[0]["blocks_from"], "2027-01-01");
    EXPECT_EQ(missing[1]["code"], "confidentiality");
    EXPECT_EQ(missing[1]["blocks_from"], "2026-03-02");
}

TEST_F(PoolApi, OfficeIsKeptWithItsPlaces) {
    auto body = json::parse(R"({"name": "Grundschule am Beispielweg", "kind": "school",
        "leitweg_id": "04011000-12345-03", "places": [{"name": "Hauptgebäude",
        "street": "Beispielweg 1", "postcode": "32756", "town": "Detmold",
        "opening_hours": [{"weekday": 1, "from": "08:00", "to": "16:00"}]}]})");
    const auto reply = house.post(coordinator, "/api/v1/requesters", body);
    ASSERT_EQ(reply.status, 201) << reply.body;
    const auto target = "/api/v1/requesters/" + reply.body["id"].get<std::string>();
    EXPECT_NEAR(reply.body["places"][0]["latitude"].get<double>(), 51.94, 0.05);
    const auto changed = house.patch(
        coordinator, target, {{"cost_centre", "4711"}, {"places", {{{"name", "Turnhalle"}}}}}, 1);
    ASSERT_EQ(changed.status, 200) << changed.body;
    const auto read = house.get(coordinator, target);
    EXPECT_EQ(read.body["cost_centre"], "4711");
    ASSERT_EQ(read.body["places"].size(), 2U);
    EXPECT_EQ(read.body["places"][0]["opening_hours"], body["places"][0]["opening_hours"]);
    const json closed{
        {"places",
         {{{"id", read.body["places"][1]["id"]}, {"name", "Turnhalle"}, {"state", "closed"}}}}};
    EXPECT_EQ(house.patch(coordinator, target, closed, 2).status, 200);
    EXPECT_EQ(house.patch(coordinator, target, closed, 2).status, 412);
    body["leitweg_id"] = "04011000-12345-99";
    EXPECT_EQ(house.post(coordinator, "/api/v1/requesters", body).code(), "leitweg_id_invalid");
}

TEST_F(PoolApi, PlaceOfAnotherOfficeIsNotFound) {
    const json body{{"name", "Schule"}, {"kind", "school"}, {"places", {{{"name", "Haus"}}}}};
    const auto one = house.post(coordinator, "/api/v1/requesters", body).body;
    const auto other = house.post(coordinator, "/api/v1/requesters", body).body;
    const json stolen{{"places", {{{"id", one["places"][0]["id"]}, {"name", "Meins"}}}}};
    const auto target = "/api/v1/requesters/" + other["id"].get<std::string>();
    EXPECT_EQ(house.patch(coordinator, target, stolen, 1).status, 404);
    EXPECT_EQ(house.count(tenant, "requester_place where name = 'Meins'"), 0);
}

TEST_F(PoolApi, CaseworkersSeeTheirOfficeAlone) {
    const auto mine = house.add_requester(tenant);
    const auto other = house.add_requester(tenant);
    const auto person = house.log_in(tenant, "requester", {.requester = mine});
    EXPECT_EQ(house.get(person, "/api/v1/requesters/" + to_text(mine)).status, 200);
    EXPECT_EQ(house.get(person, "/api/v1/requesters/" + to_text(other)).status, 404);
    EXPECT_EQ(house.get(person, "/api/v1/requesters").status, 403);
}

TEST_F(PoolApi, BlockIsKeptOnceAndConfidential) {
    const auto office = house.add_requester(tenant);
    const auto person = house.add_interpreter(tenant);
    const json body{{"requester_id", to_text(office)},
                    {"interpreter_id", to_text(person)},
                    {"wished_by", "interpreter"}};
    const auto added_block = house.post(coordinator, "/api/v1/blocks", body);
    ASSERT_EQ(added_block.status, 201) << added_block.body;
    EXPECT_EQ(house.post(coordinator, "/api/v1/blocks", body).code(), "block_exists");
    EXPECT_EQ(house.get(coordinator, "/api/v1/blocks").body["items"].size(), 1U);
    EXPECT_EQ(house.get(admin, "/api/v1/blocks").status, 403);
    EXPECT_EQ(house.count(tenant, "event"), 0);
    const auto target = "/api/v1/blocks/" + added_block.body["id"].get<std::string>();
    EXPECT_EQ(house.del(coordinator, target).status, 204);
    EXPECT_EQ(house.del(coordinator, target).status, 404);
    auto unknown = body;
    unknown["requester_id"] = to_text(person);
    EXPECT_EQ(house.post(coordinator, "/api/v1/blocks", unknown).status, 404);
}

}  // namespace
