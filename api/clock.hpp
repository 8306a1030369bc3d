#pragma once

#include <atomic>
#include <optional>

#include "api/context.hpp"

namespace api {

/// The time of this machine.
class RealClock : public Clock {
public:
    dispatch::Instant now() override { return real_now(); }
    bool simulated() const override { return false; }
};

/// A time kept in PostgreSQL and shared by all nodes; it stands still until it is moved, and only
/// moves forward. Thread-safe. Its connections are its own, because callers may hold one of the
/// house while they ask for the time.
class SimulatedClock : public Clock {
public:
    explicit SimulatedClock(const std::string& connection);

    /// Sets the time if it was never set; an empty clock shows real time.
    void start_at(dispatch::Instant at);
    bool started();
    dispatch::Instant now() override;
    bool simulated() const override { return !follows_real_; }

    /// Does nothing if the time is already later.
    void advance_to(dispatch::Instant at) override;
    /// From now on the clock shows real time, for good.
    void follow_real_time();

private:
    db::Pool pool_;
    std::atomic<bool> follows_real_ = false;
};

}  // namespace api
