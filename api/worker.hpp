#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "api/context.hpp"

namespace api {

/// Redis channel that wakes workers after a commit that made work; the message says nothing.
inline constexpr std::string_view kWakeChannel = "mittler:due";

/// Wakes the workers of all nodes. Without Redis they look every second anyway.
void wake_workers(const House& house);

/// One round over the tenants that have something due, as many turns each until all were run dry or
/// `stop` is set; safe beside other workers. Answers how many deliveries were worked on.
std::size_t run_due(const House& house, const std::atomic<bool>& stop);

/// Whether nothing is due in any tenant, nor in the hands of a worker.
bool all_dry(const House& house);

/// Makes the partitions of the months around a time.
void ensure_months(db::Pool& pool, dispatch::Instant around);

/// Threads that work on what is due until the end of the object.
class Worker {
public:
    /// `redis_address` as db::Redis takes it. REQUIRES: `house` outlives the worker.
    Worker(const House& house, const std::string& redis_address, int threads);
    /// Lets every delivery in hand finish.
    ~Worker();

private:
    void run(const std::string& redis_address);
    void run_once();

    const House& house_;
    std::atomic<bool> stop_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace api
