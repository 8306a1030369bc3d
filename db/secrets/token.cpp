#include "db/secrets/token.hpp"

#include <sodium.h>

#include "db/secrets/cipher.hpp"

namespace db {

std::string random_token() {
    constexpr std::size_t kBytes = 32;
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    const SecretKey random = SecretKey::random();
    std::string text(sodium_base64_encoded_len(kBytes, kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(random.raw().data()), kBytes,
                      kVariant);
    text.pop_back();  // the terminating NUL
    return text;
}

std::string random_passphrase() {
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    constexpr int kGroups = 5;
    constexpr int kInGroup = 4;
    start_sodium();
    std::string text;
    for (int i = 0; i < kGroups * kInGroup; ++i) {
        if (i > 0 && i % kInGroup == 0) text += '-';
        text += kLetters[randombytes_uniform(kLetters.size())];
    }
    return text;
}

}  // namespace db
