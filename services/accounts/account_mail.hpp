#pragma once

#include <string_view>

#include "services/use_case.hpp"

namespace services::accounts {

/// A mail to an account itself, or to somebody who is to become one (`entry`), rendered with its
/// link when it is sent (services/notify).
struct AccountMail {
    std::string_view kind;
    std::string_view recipient_kind = "account";
    dispatch::Uuid recipient;
    dispatch::Uuid link;
};
void send_account_mail(UseCase& use, const AccountMail& mail);

}  // namespace services::accounts
