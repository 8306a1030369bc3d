#pragma once

#include <cstdint>
#include <string>

#include "api/cli/settings.hpp"

namespace api::cli {

/// What `mittler serve` is told besides the settings.
struct ServeOptions {
    bool check = false;      // with demo: run the day, print its result as JSON, stop
    std::string today;       // with demo: the day is chosen as if today were this day (YYYY-MM-DD)
    std::uint64_t seed = 1;  // of the demo day
};

/// Serves until SIGTERM or SIGINT and answers the exit code; throws CannotRun.
int serve(const Settings& settings, const ServeOptions& options);

/// Works on what is due, without HTTP, until SIGTERM or SIGINT.
int work(const Settings& settings);

}  // namespace api::cli
