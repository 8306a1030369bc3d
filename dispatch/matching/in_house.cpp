#include "dispatch/matching/in_house.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dispatch::matching {

std::string_view to_text(ColleagueState state) {
    switch (state) {
        case ColleagueState::free: return "free";
        case ColleagueState::busy: return "busy";
        case ColleagueState::outside_hours: return "outside_hours";
        case ColleagueState::at_limit: return "at_limit";
    }
    return {};
}

ColleagueState colleague_state(const TimeFacts& now, bool in_hours) {
    if (!in_hours || !now.available) return ColleagueState::outside_hours;
    if (now.limits.day || now.limits.week || now.limits.month) return ColleagueState::at_limit;
    // how short the notice is, is no question when a colleague asks at the door
    if (now.booked || now.busy_in_own_calendar) return ColleagueState::busy;
    return ColleagueState::free;
}

std::vector<std::size_t> in_order(std::span<const Colleague> colleagues) {
    std::vector<std::size_t> order(colleagues.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const auto& one = colleagues[i];
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
