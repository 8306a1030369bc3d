#pragma once

#include <string>
#include <string_view>

namespace db {

/// Argon2id with 64 MiB and 2 passes (about 160 ms). At most two run at a time in this process,
/// everyone else waits: hashing must not take the machine's memory. REQUIRES: no transaction open.
std::string hash_password(std::string_view password);

/// Whether the password belongs to the hash; takes the same time either way. With an empty hash
/// (no such account) it hashes all the same and answers no.
bool verify_password(const std::string& hash, std::string_view password);

}  // namespace db
