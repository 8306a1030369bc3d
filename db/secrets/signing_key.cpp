#include "db/secrets/signing_key.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <stdexcept>

namespace db {
namespace {

constexpr int kNumberBytes = 32;  // r, s, x and y on P-256

template <class Thing>
using Owned = std::unique_ptr<Thing, void (*)(Thing*)>;

/// What OpenSSL refuses here means that there is no memory or no curve: broken, not refused.
void need(bool done) {
    if (!done) throw std::runtime_error{"OpenSSL cannot sign on P-256"};
}

std::string raw_signature(std::string_view der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    const Owned<ECDSA_SIG> pair{d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())),
                                ECDSA_SIG_free};
    need(pair != nullptr);
    std::string raw(std::size_t{2} * kNumberBytes, '\0');
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    need(BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, kNumberBytes) == kNumberBytes);
    need(BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + kNumberBytes, kNumberBytes) ==
         kNumberBytes);
    return raw;
}

}  // namespace

struct SigningKey::Inside {
    Owned<EVP_PKEY> key;
};

SigningKey::SigningKey(std::shared_ptr<Inside> inside) : inside_{std::move(inside)} {}

SigningKey SigningKey::random() {
    Owned<EVP_PKEY> key{EVP_EC_gen("P-256"), EVP_PKEY_free};
    need(key != nullptr);
    return SigningKey{std::make_shared<Inside>(std::move(key))};
}

std::optional<SigningKey> SigningKey::from_der(std::string_view der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    Owned<EVP_PKEY> key{d2i_PrivateKey(EVP_PKEY_EC, nullptr, &bytes, static_cast<long>(der.size())),
                        EVP_PKEY_free};
    if (!key) return std::nullopt;
    return SigningKey{std::make_shared<Inside>(std::move(key))};
}

std::string SigningKey::der() const {
    const int length = i2d_PrivateKey(inside_->key.get(), nullptr);
    need(length > 0);
    std::string der(static_cast<std::size_t>(length), '\0');
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    need(i2d_PrivateKey(inside_->key.get(), &out) == length);
    return der;
}

std::string SigningKey::public_point() const {
    std::string point(1 + 2 * kNumberBytes, '\0');
    std::size_t length = 0;
    need(EVP_PKEY_get_octet_string_param(inside_->key.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                         reinterpret_cast<unsigned char*>(point.data()),
                                         point.size(), &length) == 1);
    need(length == point.size());
    return point;
}

std::string SigningKey::sign(std::string_view text) const {
    const Owned<EVP_MD_CTX> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    need(context != nullptr);
    need(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, inside_->key.get()) ==
         1);
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t length = 0;
    need(EVP_DigestSign(context.get(), nullptr, &length, bytes, text.size()) == 1);
    std::string der(length, '\0');
    need(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(der.data()), &length, bytes,
                        text.size()) == 1);
    return raw_signature(std::string_view{der}.substr(0, length));
}

}  // namespace db
