#include "api/sessions.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/accounts.hpp"
#include "api/handlers/mail_proof.hpp"
#include "api/json.hpp"
#include "api/problem.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "db/loaders/terms.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/secrets/password.hpp"
#include "db/secrets/token.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/log_in.hpp"
#include "services/pool/rules.hpp"
#include "services/pool/worded_rules.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using services::accounts::Login;
using services::accounts::OpenMembership;

constexpr auto kSessionLifetime = std::chrono::hours{12};

struct LoginCommand {
    MailLogin by_mail;  // where no password is named
    std::string email;
    std::string password;
    std::optional<dispatch::Uuid> membership;

    bool is_by_mail() const { return password.empty(); }
    /// What wrong tries are counted under.
    std::string who() const {
        return by_mail.link.empty() ? services::accounts::fold_email(email) : by_mail.link;
    }
};

dispatch::Result<LoginCommand> read_login(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    LoginCommand command;
    if (reader.has("link")) {
        command.by_mail.link = reader.text("link", 100);
    } else {
        command.email = reader.text("email", 254);
    }
    if (reader.has("code")) command.by_mail.code = reader.text("code", 6);
    if (reader.has("link") || reader.has("code")) {
        command.by_mail.tenant = reader.has("link")
                                     ? reader.text("tenant", 41)
                                     : reader.optional_text("tenant", 41).value_or("");
        command.by_mail.email = command.email;
    } else {
        command.password = reader.text("password", 200);
    }
    command.membership = reader.optional_uuid("membership_id");
    if (const auto problem = reader.problem()) return *problem;
    return command;
}

template <class IdType>
Json id_or_null(const std::optional<IdType>& id) {
    return id ? Json(dispatch::to_text(*id)) : Json();
}

Json memberships_json(const std::vector<OpenMembership>& memberships) {
    Json list = Json::array();
    for (const auto& membership : memberships)
        list.push_back({{"membership_id", dispatch::to_text(membership.id)},
                        {"tenant_slug", membership.tenant_slug},
                        {"tenant_name", membership.tenant_name},
                        {"role", membership.role}});
    return list;
}

/// The version of the terms that somebody of an office has yet to accept.
Json due_json(services::UseCase& use, const Session& session) {
    if (!session.requester) return nullptr;
    const auto due = db::terms_due(use.tx, session.tenant, session.account, use.now);
    return due ? Json(*due) : Json();
}

/// The colour of the tenant's own for buttons and links, empty for the usual one.
std::string colour_of(services::UseCase& use) {
    const auto about = services::pool::read_rule(use, std::string{services::pool::kAbout});
    return about ? Json::parse(about->document).value("colour", "") : "";
}

/// What depends on the tenant's rules.
void add_of_rules(Json& json, services::UseCase& use, const Session& session) {
    json["terms_due"] = due_json(use, session);
    json["tenant"]["colour"] = colour_of(use);
}

Json session_json(const Session& session, const std::vector<OpenMembership>& memberships) {
    return {{"account_id", dispatch::to_text(session.account)},
            {"display_name", session.display_name},
            {"language", session.language},
            {"role", session.role},
            {"tenant",
             {{"id", dispatch::to_text(session.tenant)},
              {"slug", session.tenant_slug},
              {"name", session.tenant_name},
              {"zone", session.zone}}},
            {"membership_id", dispatch::to_text(session.membership)},
            {"requester_id", id_or_null(session.requester)},
            {"interpreter_id", id_or_null(session.interpreter)},
            {"memberships", memberships_json(memberships)},
            {"capabilities", session.capabilities},
            {"expires_at", local_text(session.expires_at, session.zone)}};
}

/// Who somebody is, and what of a mail has to be used up for it.
struct Proven {
    Login login;
    std::optional<services::accounts::SignInProof> by_mail = {};
};

services::Actor stranger(const PublicCall& call, const Login& login) {
    return {.account = login.account,
            .on_behalf_of = {},
            .channel = services::Channel::portal,
            .from_where = call.request.peer};
}

void note_refused(const PublicCall& call, const Login& login, std::string_view action) {
    const auto tenant = login.memberships.empty() ? std::optional<dispatch::TenantId>{}
                                                  : std::optional{login.memberships.front().tenant};
    audit_refusal(call.house, {tenant, stranger(call, login), action, "openSession"},
                  call.request.request_id);
}

Answer ask_for_membership(const PublicCall& call, const Login& login) {
    return problem_response({Refusal::conflict, "membership_choice_needed"},
                            call.request.request_id,
                            {{"choices", memberships_json(login.memberships)}});
}

