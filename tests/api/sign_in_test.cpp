#include "db/loaders/tenant_rules.hpp"
#include "services/public_link.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::Reply;

constexpr const char* kMina = "mina@beispiel.example";
constexpr const char* kKim = "kim@beispiel.example";
constexpr const char* kPassword = "beispiel-passwort-1";

class SignInTest : public tests::ApiTest {
protected:
    SignInTest() {
        house.add_account(tenant, "interpreter", kMina, kPassword,
                          {.interpreter = house.add_interpreter(tenant)});
    }

    Reply ask_for(const std::string& email, const std::string& slug = "beispiel") {
        return house.ask({.method = "POST",
                          .target = "/api/v1/sign-in-links",
                          .body = {{"tenant", slug}, {"email", email}}});
    }
    Reply sign_in(json body) {
        body["tenant"] = "beispiel";
        return house.ask({.method = "POST", .target = "/api/v1/sessions", .body = body});
    }
    Reply by_code(const std::string& email, const std::string& code) {
        return sign_in({{"email", email}, {"code", code}});
    }
    Reply by_link(const std::string& token) { return sign_in({{"link", token}}); }

    /// What the mail sent last would show.
    struct Mail {
        std::string token, code;
    };
    Mail newest() {
        const auto links = house.run(tenant,
                                     "select id from public_link where purpose = 'sign_in'"
                                     " order by created_at desc, id desc limit 1");
        auto tx = house.pool().begin(tenant);
        auto use = house.use_case(tx, tenant);
        const auto id = links.only().uuid("id");
        return {services::link_token(use, id), services::link_code(use, id)};
    }
    static std::string other_than(const std::string& code) {
        return code == "000000" ? "000001" : "000000";
    }
    Reply by_cookie(const tests::Person& person,
                    const char* method,
                    const char* target,
                    const json& body = nullptr) {
        return house.ask_as(
            person,
            {.method = method, .target = target, .body = body, .headers = {{"x-mittler", "1"}}});
    }
    std::int64_t mails() { return house.count(tenant, "message where kind = 'sign_in'"); }
    void decide(const char* who) {
        const auto admin = house.log_in(tenant, "tenant_admin");
        const auto saved = house.put(admin, "/api/v1/rules/access",
                                     {{"valid_from", "2026-03-01T00:00:00+01:00"},
                                      {"document", {{"sign_in_by_mail", who}}}});
        EXPECT_EQ(saved.status, 200) << saved.raw.body;
    }
};

TEST_F(SignInTest, TheCodeSignsInOnce) {
    ASSERT_EQ(ask_for(" Mina@Beispiel.example ").status, 202);
    const auto mail = newest();
    EXPECT_EQ(mail.code.size(), 6U);
    const auto login = by_code(kMina, mail.code);
    ASSERT_EQ(login.status, 201) << login.raw.body;
    EXPECT_EQ(login.body["role"], "interpreter");
    EXPECT_FALSE(login.header("Set-Cookie").empty());
    EXPECT_EQ(by_code(kMina, mail.code).code(), "login_refused");
    EXPECT_EQ(by_link(mail.token).code(), "login_refused");  // the other half of the same mail
}

TEST_F(SignInTest, TheLinkSignsInOnce) {
    ask_for(kMina);
    const auto mail = newest();
    EXPECT_EQ(by_link(mail.token).status, 201);
    EXPECT_EQ(by_link(mail.token).code(), "login_refused");
    EXPECT_EQ(by_code(kMina, mail.code).code(), "login_refused");
}

TEST_F(SignInTest, BothHoldForAQuarterOfAnHour) {
    ask_for(kMina);
    const auto mail = newest();
    house.clock().advance(dispatch::Minutes{15});
    EXPECT_EQ(by_code(kMina, mail.code).code(), "login_refused");
    EXPECT_EQ(by_link(mail.token).code(), "login_refused");
}

TEST_F(SignInTest, ANewMailReplacesTheOneBefore) {
    ask_for(kMina);
    const auto first = newest();
    house.clock().advance(dispatch::Minutes{1});
    ask_for(kMina);
    EXPECT_EQ(by_link(first.token).code(), "login_refused");
    EXPECT_EQ(by_link(newest().token).status, 201);
}

TEST_F(SignInTest, FiveWrongCodesMakeTheRightOneWorthless) {
    ask_for(kMina);
    const auto mail = newest();
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(by_code(kMina, other_than(mail.code)).code(), "login_refused");
    EXPECT_EQ(house.count(tenant, "public_link where failures = 4"), 1);
    EXPECT_EQ(by_code(kMina, other_than(mail.code)).code(), "login_refused");
    EXPECT_EQ(by_code(kMina, mail.code).code(), "login_refused");
}

TEST_F(SignInTest, NobodyLearnsWhichAddressIsKnown) {
    const auto known = ask_for(kMina);
    for (const auto& reply :
         {ask_for("niemand@beispiel.example"), ask_for(kMina, "unbekannt"), known}) {
        EXPECT_EQ(reply.status, 202);
        EXPECT_EQ(reply.raw.body, known.raw.body);
    }
    EXPECT_EQ(mails(), 1);
    EXPECT_EQ(by_code("niemand@beispiel.example", "123456").code(), "login_refused");
    EXPECT_EQ(by_code(kMina, other_than(newest().code)).code(), "login_refused");
}

