#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::ApiTest;
using tests::Person;

class RulesApi : public ApiTest {
protected:
    Person coordinator = house.log_in(tenant, "coordinator");
    Person admin = house.log_in(tenant, "tenant_admin");
};

TEST_F(RulesApi, RulesBeginWithTheDefaultsAsVersionZero) {
    auto reply = house.get(coordinator, "/api/v1/rules/dispatch");
    EXPECT_EQ(reply.body["version"], 0);
    EXPECT_EQ(reply.body["document"]["strategy_normal"]["kind"], "waves");
    reply = house.put(admin, "/api/v1/rules/dispatch", json::parse(R"({
        "valid_from": "2026-03-02T00:00:00+01:00",
        "document": {"strategy_normal": {"kind": "one_by_one"}}})"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["version"], 1);
    reply = house.put(admin, "/api/v1/rules/dispatch", json::parse(R"({
        "valid_from": "2026-04-01T00:00:00+02:00",
        "document": {"strategy_normal": {"kind": "all_at_once"}}})"));
    EXPECT_EQ(reply.body["version"], 2);
    reply = house.get(coordinator, "/api/v1/rules/dispatch");
    EXPECT_EQ(reply.body["version"], 1);  // the second holds from April on
    EXPECT_EQ(reply.body["document"]["strategy_normal"]["kind"], "one_by_one");
    house.clock().set("2026-04-01T00:00:00Z");
    reply = house.get(coordinator, "/api/v1/rules/dispatch");
    EXPECT_EQ(reply.body["document"]["strategy_normal"]["kind"], "all_at_once");
}

TEST_F(RulesApi, ThePoolsColourIsInEverySessionAndOneThatNobodyCouldReadIsRefused) {
    const auto save = [&](const char* colour) {
        return house.put(
            admin, "/api/v1/rules/about",
            {{"valid_from", "2026-03-02T00:00:00+01:00"}, {"document", {{"colour", colour}}}});
    };
    EXPECT_EQ(house.get(coordinator, "/api/v1/session").body["tenant"]["colour"], "");
    for (const auto* colour : {"#ffcc00", "#1a5e8", "blau", "#1a5e8g"}) {
        const auto refused = save(colour);
        EXPECT_EQ(refused.code(), "rule_document_invalid") << colour;
        EXPECT_NE(refused.body.dump().find("Kontrast mindestens 4,5"), std::string::npos) << colour;
    }
    ASSERT_EQ(save("#c8000F").status, 200);
    EXPECT_EQ(house.get(coordinator, "/api/v1/session").body["tenant"]["colour"], "#c8000F");
    ASSERT_EQ(save("").status, 200);
    EXPECT_EQ(house.get(coordinator, "/api/v1/session").body["tenant"]["colour"], "");
}

TEST_F(RulesApi, RulesThatCannotBeAreRefused) {
    const auto save = [&](const std::string& kind, const char* document) {
        return house.put(
            admin, "/api/v1/rules/" + kind,
            {{"valid_from", "2026-03-02T00:00:00+01:00"}, {"document", json::parse(document)}});
    };
    EXPECT_EQ(save("dispatch", R"({"surprise": 1})").code(), "rule_document_invalid");
    EXPECT_EQ(save("travel", R"({"detour_percent": 1})").code(), "tenant_rule_out_of_range");
    EXPECT_EQ(save("prices", "{}").code(), "rule_kind_unknown");
    EXPECT_EQ(save("requirements", R"({"requirements": [{"code": "X"}]})").code(),
              "rule_document_invalid");
    EXPECT_EQ(save("requirements",
                   R"({"requirements": [{"code": "course", "setting": "moon",
                       "valid_from": "2026-01-01", "mode": "warn"}]})")
                  .body["detail"],
              "requirements.setting");
    EXPECT_EQ(save("travel", R"({"detour_percent": 1})").body["field"]["name_de"], "Umweg");
    EXPECT_EQ(save("travel", R"({"detour_percent": 1})").body["text"],
              "Bitte geben Sie eine ganze Zahl von 100 bis 300 an (Prozent). Straße im Verhältnis "
              "zur Luftlinie.");
    EXPECT_EQ(save("dispatch", R"({"per_setting": [{"setting": "housing",
                   "strategy": {"kind": "lottery"}}]})")
                  .body["field"]["path"],
              "per_setting.strategy.kind");
    EXPECT_EQ(house.put(coordinator, "/api/v1/rules/dispatch", json::object()).status, 403);
    EXPECT_EQ(house.count(tenant, "tenant_rule"), 0);
}

