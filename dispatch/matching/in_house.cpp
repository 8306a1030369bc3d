#include "dispatch/matching/in_house.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dispatch::matching {

std::string_view to_text(HelperState state) {
    switch (state) {
        case HelperState::free: return "free";
        case HelperState::busy: return "busy";
        case HelperState::outside_hours: return "outside_hours";
        case HelperState::at_limit: return "at_limit";
    }
    return {};
}

HelperState helper_state(const TimeFacts& now, bool in_hours) {
    if (!in_hours || !now.available) return HelperState::outside_hours;
    if (now.limits.day || now.limits.week || now.limits.month) return HelperState::at_limit;
    // how short the notice is, is no question when a colleague asks at the door
    if (now.booked || now.busy_in_own_calendar) return HelperState::busy;
    return HelperState::free;
}

std::vector<std::size_t> in_order(std::span<const Helper> helpers) {
    std::vector<std::size_t> order(helpers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const auto& one = helpers[i];
        return std::tuple{one.state, one.next_at.value_or(Instant::min()), !one.confirmed,
                          -static_cast<int>(one.level), one.asked_min};
    };
    std::ranges::stable_sort(order, {}, key);
    return order;
}

std::optional<Instant> next_hours(const calendar::Zone& zone,
                                  const calendar::Availability& agreed,
                                  std::span<const calendar::LocalDay> closed,
                                  Instant now) {
    const auto today = calendar::day_of(zone, now);
    for (const auto& period :
         calendar::available_periods(zone, agreed, {today, today + kLookAhead})) {
        const bool is_open = std::ranges::count(closed, calendar::day_of(zone, period.begin)) == 0;
        if (!is_open || period.end <= now) continue;
        if (period.begin <= now) return std::nullopt;
        return period.begin;
    }
    return std::nullopt;
}

}  // namespace dispatch::matching
