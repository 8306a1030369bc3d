#include "api/handlers/accounts.hpp"

#include <regex>

#include "services/public_link.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

using tests::Ask;
using tests::Reply;

constexpr const char* kPassword = "beispiel-passwort-1";

class Accounts : public tests::ApiTest {
protected:
    Reply log_in(const std::string& email, const std::string& password, nlohmann::json more = {}) {
        nlohmann::json body{{"email", email}, {"password", password}};
        body.update(more.is_null() ? nlohmann::json::object() : more);
        return house.ask({.method = "POST", .target = "/api/v1/sessions", .body = body});
    }
    Reply with_cookie_of(const Reply& login) {
        const auto cookie = login.header("Set-Cookie");
        return house.ask({.method = "GET",
                          .target = "/api/v1/session",
                          .headers = {{"cookie", cookie.substr(0, cookie.find(';'))}}});
    }
    Reply ask_for_link(const std::string& email) {
        return house.ask(
            {.method = "POST", .target = "/api/v1/password-links", .body = {{"email", email}}});
    }
    Reply set_password(const std::string& token, const std::string& password) {
        return house.ask(
            {.method = "POST",
             .target = "/api/v1/password",
             .body = {{"tenant", "beispiel"}, {"token", token}, {"password", password}}});
    }
    /// The token that the mail of the newest link would show.
    std::string newest_token() {
        const auto links = house.run(
            tenant, "select id from public_link order by created_at desc, id desc limit 1");
        auto tx = house.pool().begin(tenant);
        services::UseCase use{.tx = tx,
                              .tools = house.house().tools,
                              .tenant = tenant,
                              .zone = "",
                              .land = "",
                              .actor = {},
                              .scope = {},
                              .now = house.clock().now(),
                              .new_id = house.house().new_id};
        return services::link_token(use, links.only().uuid("id"));
    }
};

}  // namespace

TEST_F(Accounts, LogInWithAPasswordAndLogOut) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    const auto login = log_in(" Kim@Beispiel.example ", kPassword);
    ASSERT_EQ(login.status, 201);
    EXPECT_EQ(login.body["role"], "coordinator");
    const auto cookie = login.header("Set-Cookie");
    EXPECT_TRUE(std::regex_match(cookie, std::regex{"mittler_session=[A-Za-z0-9_-]{43}; Path=/; "
                                                    "HttpOnly; SameSite=Lax; Max-Age=43200; "
                                                    "Secure"}))
        << cookie;
    EXPECT_EQ(with_cookie_of(login).status, 200);
    const auto logout = house.ask(
        {.method = "DELETE",
         .target = "/api/v1/session",
         .headers = {{"cookie", cookie.substr(0, cookie.find(';'))}, {"x-mittler", "1"}}});
    EXPECT_EQ(logout.status, 204);
    EXPECT_NE(logout.header("Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(with_cookie_of(login).status, 401);
}

TEST_F(Accounts, RefuseWrongPasswordUnknownAddressAndLockedAccountAlike) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    const auto wrong = log_in("kim@beispiel.example", "falsches-passwort");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.code(), "login_refused");
    EXPECT_EQ(house.count(tenant, "audit where action = 'login_refused'"), 1);
    const auto unknown = log_in("nobody@beispiel.example", kPassword);
    EXPECT_EQ(unknown.raw.body, wrong.raw.body);
    house.run(tenant, "update account set state = 'locked'");
    EXPECT_EQ(log_in("kim@beispiel.example", kPassword).raw.body, wrong.raw.body);
}

TEST_F(Accounts, RefuseALoginWithoutRightsAnywhere) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    house.run(tenant, "update membership set valid_until = '2026-01-01Z'");
    EXPECT_EQ(log_in("kim@beispiel.example", kPassword).code(), "membership_missing");
}

TEST_F(Accounts, AskWhichOfSeveralRolesIsMeant) {
    const auto other = house.add_tenant("anderswo");
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    house.add_account(other, "tenant_admin", "kim@beispiel.example", "ignored-for-known-people");
    const auto asked = log_in("kim@beispiel.example", kPassword);
    EXPECT_EQ(asked.status, 409);
    EXPECT_EQ(asked.code(), "membership_choice_needed");
    ASSERT_EQ(asked.body["choices"].size(), 2U);
    for (const auto& choice : asked.body["choices"]) {
        const auto login =
            log_in("kim@beispiel.example", kPassword, {{"membership_id", choice["membership_id"]}});
        ASSERT_EQ(login.status, 201);
        EXPECT_EQ(login.body["tenant"]["slug"], choice["tenant_slug"]);
        EXPECT_EQ(login.body["role"], choice["role"]);
    }
    EXPECT_EQ(log_in("kim@beispiel.example", kPassword,
                     {{"membership_id", "01900000-0000-7000-8000-00000000dead"}})
                  .status,
              409);
}

