#include "db/secrets/master_keys.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <stdexcept>

#include "db/secrets/hash.hpp"
#include "db/secrets/vault.hpp"

namespace db {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kKeyBytes = 32;

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
    throw std::runtime_error{"The master key file " + file.string() + " " + why};
}

std::string to_hex(const SecretKey& key) {
    std::string hex(2 * kKeyBytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(key.raw().data()),
                   kKeyBytes);
    hex.pop_back();
    return hex;
}

std::optional<SecretKey> from_hex(const std::string& hex) {
    std::string raw(kKeyBytes, '\0');
    std::size_t length = 0;
    const int refused = sodium_hex2bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(),
                                       hex.data(), hex.size(), nullptr, &length, nullptr);
    if (refused != 0 || hex.size() != 2 * kKeyBytes) return std::nullopt;
    return SecretKey::from_raw(raw);
}

/// The whole content, forced to disk before anyone relies on it; false if the file exists.
bool write_new(const fs::path& file, const std::string& content) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST) return false;
    if (fd < 0) refuse(file, "cannot be written.");
    const bool written =
        ::write(fd, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
        ::fsync(fd) == 0;
    ::close(fd);
    if (!written) refuse(file, "cannot be written.");
    return true;
}

void replace(const fs::path& file, const std::vector<MasterKey>& keys) {
    std::string content;
    for (const auto& master : keys) content += to_hex(master.key) + "\n";
    const fs::path beside = file.string() + ".new";
    fs::remove(beside);
    write_new(beside, content);
    fs::rename(beside, file);
}

std::string fingerprint(const SecretKey& key) {
    constexpr std::size_t kDigits = 16;
    return sha256_hex("mittler master key " + std::string{key.raw()}).substr(0, kDigits);
}

}  // namespace

std::vector<MasterKey> read_master_keys(const fs::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0)
        refuse(file, "is missing: without it nothing encrypted can be read; put it back.");
    if ((found.st_mode & 077) != 0) refuse(file, "can be read by others: set its mode to 0600.");
    std::ifstream in{file};
    std::vector<MasterKey> keys;
    for (std::string line; std::getline(in, line);) {
        const auto key = from_hex(line);
        if (!key) refuse(file, "is damaged: each line must be 64 hexadecimal digits.");
        keys.push_back({fingerprint(*key), *key});
    }
    if (keys.empty()) refuse(file, "is empty.");
    return keys;
}

void make_master_key_file(const fs::path& file) {
    write_new(file, to_hex(SecretKey::random()) + "\n");
}

void add_master_key(const fs::path& file) {
    auto keys = read_master_keys(file);
    const SecretKey key = SecretKey::random();
    keys.insert(keys.begin(), MasterKey{fingerprint(key), key});
    replace(file, keys);
}

void drop_old_master_keys(const fs::path& file) {
    auto keys = read_master_keys(file);
    keys.erase(keys.begin() + 1, keys.end());
    replace(file, keys);
}

}  // namespace db
