#include "api/serve_call.hpp"

#include <thread>

#include "tests/api/api_fixture.hpp"

namespace {

using tests::ApiTest;
using tests::Ask;
using tests::Person;
using ServeCall = ApiTest;

Ask new_token(tests::Headers headers = {}) {
    return {.method = "POST",
            .target = "/api/v1/tokens",
            .body = {{"label", "Fachverfahren"}},
            .headers = std::move(headers)};
}

}  // namespace

TEST_F(ServeCall, TellsWhoIsLoggedIn) {
    const auto person = house.log_in(tenant, "coordinator");
    const auto reply = house.get(person, "/api/v1/session");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body["role"], "coordinator");
    EXPECT_EQ(reply.body["tenant"]["slug"], "beispiel");
}

TEST_F(ServeCall, RefusesWithoutALogin) {
    const Person nobody{
        .token = "no-such-token", .tenant = tenant, .account = {}, .membership = {}};
    const auto reply = house.get(nobody, "/api/v1/session");
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.code(), "login_needed");
    EXPECT_EQ(reply.body["request_id"], "test");
    EXPECT_EQ(reply.raw.content_type, "application/problem+json");
    EXPECT_EQ(house.ask({.method = "GET", .target = "/api/v1/session"}).status, 401);
}

TEST_F(ServeCall, TakesACookieForNoBearerToken) {
    auto person = house.log_in_by_cookie(tenant, "coordinator");
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 200);
    person.is_cookie = false;
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
}

TEST_F(ServeCall, EndsASessionAtItsTime) {
    const auto person = house.log_in(tenant, "coordinator");
    house.run(tenant, "update account_session set expires_at = '2026-01-01Z'");
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
}

TEST_F(ServeCall, RefusesAMembershipBeforeAndAfterItsTime) {
    const auto later = house.log_in(tenant, "coordinator");
    house.run(tenant, "update membership set valid_from = '2999-01-01Z'");
    EXPECT_EQ(house.get(later, "/api/v1/session").status, 401);
    const auto over = house.log_in(tenant, "coordinator");
    house.run(tenant, "update membership set valid_until = '2026-01-02Z'");
    EXPECT_EQ(house.get(over, "/api/v1/session").status, 401);
}

TEST_F(ServeCall, RefusesALockedAccount) {
    const auto person = house.log_in(tenant, "coordinator");
    house.run(tenant, "update account set state = 'locked'");
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
}

TEST_F(ServeCall, LogsNobodyOutWhenRedisIsEmptied) {
    const auto person = house.log_in(tenant, "coordinator");
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 200);
    ASSERT_TRUE(house.redis().flush_all());
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 200);
}

TEST_F(ServeCall, NeedsTheCapabilityAndAuditsTheRefusal) {
    const auto person =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    const auto reply = house.get(person, "/api/v1/accounts");
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.code(), "capability_missing");
    EXPECT_EQ(reply.body["detail"], "account_keep");
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'capability_missing' and "
                          "fields = '{listAccounts}' and account_id = '" +
                              dispatch::to_text(person.account) + "'"),
              1);
}

TEST_F(ServeCall, RefusesCookieWritesFromElsewhere) {
    struct Case {
        tests::Headers headers;
        int status;
    };
    const Case cases[] = {
        {{{"x-mittler", "1"}}, 201},
        {{{"x-mittler", "1"}, {"origin", "https://mittler.example"}}, 201},
        {{{"x-mittler", "1"}, {"origin", "https://evil.example"}}, 403},
        {{{"x-mittler", "1"}, {"origin", "https://mittler.example.evil.example"}}, 403},
        {{{"x-mittler", "1"}, {"origin", "null"}}, 403},
        {{{"origin", "https://mittler.example"}}, 403},
        {{}, 403},
    };
    const auto person = house.log_in_by_cookie(tenant, "coordinator");
    for (const auto& line : cases) {
        const auto reply = house.ask_as(person, new_token(line.headers));
        EXPECT_EQ(reply.status, line.status) << nlohmann::json(line.headers);
        EXPECT_EQ(reply.code(), line.status == 403 ? "origin_refused" : "");
    }
    EXPECT_EQ(house.count(tenant, "account_session where kind = 'bearer'"), 2);
}

TEST_F(ServeCall, NeedsNoOriginOfAMachineWithABearerToken) {
    const auto machine = house.log_in(tenant, "coordinator");
    EXPECT_EQ(house.ask_as(machine, new_token()).status, 201);
}

TEST_F(ServeCall, SaysWhatIsAllowedWhereAMethodIsNot) {
    const auto reply = house.ask({.method = "PATCH", .target = "/api/v1/session"});
    EXPECT_EQ(reply.status, 405);
    EXPECT_NE(reply.header("Allow").find("DELETE"), std::string::npos);
    EXPECT_EQ(house.ask({.method = "OPTIONS", .target = "/api/v1/session"}).status, 204);
    EXPECT_EQ(house.ask({.method = "GET", .target = "/api/v1/nothing"}).code(), "path_unknown");
}

