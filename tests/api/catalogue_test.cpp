#include "tests/api/api_fixture.hpp"

namespace {

using CatalogueApi = tests::ApiTest;

TEST_F(CatalogueApi, LanguagesAskWhenAWordIsAmbiguous) {
    auto reply = house.ask({.method = "GET", .target = "/api/v1/languages?q=Kurdisch"});
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["kind"], "question");
    EXPECT_GE(reply.body["items"].size(), 3U);
    EXPECT_FALSE(reply.body["question"]["text"].get<std::string>().empty());
    reply = house.ask({.method = "GET", .target = "/api/v1/languages?q=Marokkanisch"});
    EXPECT_EQ(reply.body["kind"], "exact");
    EXPECT_EQ(reply.body["items"][0]["code"], "ary");
}

TEST_F(CatalogueApi, SettingsAndTownsAreFound) {
    const auto caseworker =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    EXPECT_GE(house.get(caseworker, "/api/v1/settings").body["items"].size(), 15U);
    house.run(tenant,
              "insert into postcode values ('32756', 'Detmold', 'NW', 'Lippe', '05766',"
              " 51.9, 8.9)");
    const auto first = [&](const std::string& q) {
        return house.get(caseworker, "/api/v1/towns?q=" + q).body["items"][0]["name"];
    };
    EXPECT_EQ(first("3275"), "Detmold");
    EXPECT_EQ(first("detmol"), "Detmold");
    EXPECT_EQ(house.get(caseworker, "/api/v1/towns?q=d").status, 422);
}

TEST_F(CatalogueApi, SettingsShowWhatTheTenantDecidedAboutThem) {
    const auto caseworker =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto setting = [&](const std::string& code) {
        const auto settings = house.get(caseworker, "/api/v1/settings").body["items"];
        for (const auto& one : settings)
            if (one["code"] == code) return one;
        return nlohmann::json();
    };
    EXPECT_EQ(setting("doctor_hospital")["strategy_normal"]["kind"], "waves");
    const auto save = [&](const std::string& kind, const nlohmann::json& document) {
        const auto saved =
            house.put(admin, "/api/v1/rules/" + kind,
                      {{"valid_from", "2026-03-01T00:00:00+01:00"}, {"document", document}});
        EXPECT_EQ(saved.status, 200) << saved.raw.body;
    };
    save("dispatch", {{"per_setting",
                       {{{"setting", "doctor_hospital"},
                         {"urgency", "normal"},
                         {"strategy", {{"kind", "one_by_one"}}}}}}});
    save("requirements",
         {{"requirements",
           {{{"code", "health"},
             {"setting", "doctor_hospital"},
             {"valid_from", "2026-01-01"},
             {"mode", "block"}},
            {{"code", "confidentiality"}, {"valid_from", "2026-01-01"}, {"mode", "warn"}}}}});
    const auto doctor = setting("doctor_hospital");
    EXPECT_EQ(doctor["strategy_normal"]["kind"], "one_by_one");
    EXPECT_EQ(doctor["strategy_urgent"]["kind"], "all_at_once");
    EXPECT_EQ(doctor["requirements"].size(), 2U);
    EXPECT_EQ(setting("office_talk")["requirements"].size(), 1U);
    EXPECT_EQ(setting("office_talk")["strategy_normal"]["kind"], "waves");
}

}  // namespace
