#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace date {
class time_zone;
}

namespace dispatch::calendar {

/// An IANA zone that this machine knows, e.g. "Europe/Berlin". Cheap to copy.
class Zone {
public:
    /// Refused with `zone_unknown`.
    static Result<Zone> named(std::string_view name);

    const std::string& name() const;
    const date::time_zone& rules() const { return *rules_; }  // for zone.cpp
    friend bool operator==(const Zone&, const Zone&) = default;

private:
    explicit Zone(const date::time_zone& rules) : rules_{&rules} {}
    const date::time_zone* rules_;  // owned by the date library, lives as long as the program
};

/// Loads the list of zones, which the date library else does on first use: called before threads
/// begin, so that none of them waits for it.
void load_zones();

/// What to do with a wall time that happens twice, on the night when summer time ends.
enum class WhenTwice { ask, take_earlier, take_later };

struct FoundInstant {
    Instant at;
    bool happens_twice = false;  // the mark that one of two was taken
    friend bool operator==(const FoundInstant&, const FoundInstant&) = default;
};

/// For what a person entered. Refused with `local_time_nonexistent` (the night when summer time
/// begins), `local_time_ambiguous` (happens twice and WhenTwice::ask) or `local_time_out_of_range`
/// (before 1970 or after 2037: zone files of Debian end there).
Result<FoundInstant> to_instant(const Zone& zone, LocalTime time, WhenTwice when_twice);

/// For what a rule computed, which has nobody to ask: the earlier of two; for a time that does not
/// exist the moment when the clock jumps over it.
Instant first_instant(const Zone& zone, LocalTime time);

LocalTime to_local(const Zone& zone, Instant at);
LocalDay day_of(const Zone& zone, Instant at);

/// When wall clocks in the zone show a time within `period`: one period, none if the clock jumps
/// over all of it, two if it shows parts of it twice. Sorted; periods that touch are one.
std::vector<Period> periods_of(const Zone& zone, const LocalPeriod& period);

/// From midnight to midnight: 23, 24 or 25 hours in Europe/Berlin.
Period whole_day(const Zone& zone, LocalDay day);

/// RFC 3339 with the offset of the zone: "2026-03-01T09:00:00+01:00".
std::string to_text(const Zone& zone, Instant at);

}  // namespace dispatch::calendar