TEST_F(ServeCall, MakesAWriteHappenOnceUnderOneKey) {
    const auto person = house.log_in(tenant, "coordinator");
    const tests::Headers key{{"idempotency-key", "key-0000-0001"}};
    std::vector<std::string> answers(20);
    std::vector<std::jthread> threads;
    for (auto& answer : answers)
        threads.emplace_back([&] { answer = house.ask_as(person, new_token(key)).raw.body; });
    threads.clear();
    for (const auto& answer : answers) EXPECT_EQ(answer, answers.front());
    EXPECT_EQ(house.count(tenant, "account_session where label = 'Fachverfahren'"), 1);
}

TEST_F(ServeCall, RefusesAKeyWithAnotherBody) {
    const auto person = house.log_in(tenant, "coordinator");
    auto ask = new_token({{"idempotency-key", "key-0000-0001"}});
    EXPECT_EQ(house.ask_as(person, ask).status, 201);
    ask.body["label"] = "Other";
    EXPECT_EQ(house.ask_as(person, ask).code(), "idempotency_key_reused");
    const auto colleague = house.log_in(tenant, "coordinator");
    EXPECT_EQ(house.ask_as(colleague, ask).status, 201);
}

TEST_F(ServeCall, KeepsARefusalUnderItsKeyAndUndoesWhatTheHandlerDid) {
    const auto person = house.log_in(tenant, "coordinator");
    const Ask ask{.method = "DELETE",
                  .target = "/api/v1/tokens/01900000-0000-7000-8000-000000000801",
                  .headers = {{"idempotency-key", "key-0000-0001"}}};
    const auto first = house.ask_as(person, ask);
    EXPECT_EQ(first.status, 404);
    EXPECT_EQ(house.ask_as(person, ask).raw.body, first.raw.body);
    EXPECT_EQ(house.count(tenant, "idempotency_key where status = 404"), 1);
}

TEST_F(ServeCall, KeepsSecretsOfAnswersSealed) {
    const auto person = house.log_in(tenant, "coordinator");
    const auto reply = house.ask_as(person, new_token({{"idempotency-key", "key-0000-0001"}}));
    const auto kept = house.run(tenant, "select answer_enc from idempotency_key");
    EXPECT_EQ(kept.only().bytes("answer_enc").find(reply.body["secret"].get<std::string>()),
              std::string::npos);
}

TEST_F(ServeCall, ForgetsAKeyAfterADay) {
    const auto person = house.log_in(tenant, "coordinator");
    const auto ask = new_token({{"idempotency-key", "key-0000-0001"}});
    const auto first = house.ask_as(person, ask);
    house.run(tenant, "update idempotency_key set created_at = created_at - interval '25 hours'");
    EXPECT_NE(house.ask_as(person, ask).body["secret"], first.body["secret"]);
}

TEST_F(ServeCall, RefusesAKeyThatNobodyCouldRead) {
    const auto person = house.log_in(tenant, "coordinator");
    const std::string too_long(101, 'x');
    for (const auto& key : {std::string{"short"}, std::string{"with blank"}, too_long})
        EXPECT_EQ(house.ask_as(person, new_token({{"idempotency-key", key}})).code(),
                  "idempotency_key_invalid");
}

TEST(ServeCallLimits, StopWritesOfAnAccountAndAuditTheFirst) {
    tests::TestHouse house{{.writes_per_account_min = 3}};
    const auto tenant = house.add_tenant();
    const auto person = house.log_in(tenant, "coordinator");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(house.ask_as(person, new_token()).status, 201);
    for (int i = 0; i < 2; ++i) {
        const auto reply = house.ask_as(person, new_token());
        EXPECT_EQ(reply.code(), "too_many_requests");
        EXPECT_EQ(reply.header("Retry-After"), "60");
    }
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 200);
    EXPECT_EQ(house.count(tenant, "audit where action = 'limit_reached'"), 1);
}

TEST(ServeCallLimits, StopPublicCallsOfAnAddressButNoOther) {
    tests::TestHouse house{{.public_calls_per_address_min = 2}};
    Ask ask{.method = "GET", .target = "/api/v1/languages?q=Arabisch"};
    EXPECT_NE(house.ask(ask).status, 429);
    EXPECT_NE(house.ask(ask).status, 429);
    EXPECT_EQ(house.ask(ask).status, 429);
    ask.from = "192.0.2.7";
    EXPECT_NE(house.ask(ask).status, 429);
}

TEST_F(ServeCall, ShowsMetricsToTheLoopbackOnly) {
    house.get(house.log_in(tenant, "coordinator"), "/api/v1/session");
    Ask ask{.method = "GET", .target = "/metrics"};
    const auto reply = house.ask(ask);
    EXPECT_NE(
        reply.raw.body.find("mittler_requests_total{operation=\"readSession\",status=\"200\"}"),
        std::string::npos);
    ask.from = "192.0.2.7";
    EXPECT_EQ(house.ask(ask).status, 404);
}
