#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"

namespace db {

/// The place a ciphertext belongs to; opened anywhere else it is refused.
struct Cell {
    std::string_view table;
    std::string_view column;
    dispatch::Uuid row;
};

/// Encrypts single values with the tenant's active data key (data_key, wrapped by the master key
/// file). The first seal of a tenant makes its key. Data keys are cached in memory. Thread-safe.
class Vault {
public:
    /// Reads the master key file; throws std::runtime_error with one clear sentence when it is
    /// missing, readable by others or not 32 bytes.
    explicit Vault(const std::filesystem::path& master_key_file);
    ~Vault();

    Bytes seal(Transaction& tx,
               dispatch::TenantId tenant,
               const Cell& cell,
               std::string_view plain);

    /// Throws DatabaseError if the value was changed, moved, or its key is gone.
    std::string open(Transaction& tx,
                     dispatch::TenantId tenant,
                     const Cell& cell,
                     std::string_view sealed);

    /// A keyed hash for equality only (case references, mail addresses); differs per tenant and
    /// purpose. Stable across rotations of the data key.
    Bytes equality_hash(Transaction& tx,
                        dispatch::TenantId tenant,
                        std::string_view purpose,
                        std::string_view text);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
