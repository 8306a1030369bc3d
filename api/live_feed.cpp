#include "api/live_feed.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/http/event_hub.hpp"
#include "api/live_scope.hpp"
#include "api/worker.hpp"
#include "db/queries/accounts.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/ids.hpp"

namespace api {
namespace {

using std::chrono::steady_clock;

constexpr int kLook_ms = 1000;
constexpr std::size_t kEventsMax = 500;  // who is further behind reads anew
constexpr auto kConnectWithin = std::chrono::minutes{1};
constexpr auto kOnTheWay = std::chrono::seconds{2};  // counted though nobody reads yet

std::string data_of(const db::FeedEvent& event) {
    return nlohmann::json{{"type", event.type},
                          {"aggregate", event.aggregate},
                          {"aggregate_id", dispatch::to_text(event.aggregate_id)}}
        .dump();
}

}  // namespace

/// What the followers of one tenant need to know together.
struct LiveFeed::Wanted {
    db::FeedPosition from;  // of the one furthest behind
    std::set<dispatch::Uuid> sessions;
};

/// What one look into the feed of a tenant found.
struct LiveFeed::News {
    std::vector<db::FeedEvent> events;
    db::FeedPosition now;
    LiveScope who;
    std::set<dispatch::Uuid> sessions_alive;

    bool is_all() const { return events.size() < kEventsMax; }
};

LiveFeed::LiveFeed(const House& house, http::EventHub& hub, const std::string& redis_address)
    : LiveFeed{house, hub, redis_address, Limits{}} {}

LiveFeed::LiveFeed(const House& house,
                   http::EventHub& hub,
                   const std::string& redis_address,
                   Limits limits)
    : house_{house},
      hub_{hub},
      limits_{limits},
      thread_{[this, redis_address] { run(redis_address); }} {}

LiveFeed::~LiveFeed() {
    stop_ = true;
    wake_workers(house_);
    thread_.join();
}

dispatch::Result<std::string> LiveFeed::follow(Follower follower) {
    const std::lock_guard lock{mutex_};
    std::size_t in_all = 0;
    std::size_t of_session = 0;
    for (const auto& [topic, held] : followers_) {
        if (!hub_.has_readers(topic) && steady_clock::now() - held.since > kOnTheWay) continue;
        ++in_all;
        if (held.follower.session == follower.session) ++of_session;
    }
    if (in_all >= limits_.in_all || of_session >= limits_.per_session)
        return dispatch::Error{dispatch::Refusal::too_many, "too_many_streams"};
    auto topic = "follower:" + dispatch::to_text(db::new_uuid());
    followers_.emplace(topic, Held{follower, steady_clock::now()});
    return topic;
}

void LiveFeed::run(const std::string& redis_address) {
    db::RedisSubscriber wakes{{.address = redis_address, .size = 1}, std::string{kWakeChannel}};
    while (!stop_) {
        wakes.next(kLook_ms);
        try {
            for (const auto& [tenant, wanted] : connected_tenants())
                tell_tenant(tenant, look(tenant, wanted));
        } catch (const std::exception& accident) {
            spdlog::error("live_feed accident=\"{}\"", accident.what());
        }
    }
}

/// Forgets who has gone or never came. Only here somebody becomes connected: whoever is told was
/// looked for.
std::map<dispatch::TenantId, LiveFeed::Wanted> LiveFeed::connected_tenants() {
    const std::lock_guard lock{mutex_};
    std::map<dispatch::TenantId, Wanted> tenants;
    for (auto place = followers_.begin(); place != followers_.end();) {
        const auto current = place++;
        auto& [topic, held] = *current;
        const bool reads = hub_.has_readers(topic);
        held.connected = held.connected || reads;
        const bool late = steady_clock::now() - held.since > kConnectWithin;
        if (!reads && (held.connected || late)) {
            followers_.erase(current);
        } else if (reads) {
            const Wanted first{held.follower.position, {}};
            auto& wanted = tenants.try_emplace(held.follower.tenant, first).first->second;
            wanted.from = std::min(wanted.from, held.follower.position);
            wanted.sessions.insert(held.follower.session);
        }
    }
    return tenants;
}

LiveFeed::News LiveFeed::look(dispatch::TenantId tenant, const Wanted& wanted) const {
    auto tx = house_.pool.begin(tenant);
    auto events = db::read_feed(tx, tenant, wanted.from, static_cast<int>(kEventsMax));
    const auto now = db::feed_position_now(tx);
    LiveScope who{tx, tenant, events};
    // after the events, so that nobody is told what happened after the end of the session
    const std::vector<dispatch::Uuid> sessions(wanted.sessions.begin(), wanted.sessions.end());
    std::set<dispatch::Uuid> alive;
    for (const auto& row : tx.run(db::query::session_live_list, tenant, sessions, real_now()))
        alive.insert(row.uuid("id"));
    return {std::move(events), now, std::move(who), std::move(alive)};
}

/// Who connected after the look is not concerned: theirs comes with the next one.
void LiveFeed::tell_tenant(dispatch::TenantId tenant, const News& news) {
    const std::lock_guard lock{mutex_};
    for (auto place = followers_.begin(); place != followers_.end();) {
        const auto current = place++;
        auto& [topic, held] = *current;
        if (!held.connected || held.follower.tenant != tenant) continue;
        if (news.sessions_alive.contains(held.follower.session)) {
            tell(topic, held.follower, news);
        } else {
            hub_.close(topic);
            followers_.erase(current);
        }
    }
}

void LiveFeed::tell(const std::string& topic, Follower& follower, const News& news) {
    const auto& events = news.events;
    const bool far_behind = !news.is_all() && follower.position < events.front().position;
    if (follower.too_old || far_behind) {
        hub_.publish(topic, db::to_text(news.now), "resync", "{}");
        follower.position = news.now;
        follower.too_old = false;
        return;
    }
    for (const auto& event : events) {
        if (event.position <= follower.position) continue;
        if (news.who.shows(follower.scope, event))
            hub_.publish(topic, db::to_text(event.position), event.type, data_of(event));
        follower.position = event.position;
    }
}

}  // namespace api
