#include "db/secrets/cipher.hpp"

#include <sodium.h>

#include <stdexcept>

namespace db {
namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

void start_sodium() {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium does not start"};
}

SecretKey SecretKey::random() {
    start_sodium();
    SecretKey key;
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    return key;
}

std::optional<SecretKey> SecretKey::from_raw(std::string_view raw) {
    SecretKey key;
    if (raw.size() != key.bytes_.size()) return std::nullopt;
    std::ranges::copy(raw, key.bytes_.begin());
    return key;
}

SecretKey::~SecretKey() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

std::string_view SecretKey::raw() const {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

std::string encrypt(const SecretKey& key, std::string_view plain, std::string_view bound_to) {
    std::string sealed(kNonceBytes + plain.size() + kTagBytes, '\0');
    randombytes_buf(sealed.data(), kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed) + kNonceBytes, nullptr, bytes(plain),
                                               plain.size(), bytes(bound_to), bound_to.size(),
                                               nullptr, bytes(sealed), bytes(key.raw()));
    return sealed;
}

std::optional<std::string> decrypt(const SecretKey& key,
                                   std::string_view sealed,
                                   std::string_view bound_to) {
    if (sealed.size() < kNonceBytes + kTagBytes) return std::nullopt;
    std::string plain(sealed.size() - kNonceBytes - kTagBytes, '\0');
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(plain), nullptr, nullptr, bytes(sealed) + kNonceBytes, sealed.size() - kNonceBytes,
        bytes(bound_to), bound_to.size(), bytes(sealed), bytes(key.raw()));
    if (refused != 0) return std::nullopt;
    return plain;
}

std::string keyed_hash(const SecretKey& key, std::string_view text) {
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(bytes(hash), hash.size(), bytes(text), text.size(), bytes(key.raw()),
                       key.raw().size());
    return hash;
}

}  // namespace db
