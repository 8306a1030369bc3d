#pragma once

#include <optional>
#include <vector>

#include "db/redis/client.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// Somebody who can be reached now.
struct Reachable {
    dispatch::InterpreterId person;
    dispatch::Instant until;    // the person's own end
    dispatch::Instant seen_at;  // the last sign of life
    bool telephone = true;
    bool video = false;
    friend bool operator==(const Reachable&, const Reachable&) = default;
};

/// A phone tells that it lives every `kHeartbeat`; after `kSilence` without a word it is gone.
inline constexpr dispatch::Seconds kHeartbeat{20};
inline constexpr dispatch::Seconds kSilence{70};

/// Who can be reached now ("Sofort erreichbar"), in Redis alone: it ends by itself, and what is
/// lost with Redis comes back with the phones' next signs of life. Thread-safe.
class Presence {
public:
    explicit Presence(Redis& redis) : redis_{redis} {}

    /// Whether the person could not be reached before.
    FromRedis<bool> keep(dispatch::TenantId tenant, const Reachable& person);
    FromRedis<std::int64_t> end(dispatch::TenantId tenant, dispatch::InterpreterId person);
    FromRedis<std::optional<Reachable>> find(dispatch::TenantId tenant,
                                             dispatch::InterpreterId person,
                                             dispatch::Instant now);
    /// In the order of their ids.
    FromRedis<std::vector<Reachable>> list(dispatch::TenantId tenant, dispatch::Instant now);

private:
    Redis& redis_;
};

}  // namespace db
