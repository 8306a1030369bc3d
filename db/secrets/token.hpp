#pragma once

#include <string>

namespace db {

/// A secret for links, sessions and machines: 256 random bits, base64url without padding, 43
/// characters. Only its SHA-256 is stored.
std::string random_token();

/// A secret that people write down and type: 20 letters and digits that are not mistaken for each
/// other, in five groups ("k7mq-..."), 99 random bits.
std::string random_passphrase();

}  // namespace db
