#include "services/accounts/log_in.hpp"

#include <algorithm>

#include "db/queries/accounts.hpp"
#include "db/secrets/hash.hpp"
#include "services/accounts/account_add.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

bool valid(const db::Row& row, dispatch::Instant at) {
    if (row.is_null("membership_id") || row.is_null("tenant_slug")) return false;
    if (row.instant("valid_from") > at) return false;
    const auto until = row.optional_instant("valid_until");
    return !until || at < *until;
}

OpenMembership membership_of(const db::Row& row) {
    return {row.id<dispatch::MembershipId>("membership_id"),
            row.id<dispatch::TenantId>("tenant_id"), row.text("tenant_slug"),
            row.text("tenant_name"), row.text("role")};
}

void enter(UseCase& use, dispatch::TenantId tenant) {
    use.tx.run(db::query::tenant_enter, dispatch::to_text(tenant));
    use.tenant = tenant;
}

}  // namespace

Login find_login(db::Transaction& tx, std::string_view email, dispatch::Instant real_now) {
    Login login;
    for (const auto row : tx.run(db::query::login_find, fold_email(email))) {
        if (row.view("state") != "active") break;
        login.account = row.id<dispatch::AccountId>("account_id");
        login.password_hash = row.optional_text("password_hash").value_or("");
        if (!valid(row, real_now)) continue;
        login.memberships.push_back(membership_of(row));
    }
    return login;
}

std::vector<OpenMembership> own_memberships(UseCase& use, dispatch::Instant real_now) {
    std::vector<OpenMembership> memberships;
    for (const auto row : use.tx.run(db::query::membership_own_list)) {
        if (!valid(row, real_now)) continue;
        memberships.push_back(membership_of(row));
    }
    return memberships;
}

dispatch::Uuid open_session(UseCase& use, const NewSession& session) {
    const auto id = use.new_id();
    use.tx.run(db::query::session_add, id, session.account, use.tenant, session.membership,
               db::Bytes{db::sha256(session.token)}, session.kind, session.label, session.opened_at,
               session.expires_at);
    note_audit(use, {.action = session.kind == "cookie" ? "session_opened" : "token_created",
                     .kind = "account_session",
                     .ids = {id}});
    return id;
}

dispatch::Result<EndedTokens> end_session(UseCase& use, const EndSession& command) {
    const auto rows = use.tx.run(db::query::session_end, use.tenant, command.session,
                                 use.actor.account, command.at, command.kind);
    if (rows.empty()) return dispatch::Error{dispatch::Refusal::not_found, "not_found"};
    note_audit(use, {.action = command.kind == "bearer" ? "token_revoked" : "session_closed",
                     .kind = "account_session",
                     .ids = {command.session}});
    return EndedTokens{rows.only().bytes("token_hash")};
}

EndedTokens end_sessions(UseCase& use, const EndSessions& command) {
    EndedTokens ended;
    for (const auto row :
         use.tx.run(db::query::session_end_by_account, use.actor.account, command.at, command.kind))
        ended.push_back(row.bytes("token_hash"));
    note_audit(use, {.action = "sessions_closed",
                     .kind = "account",
                     .ids = {use.actor.account->value},
                     .fields = {command.kind ? "sessions" : "sessions and tokens"}});
    return ended;
}

dispatch::Result<EndedTokens> switch_session(UseCase& use, const SwitchSession& command) {
    const auto memberships = own_memberships(use, command.real_now);
    const auto wanted = std::ranges::find_if(memberships, [&](const OpenMembership& membership) {
        return membership.id.value == command.membership;
    });
    if (wanted == memberships.end())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "membership_id"};
    auto ended =
        end_session(use, {.session = command.session, .kind = "cookie", .at = command.real_now});
    if (!ended) return ended;
    const auto left = use.tenant;
    enter(use, wanted->tenant);
    open_session(use, {.account = *use.actor.account,
                       .membership = wanted->id,
                       .kind = "cookie",
                       .token = command.token,
                       .opened_at = command.real_now,
                       .expires_at = command.expires_at});
    enter(use, left);
    return ended;
}

std::vector<Token> list_tokens(UseCase& use, dispatch::Instant real_now) {
    std::vector<Token> tokens;
    for (const auto row :
         use.tx.run(db::query::token_list, use.tenant, use.actor.account, real_now))
        tokens.push_back({row.uuid("id"), row.text("label"), row.instant("created_at"),
                          row.instant("expires_at")});
    return tokens;
}

}  // namespace services::accounts
