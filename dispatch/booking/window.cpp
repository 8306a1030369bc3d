#include "dispatch/booking/window.hpp"

#include <algorithm>

namespace dispatch::booking {
namespace {

constexpr Minutes kStep{30};
constexpr std::chrono::days kLongest{92};  // nobody waits longer; bounds the loop

bool is_wanted(const Window& window, calendar::LocalDay day) {
    return window.weekdays.empty() ||
           std::ranges::find(window.weekdays, std::chrono::weekday{day}) != window.weekdays.end();
}

}  // namespace

std::vector<calendar::LocalTime> starts_in(const Window& window,
                                           Minutes duration,
                                           std::size_t limit) {
    std::vector<calendar::LocalTime> all;
    const auto end = std::min(window.days.end, window.days.begin + kLongest);
    for (auto day = window.days.begin; day < end; day += std::chrono::days{1}) {
        if (!is_wanted(window, day)) continue;
        for (auto at = window.hours.from.since_midnight;
             at + duration <= window.hours.to.since_midnight; at += kStep)
            all.push_back(day + calendar::TimeOfDay{at});
    }
    if (all.size() <= limit) return all;
    std::vector<calendar::LocalTime> thinned;
    for (std::size_t i = 0; i < limit; ++i) thinned.push_back(all[i * all.size() / limit]);
    return thinned;
}

}  // namespace dispatch::booking
