#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "api/context.hpp"
#include "db/feed/change_feed.hpp"

namespace api::http {
class EventHub;
}

namespace api {

/// Somebody who follows live updates on one connection.
struct Follower {
    dispatch::TenantId tenant;
    dispatch::Uuid session;  // with its end the stream ends
    services::Scope scope;   // empty: the whole tenant
    db::FeedPosition position;
    bool too_old = false;  // could not say from where: told `resync` first
};

/// Tells followers what the change feed of their tenant says, each from its own position and only
/// what lies in its scope, as ids and types. One thread; thread-safe.
class LiveFeed {
public:
    struct Limits {
        std::size_t per_session = 10;  // tabs of one browser
        std::size_t in_all = 2'000;    // of this process
    };

    /// `redis_address` only wakes it. REQUIRES: house and hub outlive it.
    LiveFeed(const House& house, http::EventHub& hub, const std::string& redis_address);
    LiveFeed(const House& house,
             http::EventHub& hub,
             const std::string& redis_address,
             Limits limits);
    ~LiveFeed();

    /// The topic for the follower's stream, or `too_many_streams`. What happens before the stream
    /// is connected waits for it; who is not connected within a minute is forgotten.
    dispatch::Result<std::string> follow(Follower follower);

private:
    struct Held {
        Follower follower;
        std::chrono::steady_clock::time_point since;
        bool connected = false;
    };
    struct Wanted;
    struct News;

    void run(const std::string& redis_address);
    std::map<dispatch::TenantId, Wanted> connected_tenants();
    News look(dispatch::TenantId tenant, const Wanted& wanted) const;
    void tell_tenant(dispatch::TenantId tenant, const News& news);
    void tell(const std::string& topic, Follower& follower, const News& news);

    const House& house_;
    http::EventHub& hub_;
    const Limits limits_;
    std::mutex mutex_;
    std::map<std::string, Held> followers_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

}  // namespace api
