#pragma once

#include <optional>
#include <vector>

#include "dispatch/booking/request.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/result.hpp"

namespace services::booking {

/// Which of the two hours on the night when summer time ends.
enum class WhichHour { earlier, later };

/// A time as somebody entered it.
struct WallTime {
    dispatch::calendar::LocalTime local;
    std::optional<WhichHour> which = {};
};

/// Refused with `local_time_nonexistent`, `local_time_ambiguous` (happens twice and nobody said
/// which) or `local_time_out_of_range`.
dispatch::Result<dispatch::booking::TimeOption> time_option(const dispatch::calendar::Zone&,
                                                            const WallTime&,
                                                            dispatch::Minutes duration);

dispatch::Result<std::vector<dispatch::booking::TimeOption>> time_options(
    const dispatch::calendar::Zone&, const std::vector<WallTime>&, dispatch::Minutes duration);

}  // namespace services::booking
