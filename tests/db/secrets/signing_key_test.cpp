#include "db/secrets/signing_key.hpp"

#include <gtest/gtest.h>

namespace {

using db::SigningKey;

TEST(SigningKey, ComesBackFromItsDerAndHasAPointOfTheCurve) {
    const auto key = SigningKey::random();
    const auto again = SigningKey::from_der(key.der());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->public_point(), key.public_point());
    EXPECT_EQ(key.public_point().size(), 65U);
    EXPECT_EQ(key.public_point().front(), '\x04');  // uncompressed
    EXPECT_NE(SigningKey::random().public_point(), key.public_point());
    EXPECT_FALSE(SigningKey::from_der("no key"));
    EXPECT_FALSE(SigningKey::from_der(""));
}

TEST(SigningKey, SignaturesAlwaysHaveTwoFullNumbers) {
    const auto key = SigningKey::random();
    for (int i = 0; i < 600; ++i)  // every 256th r or s begins with a zero byte
        ASSERT_EQ(key.sign("text " + std::to_string(i)).size(), 64U);
}

}  // namespace
