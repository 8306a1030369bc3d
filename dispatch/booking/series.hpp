#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/recurrence.hpp"
#include "dispatch/calendar/working_days.hpp"

/// A series (Terminserie): talks that come again and again. Each occurrence is a booking of its
/// own, known by its day by the rule, which stays the same when it is moved (as RECURRENCE-ID of
/// RFC 5545 does).
namespace dispatch::booking {

/// Which occurrences of a series a change is meant for.
enum class SeriesScope { this_one, following, all };
std::string_view to_text(SeriesScope);
std::optional<SeriesScope> parse_series_scope(std::string_view);

/// Is the occurrence of `day` meant, when somebody chose `scope` at that of `at`?
bool is_meant(SeriesScope scope, calendar::LocalDay at, calendar::LocalDay day);

/// "From then on two days later, at 14:00."
struct SeriesMove {
    calendar::LocalDay from;  // day of the first occurrence that it is meant for
    std::chrono::days shift{0};
    calendar::TimeOfDay at;
    friend bool operator==(const SeriesMove&, const SeriesMove&) = default;
};

struct SeriesRule {
    calendar::Recurrence recurrence;     // `except`: days that somebody left out
    std::vector<SeriesMove> moves = {};  // by day; the last that holds counts
    bool in_school_holidays = false;     // takes place then, too
    friend bool operator==(const SeriesRule& a, const SeriesRule& b) {
        return a.recurrence.first == b.recurrence.first && a.recurrence.rule == b.recurrence.rule &&
               a.recurrence.except == b.recurrence.except && a.moves == b.moves &&
               a.in_school_holidays == b.in_school_holidays;
    }
};

/// When the occurrence of that day takes place.
calendar::LocalTime time_of(const SeriesRule&, calendar::LocalDay day);

/// With the move instead of what was decided for these days before.
void add_move(SeriesRule&, const SeriesMove&);

/// Why an occurrence does not take place.
enum class PauseKind {
    public_holiday,
    closed_day,
    office_closed,
    school_holiday,
    clock_change,
    left_out
};
std::string_view to_text(PauseKind);

struct Pause {
    PauseKind kind = PauseKind::left_out;
    std::string name = {};  // "Karfreitag", "Osterferien"; may be empty
    friend bool operator==(const Pause&, const Pause&) = default;
};

struct NamedDays {
    std::string name;
    calendar::DayRange days;
};

/// What pauses a series: holidays and closed days of the pool, closed days of the office, school
/// holidays.
struct SeriesCalendar {
    calendar::OfficeCalendar pool = {};
    std::vector<NamedDays> office_closed = {};
    std::vector<NamedDays> school_holidays = {};
};

/// Why nothing takes place on this day; what somebody left out is not asked here.
std::optional<Pause> pause_on(const SeriesCalendar&, const SeriesRule&, calendar::LocalDay day);

struct Occurrence {
    calendar::LocalDay day;     // by the rule
    calendar::LocalTime local;  // when it takes place
    std::optional<Pause> pause = {};
};

/// All occurrences by the rule, those that pause among them; a time that the clock jumps over
/// pauses and does not count (RFC 5545, 3.3.10). Refused with `series_endless` (neither until nor
/// count), `series_first_not_in_rule`, `series_too_short` (less than two), `series_too_long` (more
/// than `most` that take place, or beyond two years).
Result<std::vector<Occurrence>> plan_series(const calendar::Zone& zone,
                                            const SeriesRule& rule,
                                            const SeriesCalendar& calendar,
                                            int most);

/// Another end of the same rule: exactly one of both. Refused with `series_end_missing`, and
/// `series_not_longer` unless it gives more than before.
struct SeriesEnd {
    std::optional<calendar::LocalDay> until = {};
    std::optional<int> count = {};
};
Result<calendar::RecurrenceRule> extended(const calendar::Zone& zone,
                                          const calendar::Recurrence& before,
                                          const SeriesEnd& end);

/// "jeden Dienstag um 10:00 Uhr, bis 30.06.2026" / "every Tuesday at 10:00, until 2026-06-30".
std::string german_text(const SeriesRule&);
std::string english_text(const SeriesRule&);

}  // namespace dispatch::booking
