#include <map>

#include "services/public_link.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::Reply;

constexpr const char* kNele = "nele@beispielamt.example";

/// An office with an invitation, and strangers who open links.
class OfficeInvitationTest : public tests::ApiTest {
protected:
    dispatch::RequesterId office = house.add_requester(tenant);
    tests::Person kim = house.log_in(tenant, "coordinator");

    std::string path_of_office() const {
        return "/api/v1/requesters/" + dispatch::to_text(office) + "/invitation";
    }
    std::string invite(int days = 30) {
        const auto made = house.post(kim, path_of_office(), {{"valid_days", days}});
        EXPECT_EQ(made.status, 201) << made.raw.body;
        const std::string url = made.body["url"];
        return url.substr(url.rfind('/') + 1);
    }
    Reply ask(const char* method, const std::string& path, const json& body = nullptr) {
        return house.ask({.method = method, .target = "/api/v1/" + path, .body = body});
    }
    Reply read_invitation(const std::string& token) {
        return ask("GET", "invitations/beispiel/" + token);
    }
    Reply sign_up(const std::string& token,
                  const std::string& email = kNele,
                  const std::string& terms = "") {
        json body{{"email", email}, {"display_name", "Nele Neu"}};
        if (!terms.empty()) body["terms_version"] = terms;
        return ask("POST", "invitations/beispiel/" + token, body);
    }
    Reply confirm(const std::string& token) {
        return ask("POST", "entries/beispiel/" + token, json::object());
    }
    /// What the mail sent last would show.
    std::string newest_link() {
        const auto links = house.run(tenant,
                                     "select id from public_link where purpose = 'entry_confirm'"
                                     " order by created_at desc, id desc limit 1");
        auto tx = house.pool().begin(tenant);
        auto use = house.use_case(tx, tenant);
        return services::link_token(use, links.only().uuid("id"));
    }
    std::int64_t members() {
        return house.count(tenant, "membership where role = 'requester' and requester_id = '" +
                                       dispatch::to_text(office) + "'");
    }
    void set_terms(const char* version) {
        const auto admin = house.log_in(tenant, "tenant_admin");
        const auto saved = house.put(
            admin, "/api/v1/rules/about",
            {{"valid_from", "2026-03-01T00:00:00+01:00"},
             {"document", {{"terms_version", version}, {"terms_text", "Drei Tage vorher."}}}});
        ASSERT_EQ(saved.status, 200) << saved.raw.body;
    }
};

TEST_F(OfficeInvitationTest, WhoeverOpensTheLinkBecomesSomebodyOfTheOffice) {
    const auto token = invite();
    EXPECT_EQ(read_invitation(token).body["terms"], nullptr);
    EXPECT_FALSE(read_invitation(token).body["office_name"].get<std::string>().empty());
    ASSERT_EQ(sign_up(token).status, 202);
    EXPECT_EQ(members(), 0);  // nothing holds before the mail
    EXPECT_EQ(house.count(tenant, "message where kind = 'entry_confirm'"), 1);
    const auto link = newest_link();
    EXPECT_EQ(ask("GET", "entries/beispiel/" + link).body["confirmed"], false);
    EXPECT_EQ(members(), 0);  // a mail scanner opened the link

    const auto confirmed = confirm(link);
    ASSERT_EQ(confirmed.status, 200) << confirmed.raw.body;
    EXPECT_EQ(members(), 1);
    const auto set = ask("POST", "password",
                         {{"tenant", "beispiel"},
                          {"token", confirmed.body["password_token"]},
                          {"password", "ein-neues-passwort-2"}});
    EXPECT_EQ(set.status, 204) << set.raw.body;
    const auto login =
        ask("POST", "sessions", {{"email", kNele}, {"password", "ein-neues-passwort-2"}});
    ASSERT_EQ(login.status, 201) << login.raw.body;
    EXPECT_EQ(login.body["requester_id"], dispatch::to_text(office));
}

TEST_F(OfficeInvitationTest, ASecondClickIsHarmless) {
    sign_up(invite());
    const auto link = newest_link();
    EXPECT_TRUE(confirm(link).body["password_token"].is_string());
    const auto again = confirm(link);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body["password_token"], nullptr);
    EXPECT_EQ(ask("GET", "entries/beispiel/" + link).body["confirmed"], true);
    EXPECT_EQ(members(), 1);
}

