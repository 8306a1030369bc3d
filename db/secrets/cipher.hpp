#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace db {

/// 256 bits for XChaCha20-Poly1305; wiped from memory at its end.
class SecretKey {
public:
    static SecretKey random();
    /// Nothing unless `raw` has exactly 32 bytes.
    static std::optional<SecretKey> from_raw(std::string_view raw);

    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();
    std::string_view raw() const;

private:
    SecretKey() = default;
    std::array<unsigned char, 32> bytes_{};
};

/// Random nonce and ciphertext with tag: 40 bytes longer than `plain`. `bound_to` is not stored:
/// opening needs the same bytes.
std::string encrypt(const SecretKey& key, std::string_view plain, std::string_view bound_to);

/// Nothing if key, ciphertext or `bound_to` differ in a single bit.
std::optional<std::string> decrypt(const SecretKey& key,
                                   std::string_view sealed,
                                   std::string_view bound_to);

/// BLAKE2b-256 under the key.
std::string keyed_hash(const SecretKey& key, std::string_view text);

/// Must run before anything else here; safe to call often and from several threads.
void start_sodium();

}  // namespace db
