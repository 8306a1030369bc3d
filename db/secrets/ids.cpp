#include "db/secrets/ids.hpp"

#include <sodium.h>

#include <chrono>
#include <mutex>

#include "db/secrets/cipher.hpp"

namespace db {
namespace {

/// Milliseconds and a counter of 12 bits in the place of rand_a (RFC 9562, method 1): it starts at
/// a random number below 2048, so that ids of several nodes mix, and counts within a millisecond.
struct Last {
    std::mutex mutex;
    std::uint64_t stamp = 0;  // milliseconds << 12 | counter
};

std::uint64_t next_stamp() {
    static Last last;  // one per process: this is what makes it monotonic
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    const std::uint64_t fresh = (ms << 12) | randombytes_uniform(2048);
    const std::lock_guard lock{last.mutex};
    last.stamp = std::max(fresh, last.stamp + 1);
    return last.stamp;
}

}  // namespace

dispatch::Uuid new_uuid() {
    start_sodium();
    dispatch::Uuid uuid;
    randombytes_buf(uuid.bytes.data(), uuid.bytes.size());
    const std::uint64_t stamp = next_stamp();
    const std::uint64_t ms = stamp >> 12;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | ((stamp >> 8) & 0x0f));
    uuid.bytes[7] = static_cast<std::uint8_t>(stamp);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

}  // namespace db
