#pragma once

#include <optional>
#include <vector>

#include "dispatch/calendar/weekly.hpp"
#include "dispatch/core/result.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// "Mondays 08:30 to 12:00"; both days belong to it, nothing means without limit.
struct WeeklyHours {
    int weekday = 1;  // 1 = Monday to 7 = Sunday
    dispatch::calendar::TimeWindow window;
    std::optional<dispatch::calendar::LocalDay> valid_from = {};
    std::optional<dispatch::calendar::LocalDay> valid_until = {};
    friend auto operator<=>(const WeeklyHours&, const WeeklyHours&) = default;
};

/// When a person can be asked, in wall time of the tenant's zone.
struct PersonAvailability {
    std::vector<WeeklyHours> weekly = {};
    std::vector<dispatch::calendar::WeeklyException> exceptions = {};
    /// By rules of recurrence; nothing: none, and what is kept stays as it is when this is set.
    std::optional<std::vector<dispatch::calendar::RecurringWindow>> recurring = {};
    friend bool operator==(const PersonAvailability&, const PersonAvailability&) = default;
};

/// With the version of the person, which rises with every change of it.
struct KeptAvailability {
    PersonAvailability availability;
    std::int64_t version = 0;
};
dispatch::Result<KeptAvailability> read_availability(UseCase& use, dispatch::InterpreterId id);

/// Without an audit entry: for a comparison that shows it to nobody.
PersonAvailability load_availability(UseCase& use, dispatch::InterpreterId id);

/// Replaces all of it. Refused with `version_stale`, `not_found`,
/// `availability_ends_before_it_begins`, and for an exception that no clock of the zone shows
/// `local_time_nonexistent` or `local_time_out_of_range`, and for a rule that names no day
/// `availability_names_no_day`. A night with an hour twice is covered whole.
struct SetAvailability {
    dispatch::InterpreterId id;
    std::optional<std::int64_t> version = {};  // nothing: whatever it is (imports)
    PersonAvailability availability;
};
dispatch::Result<KeptAvailability> set_availability(UseCase& use, const SetAvailability& command);

}  // namespace services::pool
