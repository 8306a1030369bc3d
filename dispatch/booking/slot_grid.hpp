#pragma once

#include <optional>
#include <span>
#include <vector>

#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::booking {

/// The hours on site of one day: appointments begin on the grid, counted from the begin.
struct SlotGrid {
    Period during;
    Minutes grain{15};
};

/// Whole steps of the grid that an appointment takes.
Minutes rounded_up(const SlotGrid& grid, Minutes minutes);

/// Every begin at which the appointment fits between those that are taken, in order; none before
/// `now`.
std::vector<Instant> free_begins(const SlotGrid& grid,
                                 std::span<const Period> taken,
                                 Minutes minutes,
                                 Instant now);

/// May it begin there? Refused with `slot_time_off_grid`, `slot_time_over`, `slot_time_taken`.
Result<Period> fit(const SlotGrid& grid,
                   std::span<const Period> taken,
                   const Period& wanted,
                   Instant now);

/// Who waits, in the order in which they came.
struct Waiting {
    Minutes minutes{0};
};

/// Whoever came first among those who fit, with the first time that is free for them.
struct MovedUp {
    std::size_t index = 0;
    Period during;
};
std::optional<MovedUp> move_up(const SlotGrid& grid,
                               std::span<const Period> taken,
                               std::span<const Waiting> waiting,
                               Instant now);

}  // namespace dispatch::booking
