#include <algorithm>
#include <set>
#include <thread>

#include "db/secrets/hash.hpp"
#include "db/secrets/ids.hpp"
#include "db/secrets/password.hpp"
#include "db/secrets/token.hpp"

namespace {

TEST(Hash, IsSha256) {
    EXPECT_EQ(db::sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(db::sha256("abc").size(), 32U);
}

TEST(Token, HasFortyThreeSafeCharactersAndIsNeverTheSame) {
    std::set<std::string> tokens;
    for (int i = 0; i < 200; ++i) {
        const auto token = db::random_token();
        EXPECT_EQ(token.size(), 43U);
        EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                          "0123456789-_"),
                  std::string::npos);
        tokens.insert(token);
    }
    EXPECT_EQ(tokens.size(), 200U);
}

TEST(Password, IsVerifiedAgainstItsHashOnly) {
    const auto hash = db::hash_password("richtig");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    EXPECT_TRUE(db::verify_password(hash, "richtig"));
    EXPECT_FALSE(db::verify_password(hash, "falsch"));
    EXPECT_FALSE(db::verify_password("", "richtig"));
    EXPECT_FALSE(db::verify_password("rubbish", "richtig"));
}

TEST(NewUuid, RisesWithinTheProcessAndIsOfVersionSeven) {
    std::vector<std::vector<dispatch::Uuid>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& ids : made)
            threads.emplace_back([&ids] {
                for (int i = 0; i < 20'000; ++i) ids.push_back(db::new_uuid());
            });
    }
    std::set<dispatch::Uuid> all;
    for (const auto& ids : made) {
        EXPECT_TRUE(std::ranges::is_sorted(ids));
        for (const auto& id : ids) {
            EXPECT_EQ(id.bytes[6] >> 4, 7);
            EXPECT_EQ(id.bytes[8] >> 6, 2);
            all.insert(id);
        }
    }
    EXPECT_EQ(all.size(), 80'000U);
}

}  // namespace
