#include "db/secrets/vault.hpp"

#include <chrono>
#include <map>
#include <mutex>

#include "db/postgres/errors.hpp"
#include "db/queries/keys.hpp"
#include "db/secrets/cipher.hpp"
#include "db/secrets/key_rotation.hpp"
#include "db/secrets/master_keys.hpp"

namespace db {
namespace {

using std::chrono::steady_clock;

// Key 0 makes the equality hashes: it never seals, and is never rotated, or hashes would change.
constexpr int kEqualityKeyNo = 0;
constexpr int kFirstKeyNo = 1;
constexpr char kFormat = 1;
constexpr std::size_t kPrefixBytes = 5;  // format, key number in network order

/// Other nodes may rotate or erase a key: nothing is believed for longer.
constexpr auto kCacheTime = std::chrono::seconds{60};

std::string raw(const dispatch::Uuid& uuid) {
    return {uuid.bytes.begin(), uuid.bytes.end()};
}

std::string number_bytes(int number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((number >> shift) & 0xff);
    return bytes;
}

int number_from(std::string_view bytes) {
    int number = 0;
    for (const char c : bytes) number = (number << 8) | static_cast<unsigned char>(c);
    return number;
}

std::string cell_binding(dispatch::TenantId tenant, const Cell& cell) {
    return raw(tenant.value) + raw(cell.row) + std::string{cell.table} + '\0' +
           std::string{cell.column};
}

std::string key_binding(dispatch::TenantId tenant, int key_no) {
    return "data_key" + raw(tenant.value) + number_bytes(key_no);
}

dispatch::Instant real_time() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

struct DataKey {
    int number;
    SecretKey key;
};

struct Cached {
    DataKey data_key;
    steady_clock::time_point read_at;
};

constexpr int kActive = -1;  // in the cache: whichever key is active

}  // namespace

struct Vault::Inside {
    explicit Inside(std::filesystem::path file)
        : file_path{std::move(file)}, masters{read_master_keys(file_path)} {}

    MasterKey wrapping_key();
    std::optional<MasterKey> master(std::string_view id);
    SecretKey unwrap(dispatch::TenantId tenant, const Row& row);
    std::optional<DataKey> from_cache(dispatch::TenantId tenant, int number);
    DataKey read(const Row& row, dispatch::TenantId tenant, int number);
    void add(Transaction& tx, dispatch::TenantId tenant, int number, const char* state);
    DataKey active(Transaction& tx, dispatch::TenantId tenant);
    DataKey equality(Transaction& tx, dispatch::TenantId tenant);
    DataKey numbered(Transaction& tx, dispatch::TenantId tenant, int number);

