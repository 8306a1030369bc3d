#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/use_case.hpp"

namespace services::accounts {

/// Rights an account has right now.
struct OpenMembership {
    dispatch::MembershipId id;
    dispatch::TenantId tenant;
    std::string tenant_slug;
    std::string tenant_name;
    std::string role;
};

/// What is known about a mail address before somebody has proved to be its owner.
struct Login {
    std::optional<dispatch::AccountId> account;  // nothing: nobody, or locked
    std::string password_hash;                   // empty: nobody may log in
    std::vector<OpenMembership> memberships;     // valid at the time asked for
};
Login find_login(db::Transaction& tx, std::string_view email, dispatch::Instant real_now);

/// The same for the acting account. REQUIRES: use.tx knows the account (db::Pool::begin).
std::vector<OpenMembership> own_memberships(UseCase& use, dispatch::Instant real_now);

/// Sessions and tokens use real time. Only the SHA-256 of the token is stored.
struct NewSession {
    dispatch::AccountId account;
    dispatch::MembershipId membership;
    std::string_view kind;  // cookie | bearer
    std::string label = {};
    std::string_view token;
    dispatch::Instant opened_at;
    dispatch::Instant expires_at;
};
dispatch::Uuid open_session(UseCase& use, const NewSession& session);

/// SHA-256 of the tokens whose sessions ended.
using EndedTokens = std::vector<std::string>;

/// Ends one session or token of the acting account; `kind` empty: any. Refused `not_found`.
struct EndSession {
    dispatch::Uuid session;
    std::optional<std::string> kind;
    dispatch::Instant at;
};
dispatch::Result<EndedTokens> end_session(UseCase& use, const EndSession& command);

/// Ends every session of the acting account, in all tenants; tokens of machines only where `kind`
/// is empty. REQUIRES: use.tx knows the account (db::Pool::begin).
struct EndSessions {
    std::optional<std::string> kind;
    dispatch::Instant at;
};
EndedTokens end_sessions(UseCase& use, const EndSessions& command);

/// The session goes on in another pool (or role) of the account, under a new token and no longer
/// than it would have lasted: the one before ends. Each pool's audit has its own half. Refused
/// `not_found` for a membership that is not the account's own, or not valid now.
/// REQUIRES: use.tx knows the account (db::Pool::begin).
struct SwitchSession {
    dispatch::Uuid session;
    dispatch::Uuid membership;
    std::string_view token;  // of the new session
    dispatch::Instant real_now;
    dispatch::Instant expires_at;
};
dispatch::Result<EndedTokens> switch_session(UseCase& use, const SwitchSession& command);

struct Token {
    dispatch::Uuid id;
    std::string label;
    dispatch::Instant created_at;
    dispatch::Instant expires_at;
};
std::vector<Token> list_tokens(UseCase& use, dispatch::Instant real_now);

}  // namespace services::accounts
