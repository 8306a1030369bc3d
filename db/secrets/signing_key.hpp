#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace db {

/// A private key on the curve P-256 that signs as ES256 (RFC 7518).
class SigningKey {
public:
    static SigningKey random();
    /// Nothing unless `der` is what der() wrote.
    static std::optional<SigningKey> from_der(std::string_view der);

    /// The private key: a secret.
    std::string der() const;
    /// The public point, uncompressed: 65 bytes.
    std::string public_point() const;
    /// r and s, 32 bytes each, over the SHA-256 of `text`.
    std::string sign(std::string_view text) const;

private:
    struct Inside;
    explicit SigningKey(std::shared_ptr<Inside> inside);
    std::shared_ptr<Inside> inside_;  // a key of OpenSSL counts its users and never changes
};

}  // namespace db
