#include "db/files/stored_file.hpp"

#include "db/postgres/errors.hpp"
#include "db/queries/files.hpp"
#include "db/secrets/hash.hpp"

namespace db {
namespace {

constexpr std::size_t kChunkBytes = 1U << 20;

/// The position belongs to the place, so that chunks cannot be exchanged within a file.
std::string chunk_column(int position) {
    return "content#" + std::to_string(position);
}

}  // namespace

void store_file(
    Transaction& tx, Vault& vault, FileKey key, const FileFacts& facts, std::string_view content) {
    tx.run(query::stored_file_add, key.tenant, key.id, facts.kind, facts.media_type, content.size(),
           Bytes{sha256(content)}, facts.retention, facts.created_by, facts.created_at);
    for (int position = 0; !content.empty(); ++position) {
        const auto piece = content.substr(0, kChunkBytes);
        content.remove_prefix(piece.size());
        const std::string column = chunk_column(position);
        tx.run(query::stored_file_chunk_add, key.tenant, key.id, position,
               vault.seal(tx, key.tenant, {"stored_file_chunk", column, key.id}, piece));
    }
}

std::optional<StoredFile> find_file(Transaction& tx, FileKey key) {
    const Rows rows = tx.run(query::stored_file_find, key.tenant, key.id);
    if (rows.empty()) return std::nullopt;
    const Row row = rows.only();
    return StoredFile{.facts = {.kind = row.text("kind"),
                                .media_type = row.text("media_type"),
                                .retention = row.text("retention"),
                                .created_by = row.optional_id<dispatch::AccountId>("created_by"),
                                .created_at = row.instant("created_at")},
                      .size_bytes = row.integer("size_bytes"),
                      .sha256 = {row.bytes("sha256")}};
}

std::optional<std::string> read_file(Transaction& tx, Vault& vault, FileKey key) {
    const auto file = find_file(tx, key);
    if (!file) return std::nullopt;
    std::string content;
    content.reserve(static_cast<std::size_t>(file->size_bytes));
    for (int position = 0; std::cmp_less(content.size(), file->size_bytes); ++position) {
        const Rows rows = tx.run(query::stored_file_chunk_find, key.tenant, key.id, position);
        if (rows.empty()) throw DatabaseError{"a chunk of a stored file is missing"};
        const std::string column = chunk_column(position);
        content += vault.open(tx, key.tenant, {"stored_file_chunk", column, key.id},
                              rows.only().bytes("content"));
    }
    if (sha256(content) != file->sha256.value)
        throw DatabaseError{"a stored file differs from its SHA-256"};
    return content;
}

}  // namespace db