TEST_F(OfficeInvitationTest, SomebodyWithAPasswordKeepsIt) {
    house.add_account(tenant, "coordinator", kNele, "beispiel-passwort-1");
    sign_up(invite());
    EXPECT_EQ(confirm(newest_link()).body["password_token"], nullptr);
    EXPECT_EQ(members(), 1);
}

TEST_F(OfficeInvitationTest, NobodyLearnsWhichAddressIsKnown) {
    house.add_account(tenant, "requester", kNele, "beispiel-passwort-1", {.requester = office});
    const auto token = invite();
    const auto known = sign_up(token);
    const auto unknown = sign_up(token, "niemand@beispielamt.example");
    EXPECT_EQ(known.status, 202);
    EXPECT_EQ(known.raw.body, unknown.raw.body);
    EXPECT_EQ(unknown.status, 202);
}

TEST_F(OfficeInvitationTest, TheLinkEndsAndIsTakenBackAndReplaced) {
    const auto first = invite(1);
    const auto second = invite(1);
    EXPECT_EQ(read_invitation(first).code(), "invitation_invalid");
    EXPECT_EQ(read_invitation(second).status, 200);
    const std::string shown = house.get(kim, path_of_office()).body["url"];
    EXPECT_TRUE(shown.ends_with(second));
    house.clock().advance(dispatch::Minutes{24 * 60});
    EXPECT_EQ(read_invitation(second).code(), "invitation_invalid");
    EXPECT_EQ(sign_up(second).code(), "invitation_invalid");
    EXPECT_EQ(house.get(kim, path_of_office()).body["url"], nullptr);

    const auto third = invite();
    EXPECT_EQ(house.del(kim, path_of_office()).status, 204);
    EXPECT_EQ(read_invitation(third).code(), "invitation_invalid");
}

TEST_F(OfficeInvitationTest, TheMailHoldsForTwoDaysAndNotForAClosedOffice) {
    sign_up(invite());
    const auto late = newest_link();
    house.clock().advance(dispatch::Minutes{48 * 60});
    EXPECT_EQ(confirm(late).code(), "entry_invalid");
    sign_up(invite());
    const auto link = newest_link();
    house.run(tenant, "update requester set state = 'closed'");
    EXPECT_EQ(confirm(link).code(), "entry_invalid");
    EXPECT_EQ(members(), 0);
}

TEST_F(OfficeInvitationTest, OneAddressGetsAtMostThreeMailsInAnHour) {
    const auto token = invite();
    for (int i = 0; i < 5; ++i) EXPECT_EQ(sign_up(token).status, 202);
    EXPECT_EQ(house.count(tenant, "message where kind = 'entry_confirm'"), 3);
    for (int i = 0; i < 5; ++i) sign_up(token);
    EXPECT_EQ(sign_up(token).status, 429);
    EXPECT_EQ(sign_up(token, "lee@beispielamt.example").status, 202);
}

TEST_F(OfficeInvitationTest, NothingThatIsNoMailAddressIsTaken) {
    const auto token = invite();
    for (const char* email : {"nele", "nele@amt", "nele@@amt.example"})
        EXPECT_EQ(sign_up(token, email).status, 422) << email;
    EXPECT_EQ(house.count(tenant, "office_entry"), 0);
}

TEST_F(OfficeInvitationTest, AddressAndNameAreNotKeptInPlainText) {
    sign_up(invite());
    const auto kept = house.run(tenant, "select row_to_json(e)::text as entry from office_entry e");
    EXPECT_EQ(kept.only().text("entry").find("nele"), std::string::npos);
    const auto audit = house.run(tenant, "select string_agg(a::text, ' ') as said from audit a");
    EXPECT_EQ(audit.only().text("said").find("nele"), std::string::npos);
}

