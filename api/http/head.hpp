#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "api/http/framing.hpp"

namespace api::http {

/// What the head of a request says. `framed.request.body` is still empty.
struct Head {
    Framed framed;
    std::size_t body_bytes = 0;
    bool expects_continue = false;
};

/// Reads a complete head: request line and header lines, each ended by CR LF, without the empty
/// line that ends them.
std::variant<Head, Refused> parse_head(std::string_view text);

}  // namespace api::http
