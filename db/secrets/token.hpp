#pragma once

#include <string>

namespace db {

/// A secret for links, sessions and machines: 256 random bits, base64url without padding, 43
/// characters. Only its SHA-256 is stored.
std::string random_token();

}  // namespace db