TEST_F(SignInTest, TheTenantDecidesWhoSignsInByMail) {
    house.add_account(tenant, "coordinator", kKim, kPassword);
    decide("interpreters");
    ask_for(kKim);
    EXPECT_EQ(mails(), 0);
    ask_for(kMina);
    EXPECT_EQ(mails(), 1);
    const auto mail = newest();
    decide("nobody");
    EXPECT_EQ(by_link(mail.token).code(), "login_refused");
    ask_for(kMina);
    EXPECT_EQ(mails(), 1);
}

TEST_F(SignInTest, AnAccountOfAnotherPoolIsNobodyHere) {
    const auto other = house.add_tenant("nachbar");
    house.add_account(other, "coordinator", kKim, kPassword);
    EXPECT_EQ(ask_for(kKim).status, 202);
    EXPECT_EQ(mails(), 0);
    EXPECT_EQ(house.count(other, "message"), 0);
}

TEST_F(SignInTest, WithoutAPoolEachPoolOfTheAddressSendsItsOwnMail) {
    const auto other = house.add_tenant("nachbar");
    house.add_account(other, "interpreter", kMina, kPassword,
                      {.interpreter = house.add_interpreter(other)});
    const auto ask = [&](const char* email) {
        return house.ask(
            {.method = "POST", .target = "/api/v1/sign-in-links", .body = {{"email", email}}});
    };
    const auto known = ask(kMina);
    const auto unknown = ask("niemand@beispiel.example");
    EXPECT_EQ(known.status, 202);
    EXPECT_EQ(unknown.status, 202);
    EXPECT_EQ(known.raw.body, unknown.raw.body);
    EXPECT_EQ(mails(), 1);
    EXPECT_EQ(house.count(other, "message where kind = 'sign_in'"), 1);
    const auto by_bare_code = [&](const std::string& code) {
        return house.ask({.method = "POST",
                          .target = "/api/v1/sessions",
                          .body = {{"email", kMina}, {"code", code}}});
    };
    const auto code = newest().code;
    EXPECT_EQ(by_bare_code(other_than(code)).code(), "login_refused");
    const auto login = by_bare_code(code);
    ASSERT_EQ(login.status, 201) << login.raw.body;
    EXPECT_EQ(login.body["tenant"]["slug"], "beispiel");
    EXPECT_EQ(by_bare_code(code).code(), "login_refused");
}

TEST_F(SignInTest, AtMostFiveMailsGoOutInAQuarterOfAnHour) {
    for (int i = 0; i < 7; ++i) EXPECT_EQ(ask_for(kMina).status, 202);
    EXPECT_EQ(mails(), 5);
    for (int i = 0; i < 3; ++i) ask_for(kMina);
    EXPECT_EQ(ask_for(kMina).status, 429);
    EXPECT_EQ(ask_for("lee@beispiel.example").status, 202);
}

TEST_F(SignInTest, HalfALoginIsRefused) {
    EXPECT_EQ(sign_in({{"code", "123456"}}).status, 422);
    EXPECT_EQ(sign_in({{"email", kMina}, {"password", kPassword}, {"code", "123456"}}).status, 422);
    EXPECT_EQ(sign_in(json::object()).status, 422);
}

TEST_F(SignInTest, LoggingOutEverywhereEndsEverySessionAndKeepsTokensUnlessTold) {
    const auto person = house.log_in_by_cookie(tenant, "coordinator");
    const auto token = by_cookie(person, "POST", "/api/v1/tokens", {{"label", "Fachverfahren"}});
    tests::Person machine = person;
    machine.is_cookie = false;
    machine.token = token.body["secret"];
    EXPECT_EQ(by_cookie(person, "DELETE", "/api/v1/sessions").status, 204);
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
    EXPECT_EQ(house.get(machine, "/api/v1/session").status, 200);
    EXPECT_EQ(house.del(machine, "/api/v1/sessions?tokens=true").status, 204);
    EXPECT_EQ(house.get(machine, "/api/v1/session").status, 401);
}

TEST_F(SignInTest, AnInventedRuleIsRefused) {
    const auto admin = house.log_in(tenant, "tenant_admin");
    for (const auto* document : {R"({"sign_in_by_mail": "all"})", R"({"x": 1})", "[]"})
        EXPECT_EQ(house
                      .put(admin, "/api/v1/rules/access",
                           {{"valid_from", "2026-03-01T00:00:00+01:00"},
                            {"document", json::parse(document)}})
                      .status,
                  422)
            << document;
    EXPECT_EQ(house.get(admin, "/api/v1/rules/access").body["document"]["sign_in_by_mail"],
              "everybody");
}

TEST_F(SignInTest, RulesOfOtherKindsDoNotDisturbRequests) {
    decide("nobody");
    auto tx = house.pool().begin(tenant);
    auto use = house.use_case(tx, tenant);
    EXPECT_NO_THROW(db::load_tenant_rules(use.tx, tenant, use.now));
}

}  // namespace
