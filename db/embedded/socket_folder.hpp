#pragma once

#include <filesystem>
#include <string_view>

namespace db {

/// A folder (made here, 0700, ours) in which a unix socket of this file name fits: `wanted` itself,
/// or a short one below XDG_RUNTIME_DIR or /tmp if its path is too long (Linux allows 107 bytes).
/// The same `wanted` gives the same folder. Throws std::runtime_error if somebody else's folder is
/// in the way.
std::filesystem::path socket_folder(const std::filesystem::path& wanted,
                                    std::string_view socket_name);

}  // namespace db
