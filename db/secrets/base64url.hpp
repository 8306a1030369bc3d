#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace db {

/// base64url without padding (RFC 4648, section 5).
std::string to_base64url(std::string_view bytes);

/// base64 with padding (RFC 4648, section 4), as mails and content policies want it.
std::string to_base64(std::string_view bytes);

/// Nothing if a sign does not belong to the alphabet or the length is impossible.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace db
