#pragma once

#include <string_view>

#include "services/use_case.hpp"

namespace services::accounts {

/// A mail to an account itself, rendered with its link when it is sent (services/notify).
struct AccountMail {
    std::string_view kind;
    dispatch::AccountId account;
    dispatch::Uuid link;
};
void send_account_mail(UseCase& use, const AccountMail& mail);

}  // namespace services::accounts