/// The field at a path, through objects and items of lists.
json field_at(const json& fields, const std::string& path) {
    for (const auto& field : fields) {
        if (field["path"] == path) return field;
        for (const auto* part : {&field, field.contains("item") ? &field["item"] : nullptr})
            if (part != nullptr && part->contains("fields"))
                if (auto found = field_at((*part)["fields"], path); !found.is_null()) return found;
    }
    return {};
}

TEST_F(RulesApi, TheCatalogueSaysEverythingThatAPageNeedsToAskForARule) {
    const auto kinds = house.get(coordinator, "/api/v1/rules").body["items"];
    ASSERT_EQ(kinds.size(), 13U);
    EXPECT_EQ(kinds[0]["kind"], "dispatch");
    EXPECT_EQ(kinds[0]["name_de"], "Vermittlung");
    EXPECT_EQ(kinds[0]["version"], 0);
    EXPECT_EQ(kinds[0]["document"], kinds[0]["defaults"]);
    const auto& requests = kinds[0]["sections"][0];
    EXPECT_EQ(requests["name_de"], "Anfragen der Einsatzstellen");
    const auto lead = field_at(requests["fields"], "lead_time_working_days");
    EXPECT_EQ(lead["name_de"], "Vorlaufzeit");
    EXPECT_EQ(lead["type"], "integer");
    EXPECT_EQ(lead["unit"], "working_days");
    EXPECT_EQ(lead["max"], 60);
    EXPECT_EQ(lead["default"], 3);
    const auto& offers = kinds[0]["sections"][1]["fields"];
    const auto way = field_at(offers, "strategy_urgent.kind");
    EXPECT_EQ(way["default"], "all_at_once");
    EXPECT_EQ(way["options"].size(), 4U);
    EXPECT_EQ(field_at(offers, "per_setting.strategy.size")["max"], 100);
    EXPECT_FALSE(field_at(offers, "per_setting.strategy.size").contains("default"));
}

TEST_F(RulesApi, TheCatalogueTellsWhatHoldsLaterAndNotWhatIsOvertaken) {
    const auto save = [&](const char* from, int days) {
        EXPECT_EQ(house
                      .put(admin, "/api/v1/rules/dispatch",
                           {{"valid_from", from}, {"document", {{"lead_time_working_days", days}}}})
                      .status,
                  200);
    };
    save("2026-06-01T00:00:00+02:00", 7);
    save("2026-05-01T00:00:00+02:00", 5);
    save("2026-04-01T00:00:00+02:00", 4);
    save("2026-09-01T00:00:00+02:00", 9);
    const auto kind = house.get(coordinator, "/api/v1/rules").body["items"][0];
    EXPECT_EQ(kind["version"], 0);
    ASSERT_EQ(kind["planned"].size(), 2U);
    EXPECT_EQ(kind["planned"][0]["document"]["lead_time_working_days"], 4);
    EXPECT_EQ(kind["planned"][1]["valid_from"], "2026-09-01T00:00:00+02:00");
}

