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
    EXPECT_EQ(house.put(coordinator, "/api/v1/rules/dispatch", json::object()).status, 403);
    EXPECT_EQ(house.count(tenant, "tenant_rule"), 0);
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

}  // namespace
