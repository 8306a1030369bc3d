#include "db/secrets/password.hpp"

#include <sodium.h>

#include <semaphore>
#include <stdexcept>

#include "db/secrets/cipher.hpp"

namespace db {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 64U << 20;

class Turn {
public:
    Turn() { semaphore().acquire(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() { semaphore().release(); }

private:
    // One per process, because it bounds the process's memory.
    static std::counting_semaphore<2>& semaphore() {
        static std::counting_semaphore<2> two{2};
        return two;
    }
};

}  // namespace

std::string hash_password(std::string_view password) {
    start_sodium();
    const Turn turn;
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error{"not enough memory to hash a password"};
    hash.resize(hash.find('\0'));
    return hash;
}

bool verify_password(const std::string& hash, std::string_view password) {
    if (hash.empty()) {
        static_cast<void>(hash_password(password));
        return false;
    }
    start_sodium();
    const Turn turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace db
