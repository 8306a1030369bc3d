#include <algorithm>

#include "tests/api/api_fixture.hpp"

namespace {

using ImportApi = tests::ApiTest;

constexpr const char* kFile =
    "Nr.;Vorname;Nachname;E-Mail;PLZ;Ort;Sprachen\n"
    "77;Mina;Muster;mina@sprachmittler.example;32756;Detmold;Dari (Muttersprache)\n";

tests::Ask upload(const std::string& target, const std::string& bytes = kFile) {
    return {.method = "POST",
            .target = "/api/v1/imports/" + target,
            .headers = {{"content-type", "text/csv"}},
            .raw_body = bytes};
}

TEST_F(ImportApi, IsADryRunUnlessApplied) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    auto reply = house.ask_as(coordinator, upload("interpreters"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["applied"], false);
    EXPECT_EQ(reply.body["created"], 1);
    EXPECT_EQ(reply.body["lines"][0]["action"], "create");
    EXPECT_EQ(reply.body["lines"][0]["name"], "Mina Muster");
    EXPECT_EQ(house.count(tenant, "interpreter"), 0);
    reply = house.ask_as(coordinator, upload("interpreters?apply=true"));
    EXPECT_EQ(reply.body["applied"], true);
    EXPECT_EQ(house.count(tenant, "interpreter"), 1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'import_done'"), 1);
}

TEST_F(ImportApi, TellsTheColumnsOfAKindWithTheirSynonymsAndWords) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    const auto reply =
        house.ask_as(coordinator, {.method = "GET", .target = "/api/v1/imports/requesters"});
    ASSERT_EQ(reply.status, 200) << reply.body;
    const auto& columns = reply.body["columns"];
    const auto named = [&](const char* key) {
        return *std::ranges::find_if(columns, [&](const auto& one) { return one["key"] == key; });
    };
    EXPECT_EQ(named("name")["name"], "Einsatzstelle");
    EXPECT_EQ(named("name")["need"], "value");
    EXPECT_EQ(named("name")["synonyms"][1], "Einrichtung");
    EXPECT_EQ(named("kind")["words"][0], "Jobcenter");
    EXPECT_TRUE(named("street")["words"].empty());
    EXPECT_EQ(
        house.ask_as(coordinator, {.method = "GET", .target = "/api/v1/imports/postcodes"}).code(),
        "import_kind_unknown");
}

TEST_F(ImportApi, RefusedLinesAreTold) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    const auto reply = house.ask_as(
        coordinator, upload("interpreters?apply=true",
                            std::string{kFile} + "78;Tom;Muster;x;32756;D;Kurdisch\n"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.body["applied"], false);
    EXPECT_EQ(reply.body["refused"], 1);
    EXPECT_EQ(reply.body["lines"][1]["findings"][0]["code"], "email_unreadable");
    EXPECT_EQ(reply.body["lines"][1]["findings"][0]["severity"], "refuse");
    EXPECT_EQ(house.count(tenant, "interpreter"), 0);
}

TEST_F(ImportApi, OthersMayNot) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    EXPECT_EQ(house.ask_as(coordinator, upload("postcodes")).code(), "import_kind_unknown");
    EXPECT_EQ(house.ask_as(coordinator, upload("interpreters?apply=yes")).code(), "field_invalid");
    const auto admin = house.log_in(tenant, "tenant_admin");
    EXPECT_EQ(house.ask_as(admin, upload("interpreters")).status, 403);
}

}  // namespace
