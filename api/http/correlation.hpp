#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"

namespace api::http {

/// The client's X-Request-Id if it is [A-Za-z0-9._-]{1,64}, else 128 random bits in hexadecimal.
std::string request_id_for(const Request& request);
std::string make_request_id();

/// The request's `traceparent` if it is well formed (W3C Trace Context, version 00).
std::optional<std::string_view> traceparent_of(const Request& request);

}  // namespace api::http
