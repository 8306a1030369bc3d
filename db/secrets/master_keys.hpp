#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "db/secrets/cipher.hpp"

namespace db {

/// One line of the master key file. The id is a fingerprint and no secret.
struct MasterKey {
    std::string id;
    SecretKey key;
};

/// All keys of the file, the wrapping one first. Throws std::runtime_error with one clear sentence
/// if the file is missing, open to others, or holds something else.
std::vector<MasterKey> read_master_keys(const std::filesystem::path& file);

}  // namespace db
