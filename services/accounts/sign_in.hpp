#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/accounts/log_in.hpp"
#include "services/use_case.hpp"

namespace services::accounts {

/// A mail with a link and a code of six digits; either signs the account in once, within 15
/// minutes. The ones sent before hold no longer. Nothing is sent after the fifth within 15 minutes,
/// wherever they were asked for.
void send_sign_in(UseCase& use, dispatch::AccountId account);

/// What somebody brought that still holds.
struct SignInProof {
    dispatch::Uuid link;
    dispatch::AccountId account;
};

/// Nothing for a token that is unknown, used or too old.
std::optional<SignInProof> find_sign_in(UseCase& use, std::string_view token);

/// Nothing when the code is not the one last sent; after five wrong ones it is worth nothing. The
/// caller commits either way, or wrong tries would not be counted.
std::optional<SignInProof> try_sign_in_code(UseCase& use,
                                            dispatch::AccountId account,
                                            std::string_view code);

/// Uses the proof up; false if somebody was faster.
bool use_up(UseCase& use, const SignInProof& proof);

/// May this role sign in by mail, as the tenant decided?
bool may_sign_in_by_mail(UseCase& use, std::string_view role);

}  // namespace services::accounts
