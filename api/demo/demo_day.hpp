#pragma once

#include <string>
#include <string_view>

#include "dispatch/calendar/local_time.hpp"

namespace api::demo {

/// The last Tuesday, working in North Rhine-Westphalia, at least 7 days before `today`.
dispatch::calendar::LocalDay choose_demo_day(dispatch::calendar::LocalDay today);

/// The demo files are written for this Tuesday.
dispatch::calendar::LocalDay written_for();

/// The same file as if it had been written for `day`: every date (31.12.2026) moves by whole weeks,
/// and a year in the first column becomes the day's year.
std::string move_file(std::string_view csv, dispatch::calendar::LocalDay day);

/// Minutes after midnight on the wall in North Rhine-Westphalia, as a point in time and as people
/// enter it: 2026-11-10T09:30.
dispatch::Instant wall(dispatch::calendar::LocalDay day, int minutes);
std::string wall_text(dispatch::calendar::LocalDay day, int minutes);

}  // namespace api::demo
