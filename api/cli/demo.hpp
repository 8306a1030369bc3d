#pragma once

#include <optional>
#include <string>

#include "api/cli/node.hpp"
#include "api/cli/serve.hpp"
#include "api/demo/day.hpp"

namespace api::cli {

/// Demo logins are known to everybody: throws CannotRun if they are wanted anywhere but in own
/// stores on 127.0.0.1.
void check_demo_wanted(const Settings& settings);
/// Likewise if the data folder holds them from an earlier start.
void check_demo_loaded(const Settings& settings, const Stores& stores);

/// On the first start in a data folder: loads the demo pools, plays the demo day against `url`, and
/// lets the clock follow real time for good. Nothing on later starts, and if a signal came.
std::optional<demo::DayResult> run_demo(Node& node,
                                        const Settings& settings,
                                        const ServeOptions& options,
                                        const std::string& url);

/// `mittler demo load`: the pools without the day. With clock=simulated the clock stays at the
/// beginning of the day's play, to be moved by hand.
int load_demo(const Settings& settings, const ServeOptions& options);

}  // namespace api::cli