TEST(AccountsLimits, StopGuessingAPassword) {
    tests::TestHouse house{{.logins_per_account = 2}};
    const auto tenant = house.add_tenant();
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    const Ask wrong{.method = "POST",
                    .target = "/api/v1/sessions",
                    .body = {{"email", "kim@beispiel.example"}, {"password", "wrong"}}};
    EXPECT_EQ(house.ask(wrong).status, 401);
    EXPECT_EQ(house.ask(wrong).status, 401);
    const auto stopped = house.ask(wrong);
    EXPECT_EQ(stopped.code(), "too_many_logins");
    EXPECT_EQ(stopped.header("Retry-After"), "900");
    Ask elsewhere = wrong;
    elsewhere.from = "192.0.2.7";
    EXPECT_EQ(house.ask(elsewhere).status, 401);
}

TEST_F(Accounts, RevokeATokenAtOnce) {
    const auto person = house.log_in(tenant, "coordinator");
    const auto made =
        house.post(person, "/api/v1/tokens", {{"label", "Fachverfahren"}, {"days", 30}});
    ASSERT_EQ(made.status, 201);
    tests::Person machine = person;
    machine.token = made.body["secret"];
    EXPECT_EQ(house.get(machine, "/api/v1/session").status, 200);
    const auto listed = house.get(person, "/api/v1/tokens");
    ASSERT_EQ(listed.body["items"].size(), 2U);  // the person came with one
    EXPECT_FALSE(listed.body["items"][1].contains("secret"));
    const auto colleague = house.log_in(tenant, "coordinator");
    const auto path = "/api/v1/tokens/" + made.body["id"].get<std::string>();
    EXPECT_EQ(house.del(colleague, path).status, 404);
    EXPECT_EQ(house.del(person, path).status, 204);
    EXPECT_EQ(house.get(machine, "/api/v1/session").status, 401);
    EXPECT_EQ(house.del(person, path).status, 404);
}

TEST_F(Accounts, NeverTellWhetherAnAddressIsKnown) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    const auto known = ask_for_link("kim@beispiel.example");
    const auto unknown = ask_for_link("nobody@beispiel.example");
    EXPECT_EQ(known.status, 202);
    EXPECT_EQ(unknown.status, 202);
    EXPECT_EQ(known.raw.body, unknown.raw.body);
    EXPECT_EQ(known.raw.headers, unknown.raw.headers);
    EXPECT_EQ(house.count(tenant, "message where kind = 'password_link' and state = 'waiting'"), 1);
    EXPECT_EQ(house.count(tenant, "delivery where consumer = 'send_message'"), 1);
}

TEST_F(Accounts, SetAPasswordOnceAndEndAllSessions) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    const auto login = log_in("kim@beispiel.example", kPassword);
    ASSERT_EQ(with_cookie_of(login).status, 200);
    ask_for_link("kim@beispiel.example");
    const auto token = newest_token();
    EXPECT_EQ(set_password(token, "zu-kurz").code(), "password_too_short");
    EXPECT_EQ(set_password(token, "aaaaaaaaaaaaaa").code(), "password_too_common");
    EXPECT_EQ(set_password("another-token", "ein-neues-passwort-2").code(),
              "password_link_invalid");
    EXPECT_EQ(set_password(token, "ein-neues-passwort-2").status, 204);
    EXPECT_EQ(set_password(token, "ein-neues-passwort-3").code(), "password_link_invalid");
    EXPECT_EQ(with_cookie_of(login).status, 401);
    EXPECT_EQ(log_in("kim@beispiel.example", kPassword).status, 401);
    EXPECT_EQ(log_in("kim@beispiel.example", "ein-neues-passwort-2").status, 201);
}

TEST_F(Accounts, EndSessionsInOtherTenantsWithANewPassword) {
    const auto other = house.add_tenant("anderswo");
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    house.add_account(other, "coordinator", "kim@beispiel.example", kPassword);
    const auto choices = log_in("kim@beispiel.example", kPassword).body["choices"];
    std::vector<Reply> logins;
    for (const auto& choice : choices)
        logins.push_back(log_in("kim@beispiel.example", kPassword,
                                {{"membership_id", choice["membership_id"]}}));
    ask_for_link("kim@beispiel.example");
    ASSERT_EQ(set_password(newest_token(), "ein-neues-passwort-2").status, 204);
    for (const auto& login : logins) EXPECT_EQ(with_cookie_of(login).status, 401);
}

TEST_F(Accounts, RefuseAPasswordLinkAfterADay) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", kPassword);
    ask_for_link("kim@beispiel.example");
    house.clock().advance(dispatch::Minutes{24 * 60});
    EXPECT_EQ(set_password(newest_token(), "ein-neues-passwort-2").code(), "password_link_invalid");
}

