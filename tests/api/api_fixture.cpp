#include "tests/api/api_fixture.hpp"

#include "api/http/target.hpp"
#include "api/problem.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/secrets/password.hpp"
#include "db/secrets/token.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/place/towns.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/log_in.hpp"
#include "services/documents/folding.hpp"

namespace tests {
namespace {

using services::documents::fold_for_search;

const dispatch::language::Catalogue& languages() {
    static const auto catalogue = dispatch::language::built_in_catalogue(fold_for_search);
    return catalogue;
}

const dispatch::place::TownIndex& towns() {
    static const dispatch::place::TownIndex index{dispatch::place::all_towns(), fold_for_search};
    return index;
}

api::http::Method method_of(std::string_view name) {
    using M = api::http::Method;
    for (const auto method : {M::get, M::post, M::put, M::patch, M::del, M::head, M::options})
        if (api::http::to_text(method) == name) return method;
    throw std::invalid_argument{"unknown method"};
}

api::http::Request to_request(const Ask& ask) {
    const auto target = api::http::parse_target(ask.target);
    if (!target) throw std::invalid_argument{"malformed target " + ask.target};
    api::http::Request request;
    request.method = method_of(ask.method);
    request.path = target->path;
    request.query = target->query;
    request.headers = {{"host", "mittler.example"}};
    for (const auto& [name, value] : ask.headers) request.headers[name] = value;
    request.body = ask.raw_body.value_or(ask.body.is_null() ? "" : ask.body.dump());
    request.peer = ask.from;
    request.request_id = "test";
    return request;
}

}  // namespace

void TestClock::set(std::string_view rfc3339) {
    now_ = dispatch::parse_instant(rfc3339).value();
}

std::string Reply::code() const {
    return body.is_object() ? body.value("code", "") : "";
}

std::string Reply::header(std::string_view name) const {
    for (const auto& [one, value] : raw.headers)
        if (one == name) return value;
    return "";
}

TestHouse::TestHouse(api::Limits limits, std::span<const api::Route> table)
    : redis_{{.address = Stores::get().redis_address()}},
      limits_{redis_, limits},
      house_{.pool = database_.pool(),
             .redis = redis_,
             .clock = clock_,
             .new_id =
                 [this] {
                     auto id = *dispatch::parse_uuid("01900000-0000-7000-8000-000000000000");
                     const auto number = static_cast<unsigned>(++last_id_);
                     for (unsigned i = 0; i < 4; ++i)
                         id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
                     return id;
                 },
             .tools = {.vault = database_.vault(),
                       .languages = languages(),
                       .towns = towns(),
                       .public_url = "https://mittler.example",
                       .mail_from = "mittler@beispiel.example",
                       .redis = &redis_},
             .limits = limits_,
             .metrics = metrics_},
      application_{api::make_application(house_, table)} {
    redis_.flush_all();  // one Redis for all tests of the process
}

dispatch::TenantId TestHouse::add_tenant(std::string_view slug) {
    const dispatch::TenantId tenant{house_.new_id()};
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        const auto added = services::accounts::add_tenant(
            tx, tenant, {.slug = std::string{slug}, .name = "KI " + std::string{slug}},
            clock_.now());
        if (!added) throw std::logic_error{std::string{added.error().code}};
    });
    return tenant;
}

dispatch::RequesterId TestHouse::add_requester(dispatch::TenantId tenant) {
    const dispatch::RequesterId id{house_.new_id()};
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        tx.run({"",
                "insert into requester (tenant_id, id, name, kind, created_at, updated_at) "
                "values ($1, $2, 'Beispielamt', 'jobcenter', $3, $3)"},
               tenant, id, clock_.now());
    });
    return id;
}

dispatch::InterpreterId TestHouse::add_interpreter(dispatch::TenantId tenant) {
    const dispatch::InterpreterId id{house_.new_id()};
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        tx.run({"",
                "insert into interpreter (tenant_id, id, calendar_id, given_name, family_name, "
                "kind, created_at, updated_at) "
                "values ($1, $2, $2, 'Samira', 'Beispielfrau', 'volunteer', $3, $3)"},
               tenant, id, clock_.now());
    });
    return id;
}

services::UseCase TestHouse::use_case(db::Transaction& tx, dispatch::TenantId tenant) {
    return {.tx = tx,
            .tools = house_.tools,
            .tenant = tenant,
            .zone = "Europe/Berlin",
            .land = "NW",
            .actor = {},
            .scope = {},
            .now = clock_.now(),
            .new_id = house_.new_id};
}

dispatch::MembershipId TestHouse::add_membership(dispatch::TenantId tenant,
                                                 dispatch::AccountId account,
                                                 std::string_view role,
                                                 const Bond& bond) {
    return db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        auto use = use_case(tx, tenant);
        const auto added = services::accounts::add_membership(
            use, {.account = account,
                  .role = std::string{role},
                  .requester = bond.requester,
                  .interpreter = bond.interpreter,
                  .valid_from = api::real_now() - std::chrono::hours{1}});
        if (!added) throw std::logic_error{std::string{added.error().code}};
        return *added;
    });
}

