#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "db/feed/change_feed.hpp"
#include "db/postgres/pool.hpp"
#include "services/use_case.hpp"

namespace api::http {
class EventHub;
}

namespace api {

/// Somebody who follows live updates on one connection.
struct Follower {
    dispatch::TenantId tenant;
    services::Scope scope;  // empty: the whole tenant
    db::FeedPosition position;
    bool too_old = false;  // could not say from where: told `resync` first
};

/// Tells followers what the change feed of their tenant says, each from its own position and only
/// what lies in its scope, as ids and types. One thread; thread-safe.
class LiveFeed {
public:
    /// `redis_address` only wakes it. REQUIRES: pool and hub outlive it.
    LiveFeed(db::Pool& pool, http::EventHub& hub, const std::string& redis_address);
    ~LiveFeed();

    /// The topic for the follower's stream. Who is not connected within 10 s is forgotten.
    std::string follow(Follower follower);

private:
    struct Held {
        Follower follower;
        std::chrono::steady_clock::time_point since;
        bool connected = false;
    };
    using Followers = std::map<std::string, Held>;

    void run(const std::string& redis_address);
    void tell_everybody();
    std::vector<dispatch::TenantId> connected_tenants();
    void tell_tenant(dispatch::TenantId tenant);
    void tell(const std::string& topic, Held& held, const std::vector<db::FeedEvent>& events);

    db::Pool& pool_;
    http::EventHub& hub_;
    std::mutex mutex_;
    Followers followers_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

}  // namespace api
