#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/result.hpp"

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
    /// Reads the master key file (one key of 64 hexadecimal digits per line; the first wraps, the
    /// others are still read while keys are rotated); throws std::runtime_error with one clear
    /// sentence when it is missing, readable by others or no such file.
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

    /// Makes a new active data key; what the old ones sealed stays readable.
    void rotate_data_key(Transaction& tx, dispatch::TenantId tenant);
    /// Wraps every data key of the tenant with the first key of the master key file.
    void rewrap_data_keys(Transaction& tx, dispatch::TenantId tenant);

    /// Refuses `master_key_wrong` if this database was encrypted under another master key. The
    /// first start on a new database writes down whose it is.
    dispatch::Result<dispatch::Done> check_master_key(Transaction& tx, dispatch::Instant now);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Makes a master key file with one new key, mode 0600, if there is none; its folder must exist.
/// Whoever loses it loses what is encrypted, whoever backs it up with the database has no secret.
void make_master_key_file(const std::filesystem::path& file);

/// Puts a new key before the others in the file, at once and atomically. Afterwards: rewrap every
/// tenant, then drop_old_master_keys.
void add_master_key(const std::filesystem::path& file);
void drop_old_master_keys(const std::filesystem::path& file);

}  // namespace db
