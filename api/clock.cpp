#include "api/clock.hpp"

#include "db/postgres/in_transaction.hpp"
#include "db/queries/system.hpp"

namespace api {

SimulatedClock::SimulatedClock(const std::string& connection)
    : pool_{{.connection = connection, .size = 2}} {
    now();
}

void SimulatedClock::start_at(dispatch::Instant at) {
    db::in_transaction(pool_, std::nullopt,
                       [&](db::Transaction& tx) { tx.run(db::query::clock_start, at); });
}

bool SimulatedClock::started() {
    return db::in_transaction(pool_, std::nullopt, [](db::Transaction& tx) {
        return !tx.run(db::query::clock_find).empty();
    });
}

dispatch::Instant SimulatedClock::now() {
    if (follows_real_) return real_now();
    return db::in_transaction(pool_, std::nullopt, [&](db::Transaction& tx) {
        const auto rows = tx.run(db::query::clock_find);
        if (rows.empty()) return real_now();
        if (rows.only().is_null("follows_real_since")) return rows.only().instant("current_at");
        follows_real_ = true;
        return real_now();
    });
}

void SimulatedClock::advance_to(dispatch::Instant at) {
    db::in_transaction(pool_, std::nullopt,
                       [&](db::Transaction& tx) { tx.run(db::query::clock_advance, at); });
}

void SimulatedClock::follow_real_time() {
    const auto real = real_now();
    db::in_transaction(pool_, std::nullopt,
                       [&](db::Transaction& tx) { tx.run(db::query::clock_follow_real, real); });
    follows_real_ = true;
}

}  // namespace api
