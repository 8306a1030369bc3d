#include "dispatch/booking/slot_grid.hpp"

#include <algorithm>

namespace dispatch::booking {
namespace {

bool is_free(std::span<const Period> taken, const Period& wanted) {
    return std::ranges::none_of(taken, [&](const Period& one) { return overlap(one, wanted); });
}

}  // namespace

Minutes rounded_up(const SlotGrid& grid, Minutes minutes) {
    const auto steps = (minutes + grid.grain - Minutes{1}) / grid.grain;
    return grid.grain * steps;
}

std::vector<Instant> free_begins(const SlotGrid& grid,
                                 std::span<const Period> taken,
                                 Minutes minutes,
                                 Instant now) {
    std::vector<Instant> begins;
    const auto length = rounded_up(grid, minutes);
    for (auto at = grid.during.begin; at + length <= grid.during.end; at += grid.grain)
        if (at > now && is_free(taken, {at, at + length})) begins.push_back(at);
    return begins;
}

Result<Period> fit(const SlotGrid& grid,
                   std::span<const Period> taken,
                   const Period& wanted,
                   Instant now) {
    const Period rounded{
        wanted.begin, wanted.begin + rounded_up(grid, std::chrono::ceil<Minutes>(length(wanted)))};
    if (!contains(grid.during, rounded) ||
        (wanted.begin - grid.during.begin) % grid.grain != Seconds{0})
        return Error{Refusal::invalid, "slot_time_off_grid", "begin"};
    if (wanted.begin <= now) return Error{Refusal::conflict, "slot_time_over", "begin"};
    if (!is_free(taken, rounded)) return Error{Refusal::conflict, "slot_time_taken", "begin"};
    return rounded;
}

std::optional<MovedUp> move_up(const SlotGrid& grid,
                               std::span<const Period> taken,
                               std::span<const Waiting> waiting,
                               Instant now) {
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const auto begins = free_begins(grid, taken, waiting[i].minutes, now);
        if (begins.empty()) continue;
        return MovedUp{i, {begins.front(), begins.front() + rounded_up(grid, waiting[i].minutes)}};
    }
    return std::nullopt;
}

}  // namespace dispatch::booking
