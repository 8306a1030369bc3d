#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "api/handlers/accounts.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "api/sessions.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/secrets/password.hpp"
#include "services/accounts/log_in.hpp"
#include "services/accounts/password.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;
using dispatch::Error;
using dispatch::Refusal;

constexpr auto kLinkAnswerTime = std::chrono::milliseconds{100};

services::Actor holder(const PublicCall& call, std::optional<dispatch::AccountId> account) {
    return {.account = account,
            .on_behalf_of = {},
            .channel = services::Channel::link,
            .from_where = call.request.peer};
}

struct PasswordCommand {
    std::string tenant, token, password;
};

dispatch::Result<PasswordCommand> read_command(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    PasswordCommand command{reader.text("tenant", 41), reader.text("token", 100),
                            reader.text("password", 200)};
    if (const auto problem = reader.problem()) return *problem;
    if (auto good = accounts::check_password(command.password); !good) return good.error();
    return command;
}

Answer set_for(const PublicCall& call,
               const PasswordCommand& command,
               dispatch::TenantId tenant,
               const accounts::PasswordLink& link) {
    const auto password_hash = db::hash_password(command.password);  // no transaction is open
    db::Transaction tx = call.house.pool.begin(tenant, link.account);
    auto use = public_use_case(call, tx, tenant, "", "", holder(call, link.account));
    const auto ended = accounts::set_password(
        use, {.link = link, .password_hash = password_hash, .real_now = real_now()});
    if (!ended) return ended.error();
    tx.commit();
    forget_sessions(call.house, *ended);
    return no_content();
}

}  // namespace

Answer request_password_link(const PublicCall& call) {
    const auto begin = std::chrono::steady_clock::now();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto email = reader.text("email", 254);
    if (const auto problem = reader.problem()) return *problem;
    if (call.house.limits.password_link(call.request.peer) != Verdict::within)
        return too_many(call.request, "too_many_requests", RateLimits::kLoginWindow_s);

    const auto login = db::in_transaction(call.house.pool, std::nullopt, [&](db::Transaction& tx) {
        return accounts::find_login(tx, email, real_now());
    });
    if (!login.memberships.empty()) {
        const auto tenant = login.memberships.front().tenant;
        db::in_transaction(call.house.pool, tenant, [&](db::Transaction& tx) {
            auto use = public_use_case(call, tx, tenant, "", "", holder(call, login.account));
            accounts::send_password_link(use, *login.account);
        });
    }
    // the same answer after the same time, whether the address is known or not
    std::this_thread::sleep_until(begin + kLinkAnswerTime);
    auto response = no_content();
    response.status = 202;
    return response;
}

Answer set_password(const PublicCall& call) {
    const auto command = read_command(call.request);
    if (!command) return command.error();
    const auto tenant = find_public_tenant(call, command->tenant);
    if (!tenant) return Error{Refusal::not_found, "password_link_invalid"};
    const auto link = db::in_transaction(call.house.pool, tenant->id, [&](db::Transaction& tx) {
        auto use = stranger_use_case(call, tx, *tenant);
        return accounts::find_password_link(use, command->token);
    });
    if (!link) return link.error();
    return set_for(call, *command, tenant->id, *link);
}

}  // namespace api
