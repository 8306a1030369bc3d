#include "api/advance.hpp"

#include <chrono>
#include <thread>

#include "api/worker.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/system.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds{20};
constexpr auto kPause = std::chrono::milliseconds{5};

/// Works itself, beside the workers that there may be, and waits for what those have in hand. False
/// if that lasts beyond `until`.
bool run_dry(const House& house, steady_clock::time_point until) {
    const std::atomic<bool> stop = false;
    for (;;) {
        run_due(house, stop);
        if (all_dry(house)) return true;
        if (steady_clock::now() > until) return false;
        std::this_thread::sleep_for(kPause);
    }
}

/// When the next thing is due, at the latest the target.
dispatch::Instant next_stop(const House& house, dispatch::Instant target) {
    const auto now = house.clock.now();
    return db::in_transaction(house.pool, std::nullopt, [&](db::Transaction& tx) {
        const auto rows = tx.run(db::query::due_tenant_next, now);
        const auto next = rows.only().optional_instant("due_at");
        return next && *next < target ? *next : target;
    });
}

}  // namespace

dispatch::Result<dispatch::Instant> advance(const House& house, dispatch::Instant target) {
    if (!house.clock.simulated()) return Error{Refusal::conflict, "clock_is_real"};
    if (target <= house.clock.now()) return Error{Refusal::conflict, "clock_only_forward"};
    const auto until = steady_clock::now() + kPatience;
    while (house.clock.now() < target && steady_clock::now() < until && run_dry(house, until)) {
        const auto stop = next_stop(house, target);
        ensure_months(house.pool, stop);
        house.clock.advance_to(stop);
    }
    run_dry(house, until);
    return house.clock.now();
}

}  // namespace api
