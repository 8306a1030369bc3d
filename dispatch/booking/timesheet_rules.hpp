#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/settings/tenant_rules.hpp"

namespace dispatch::booking {

/// The hours as reported, beside what was planned.
struct ReportedHours {
    Period actual;  // as entered: the end may lie before the beginning
    Minutes waiting{0};
    Minutes travel{0};
};

struct TimesheetFacts {
    Period planned;
    Instant now;
    std::span<const Period> other_actual_hours = {};  // of the same person
};

/// A remark is for the eyes of whoever verifies; it never stops anything.
using Remark = std::string_view;

/// Refuses what cannot be (`timesheet_ends_before_it_begins`, `timesheet_in_future`); all else is
/// accepted with remarks: longer_than_planned, shorter_than_planned, at_another_time, overlaps,
/// waiting_longer_than_the_talk. Actual hours may overlap: only planned times may not.
Result<std::vector<Remark>> check_hours(const ReportedHours&,
                                        const TimesheetFacts&,
                                        const settings::TimesheetRules&);

/// The four-digit assignment PIN, typed on the interpreter's phone by whoever was present.
struct PinCheck {
    std::string_view expected;
    std::string_view typed;
    int failures_so_far = 0;
};

/// Refused with `pin_locked` after too many failures (click, signature or paper remain), with
/// `pin_invalid` unless four digits (does not count), with `pin_wrong` (counts as a failure).
Result<Done> check_pin(const PinCheck&, const settings::TimesheetRules&);

/// A signature as its strokes: an SVG path of absolute moves and lines with whole coordinates below
/// 10,000 ("M12 80L15 83L20 85M40 81"), beginning with a move, at most 20,000 letters.
bool is_drawing(std::string_view path);

}  // namespace dispatch::booking
