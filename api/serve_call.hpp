#pragma once

#include <optional>

#include "api/context.hpp"

namespace api {

/// What the log line of a request says besides its answer.
struct Served {
    http::Response response;
    std::optional<dispatch::AccountId> account = {};
};

/// One request through the house, from the found route to the answer: origin, session, right,
/// limits, idempotency, one transaction around the handler. `request.params` are the route's.
/// Throws only what nobody can answer (api/app.cpp).
Served serve_call(const House& house, const Route& route, const http::Request& request);

/// 429 with Retry-After.
http::Response too_many(const http::Request& request, std::string_view code, int retry_after_s);

/// 403 `origin_refused` unless the Origin of the request, if it names one, is this server.
std::optional<dispatch::Error> check_origin(const House& house, const http::Request& request);

/// Writes an audit entry of a refusal in a transaction of its own (login, permission, limit);
/// `fields` are names, never values.
struct Refused {
    std::optional<dispatch::TenantId> tenant;
    services::Actor actor;
    std::string_view action;
    std::string_view about;  // the operation
};
void audit_refusal(const House& house, const Refused& refused, std::string_view request_id);

}  // namespace api
