#include "db/files/stored_file.hpp"

#include <cstdlib>
#include <filesystem>

#include "tests/db/database_fixture.hpp"

namespace {

class StoredFileTest : public tests::DatabaseTest {
protected:
    StoredFileTest() {
        std::string name = "/tmp/mittler-files-XXXXXX";
        folder_ = ::mkdtemp(name.data());
        db::make_master_key_file(folder_ / "master.key");
        vault_ = std::make_unique<db::Vault>(folder_ / "master.key");
    }
    ~StoredFileTest() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder_;
    std::unique_ptr<db::Vault> vault_;
    const dispatch::TenantId tenant_ = database().add_tenant();
    const db::FileKey key_{tenant_, tests::test_uuid(3)};
    const db::FileFacts facts_{.kind = "form",
                               .media_type = "application/pdf",
                               .retention = "form",
                               .created_by = {},
                               .created_at = *dispatch::parse_instant("2026-01-02T03:04:05Z")};
};

TEST_F(StoredFileTest, ContentComesBackWhateverItsSize) {
    auto tx = pool().begin(tenant_);
    int number = 100;
    for (const std::size_t size : {0U, 1U, 1U << 20, (1U << 20) + 1, 3U << 20}) {
        const db::FileKey key{tenant_, tests::test_uuid(++number)};
        std::string content(size, '\0');
        for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<char>(i * 7);
        db::store_file(tx, *vault_, key, facts_, content);
        EXPECT_EQ(db::read_file(tx, *vault_, key), content) << size;
        const auto file = db::find_file(tx, key);
        ASSERT_TRUE(file);
        EXPECT_EQ(file->size_bytes, static_cast<std::int64_t>(size));
        EXPECT_EQ(file->facts.created_at, facts_.created_at);
    }
    EXPECT_EQ(db::read_file(tx, *vault_, {tenant_, tests::test_uuid(1)}), std::nullopt);
}

TEST_F(StoredFileTest, NothingReadableLiesInTheTable) {
    auto tx = pool().begin(tenant_);
    db::store_file(tx, *vault_, key_, facts_, "vertraulich");
    const auto rows = tx.run({"", "select content from stored_file_chunk"});
    EXPECT_EQ(rows.only().bytes("content").find("vertraulich"), std::string::npos);
}

TEST_F(StoredFileTest, ExchangedAndMissingChunksAreFound) {
    auto tx = pool().begin(tenant_);
    db::store_file(tx, *vault_, key_, facts_, std::string(2U << 20, 'x'));
    tx.run({"", "update stored_file_chunk set position = position + 2"});
    tx.run({"", "update stored_file_chunk set position = 3 - position"});
    EXPECT_THROW(db::read_file(tx, *vault_, key_), db::DatabaseError);
    tx.run({"", "delete from stored_file_chunk"});
    EXPECT_THROW(db::read_file(tx, *vault_, key_), db::DatabaseError);
}

}  // namespace
