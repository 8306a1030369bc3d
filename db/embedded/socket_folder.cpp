#include "db/embedded/socket_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace db {
namespace {

constexpr std::size_t kSocketPathMax = 106;

/// FNV-1a; std::hash may differ between two builds that share a data folder.
std::string short_name(const std::filesystem::path& path) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : path.string()) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return "mittler-" + std::to_string(hash);
}

std::filesystem::path short_root() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime != nullptr && ::access(runtime, W_OK) == 0) return runtime;
    return "/tmp";
}

void make_private(const std::filesystem::path& folder) {
    ::mkdir(folder.c_str(), 0700);
    struct stat found {};
    // lstat: in /tmp a link of somebody else must not be followed. Root may have handed the folder
    // to the account of PostgreSQL.
    if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
        throw std::runtime_error{"the folder for sockets " + folder.string() +
                                 " cannot be made; choose another data folder"};
    if (found.st_uid != ::geteuid() && ::geteuid() != 0)
        throw std::runtime_error{
            "the folder for sockets " + folder.string() +
            " belongs to another user; remove it or choose another data folder"};
    if ((found.st_mode & 077) != 0 && ::chmod(folder.c_str(), 0700) != 0)
        throw std::runtime_error{"the folder for sockets " + folder.string() +
                                 " is open to other users and cannot be closed"};
}

}  // namespace

std::filesystem::path socket_folder(const std::filesystem::path& wanted,
                                    std::string_view socket_name) {
    const auto absolute = std::filesystem::absolute(wanted);
    const bool fits = absolute.string().size() + 1 + socket_name.size() <= kSocketPathMax;
    auto folder = fits ? absolute : short_root() / short_name(absolute);
    if (fits) std::filesystem::create_directories(folder.parent_path());
    make_private(folder);
    return folder;
}

}  // namespace db
