#include "api/worker.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

#include "api/metrics.hpp"
#include "api/outgoing/fetch_calendars.hpp"
#include "api/outgoing/send_messages.hpp"
#include "api/work_delivery.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/system.hpp"
#include "db/redis/client.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api {
namespace {

constexpr int kLook_ms = 1000;
constexpr int kCalendarsOfTurn = 5;  // each may keep the others waiting for seconds
constexpr int kTurn = 50;            // deliveries of one tenant before the next tenant's turn
// By real time, as logins live, even where the business clock is driven.
constexpr auto kKeysLive = std::chrono::hours{24};
constexpr auto kSessionsStay = std::chrono::days{30};

/// A tenant with due work and the lines of due_tenant that told so.
struct DueTenant {
    TenantOfWork tenant;
    std::vector<std::string> seen;
};

TenantOfWork read_tenant(db::Pool& pool, dispatch::TenantId id) {
    auto tx = pool.begin(id);
    const auto rows = tx.run(db::query::tenant_read, id);
    return {id, rows.only().text("zone"), rows.only().text("land")};
}

std::vector<DueTenant> list_due(const House& house) {
    std::vector<DueTenant> due;
    const auto now = house.clock.now();
    db::in_transaction(house.pool, std::nullopt, [&](db::Transaction& tx) {
        due.clear();
        for (const auto& row : tx.run(db::query::due_tenant_list, now))
            due.push_back(
                {{row.id<dispatch::TenantId>("tenant_id"), {}, {}}, row.text_array("ids")});
    });
    for (auto& line : due) line.tenant = read_tenant(house.pool, line.tenant.id);
    return due;
}

/// Lines seen before the tenant was run dry have done their service. A later one stays. Nothing is
/// removed while another worker still holds a delivery, for it may die.
void remove_if_dry(const House& house, const DueTenant& due) {
    const auto now = house.clock.now();
    db::in_transaction(house.pool, due.tenant.id, [&](db::Transaction& tx) {
        const auto rows = tx.run(db::query::delivery_is_due, due.tenant.id, now);
        if (rows.only().boolean("is_due")) return;
        tx.run(db::query::due_tenant_remove, due.tenant.id, due.seen);
        tx.run(db::query::idempotency_key_expire, due.tenant.id,
               dispatch::Instant{real_now() - kKeysLive});
        tx.run(db::query::account_session_expire, due.tenant.id,
               dispatch::Instant{real_now() - kSessionsStay});
    });
}

std::size_t take_turn(const House& house, const DueTenant& due, const std::atomic<bool>& stop) {
    std::size_t worked = 0;
    while (worked < kTurn && !stop && work_one(house, due.tenant)) ++worked;
    const outgoing::Sender sender{due.tenant.id, due.tenant.zone, due.tenant.land};
    worked += outgoing::send_waiting_messages(house, sender, kTurn, stop);
    worked += outgoing::fetch_due_calendars(house, sender, kCalendarsOfTurn, stop);
    if (!stop && worked < kTurn) remove_if_dry(house, due);
    return worked;
}

}  // namespace

void wake_workers(const House& house) {
    house.redis.publish(kWakeChannel, "");
}

std::size_t run_due(const House& house, const std::atomic<bool>& stop) {
    std::size_t all = 0;
    for (;;) {
        std::size_t worked = 0;
        for (const auto& due : list_due(house)) {
            if (stop) return all;
            worked += take_turn(house, due, stop);
        }
        if (worked == 0) return all;
        all += worked;
    }
}

bool all_dry(const House& house) {
    return list_due(house).empty();
}

void ensure_months(db::Pool& pool, dispatch::Instant around) {
    const auto today = std::chrono::floor<std::chrono::days>(around);
    const std::chrono::year_month_day day{today};
    for (int months = -1; months <= 2; ++months) {
        const auto month = day.year() / day.month() / 1 + std::chrono::months{months};
        const std::chrono::sys_days first{month};
        db::in_transaction(pool, std::nullopt, [&](db::Transaction& tx) {
            tx.run(db::query::month_ensure, dispatch::to_text(dispatch::Instant{first}));
        });
    }
}

Worker::Worker(const House& house, const std::string& redis_address, int threads) : house_{house} {
    dispatch::calendar::load_zones();
    for (int i = 0; i < threads; ++i) threads_.emplace_back([=, this] { run(redis_address); });
}

Worker::~Worker() {
    stop_ = true;
    wake_workers(house_);
    for (auto& thread : threads_) thread.join();
}

void Worker::run(const std::string& redis_address) {
    db::RedisSubscriber wakes{{.address = redis_address, .size = 1}, std::string{kWakeChannel}};
    while (!stop_) {
        run_once();
        if (!stop_) wakes.next(kLook_ms);
    }
}

void Worker::run_once() {
    try {
        run_due(house_, stop_);
    } catch (const std::exception& accident) {
        spdlog::error("worker accident=\"{}\"", accident.what());
    }
}

}  // namespace api
