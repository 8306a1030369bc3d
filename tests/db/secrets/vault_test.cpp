#include "db/secrets/vault.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>

#include "db/secrets/key_rotation.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

namespace fs = std::filesystem;

class VaultTest : public tests::DatabaseTest {
protected:
    VaultTest() {
        std::string name = "/tmp/mittler-keys-XXXXXX";
        folder_ = ::mkdtemp(name.data());
        db::make_master_key_file(file());
    }
    ~VaultTest() override { fs::remove_all(folder_); }
    fs::path file() const { return folder_ / "master.key"; }

    fs::path folder_;
    const dispatch::TenantId tenant_ = database().add_tenant(1);
    const dispatch::TenantId other_ = database().add_tenant(2);
    const db::Cell cell_{"interpreter", "phone_enc", tests::test_uuid(9)};
};

TEST_F(VaultTest, SealedValueOpensInItsPlaceAndNowhereElse) {
    db::Vault vault{file()};
    auto tx = pool().begin(tenant_);
    const auto sealed = vault.seal(tx, tenant_, cell_, "0123 456").value;
    EXPECT_EQ(sealed.find("0123"), std::string::npos);
    EXPECT_EQ(vault.open(tx, tenant_, cell_, sealed), "0123 456");
    const db::Cell wrong_places[] = {{"requester", "phone_enc", cell_.row},
                                     {"interpreter", "email_enc", cell_.row},
                                     {"interpreter", "phone_enc", tests::test_uuid(10)}};
    for (const auto& place : wrong_places)
        EXPECT_THROW(vault.open(tx, tenant_, place, sealed), db::DatabaseError);
    for (std::size_t i = 0; i < sealed.size(); i += 7) {
        std::string changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_THROW(vault.open(tx, tenant_, cell_, changed), db::DatabaseError) << i;
    }
    EXPECT_THROW(vault.open(tx, tenant_, cell_, ""), db::DatabaseError);
}

TEST_F(VaultTest, AnotherTenantsKeyDoesNotOpen) {
    db::Vault vault{file()};
    auto tx = pool().begin(tenant_);
    const auto sealed = vault.seal(tx, tenant_, cell_, "geheim").value;
    tx.commit();
    auto other = pool().begin(other_);
    static_cast<void>(vault.seal(other, other_, cell_, "x"));
    EXPECT_THROW(vault.open(other, other_, cell_, sealed), db::DatabaseError);
}

TEST_F(VaultTest, KeyOfARolledBackTransactionIsNotRemembered) {
    db::Vault vault{file()};
    {
        auto tx = pool().begin(tenant_);
        static_cast<void>(vault.seal(tx, tenant_, cell_, "x"));
    }
    auto tx = pool().begin(tenant_);
    const auto sealed = vault.seal(tx, tenant_, cell_, "y").value;
    tx.commit();
    db::Vault fresh{file()};
    auto later = pool().begin(tenant_);
    EXPECT_EQ(fresh.open(later, tenant_, cell_, sealed), "y");
}

TEST_F(VaultTest, OldValuesStayReadableWhenTheDataKeyIsRotated) {
    db::Vault vault{file()};
    auto tx = pool().begin(tenant_);
    const auto before = vault.seal(tx, tenant_, cell_, "alt").value;
    const auto hash = vault.equality_hash(tx, tenant_, "case_reference", "AZ 7");
    vault.rotate_data_key(tx, tenant_);
    const auto after = vault.seal(tx, tenant_, cell_, "neu").value;
    EXPECT_NE(before.substr(0, 5), after.substr(0, 5));
    EXPECT_EQ(vault.open(tx, tenant_, cell_, before), "alt");
    EXPECT_EQ(vault.open(tx, tenant_, cell_, after), "neu");
    EXPECT_EQ(vault.equality_hash(tx, tenant_, "case_reference", "AZ 7"), hash);
}

