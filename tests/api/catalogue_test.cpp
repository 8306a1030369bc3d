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

}  // namespace
