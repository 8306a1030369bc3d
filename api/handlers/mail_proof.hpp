#pragma once

#include <string>

#include "api/context.hpp"
#include "services/accounts/log_in.hpp"
#include "services/accounts/sign_in.hpp"

namespace api {

/// What somebody brings from a mail: the token of its link, or its code with their own address.
struct MailLogin {
    std::string tenant;  // empty, with a code: whichever pool of the address sent it
    std::string email;
    std::string code;
    std::string link;  // empty: the code
};

/// The memberships in the tenant of the mail which may sign in by mail, and what has to be used up.
struct MailProof {
    services::accounts::Login login;
    services::accounts::SignInProof proof;
};

/// 401 `login_refused` whatever was wrong, after the same time.
dispatch::Result<MailProof> prove_by_mail(const PublicCall& call, const MailLogin& brought);

}  // namespace api
