#include "api/serve_call.hpp"

#include "api/idempotency.hpp"
#include "api/problem.hpp"
#include "api/rate_limits.hpp"
#include "api/sessions.hpp"
#include "api/worker.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/record.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;

constexpr db::Query kSavepoint{"", "savepoint before_handler"};
constexpr db::Query kBackToSavepoint{"", "rollback to savepoint before_handler"};

bool is_write(http::Method method) {
    switch (method) {
        case http::Method::get:
        case http::Method::head:
        case http::Method::options: return false;
        case http::Method::post:
        case http::Method::put:
        case http::Method::patch:
        case http::Method::del: return true;
    }
    return true;
}

/// Health, readiness and metrics are asked by machines all the time.
bool is_limited(const Route& route) {
    return route.path.starts_with("/api/") || route.path.starts_with("/antwort/");
}

services::Actor actor_of(const Session& session, const http::Request& request) {
    return {
        .account = session.account,
        .on_behalf_of = {},
        .channel = session.kind == "cookie" ? services::Channel::portal : services::Channel::api,
        .from_where = request.peer};
}

std::optional<Error> check_cookie_write(const House& house, const http::Request& request) {
    if (request.header("x-mittler") != "1")
        return Error{Refusal::forbidden, "origin_refused", "X-Mittler"};
    return check_origin(house, request);
}

http::Response to_response(const Answer& answer, const http::Request& request) {
    return answer ? *answer : problem_response(answer.error(), request.request_id);
}

bool is_refusal(const http::Response& response) {
    return response.status >= 400;
}

/// Final: the same call would be answered the same again.
bool is_final(const http::Response& response) {
    return response.status < 500 && response.status != 429;
}

/// The handler without an Idempotency-Key.
http::Response run_plain(const Route& route, Call& call) {
    auto response = to_response(route.handler(call), call.request);
    if (is_refusal(response)) {
        call.use.tx.rollback();
    } else {
        call.use.tx.commit();
    }
    return response;
}

/// The handler under a claimed key: a refusal undoes what the handler did, not the claim, so that
/// no second call slips between the refusal and its record.
http::Response run_once(const Route& route, Call& call, const OnceOnly& once) {
    auto earlier = once.claim(call);
    if (!earlier) return problem_response(earlier.error(), call.request.request_id);
    if (*earlier) return **earlier;
    call.use.tx.run(kSavepoint);
    auto response = to_response(route.handler(call), call.request);
    if (!is_final(response)) {
        call.use.tx.rollback();
        return response;
    }
    if (is_refusal(response)) call.use.tx.run(kBackToSavepoint);
    once.keep(call, response);
    call.use.tx.commit();
    return response;
}

services::UseCase use_case(const House& house,
                           const http::Request& request,
                           const Session& session,
                           db::Transaction& tx,
                           dispatch::Instant now) {
    return {.tx = tx,
            .tools = house.tools,
            .tenant = session.tenant,
            .zone = session.zone,
            .land = session.land,
            .actor = actor_of(session, request),
            .scope = {.requester = session.requester, .interpreter = session.interpreter},
            .now = now,
            .new_id = house.new_id,
            .request_id = request.request_id};
}

void do_after_refusal(const Call& call) {
    if (!call.after_refusal) return;
    db::in_transaction(call.house.pool, call.session.tenant, [&](db::Transaction& tx) {
        auto use = use_case(call.house, call.request, call.session, tx, call.use.now);
        call.after_refusal(use);
    });
}

http::Response run_in_transaction(const House& house,
                                  const Route& route,
                                  const http::Request& request,
                                  const Session& session) {
    const auto now = house.clock.now();  // before the transaction: it may ask the database
    db::Transaction tx = house.pool.begin(session.tenant, session.account);
    Call call{.request = request,
              .house = house,
              .session = session,
              .use = use_case(house, request, session, tx, now)};
    auto once = is_write(route.method) ? OnceOnly::of(call, route.operation_id)
                                       : dispatch::Result{std::optional<OnceOnly>{}};
    if (!once) return problem_response(once.error(), request.request_id);
    auto response = *once ? run_once(route, call, **once) : run_plain(route, call);
    if (is_refusal(response)) {
        do_after_refusal(call);
    } else {
        forget_sessions(house, call.ended_tokens);
        if (call.wakes) wake_workers(house);
    }
    return response;
}

