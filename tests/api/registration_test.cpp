#include "services/public_link.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::Reply;

/// A pool that knows the domain of a district and that of one clinic.
class RegistrationTest : public tests::ApiTest {
protected:
    dispatch::RequesterId clinic = house.add_requester(tenant);
    tests::Person admin = house.log_in(tenant, "tenant_admin");
    json office = {{"name", "Jugendamt Beispielkreis"},
                   {"kind", "youth_office"},
                   {"street", "Beispielweg 1"},
                   {"postcode", "32756"},
                   {"town", "Detmold"}};

    RegistrationTest() {
        decide({{{"domain", "Kreis.Example"}},
                {{"domain", "klinik.example"}, {"requester_id", dispatch::to_text(clinic)}}});
    }
    Reply save(const json& document) {
        return house.put(admin, "/api/v1/rules/access",
                         {{"valid_from", "2026-03-01T00:00:00+01:00"}, {"document", document}});
    }
    void decide(const json& domains) {
        const auto saved = save({{"mail_domains", domains},
                                 {"refused_kinds", {{{"kind", "private"}, {"text", "Anderswo"}}}}});
        ASSERT_EQ(saved.status, 200) << saved.raw.body;
    }
    Reply ask(const char* method, const std::string& path, const json& sent = nullptr) {
        return house.ask({.method = method, .target = "/api/v1/" + path, .body = sent});
    }
    Reply sign_up(const std::string& email, const json& described = nullptr) {
        json body{{"email", email}, {"display_name", "Jo Beispiel"}};
        if (!described.is_null()) body["office"] = described;
        return ask("POST", "registrations/beispiel", body);
    }
    Reply confirm() {
        const auto links = house.run(tenant,
                                     "select id from public_link where purpose = 'entry_confirm'"
                                     " order by created_at desc, id desc limit 1");
        std::string token;
        {
            auto tx = house.pool().begin(tenant);
            auto use = house.use_case(tx, tenant);
            token = services::link_token(use, links.only().uuid("id"));
        }
        return ask("POST", "entries/beispiel/" + token, json::object());
    }
    std::int64_t offices() { return house.count(tenant, "requester"); }
};

TEST_F(RegistrationTest, ADomainOfOneOfficeLeadsThere) {
    ASSERT_EQ(sign_up("jo@Klinik.example").status, 202);
    const auto confirmed = confirm();
    ASSERT_EQ(confirmed.status, 200) << confirmed.raw.body;
    EXPECT_TRUE(confirmed.body["password_token"].is_string());
    EXPECT_EQ(confirmed.body["booking"], nullptr);
    EXPECT_EQ(
        house.count(tenant, "membership where requester_id = '" + dispatch::to_text(clinic) + "'"),
        1);
    EXPECT_EQ(offices(), 1);
}

TEST_F(RegistrationTest, OfADomainOfManyEachNamesTheOwnOfficeAndColleaguesMeet) {
    EXPECT_EQ(sign_up("jo@kreis.example").code(), "field_missing");
    ASSERT_EQ(sign_up("jo@kreis.example", office).status, 202);
    EXPECT_EQ(confirm().body["office_name"], "Jugendamt Beispielkreis");
    EXPECT_EQ(house.count(tenant, "requester where state = 'pending'"), 1);
    office["name"] = "jugendamt beispielkreis";
    ASSERT_EQ(sign_up("kim@kreis.example", office).status, 202);
    confirm();
    EXPECT_EQ(offices(), 2);  // the clinic, and one youth office for both
    office["name"] = "Schulamt Beispielkreis";
    ASSERT_EQ(sign_up("lee@kreis.example", office).status, 202);
    confirm();
    EXPECT_EQ(offices(), 3);
}

TEST_F(RegistrationTest, WhoeverHasMailElsewhereIsSentToTheCoordination) {
    for (const char* email :
         {"jo@mail.example", "jo@amt.kreis.example", "jo@kreis.example.example", "jo@reis.example"})
        EXPECT_EQ(sign_up(email, office).code(), "mail_domain_unknown") << email;
    EXPECT_EQ(house.count(tenant, "office_entry"), 0);
    EXPECT_EQ(ask("GET", "registrations/beispiel").body["open"], true);
}

TEST_F(RegistrationTest, WhereNoDomainIsNamedNobodyRegisters) {
    decide(json::array());
    EXPECT_EQ(ask("GET", "registrations/beispiel").body["open"], false);
    EXPECT_EQ(sign_up("jo@kreis.example", office).code(), "mail_domain_unknown");
}

TEST_F(RegistrationTest, OfficesThatAreNotServedReadWhereToGo) {
    office["kind"] = "private";
    const auto refused = sign_up("jo@kreis.example", office);
    EXPECT_EQ(refused.code(), "requester_kind_refused");
    EXPECT_EQ(refused.body["alternative"], "Anderswo");
}

TEST_F(RegistrationTest, AStrangerDoesNotMeetAnOfficeByItsName) {
    ASSERT_EQ(sign_up("jo@kreis.example", office).status, 202);
    confirm();
    decide({{{"domain", "kreis.example"}}, {{"domain", "mail.example"}}});
    ASSERT_EQ(sign_up("jo@mail.example", office).status, 202);
    confirm();
    EXPECT_EQ(offices(), 3);
}

TEST_F(RegistrationTest, ARuleLeadsOnlyToAnOfficeOfThePool) {
    const auto neighbour = house.add_tenant("nachbar");
    const auto theirs = dispatch::to_text(house.add_requester(neighbour));
    for (const std::string& id : {theirs, std::string{"Klinik"}}) {
        const auto refused =
            save({{"mail_domains", {{{"domain", "kreis.example"}, {"requester_id", id}}}}});
        EXPECT_EQ(refused.code(), "rule_document_invalid") << id;
    }
}

}  // namespace
