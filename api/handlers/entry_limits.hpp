#pragma once

#include <optional>
#include <string>

#include "api/context.hpp"

namespace api {

/// 429 for an address that sends too many strangers mail, or one to whom too many are sent. Closed
/// while Redis is away.
std::optional<http::Response> entry_limit(const PublicCall& call, const std::string& email);

/// 202, the same whether anything was sent or not.
http::Response mail_on_its_way();

}  // namespace api