dispatch::AccountId TestHouse::add_account(dispatch::TenantId tenant,
                                           std::string_view role,
                                           std::string_view email,
                                           std::string_view password,
                                           const Bond& bond) {
    const auto hash = db::hash_password(password);
    const auto account = db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        return services::accounts::find_or_add_account(
            tx, dispatch::AccountId{house_.new_id()},
            {.email = std::string{email}, .display_name = "Kim Beispiel", .password_hash = hash},
            clock_.now());
    });
    add_membership(tenant, account.id, role, bond);
    return account.id;
}

Person TestHouse::add_person(dispatch::TenantId tenant,
                             std::string_view role,
                             const Bond& bond,
                             bool is_cookie) {
    Person person{.token = db::random_token(),
                  .is_cookie = is_cookie,
                  .tenant = tenant,
                  .account = {},
                  .membership = {}};
    const dispatch::AccountId id{house_.new_id()};
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        services::accounts::find_or_add_account(
            tx, id,
            {.email = dispatch::to_text(id) + "@beispiel.example", .display_name = "Kim Beispiel"},
            clock_.now());
    });
    person.account = id;
    person.membership = add_membership(tenant, id, role, bond);
    db::in_transaction(pool(), tenant, [&](db::Transaction& tx) {
        auto use = use_case(tx, tenant);
        services::accounts::open_session(use,
                                         {.account = id,
                                          .membership = person.membership,
                                          .kind = is_cookie ? "cookie" : "bearer",
                                          .token = person.token,
                                          .opened_at = api::real_now(),
                                          .expires_at = api::real_now() + std::chrono::hours{1}});
    });
    return person;
}

Person TestHouse::log_in(dispatch::TenantId tenant, std::string_view role, const Bond& bond) {
    return add_person(tenant, role, bond, false);
}

Person TestHouse::log_in_by_cookie(dispatch::TenantId tenant,
                                   std::string_view role,
                                   const Bond& bond) {
    return add_person(tenant, role, bond, true);
}

Reply TestHouse::ask(const Ask& ask) {
    Reply reply;
    reply.raw = application_(to_request(ask));
    reply.status = reply.raw.status;
    reply.body = nlohmann::json::parse(reply.raw.body, nullptr, false);
    if (reply.body.is_discarded()) reply.body = nullptr;
    return reply;
}

Reply TestHouse::ask_as(const Person& person, Ask ask) {
    if (person.is_cookie) {
        ask.headers.emplace_back("cookie", "mittler_session=" + person.token);
    } else {
        ask.headers.emplace_back("authorization", "Bearer " + person.token);
    }
    return this->ask(ask);
}

Reply TestHouse::get(const Person& person, std::string_view target) {
    return ask_as(person, {.method = "GET", .target = std::string{target}});
}

Reply TestHouse::post(const Person& person, std::string_view target, nlohmann::json body) {
    return ask_as(person,
                  {.method = "POST", .target = std::string{target}, .body = std::move(body)});
}

Reply TestHouse::put(const Person& person, std::string_view target, nlohmann::json body) {
    return ask_as(person,
                  {.method = "PUT", .target = std::string{target}, .body = std::move(body)});
}

Reply TestHouse::patch(const Person& person,
                       std::string_view target,
                       nlohmann::json body,
                       std::int64_t version) {
    return ask_as(person, {.method = "PATCH",
                           .target = std::string{target},
                           .body = std::move(body),
                           .headers = {{"if-match", '"' + std::to_string(version) + '"'}}});
}

Reply TestHouse::del(const Person& person, std::string_view target) {
    return ask_as(person, {.method = "DELETE", .target = std::string{target}});
}

db::Rows TestHouse::run(dispatch::TenantId tenant, std::string_view sql) {
    auto tx = pool().begin(tenant);
    auto rows = tx.run({"", sql});
    tx.commit();
    return rows;
}

std::int64_t TestHouse::count(dispatch::TenantId tenant, std::string_view sql_after_from) {
    return run(tenant, "select count(*) as n from " + std::string{sql_after_from})
        .only()
        .integer("n");
}

TestHouse::~TestHouse() {
    if (server_) server_->drain_and_stop(0);
}

std::uint16_t TestHouse::serve(api::LiveFeed::Limits limits) {
    server_ = std::make_unique<api::http::Server>(
        api::http::ServerOptions{.texts = api::problem_text}, application_, api::body_limit);
    live_ = std::make_unique<api::LiveFeed>(house_, server_->events(),
                                            Stores::get().redis_address(), limits);
    house_.live = live_.get();
    server_->start();
    return server_->port();
}

}  // namespace tests
