#include "api/live_feed.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/http/event_hub.hpp"
#include "api/live_scope.hpp"
#include "api/worker.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/ids.hpp"

namespace api {
namespace {

using std::chrono::steady_clock;

constexpr int kLook_ms = 1000;
constexpr int kEventsMax = 500;  // who is further behind reads anew
constexpr auto kConnectWithin = std::chrono::seconds{10};

std::string data_of(const db::FeedEvent& event) {
    return nlohmann::json{{"type", event.type},
                          {"aggregate", event.aggregate},
                          {"aggregate_id", dispatch::to_text(event.aggregate_id)}}
        .dump();
}

}  // namespace

LiveFeed::LiveFeed(db::Pool& pool, http::EventHub& hub, const std::string& redis_address)
    : pool_{pool}, hub_{hub}, thread_{[this, redis_address] { run(redis_address); }} {}

LiveFeed::~LiveFeed() {
    stop_ = true;
    thread_.join();
}

std::string LiveFeed::follow(Follower follower) {
    auto topic = "follower:" + dispatch::to_text(db::new_uuid());
    const std::lock_guard lock{mutex_};
    followers_.emplace(topic, Held{std::move(follower), steady_clock::now()});
    return topic;
}

void LiveFeed::run(const std::string& redis_address) {
    db::RedisSubscriber wakes{{.address = redis_address, .size = 1}, std::string{kWakeChannel}};
    while (!stop_) {
        wakes.next(kLook_ms);
        try {
            tell_everybody();
        } catch (const std::exception& accident) {
            spdlog::error("live_feed accident=\"{}\"", accident.what());
        }
    }
}

void LiveFeed::tell_everybody() {
    for (const auto& tenant : connected_tenants()) tell_tenant(tenant);
}

/// Forgets who has gone or never came.
std::vector<dispatch::TenantId> LiveFeed::connected_tenants() {
    const std::lock_guard lock{mutex_};
    for (auto entry = followers_.begin(); entry != followers_.end();) {
        auto& held = entry->second;
        const bool reads = hub_.has_readers(entry->first);
        held.connected = held.connected || reads;
        const bool late = steady_clock::now() - held.since > kConnectWithin;
        entry = !reads && (held.connected || late) ? followers_.erase(entry) : std::next(entry);
    }
    std::vector<dispatch::TenantId> tenants;
    for (const auto& [topic, held] : followers_)
        if (held.connected) tenants.push_back(held.follower.tenant);
    std::ranges::sort(tenants);
    const auto [rest, end] = std::ranges::unique(tenants);
    tenants.erase(rest, end);
    return tenants;
}

void LiveFeed::tell_tenant(dispatch::TenantId tenant) {
    const std::lock_guard lock{mutex_};
    std::optional<db::FeedPosition> from;
    const auto is_ours = [&](const Held& held) {
        return held.connected && held.follower.tenant == tenant;
    };
    for (const auto& [topic, held] : followers_)
        if (is_ours(held) && (!from || held.follower.position < *from))
            from = held.follower.position;
    if (!from) return;
    auto tx = pool_.begin(tenant);
    const auto events = db::read_feed(tx, tenant, *from, kEventsMax);
    const auto now = db::feed_position_now(tx);
    const bool too_many = events.size() == kEventsMax;
    const LiveScope who{tx, tenant, events};
    tx.commit();
    for (auto& [topic, held] : followers_) {
        if (!is_ours(held)) continue;
        if (held.follower.too_old || too_many) {
            hub_.publish(topic, db::to_text(now), "resync", "{}");
            held.follower.position = now;
            held.follower.too_old = false;
            continue;
        }
        std::vector<db::FeedEvent> shown;
        std::ranges::copy_if(events, std::back_inserter(shown), [&](const db::FeedEvent& event) {
            return event.position > held.follower.position && who.shows(held.follower.scope, event);
        });
        tell(topic, held, shown);
        if (!events.empty())
            held.follower.position = std::max(held.follower.position, events.back().position);
    }
}

void LiveFeed::tell(const std::string& topic,
                    Held& held,
                    const std::vector<db::FeedEvent>& events) {
    for (const auto& event : events) {
        hub_.publish(topic, db::to_text(event.position), event.type, data_of(event));
        held.follower.position = event.position;
    }
}

}  // namespace api