/// Serialization failures and deadlocks: the whole call again, at most three times in all.
http::Response run_with_retries(const House& house,
                                const Route& route,
                                const http::Request& request,
                                const Session& session) {
    constexpr int kTries = 3;
    for (int tried = 1;; ++tried) {
        try {
            return run_in_transaction(house, route, request, session);
        } catch (const db::Retryable&) {
            if (tried == kTries) throw;
        }
    }
}

std::optional<http::Response> refuse_known(const House& house,
                                           const Route& route,
                                           const http::Request& request,
                                           const Session& session) {
    const Refused refused{session.tenant, actor_of(session, request), "capability_missing",
                          route.operation_id};
    if (!session.may(route.capability)) {
        audit_refusal(house, refused, request.request_id);
        return problem_response(
            {Refusal::forbidden, "capability_missing", std::string{route.capability}},
            request.request_id);
    }
    if (!is_write(route.method)) return std::nullopt;
    const auto verdict = house.limits.write(session.account);
    if (verdict == Verdict::within) return std::nullopt;
    if (verdict == Verdict::first_beyond)
        audit_refusal(house, {refused.tenant, refused.actor, "limit_reached", refused.about},
                      request.request_id);
    return too_many(request, "too_many_requests", RateLimits::kCallWindow_s);
}

Served serve_known(const House& house, const Route& route, const http::Request& request) {
    const auto credential = credential_of(request);
    const auto session = credential ? find_session(house, *credential) : std::nullopt;
    if (!session)
        return {problem_response({Refusal::unauthorized, "login_needed"}, request.request_id)};
    if (credential->is_cookie && is_write(route.method))
        if (const auto error = check_cookie_write(house, request))
            return {problem_response(*error, request.request_id), session->account};
    if (auto refused = refuse_known(house, route, request, *session))
        return {*std::move(refused), session->account};
    return {run_with_retries(house, route, request, *session), session->account};
}

Served serve_public(const House& house, const Route& route, const http::Request& request) {
    if (is_limited(route)) {
        const auto verdict = house.limits.public_call(request.peer);
        if (verdict == Verdict::first_beyond)
            audit_refusal(house,
                          {std::nullopt,
                           {{}, {}, services::Channel::link, request.peer},
                           "limit_reached",
                           route.operation_id},
                          request.request_id);
        if (verdict != Verdict::within)
            return {too_many(request, "too_many_requests", RateLimits::kCallWindow_s)};
    }
    if (is_write(route.method) && route.path.starts_with("/api/"))
        if (const auto error = check_origin(house, request))
            return {problem_response(*error, request.request_id)};
    return {to_response(route.public_handler({request, house}), request)};
}

}  // namespace

Served serve_call(const House& house, const Route& route, const http::Request& request) {
    return route.capability == "public" ? serve_public(house, route, request)
                                        : serve_known(house, route, request);
}

http::Response too_many(const http::Request& request, std::string_view code, int retry_after_s) {
    auto response = problem_response({Refusal::too_many, code}, request.request_id);
    response.headers.emplace_back("Retry-After", std::to_string(retry_after_s));
    return response;
}

std::optional<Error> check_origin(const House& house, const http::Request& request) {
    const auto origin = request.header("origin");
    if (!origin || *origin == house.tools.public_url) return std::nullopt;
    const auto host = request.header("host").value_or("");
    for (const std::string_view scheme : {"https://", "http://"})
        if (origin->starts_with(scheme) && origin->substr(scheme.size()) == host)
            return std::nullopt;
    return Error{Refusal::forbidden, "origin_refused", "Origin"};
}

void audit_refusal(const House& house, const Refused& refused, std::string_view request_id) {
    const auto now = house.clock.now();
    db::in_transaction(house.pool, refused.tenant, [&](db::Transaction& tx) {
        services::note_refusal(tx, {.tenant = refused.tenant,
                                    .id = house.new_id(),
                                    .at = now,
                                    .actor = refused.actor,
                                    .action = refused.action,
                                    .operation = refused.about,
                                    .request_id = request_id});
    });
}

}  // namespace api