Answer open_for(const PublicCall& call, const Proven& proven, const OpenMembership& membership) {
    const auto& login = proven.login;
    const auto token = db::random_token();
    const auto now = real_now();
    const auto in_time =
        db::in_transaction(call.house.pool, membership.tenant, [&](db::Transaction& tx) {
            auto use = public_use_case(call, tx, membership.tenant, "", "", stranger(call, login));
            if (proven.by_mail && !services::accounts::use_up(use, *proven.by_mail)) return false;
            services::accounts::open_session(use, {.account = *login.account,
                                                   .membership = membership.id,
                                                   .kind = "cookie",
                                                   .token = token,
                                                   .opened_at = now,
                                                   .expires_at = now + kSessionLifetime});
            return true;
        });
    if (!in_time) return Error{Refusal::unauthorized, "login_refused"};
    const auto session = find_session(call.house, {token, true});
    if (!session) return Error{Refusal::unauthorized, "login_refused"};
    auto json = session_json(*session, login.memberships);
    db::in_transaction(call.house.pool, membership.tenant, [&](db::Transaction& tx) {
        auto use = public_use_case(call, tx, membership.tenant, "", "", stranger(call, login));
        add_of_rules(json, use, *session);
    });
    auto response = json_response(201, json);
    response.headers.emplace_back("Set-Cookie",
                                  session_cookie(call.house, token, kSessionLifetime));
    return response;
}

/// No transaction is open while the password is hashed; an unknown address takes the same time.
dispatch::Result<Proven> prove(const PublicCall& call, const LoginCommand& command) {
    if (command.is_by_mail()) {
        auto proven = prove_by_mail(call, command.by_mail);
        if (proven) return Proven{.login = proven->login, .by_mail = proven->proof};
        note_refused(call, {}, "login_refused");
        return proven.error();
    }
    const auto login = db::in_transaction(call.house.pool, std::nullopt, [&](db::Transaction& tx) {
        return services::accounts::find_login(tx, command.email, real_now());
    });
    if (!db::verify_password(login.password_hash, command.password)) {
        note_refused(call, login, "login_refused");
        return Error{Refusal::unauthorized, "login_refused"};
    }
    return Proven{.login = login};
}

}  // namespace

Answer open_session(const PublicCall& call) {
    const auto command = read_login(call.request);
    if (!command) return command.error();
    const auto who = command->who();
    const auto verdict = call.house.limits.login(call.request.peer, who);
    if (verdict == Verdict::first_beyond) note_refused(call, {}, "login_limit_reached");
    if (verdict != Verdict::within)
        return too_many(call.request, "too_many_logins", RateLimits::kLoginWindow_s);

    const auto proven = prove(call, *command);
    if (!proven) return proven.error();
    call.house.limits.login_succeeded(call.request.peer, who);
    const auto& login = proven->login;
    const auto& memberships = login.memberships;
    if (memberships.empty()) return Error{Refusal::forbidden, "membership_missing"};
    if (!command->membership && memberships.size() > 1) return ask_for_membership(call, login);
    for (const auto& membership : memberships)
        if (!command->membership || membership.id.value == *command->membership)
            return open_for(call, *proven, membership);
    return ask_for_membership(call, login);
}

Answer read_session(Call& call) {
    const auto memberships = services::accounts::own_memberships(call.use, real_now());
    auto json = session_json(call.session, memberships);
    add_of_rules(json, call.use, call.session);
    return json_response(200, json);
}

Answer switch_session(Call& call) {
    if (call.session.kind != "cookie") return Error{Refusal::forbidden, "session_not_of_a_person"};
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto membership = reader.uuid("membership_id");
    if (const auto problem = reader.problem()) return *problem;
    const auto token = db::random_token();
    const auto now = real_now();
    auto ended =
        services::accounts::switch_session(call.use, {.session = call.session.id,
                                                      .membership = membership,
                                                      .token = token,
                                                      .real_now = now,
                                                      .expires_at = call.session.expires_at});
    if (!ended) return ended.error();
    call.ended_tokens = *std::move(ended);
    auto response = no_content();
    response.headers.emplace_back("Set-Cookie",
                                  session_cookie(call.house, token, call.session.expires_at - now));
    return response;
}

Answer close_all_sessions(Call& call) {
    const auto tokens = call.request.query_value("tokens").value_or("false");
    if (tokens != "true" && tokens != "false")
        return Error{Refusal::invalid, "field_invalid", "tokens"};
    const auto kind =
        tokens == "true" ? std::optional<std::string>{} : std::optional<std::string>{"cookie"};
    call.ended_tokens =
        services::accounts::end_sessions(call.use, {.kind = kind, .at = real_now()});
    auto response = no_content();
    response.headers.emplace_back("Set-Cookie", ended_session_cookie(call.house));
    return response;
}

Answer close_session(Call& call) {
    auto ended = services::accounts::end_session(
        call.use, {.session = call.session.id, .kind = {}, .at = real_now()});
    if (!ended) return ended.error();
    call.ended_tokens = *std::move(ended);
    auto response = no_content();
    response.headers.emplace_back("Set-Cookie", ended_session_cookie(call.house));
    return response;
}

}  // namespace api
