#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/context.hpp"

namespace api {

inline constexpr std::string_view kSessionCookie = "mittler_session";

/// The secret a request carries: an Authorization: Bearer header goes before the cookie.
struct Credential {
    std::string token;
    bool is_cookie = false;
};
std::optional<Credential> credential_of(const http::Request& request);

/// The session of a token that is valid now, by real time. Redis remembers it for 30 s; without
/// Redis PostgreSQL is asked each time. A cookie's token is no bearer token and the other way
/// round.
std::optional<Session> find_session(const House& house, const Credential& credential);

/// After sessions ended: no node finds them in Redis any more. `token_hashes` are raw SHA-256.
void forget_sessions(const House& house, std::span<const std::string> token_hashes);

/// Set-Cookie with the token, or the one that ends the cookie; Secure when the site is https.
std::string session_cookie(const House& house, std::string_view token, dispatch::Seconds lifetime);
std::string ended_session_cookie(const House& house);

}  // namespace api