TEST_F(RulesApi, EveryVersionSaysFromWhenItHoldsWhyAndWhoSavedIt) {
    const auto save = [&](const char* from, int days, const char* reason) {
        const auto saved = house.put(admin, "/api/v1/rules/dispatch",
                                     {{"valid_from", from},
                                      {"document", {{"lead_time_working_days", days}}},
                                      {"reason", reason}});
        EXPECT_EQ(saved.status, 200) << saved.raw.body;
        house.clock().advance(dispatch::Minutes{1});
    };
    house.clock().set("2026-03-02T08:00:00Z");
    save("2026-03-02T00:00:00+01:00", 1, "Anfang");
    save("2026-09-01T00:00:00+02:00", 2, "Herbst");
    save("2026-06-01T00:00:00+02:00", 3, "");
    save("2026-03-02T09:03:00+01:00", 4, "Beschluss");
    const std::string path = "/api/v1/rules/dispatch/versions";
    const auto first = house.get(coordinator, path + "?limit=3");
    ASSERT_EQ(first.body["items"].size(), 3U) << first.raw.body;
    const auto second = house.get(
        coordinator, path + "?limit=3&cursor=" + first.body["next_cursor"].get<std::string>());
    ASSERT_EQ(second.body["items"].size(), 1U);
    EXPECT_TRUE(second.body["next_cursor"].is_null());
    json told = json::array();
    for (const auto* page : {&first, &second})
        for (const auto& one : page->body["items"])
            told.push_back({one["version"], one["state"], one["reason"]});
    EXPECT_EQ(told, json::parse(R"([[4, "in_force", "Beschluss"], [3, "replaced", null],
                                    [2, "replaced", "Herbst"], [1, "past", "Anfang"]])"));
    const auto& newest = first.body["items"][0];
    EXPECT_EQ(newest["saved_by"], house.get(admin, "/api/v1/session").body["display_name"]);
    EXPECT_EQ(newest["saved_at"], "2026-03-02T09:03:00+01:00");
    EXPECT_EQ(newest["document"]["lead_time_working_days"], 4);
    const auto person =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    EXPECT_EQ(house.get(person, path).status, 403);
    EXPECT_EQ(house.get(coordinator, "/api/v1/rules/prices/versions").code(), "rule_kind_unknown");
    EXPECT_EQ(house.count(tenant, "audit where action = 'rule_versions_viewed'"), 2);
}

TEST_F(RulesApi, WhatTheOfficeSaysOfItselfIsReadWithoutALogin) {
    const std::string path = "/api/v1/pools/beispiel";
    auto pool = house.ask({.method = "GET", .target = path});
    EXPECT_EQ(pool.body["about"]["body"], "");
    EXPECT_EQ(house
                  .put(admin, "/api/v1/rules/about", json::parse(R"({
        "valid_from": "2026-03-01T00:00:00+01:00",
        "document": {"body": "Stadt Beispiel", "email": "ki@beispiel.example"}})"))
                  .status,
              200);
    pool = house.ask({.method = "GET", .target = path});
    EXPECT_EQ(pool.body["about"]["body"], "Stadt Beispiel");
    EXPECT_EQ(pool.body["about"]["phone"], "");
    EXPECT_EQ(house.get(coordinator, "/api/v1/schedule?from=2026-03-02&to=2026-03-02").status, 200)
        << "the pool goes on";
    EXPECT_EQ(house.ask({.method = "GET", .target = "/api/v1/pools/unbekannt"}).status, 404);
}

TEST_F(RulesApi, WhatTheOfficeSaysOfItselfHasItsFieldsOnly) {
    for (const auto* document : {R"({"name": "x"})", R"({"body": 1})", R"([])"})
        EXPECT_EQ(house
                      .put(admin, "/api/v1/rules/about",
                           {{"valid_from", "2026-03-01T00:00:00+01:00"},
                            {"document", json::parse(document)}})
                      .status,
                  422)
            << document;
}

