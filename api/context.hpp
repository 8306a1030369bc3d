#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/http/message.hpp"
#include "db/postgres/pool.hpp"
#include "dispatch/core/result.hpp"
#include "services/use_case.hpp"

namespace db {
class Redis;
}

namespace api {

class LiveFeed;
class Metrics;
class RateLimits;

/// Business time; everything that users see uses it. Real time is used for sessions, rate limits
/// and sockets only.
class Clock {
public:
    virtual ~Clock() = default;  // two implementations: real and simulated
    virtual dispatch::Instant now() = 0;
    virtual bool simulated() const = 0;
    /// Only a simulated clock can be moved, and only forward.
    virtual void advance_to(dispatch::Instant) {}
};

/// The clock of sessions, rate limits and idempotency keys.
dispatch::Instant real_now();

/// Where mails leave the house; without a url they are written to House.mail_folder.
struct MailRelay {
    std::string url = {};  // "smtp://relay.example:587" or "smtps://relay.example"
    std::string user = {};
    std::string password = {};
    std::string from = "mittler@localhost";  // address of the sender
    bool needs_tls = true;                   // STARTTLS or smtps; refused without
};

/// Everything the process is made of; composed once in main.cpp, outlives every request.
struct House {
    db::Pool& pool;
    db::Redis& redis;
    Clock& clock;
    services::IdSource new_id;
    services::Tools tools;
    RateLimits& limits;
    Metrics& metrics;
    bool demo = false;             // demo logins exist
    std::string mail_folder = {};  // .eml files when no relay is set
    MailRelay relay = {};
    LiveFeed* live = nullptr;  // of this process; nothing where nobody serves
    /// Who besides the loopback may read /metrics, as "10.0.0.0/8" or "fd00::/8".
    std::vector<std::string> metrics_networks = {};
};

/// Who is asking, as session_by_token() answers; cached in Redis for at most 30 s.
struct Session {
    dispatch::Uuid id;
    std::string kind;  // cookie | bearer
    dispatch::AccountId account;
    std::string display_name;
    std::string language;
    dispatch::TenantId tenant;
    std::string tenant_slug;
    std::string tenant_name;
    std::string zone;
    std::string land;
    dispatch::MembershipId membership;
    std::string role;
    std::vector<std::string> capabilities;
    std::optional<dispatch::RequesterId> requester;
    std::optional<dispatch::PlaceId> place;
    std::optional<dispatch::InterpreterId> interpreter;
    dispatch::Instant expires_at;  // real time; never after the end of the membership

    bool may(std::string_view capability) const;
};

/// One call of an operation by somebody known, inside one transaction of the tenant. The edge
/// (api/serve_call.cpp) has checked session, capability, limits and idempotency; it commits when
/// the handler answers a response and rolls back when it answers an Error or a status >= 400
/// (api/problem.hpp). A handler may run several times, so it changes nothing but the database.
struct Call {
    const http::Request& request;
    const House& house;
    const Session& session;
    services::UseCase use;
    /// SHA-256 of the tokens whose sessions this call ends; forgotten everywhere after the commit.
    std::vector<std::string> ended_tokens = {};
    /// Workers and live updates look at once after the commit: a phone rings, and nobody waits for
    /// the next second.
    bool wakes = false;
    /// Done in a transaction of its own after this call was refused and rolled back, e.g. counting
    /// a wrong PIN.
    std::function<void(services::UseCase&)> after_refusal = {};
};

/// One call of a public operation: no session, no transaction; the handler opens its own.
struct PublicCall {
    const http::Request& request;
    const House& house;
};

using Answer = dispatch::Result<http::Response>;
using Handler = Answer (*)(Call&);
using PublicHandler = Answer (*)(const PublicCall&);

/// One line per operation in routes.cpp, in the order of openapi.yaml.
struct Route {
    http::Method method;
    std::string_view path;
    std::string_view operation_id;
    std::string_view capability;  // "public": needs no login
    Handler handler = nullptr;
    PublicHandler public_handler = nullptr;
};

/// The use case of a public call inside `tx` of a tenant found by its slug or link.
services::UseCase public_use_case(const PublicCall& call,
                                  db::Transaction& tx,
                                  dispatch::TenantId tenant,
                                  std::string zone,
                                  std::string land,
                                  services::Actor actor);

}  // namespace api
