#pragma once

#include <string>
#include <string_view>

namespace db {

/// SHA-256, 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// SHA-256, 32 raw bytes.
std::string sha256(std::string_view bytes);

}  // namespace db
