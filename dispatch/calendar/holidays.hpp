#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "dispatch/calendar/land.hpp"
#include "dispatch/calendar/local_time.hpp"

namespace dispatch::calendar {

struct Holiday {
    LocalDay day;
    std::string_view german_name;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// Gregorian Easter. REQUIRES: year from 1583.
LocalDay easter_sunday(std::chrono::year year);

/// The holidays by law of a whole Land, by day. Those of single municipalities (Augsburg, Catholic
/// parts of Bavaria, Saxony and Thuringia) are closed days of the tenant (working_days.hpp).
/// Right for 2019 and later: younger laws carry their first year, older changes are not kept.
std::vector<Holiday> holidays(Land land, std::chrono::year year);

/// The German name, or nothing if the day is none.
std::optional<std::string_view> holiday_name(Land land, LocalDay day);

}  // namespace dispatch::calendar
