#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include "api/context.hpp"
#include "api/http/conversation.hpp"

namespace api {

/// What answers a GET that is no operation (the portal's files); nothing: there is none.
using Pages = std::function<std::optional<http::Response>(const http::Request&)>;

/// Everything behind http::Server: finds the operation, serves the call, turns accidents into
/// answers without inner words, and writes one log line and one count per request. Thread-safe;
/// `house` and `table` outlive it.
http::Application make_application(const House& house,
                                   std::span<const Route> table,
                                   Pages pages = {});

/// 64 KiB for JSON, 20 MiB for files to import.
std::size_t body_limit(http::Method method, std::string_view path);

}  // namespace api
