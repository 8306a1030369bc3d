#include "api/app.hpp"

#include "api/json.hpp"
#include "api/problem.hpp"
#include "api/sessions.hpp"
#include "db/postgres/errors.hpp"
#include "db/secrets/hash.hpp"
#include "tests/api/api_fixture.hpp"
#include "tests/api/http/raw_client.hpp"

namespace {

using api::Answer;
using api::Call;
using api::http::Method;
using dispatch::Error;
using dispatch::Refusal;

constexpr db::Query kWrite{"",
                           "insert into requester (tenant_id, id, name, kind, created_at, "
                           "updated_at) values ($1, $2, 'Amt', 'other_office', $3, $3)"};

std::atomic<int> tries = 0;

Answer write(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    return api::no_content();
}
Answer write_and_refuse(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    return Error{Refusal::conflict, "offer_expired"};
}
Answer write_and_answer_a_problem(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    return api::problem_response({Refusal::conflict, "offer_expired"}, call.request.request_id,
                                 {{"findings", api::Json::array({"late"})}});
}
Answer refuse_and_count(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    call.after_refusal = [](services::UseCase& use) {
        use.tx.run(kWrite, use.tenant, use.new_id(), use.now);
    };
    return Error{Refusal::too_many, "pin_locked"};
}
Answer collide_twice(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    if (++tries < 3) throw db::Retryable{"40001"};
    return api::no_content();
}
Answer collide_always(Call&) {
    ++tries;
    throw db::Retryable{"40001"};
}
Answer have_an_accident(Call& call) {
    call.use.tx.run(kWrite, call.use.tenant, call.use.new_id(), call.use.now);
    throw std::runtime_error{"secret words of an accident"};
}
Answer be_away(Call&) {
    throw db::Unavailable{"no connection"};
}

constexpr std::array kTable{
    api::Route{Method::post, "/write", "write", "self", write},
    api::Route{Method::post, "/refuse", "refuse", "self", write_and_refuse},
    api::Route{Method::post, "/problem", "problem", "self", write_and_answer_a_problem},
    api::Route{Method::post, "/count", "count", "self", refuse_and_count},
    api::Route{Method::post, "/twice", "twice", "self", collide_twice},
    api::Route{Method::post, "/always", "always", "self", collide_always},
    api::Route{Method::post, "/accident", "accident", "self", have_an_accident},
    api::Route{Method::post, "/away", "away", "self", be_away},
};

class App : public testing::Test {
protected:
    tests::TestHouse house{{}, kTable};
    dispatch::TenantId tenant = house.add_tenant();
    tests::Person person = house.log_in(tenant, "coordinator");

    std::int64_t written() { return house.count(tenant, "requester"); }
};

}  // namespace

TEST_F(App, CommitsWhatIsAnsweredAndRollsBackWhatIsRefused) {
    struct Case {
        std::string path;
        int status;
        std::int64_t written;
    };
    const Case cases[] = {{"/write", 204, 1}, {"/refuse", 409, 1},   {"/problem", 409, 1},
                          {"/count", 429, 2}, {"/accident", 500, 2}, {"/away", 503, 2}};
    for (const auto& line : cases) {
        EXPECT_EQ(house.post(person, line.path).status, line.status) << line.path;
        EXPECT_EQ(written(), line.written) << line.path;
    }
}

TEST_F(App, DoesTheSameUnderAnIdempotencyKey) {
    const std::pair<std::string, std::int64_t> cases[] = {
        {"/write", 1}, {"/refuse", 1}, {"/problem", 1}, {"/accident", 1}};
    for (const auto& [path, rows] : cases)
        for (int time = 0; time < 2; ++time) {
            house.ask_as(person, {.method = "POST",
                                  .target = path,
                                  .headers = {{"idempotency-key", "key-0000-0001"}}});
            EXPECT_EQ(written(), rows) << path;
        }
    EXPECT_EQ(house.count(tenant, "idempotency_key"), 3);  // no accident is final
}

TEST_F(App, KeepsNoAnswerThatIsNotFinal) {
    for (int time = 1; time <= 2; ++time) {
        house.ask_as(person, {.method = "POST",
                              .target = "/count",
                              .headers = {{"idempotency-key", "key-0000-0001"}}});
        EXPECT_EQ(written(), time);
    }
    EXPECT_EQ(house.count(tenant, "idempotency_key"), 0);
}

TEST_F(App, ShowsWhatAHandlerHasToSayBesidesTheCode) {
    const auto reply = house.post(person, "/problem");
    EXPECT_EQ(reply.code(), "offer_expired");
    EXPECT_EQ(reply.body["findings"][0], "late");
}

TEST_F(App, TriesACallThreeTimesWhenTransactionsCollide) {
    tries = 0;
    EXPECT_EQ(house.post(person, "/twice").status, 204);
    EXPECT_EQ(written(), 1);
    tries = 0;
    const auto reply = house.post(person, "/always");
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.header("Retry-After"), "2");
    EXPECT_EQ(tries, 3);
}

TEST_F(App, TellsNothingOfAnAccident) {
    const auto reply = house.post(person, "/accident");
    EXPECT_EQ(reply.code(), "internal_error");
    EXPECT_EQ(reply.raw.body.find("secret"), std::string::npos);
}

TEST(AppOnASocket, LogsInAndKnowsThePersonByTheCookie) {
    using api::http::body_in;
    using api::http::RawClient;
    tests::TestHouse house;
    const auto tenant = house.add_tenant();
    house.add_account(tenant, "coordinator", "kim@beispiel.example", "beispiel-passwort-1");
    RawClient client{house.serve()};
    client.send(
        api::http::post("/api/v1/sessions",
                        R"({"email":"kim@beispiel.example","password":"beispiel-passwort-1"})"));
    const auto login = client.reply();
    ASSERT_EQ(api::http::status_in(login), 201) << login;
    const auto begin = login.find("mittler_session=");
    ASSERT_NE(begin, std::string::npos);
    const auto cookie = login.substr(begin, login.find(';', begin) - begin);
    client.send(api::http::get("/api/v1/session", "Cookie: " + cookie + "\r\n"));
    EXPECT_EQ(api::Json::parse(body_in(client.reply()))["role"], "coordinator");
    client.send(api::http::get("/api/v1/session"));
    EXPECT_EQ(api::http::status_in(client.reply()), 401);
}

TEST(SessionCookie, IsSecureWhereTheSiteIs) {
    tests::TestHouse house;
    auto plain = house.house();
    plain.tools.public_url = "http://127.0.0.1:8080";
    EXPECT_EQ(api::session_cookie(plain, "t", dispatch::Seconds{5}),
              "mittler_session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=5");
    EXPECT_TRUE(api::ended_session_cookie(house.house()).ends_with("; Secure"));
}

TEST(Sessions, StayEndedWhenAnOldReaderComesLate) {
    tests::TestHouse house;
    const auto person = house.log_in(house.add_tenant(), "coordinator");
    const api::Credential credential{person.token, false};
    EXPECT_TRUE(api::find_session(house.house(), credential));
    house.redis().flush_all();
    const std::vector<std::string> ended{db::sha256(person.token)};
    api::forget_sessions(house.house(), ended);
    // the row is still there, as for a reader who saw it before the commit of its end
    EXPECT_FALSE(api::find_session(house.house(), credential));
}
