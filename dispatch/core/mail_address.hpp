#pragma once

#include <string_view>

#include "dispatch/core/result.hpp"

namespace dispatch {

/// Whether mail can go there: one @, a plain local part, a domain of at least two labels, at most
/// 254 signs. Refused with `email_invalid`; with `email_not_ascii` where letters beyond ASCII
/// stand: relays without SMTPUTF8 do not carry them, and two spellings of one name would be two
/// accounts. The owner of such a domain has its ASCII form (xn--...), and that is taken.
Result<Done> check_mail_address(std::string_view address);

}  // namespace dispatch
