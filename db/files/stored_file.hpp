#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// Whose file.
struct FileKey {
    dispatch::TenantId tenant;
    dispatch::Uuid id;
};

/// What is known about a file without opening it.
struct FileFacts {
    std::string kind;        // what it is for: "form", "invoice", ...
    std::string media_type;  // as checked on upload
    std::string retention;   // name of its deletion rule
    std::optional<dispatch::AccountId> created_by;
    dispatch::Instant created_at;
};

struct StoredFile {
    FileFacts facts;
    std::int64_t size_bytes = 0;
    Bytes sha256;  // of the plain content
};

/// Saves the content in encrypted chunks of at most 1 MiB, each bound to its file and position.
void store_file(
    Transaction& tx, Vault& vault, FileKey key, const FileFacts& facts, std::string_view content);

/// Nothing if the tenant has no such file.
std::optional<StoredFile> find_file(Transaction& tx, FileKey key);

/// The plain content; nothing if the tenant has no such file. Throws DatabaseError if a chunk is
/// missing, was moved, or the SHA-256 differs.
std::optional<std::string> read_file(Transaction& tx, Vault& vault, FileKey key);

}  // namespace db
