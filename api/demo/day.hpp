#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/demo/load.hpp"
#include "api/demo/script.hpp"
#include "dispatch/core/time.hpp"

namespace api::demo {

/// What became of one request of the script, as the API tells it.
struct Played {
    const Line* line;
    std::string booking = {};
    std::string seat = {};
    std::size_t eligible = 0;
    dispatch::Instant asked_at = {};
    std::optional<dispatch::Instant> filled_at = {};  // the first acceptance
    std::string who = {};
    std::string outcome = {};  // performed, client_no_show, ..., withdrawn, unfilled
    int minutes = 0;           // interpreted
};

struct DayResult {
    dispatch::calendar::LocalDay day;
    std::uint64_t seed;
    std::vector<Played> played;
    std::size_t double_bookings = 0;  // pairs of assignments of one person that overlap
};

struct DayOptions {
    std::string base_url;
    dispatch::calendar::LocalDay day;
    std::uint64_t seed = 1;
    /// Told after each step; may throw to stop the day.
    std::function<void(dispatch::Instant now, std::size_t ended, std::size_t all)> progress;
};

/// When the clock must stand at the beginning: a week before the day, at 7:30 in Solingen.
dispatch::Instant begin_of_play(dispatch::calendar::LocalDay day);

/// Plays the script over HTTP on the simulated clock. Everything the result says was read through
/// the API. The same seed plays the same day.
DayResult play_day(const Cast& cast, const DayOptions& options);

}  // namespace api::demo