TEST_F(Accounts, InviteAPersonWhoThenSetsAPassword) {
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto office = house.add_requester(tenant);
    const nlohmann::json invitation{{"email", "neu@beispiel.example"},
                                    {"display_name", "Neue Kollegin"},
                                    {"role", "requester"},
                                    {"requester_id", dispatch::to_text(office)}};
    const auto invited = house.post(admin, "/api/v1/accounts", invitation);
    ASSERT_EQ(invited.status, 201) << invited.raw.body;
    EXPECT_EQ(invited.body["requester_id"], dispatch::to_text(office));
    EXPECT_EQ(house.post(admin, "/api/v1/accounts", invitation).code(), "membership_exists");
    EXPECT_EQ(invited.body["password_link"]["state"], "sent");
    const auto listed = [&] {
        const auto people = house.get(admin, "/api/v1/accounts");
        for (const auto& item : people.body["items"])
            if (item["email"] == "neu@beispiel.example") return item;
        return nlohmann::json{};
    };
    EXPECT_EQ(listed()["password_link"], invited.body["password_link"]);
    EXPECT_EQ(listed()["has_password"], false);
    house.clock().advance(dispatch::Minutes{24 * 60});
    EXPECT_EQ(listed()["password_link"]["state"], "expired");
    ask_for_link("neu@beispiel.example");
    EXPECT_EQ(listed()["password_link"]["state"], "sent");
    EXPECT_EQ(set_password(newest_token(), "ein-neues-passwort-2").status, 204);
    EXPECT_EQ(log_in("neu@beispiel.example", "ein-neues-passwort-2").body["role"], "requester");
    EXPECT_EQ(listed()["password_link"]["state"], "used");
    EXPECT_EQ(listed()["has_password"], true);
}

TEST_F(Accounts, RefuseInvitationsThatDoNotFit) {
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto other = house.add_tenant("anderswo");
    const auto foreign = dispatch::to_text(house.add_requester(other));
    const auto own = dispatch::to_text(house.add_requester(tenant));
    struct Case {
        nlohmann::json more;
        std::string code;
    };
    const Case cases[] = {
        {{{"role", "requester"}}, "role_link_missing"},
        {{{"role", "interpreter"}}, "role_link_missing"},
        {{{"role", "operator"}}, "field_invalid"},
        {{{"role", "coordinator"}, {"requester_id", own}}, "field_invalid"},
        {{{"role", "requester"}, {"requester_id", foreign}}, "not_found"},
        {{{"role", "coordinator"}, {"email", "no-address"}}, "email_invalid"},
        {{{"role", "coordinator"}, {"email", "neu@müller.example"}}, "email_not_ascii"},
        {{{"role", "coordinator"}, {"valid_until", "2020-01-01T00:00:00Z"}}, "field_invalid"},
    };
    for (const auto& line : cases) {
        nlohmann::json body{{"email", "neu@beispiel.example"}, {"display_name", "Neu"}};
        body.update(line.more);
        EXPECT_EQ(house.post(admin, "/api/v1/accounts", body).code(), line.code) << line.more;
    }
    EXPECT_EQ(house.count(tenant, "membership"), 1);
    EXPECT_EQ(house.count(tenant, "message"), 0);
}

TEST_F(Accounts, GiveAKnownPersonOfAnotherTenantARoleHere) {
    const auto other = house.add_tenant("anderswo");
    house.add_account(other, "coordinator", "kim@beispiel.example", kPassword);
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto invited = house.post(
        admin, "/api/v1/accounts",
        {{"email", "KIM@beispiel.example"}, {"display_name", "Kim"}, {"role", "coordinator"}});
    EXPECT_EQ(invited.status, 201) << invited.raw.body;
    EXPECT_EQ(house.count(tenant, "message"), 0);
    EXPECT_EQ(log_in("kim@beispiel.example", kPassword).body["choices"].size(), 2U);
}

TEST_F(Accounts, ListThePeopleOfThisTenantPageByPage) {
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto office = house.add_requester(tenant);
    for (int i = 0; i < 4; ++i) house.log_in(tenant, "requester", {.requester = office});
    house.log_in(house.add_tenant("anderswo"), "coordinator");
    std::set<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 3; ++page) {
        const auto reply = house.get(admin, "/api/v1/accounts?limit=2" + cursor);
        ASSERT_EQ(reply.status, 200) << reply.raw.body;
        for (const auto& item : reply.body["items"]) seen.insert(item["membership_id"]);
        EXPECT_EQ(reply.body["next_cursor"].is_null(), page == 2);
        if (page < 2) cursor = "&cursor=" + reply.body["next_cursor"].get<std::string>();
    }
    EXPECT_EQ(seen.size(), 5U);
    EXPECT_EQ(house.count(tenant, "audit where action = 'accounts_viewed'"), 3);
}

TEST_F(Accounts, EndRightsAndOpenSessionsAtOnce) {
    const auto admin = house.log_in(tenant, "tenant_admin");
    const auto person = house.log_in(tenant, "coordinator");
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 200);
    const auto path = "/api/v1/memberships/" + dispatch::to_text(person.membership) + "/end";
    const auto stranger = house.log_in(house.add_tenant("anderswo"), "tenant_admin");
    EXPECT_EQ(house.post(stranger, path).status, 404);
    EXPECT_EQ(house.post(admin, path).status, 204);
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
    EXPECT_EQ(house.post(admin, path).status, 404);
}
