#pragma once

#include <string>
#include <string_view>

#include "services/accounts/log_in.hpp"
#include "services/use_case.hpp"

namespace services::accounts {

/// Refused `password_too_short` (12 characters) or `password_too_common` (one sign repeated, the
/// mail address, or among the passwords everybody tries).
dispatch::Result<dispatch::Done> check_password(std::string_view password);

/// A mail with a link for a new password, valid for 24 hours of the office's time; the text is
/// rendered when it is sent (message kind `password_link`). Answers until when it holds.
dispatch::Instant send_password_link(UseCase& use, dispatch::AccountId account);

/// The token of such a link at once, without a mail: for somebody who has just shown, by a link of
/// another mail, that the address is theirs. REQUIRES: an account without a password.
std::string first_password_token(UseCase& use, dispatch::AccountId account);

/// Whose password the token may set. Refused `password_link_invalid` (unknown, used or expired).
struct PasswordLink {
    dispatch::Uuid id;
    dispatch::AccountId account;
};
dispatch::Result<PasswordLink> find_password_link(UseCase& use, std::string_view token);

/// Uses the link up, sets the password and ends every session of the account, in all tenants.
/// REQUIRES: use.tx knows the account (db::Pool::begin). Refused `password_link_invalid`.
struct NewPassword {
    PasswordLink link;
    std::string password_hash;
    dispatch::Instant real_now;
};
dispatch::Result<EndedTokens> set_password(UseCase& use, const NewPassword& command);

}  // namespace services::accounts
