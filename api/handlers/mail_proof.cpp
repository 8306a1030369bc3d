#include "api/handlers/mail_proof.hpp"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "api/handlers/accounts.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/accounts.hpp"
#include "services/accounts/account_add.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;
using dispatch::Error;
using dispatch::Refusal;

constexpr auto kAnswerTime = std::chrono::milliseconds{100};

accounts::Login known_by(const PublicCall& call, const std::string& email) {
    return db::in_transaction(call.house.pool, std::nullopt, [&](db::Transaction& tx) {
        return accounts::find_login(tx, email, real_now());
    });
}

/// Only what belongs to the tenant and may sign in by mail there.
void keep_allowed(services::UseCase& use, accounts::Login& login) {
    std::erase_if(login.memberships, [&](const accounts::OpenMembership& membership) {
        return membership.tenant != use.tenant ||
               !accounts::may_sign_in_by_mail(use, membership.role);
    });
}

std::string email_of(services::UseCase& use, dispatch::AccountId account) {
    const auto rows = use.tx.run(db::query::account_email_read, account);
    return rows.empty() ? std::string{} : rows.only().text("email");
}

std::optional<MailProof> prove_by_link(const PublicCall& call,
                                       const PublicTenant& tenant,
                                       const std::string& token) {
    std::string email;
    const auto proof = db::in_transaction(call.house.pool, tenant.id, [&](db::Transaction& tx) {
        auto use = stranger_use_case(call, tx, tenant);
        const auto found = accounts::find_sign_in(use, token);
        if (found) email = email_of(use, found->account);
        return found;
    });
    if (!proof || email.empty()) return std::nullopt;
    return MailProof{.login = known_by(call, email), .proof = *proof};
}

std::optional<MailProof> prove_by_code(const PublicCall& call,
                                       const PublicTenant& tenant,
                                       const accounts::Login& login,
                                       const std::string& code) {
    if (!login.account) return std::nullopt;
    const auto proof = db::in_transaction(call.house.pool, tenant.id, [&](db::Transaction& tx) {
        auto use = stranger_use_case(call, tx, tenant);
        return accounts::try_sign_in_code(use, *login.account, code);
    });
    if (!proof) return std::nullopt;
    return MailProof{.login = login, .proof = *proof};
}

/// The pool that was named, or all in which the address is known.
std::vector<PublicTenant> pools_of(const PublicCall& call,
                                   const std::string& named,
                                   const accounts::Login& login) {
    std::set<std::string> slugs;
    if (!named.empty()) slugs.insert(named);
    if (named.empty())
        for (const auto& membership : login.memberships) slugs.insert(membership.tenant_slug);
    std::vector<PublicTenant> pools;
    for (const auto& slug : slugs)
        if (auto pool = find_public_tenant(call, slug)) pools.push_back(*std::move(pool));
    return pools;
}

/// What was brought proves an account that may sign in by mail in this pool.
std::optional<MailProof> prove_in(const PublicCall& call,
                                  const PublicTenant& tenant,
                                  const MailLogin& brought,
                                  const accounts::Login& known) {
    auto proven = brought.link.empty() ? prove_by_code(call, tenant, known, brought.code)
                                       : prove_by_link(call, tenant, brought.link);
    if (!proven) return std::nullopt;
    db::in_transaction(call.house.pool, tenant.id, [&](db::Transaction& tx) {
        auto use = stranger_use_case(call, tx, tenant);
        keep_allowed(use, proven->login);
    });
    return proven->login.memberships.empty() ? std::nullopt : proven;
}

/// Nobody learns whether the address is known: nothing happens, or a mail of each pool goes out.
void send_if_known(const PublicCall& call, const std::string& named, const std::string& email) {
    const auto known = known_by(call, email);
    if (!known.account) return;
    for (const auto& tenant : pools_of(call, named, known))
        db::in_transaction(call.house.pool, tenant.id, [&](db::Transaction& tx) {
            auto use = stranger_use_case(call, tx, tenant);
            auto login = known;
            keep_allowed(use, login);
            if (!login.memberships.empty()) accounts::send_sign_in(use, *login.account);
        });
}

}  // namespace

dispatch::Result<MailProof> prove_by_mail(const PublicCall& call, const MailLogin& brought) {
    const auto begin = std::chrono::steady_clock::now();
    const auto known = brought.link.empty() ? known_by(call, brought.email) : accounts::Login{};
    for (const auto& tenant : pools_of(call, brought.tenant, known))
        if (auto proven = prove_in(call, tenant, brought, known)) return *std::move(proven);
    std::this_thread::sleep_until(begin + kAnswerTime);
    return Error{Refusal::unauthorized, "login_refused"};
}

Answer request_sign_in(const PublicCall& call) {
    const auto begin = std::chrono::steady_clock::now();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto named = reader.optional_text("tenant", 41).value_or("");
    const auto email = reader.text("email", 254);
    if (const auto problem = reader.problem()) return *problem;
    // counted apart from wrong passwords, but as closed as they are
    const auto who = "sign_in:" + accounts::fold_email(email);
    if (call.house.limits.password_link(call.request.peer) != Verdict::within ||
        call.house.limits.login(call.request.peer, who) != Verdict::within)
        return too_many(call.request, "too_many_requests", RateLimits::kLoginWindow_s);
    send_if_known(call, named, email);
    std::this_thread::sleep_until(begin + kAnswerTime);
    auto response = no_content();
    response.status = 202;
    return response;
}

}  // namespace api
