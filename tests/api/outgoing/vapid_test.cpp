#include "api/outgoing/vapid.hpp"

#include <gtest/gtest.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <nlohmann/json.hpp>

#include "db/secrets/base64url.hpp"

namespace {

const unsigned char* octets(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// Only what a push service has: the point, the signed text, and r and s.
bool verifies(const std::string& point, const std::string& text, const std::string& raw) {
    char group[] = "P-256";
    const OSSL_PARAM parts[]{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<char*>(point.data()),
                                          point.size()),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* key = nullptr;
    auto* maker = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY_fromdata_init(maker);
    EVP_PKEY_fromdata(maker, &key, EVP_PKEY_PUBLIC_KEY, const_cast<OSSL_PARAM*>(parts));
    EVP_PKEY_CTX_free(maker);
    auto* pair = ECDSA_SIG_new();
    ECDSA_SIG_set0(pair, BN_bin2bn(octets(raw), 32, nullptr),
                   BN_bin2bn(octets(raw) + 32, 32, nullptr));
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(pair, &der);
    auto* context = EVP_MD_CTX_new();
    const bool good = EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context, der, static_cast<std::size_t>(length), octets(text),
                                       text.size()) == 1;
    EVP_MD_CTX_free(context);
    OPENSSL_free(der);
    ECDSA_SIG_free(pair);
    EVP_PKEY_free(key);
    return good;
}

struct Parts {
    std::string signed_text, signature, point;
    nlohmann::json header, body;
};

Parts parts_of(const std::string& value) {
    const auto token_at = value.find("t=") + 2;
    const auto token = value.substr(token_at, value.find(", k=") - token_at);
    const auto first = token.find('.');
    const auto second = token.find('.', first + 1);
    const auto read = [](const std::string& text) { return db::from_base64url(text).value(); };
    return {.signed_text = token.substr(0, second),
            .signature = read(token.substr(second + 1)),
            .point = read(value.substr(value.find(", k=") + 4)),
            .header = nlohmann::json::parse(read(token.substr(0, first))),
            .body = nlohmann::json::parse(read(token.substr(first + 1, second - first - 1)))};
}

const api::outgoing::VapidClaims kClaims{
    .audience = "https://push.example.org",
    .contact = "https://mittler.example",
    .expires_at = *dispatch::parse_instant("2026-03-02T20:00:00Z")};

TEST(Vapid, TheTokenSaysWhoToWhomAndUntilWhen) {
    const auto value = vapid_authorization(kClaims, db::SigningKey::random());
    EXPECT_TRUE(value.starts_with("vapid t="));
    const auto parts = parts_of(value);
    EXPECT_EQ(parts.header, (nlohmann::json{{"typ", "JWT"}, {"alg", "ES256"}}));
    EXPECT_EQ(parts.body, (nlohmann::json{{"aud", "https://push.example.org"},
                                          {"exp", 1772481600},
                                          {"sub", "https://mittler.example"}}));
}

TEST(Vapid, AnybodyWithThePublicKeyCanCheckTheSignature) {
    const auto key = db::SigningKey::random();
    const auto parts = parts_of(vapid_authorization(kClaims, key));
    EXPECT_EQ(parts.point, key.public_point());
    EXPECT_TRUE(verifies(parts.point, parts.signed_text, parts.signature));
    EXPECT_FALSE(verifies(parts.point, parts.signed_text + "x", parts.signature));
    EXPECT_FALSE(
        verifies(db::SigningKey::random().public_point(), parts.signed_text, parts.signature));
}

}  // namespace