TEST_F(OfficeInvitationTest, TheTermsAreAcceptedWithTheRegistration) {
    set_terms("1");
    const auto token = invite();
    EXPECT_EQ(read_invitation(token).body["terms"]["version"], "1");
    EXPECT_EQ(sign_up(token).code(), "terms_not_accepted");
    EXPECT_EQ(sign_up(token, kNele, "0").code(), "terms_not_accepted");
    EXPECT_EQ(sign_up(token, kNele, "1").status, 202);
    confirm(newest_link());
    EXPECT_EQ(house.count(tenant, "terms_acceptance where version = '1'"), 1);
}

TEST_F(OfficeInvitationTest, ANewVersionOfTheTermsIsAskedForBeforeTheNextRequest) {
    const auto nele = house.log_in_by_cookie(tenant, "requester", {.requester = office});
    const auto by_cookie = [&](const char* method, const char* target, const json& body) {
        return house.ask_as(
            nele,
            {.method = method, .target = target, .body = body, .headers = {{"x-mittler", "1"}}});
    };
    const auto due = [&] { return house.get(nele, "/api/v1/session").body["terms_due"]; };
    const json request{{"language", "ary"},
                       {"setting", "general"},
                       {"mode", "telephone"},
                       {"duration_min", 60},
                       {"times", {{{"local", "2026-03-12T10:00"}}}}};
    const auto refused_for_terms = [&] {
        return by_cookie("POST", "/api/v1/bookings", request).code() == "terms_not_accepted";
    };
    EXPECT_EQ(due(), nullptr);
    EXPECT_FALSE(refused_for_terms());
    set_terms("1");
    EXPECT_EQ(due(), "1");
    EXPECT_TRUE(refused_for_terms());
    EXPECT_EQ(by_cookie("POST", "/api/v1/terms", {{"version", "2"}}).code(), "terms_changed");
    EXPECT_EQ(by_cookie("POST", "/api/v1/terms", {{"version", "1"}}).status, 204);
    EXPECT_EQ(by_cookie("POST", "/api/v1/terms", {{"version", "1"}}).status, 204);
    EXPECT_EQ(house.get(nele, "/api/v1/terms").body["accepted"], true);
    EXPECT_EQ(due(), nullptr);
    EXPECT_FALSE(refused_for_terms());
    set_terms("2");
    EXPECT_EQ(due(), "2");
    EXPECT_EQ(house.count(tenant, "terms_acceptance"), 1);
    EXPECT_EQ(house.get(kim, "/api/v1/session").body["terms_due"], nullptr);
}

TEST_F(OfficeInvitationTest, TheCoordinatorReadsWhoAcceptedWhichTermsAndWhen) {
    const std::string path = "/api/v1/requesters/" + dispatch::to_text(office) + "/terms";
    const auto lee = house.log_in(tenant, "requester", {.requester = office});
    set_terms("1");
    sign_up(invite(), kNele, "1");
    confirm(newest_link());
    house.clock().advance(dispatch::Minutes{24 * 60});
    set_terms("2");
    EXPECT_EQ(house.post(lee, "/api/v1/terms", {{"version", "2"}}).status, 204);
    const auto told = house.get(kim, path);
    ASSERT_EQ(told.status, 200) << told.raw.body;
    EXPECT_EQ(told.body["version"], "2");
    ASSERT_EQ(told.body["items"].size(), 2U);
    std::map<std::string, json> accepted;
    for (const auto& one : told.body["items"]) {
        EXPECT_EQ(one["is_member"], true);
        for (const auto& version : one["accepted"])
            accepted[version["version"]] = {one["account_id"], version["accepted_at"]};
    }
    EXPECT_EQ(accepted.at("2"),
              json({dispatch::to_text(lee.account), "2026-03-03T09:00:00+01:00"}));
    EXPECT_EQ(accepted.at("1")[1], "2026-03-02T09:00:00+01:00");
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'terms_accepted' and reason_code = '2' and"
                          " ids @> array['" +
                              dispatch::to_text(lee.account) + "'::uuid]"),
              1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'terms_acceptances_viewed'"), 1);
    EXPECT_EQ(house.get(lee, path).status, 403);
    EXPECT_EQ(house.get(house.log_in(house.add_tenant("anderswo"), "coordinator"), path).status,
              404);
}

}  // namespace