    const std::filesystem::path file_path;
    std::mutex mutex;
    std::vector<MasterKey> masters;
    std::map<std::pair<dispatch::TenantId, int>, Cached> cache;
};

/// Read anew each time (keys are made seldom): wrapping with a key that was just rotated out of the
/// file would lose what it wraps.
MasterKey Vault::Inside::wrapping_key() {
    const std::lock_guard lock{mutex};
    masters = read_master_keys(file_path);
    return masters.front();
}

std::optional<MasterKey> Vault::Inside::master(std::string_view id) {
    const std::lock_guard lock{mutex};
    auto found = std::ranges::find(masters, id, &MasterKey::id);
    if (found == masters.end()) {  // `mittler keys rotate` may have written a new one
        masters = read_master_keys(file_path);
        found = std::ranges::find(masters, id, &MasterKey::id);
    }
    if (found == masters.end()) return std::nullopt;
    return *found;
}

SecretKey Vault::Inside::unwrap(dispatch::TenantId tenant, const Row& row) {
    const auto wrapping = master(row.view("master_key_id"));
    if (!wrapping)
        throw DatabaseError{"the master key " + row.text("master_key_id") + " is not in " +
                            file_path.string()};
    const int number = static_cast<int>(row.integer("key_no"));
    const auto opened = decrypt(wrapping->key, row.bytes("wrapped"), key_binding(tenant, number));
    const auto key = opened ? SecretKey::from_raw(*opened) : std::nullopt;
    if (!key) throw DatabaseError{"data key " + std::to_string(number) + " is damaged"};
    return *key;
}

std::optional<DataKey> Vault::Inside::from_cache(dispatch::TenantId tenant, int number) {
    const std::lock_guard lock{mutex};
    const auto found = cache.find({tenant, number});
    if (found == cache.end()) return std::nullopt;
    if (steady_clock::now() - found->second.read_at < kCacheTime) return found->second.data_key;
    cache.erase(found);
    return std::nullopt;
}

DataKey Vault::Inside::read(const Row& row, dispatch::TenantId tenant, int number) {
    DataKey key{static_cast<int>(row.integer("key_no")), unwrap(tenant, row)};
    if (!row.boolean("own")) {
        const std::lock_guard lock{mutex};
        cache.insert_or_assign({tenant, number}, Cached{key, steady_clock::now()});
    }
    return key;
}

/// Two transactions may add the same key: the second waits for the first and then adds nothing.
void Vault::Inside::add(Transaction& tx, dispatch::TenantId tenant, int number, const char* state) {
    tx.run(query::master_key_share);  // before the file is read: see await_keys_in_making
    const MasterKey wrapping = wrapping_key();
    const SecretKey key = SecretKey::random();
    const Bytes wrapped{encrypt(wrapping.key, key.raw(), key_binding(tenant, number))};
    tx.run(query::data_key_add, tenant, number, wrapped, wrapping.id, state, real_time());
}

DataKey Vault::Inside::active(Transaction& tx, dispatch::TenantId tenant) {
    if (const auto cached = from_cache(tenant, kActive)) return *cached;
    Rows rows = tx.run(query::data_key_find_active, tenant);
    if (rows.empty()) {
        add(tx, tenant, kFirstKeyNo, "active");
        rows = tx.run(query::data_key_find_active, tenant);
    }
    return read(rows.only(), tenant, kActive);
}

DataKey Vault::Inside::equality(Transaction& tx, dispatch::TenantId tenant) {
    if (const auto cached = from_cache(tenant, kEqualityKeyNo)) return *cached;
    Rows rows = tx.run(query::data_key_find, tenant, kEqualityKeyNo);
    if (rows.empty()) {
        add(tx, tenant, kEqualityKeyNo, "old");
        rows = tx.run(query::data_key_find, tenant, kEqualityKeyNo);
    }
    return read(rows.only(), tenant, kEqualityKeyNo);
}

DataKey Vault::Inside::numbered(Transaction& tx, dispatch::TenantId tenant, int number) {
    if (const auto cached = from_cache(tenant, number)) return *cached;
    const Rows rows = tx.run(query::data_key_find, tenant, number);
    if (rows.empty()) throw DatabaseError{"data key " + std::to_string(number) + " is gone"};
    return read(rows.only(), tenant, number);
}

Vault::Vault(const std::filesystem::path& master_key_file) {
    start_sodium();
    inside_ = std::make_unique<Inside>(master_key_file);
}
Vault::~Vault() = default;

Bytes Vault::seal(Transaction& tx,
                  dispatch::TenantId tenant,
                  const Cell& cell,
                  std::string_view plain) {
    const DataKey key = inside_->active(tx, tenant);
    return {kFormat + number_bytes(key.number) +
            encrypt(key.key, plain, cell_binding(tenant, cell))};
}

std::string Vault::open(Transaction& tx,
                        dispatch::TenantId tenant,
                        const Cell& cell,
                        std::string_view sealed) {
    if (sealed.size() < kPrefixBytes || sealed.front() != kFormat)
        throw DatabaseError{"no ciphertext of ours in " + std::string{cell.table}};
    const DataKey key = inside_->numbered(tx, tenant, number_from(sealed.substr(1, 4)));
    auto plain = decrypt(key.key, sealed.substr(kPrefixBytes), cell_binding(tenant, cell));
    if (!plain)
        throw DatabaseError{"a value of " + std::string{cell.table} + "." +
                            std::string{cell.column} + " was changed or moved"};
    return std::move(*plain);
}

Bytes Vault::equality_hash(Transaction& tx,
                           dispatch::TenantId tenant,
                           std::string_view purpose,
                           std::string_view text) {
    const DataKey key = inside_->equality(tx, tenant);
    return {keyed_hash(key.key, std::string{purpose} + '\0' + std::string{text})};
}

void Vault::rotate_data_key(Transaction& tx, dispatch::TenantId tenant) {
    int last = kEqualityKeyNo;
    for (const Row row : tx.run(query::data_key_lock_all, tenant))
        last = static_cast<int>(row.integer("key_no"));
    tx.run(query::data_key_retire_active, tenant);
    inside_->add(tx, tenant, last + 1, "active");
    const std::lock_guard lock{inside_->mutex};
    inside_->cache.erase({tenant, kActive});
}

void await_keys_in_making(Transaction& tx) {
    tx.run(query::master_key_await_shares);
}

void Vault::rewrap_data_keys(Transaction& tx, dispatch::TenantId tenant) {
    const MasterKey wrapping = inside_->wrapping_key();
    for (const Row row : tx.run(query::data_key_lock_all, tenant)) {
        if (row.view("master_key_id") == wrapping.id) continue;
        const int number = static_cast<int>(row.integer("key_no"));
        const SecretKey key = inside_->unwrap(tenant, row);
        const Bytes wrapped{encrypt(wrapping.key, key.raw(), key_binding(tenant, number))};
        tx.run(query::data_key_rewrap, tenant, number, wrapped, wrapping.id);
    }
}

dispatch::Result<dispatch::Done> Vault::check_master_key(Transaction& tx, dispatch::Instant now) {
    const Rows known = tx.run(query::master_key_list_active);
    if (known.empty()) {
        tx.run(query::master_key_add, inside_->wrapping_key().id, now);
        return dispatch::Done{};
    }
    for (const Row row : known) {
        if (!inside_->master(row.view("id")))
            return dispatch::Error{
                dispatch::Refusal::forbidden, "master_key_wrong",
                "The master key file " + inside_->file_path.string() +
                    " is not the one this database is encrypted with (wanted: key " +
                    row.text("id") + "): put the right file back."};
    }
    return dispatch::Done{};
}

}  // namespace db