TEST_F(VaultTest, EqualityHashDiffersPerTenantAndPurpose) {
    db::Vault vault{file()};
    auto tx = pool().begin(tenant_);
    const auto hash = vault.equality_hash(tx, tenant_, "email", "a@example.org");
    EXPECT_NE(vault.equality_hash(tx, tenant_, "case_reference", "a@example.org"), hash);
    tx.commit();
    auto other = pool().begin(other_);
    EXPECT_NE(vault.equality_hash(other, other_, "email", "a@example.org"), hash);
}

TEST_F(VaultTest, MasterKeyIsRotatedWhileAnotherNodeServes) {
    db::Vault serving{file()};
    auto tx = pool().begin(tenant_);
    const auto sealed = serving.seal(tx, tenant_, cell_, "bleibt").value;
    tx.commit();
    db::add_master_key(file());
    db::Vault rotating{file()};
    auto rotate = pool().begin(tenant_);
    rotating.rewrap_data_keys(rotate, tenant_);
    rotate.commit();
    db::drop_old_master_keys(file());
    auto later = pool().begin(tenant_);
    EXPECT_EQ(serving.open(later, tenant_, cell_, sealed), "bleibt");
    EXPECT_EQ(db::Vault{file()}.open(later, tenant_, cell_, sealed), "bleibt");
}

TEST_F(VaultTest, MasterKeyIsRotatedWhileATenantIsBeingAdded) {
    db::Vault serving{file()};
    auto tx = pool().begin(tenant_);
    const auto sealed = serving.seal(tx, tenant_, cell_, "neu hier").value;  // makes the key
    auto rotated = std::async(std::launch::async, [&] {
        db::add_master_key(file());
        db::Vault rotating{file()};
        auto wait = pool().begin(std::nullopt);
        db::await_keys_in_making(wait);
        wait.commit();
        auto rotate = pool().begin(tenant_);
        rotating.rewrap_data_keys(rotate, tenant_);
        rotate.commit();
        db::drop_old_master_keys(file());
    });
    EXPECT_EQ(rotated.wait_for(std::chrono::milliseconds{100}), std::future_status::timeout);
    tx.commit();
    rotated.get();
    auto later = pool().begin(tenant_);
    EXPECT_EQ(db::Vault{file()}.open(later, tenant_, cell_, sealed), "neu hier");
}

TEST_F(VaultTest, DeletedDataKeyErasesWhatItSealed) {
    db::Vault vault{file()};
    auto tx = pool().begin(tenant_);
    const auto sealed = vault.seal(tx, tenant_, cell_, "weg").value;
    tx.run({"", "delete from data_key where tenant_id = $1::uuid"}, tenant_);
    EXPECT_THROW(vault.open(tx, tenant_, cell_, sealed), db::DatabaseError);
}

TEST_F(VaultTest, WrongMasterKeyIsRefusedInOneSentence) {
    const dispatch::Instant now{};
    auto tx = pool().begin(std::nullopt);
    EXPECT_TRUE(db::Vault{file()}.check_master_key(tx, now));
    EXPECT_TRUE(db::Vault{file()}.check_master_key(tx, now));
    fs::remove(file());
    db::make_master_key_file(file());
    const auto refused = db::Vault{file()}.check_master_key(tx, now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "master_key_wrong");
}

TEST_F(VaultTest, MissingOpenOrDamagedMasterKeyFileIsRefused) {
    EXPECT_EQ(fs::status(file()).permissions(), fs::perms{0600});
    fs::permissions(file(), fs::perms{0640});
    EXPECT_THROW(db::Vault{file()}, std::runtime_error);
    fs::permissions(file(), fs::perms{0600});
    std::ofstream{file(), std::ios::app} << "zz\n";
    EXPECT_THROW(db::Vault{file()}, std::runtime_error);
    fs::remove(file());
    EXPECT_THROW(db::Vault{file()}, std::runtime_error);
}

TEST_F(VaultTest, ExistingMasterKeyFileIsNeverReplaced) {
    const auto read = [&] {
        std::ifstream in{file()};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    const std::string before = read();
    db::make_master_key_file(file());
    EXPECT_EQ(read(), before);
}

}  // namespace