TEST_F(RulesApi, CoordinatorsReadTheLetterheadAndTheTextBlocksThatTheOfficeWrote) {
    const auto save = [&](const std::string& kind, const json& document) {
        return house.put(admin, "/api/v1/rules/" + kind,
                         {{"valid_from", "2026-03-01T00:00:00+01:00"}, {"document", document}});
    };
    const auto in_force = [&](const std::string& kind) {
        return house.get(coordinator, "/api/v1/rules/" + kind).body;
    };
    EXPECT_EQ(in_force("letterhead")["document"]["foot"], "");
    EXPECT_EQ(in_force("text_blocks")["document"]["blocks"], json::array());
    const json block{{"name", "Parken"}, {"text", "Bitte parken Sie im Hof."}};
    EXPECT_EQ(save("text_blocks", {{"blocks", {block}}}).status, 200);
    EXPECT_EQ(save("letterhead", {{"sender", "Stadt Beispiel"}}).status, 200);
    EXPECT_EQ(in_force("text_blocks")["document"]["blocks"], json{block});
    EXPECT_EQ(in_force("letterhead")["document"]["sender"], "Stadt Beispiel");
    EXPECT_EQ(in_force("letterhead")["document"]["sheet_text"], "");
    EXPECT_EQ(save("text_blocks", {{"blocks", {{{"name", "Parken"}}}}}).body["detail"],
              "blocks.text");
    EXPECT_EQ(save("letterhead", {{"logo", "x"}}).code(), "rule_document_invalid");
}

// Each kind of document has readers of its own: one stopped every booking of the tenant once.
TEST_F(RulesApi, EveryKindOfDocumentMayBeSavedAndPeopleStillDispatch) {
    const std::pair<const char*, const char*> documents[]{
        {"about", R"({"body": "Stadt Beispiel"})"},
        {"requirements", R"({"requirements": []})"},
        {"retention", R"({"messages_months": 3})"},
        {"letterhead", R"({"sender": "Stadt Beispiel\nBeispielplatz 1"})"},
        {"text_blocks", R"({"blocks": [{"name": "Parken", "text": "Im Hof."}]})"},
        {"travel", R"({"buffer_min": 15})"}};
    for (const auto& [kind, document] : documents)
        EXPECT_EQ(house
                      .put(admin, std::string{"/api/v1/rules/"} + kind,
                           {{"valid_from", "2026-03-02T00:00:00+01:00"},
                            {"document", json::parse(document)}})
                      .status,
                  200)
            << kind;
    EXPECT_EQ(house.get(coordinator, "/api/v1/rules/dispatch").body["version"], 0);
    EXPECT_EQ(house.get(coordinator, "/api/v1/rules/travel").body["document"]["buffer_min"], 15);
}

TEST_F(RulesApi, PeriodsOfDeletionStayWithinTheLaw) {
    const auto save = [&](const json& document) {
        return house.put(admin, "/api/v1/rules/retention",
                         {{"valid_from", "2026-03-02T00:00:00+01:00"}, {"document", document}});
    };
    EXPECT_EQ(house.get(coordinator, "/api/v1/rules/retention").body["document"]["books_years"],
              10);
    for (const auto& [document, code] : std::initializer_list<std::pair<json, const char*>>{
             {{{"vouchers_years", 5}}, "tenant_rule_out_of_range"},
             {{{"books_years", 9}}, "tenant_rule_out_of_range"},
             {{{"bookings_months", 0}}, "tenant_rule_out_of_range"},
             {{{"bookings_months", 37}}, "tenant_rule_out_of_range"},
             {{{"bookings_months", "12"}}, "rule_document_invalid"},
             {{{"audit_months", 1}}, "rule_document_invalid"}})
        EXPECT_EQ(save(document).code(), code) << document;
    const auto saved = save({{"vouchers_years", 10}});
    EXPECT_EQ(saved.body["document"]["vouchers_years"], 10);
    EXPECT_EQ(saved.body["document"]["bookings_months"], 12);
}

}  // namespace
