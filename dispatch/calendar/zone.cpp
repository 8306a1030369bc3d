#include "dispatch/calendar/zone.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <stdexcept>

namespace dispatch::calendar {
namespace {

// The date library reads the transition tables of zone files and not the rule for the years
// after them; Debian's tables end with 2037.
constexpr LocalTime kFirst = LocalDay{std::chrono::year{1970} / std::chrono::January / 2};
constexpr LocalTime kLast = LocalDay{std::chrono::year{2038} / std::chrono::January / 1};

date::local_seconds theirs(LocalTime time) {
    return date::local_seconds{time.time_since_epoch()};
}

Instant minus_offset(LocalTime time, Seconds offset) {
    return Instant{time.time_since_epoch() - offset};
}

}  // namespace

Result<Zone> Zone::named(std::string_view name) {
    try {
        return Zone{*date::locate_zone(std::string{name})};
    } catch (const std::runtime_error&) {
        return Error{Refusal::invalid, "zone_unknown", std::string{name}};
    }
}

void load_zones() {
    date::get_tzdb_list();
}

const std::string& Zone::name() const {
    return rules_->name();
}

Result<FoundInstant> to_instant(const Zone& zone, LocalTime time, WhenTwice when_twice) {
    if (time < kFirst || time >= kLast)
        return Error{Refusal::invalid, "local_time_out_of_range", to_text(time)};
    const date::local_info info = zone.rules().get_info(theirs(time));
    if (info.result == date::local_info::nonexistent)
        return Error{Refusal::invalid, "local_time_nonexistent", to_text(time)};
    const bool happens_twice = info.result == date::local_info::ambiguous;
    if (happens_twice && when_twice == WhenTwice::ask)
        return Error{Refusal::invalid, "local_time_ambiguous", to_text(time)};
    const bool later = happens_twice && when_twice == WhenTwice::take_later;
    const auto offset = later ? info.second.offset : info.first.offset;
    return FoundInstant{minus_offset(time, offset), happens_twice};
}

Instant first_instant(const Zone& zone, LocalTime time) {
    const date::local_info info = zone.rules().get_info(theirs(time));
    if (info.result == date::local_info::nonexistent) return info.first.end;
    return minus_offset(time, info.first.offset);
}

LocalTime to_local(const Zone& zone, Instant at) {
    const Seconds offset = zone.rules().get_info(at).offset;
    return LocalTime{at.time_since_epoch() + offset};
}

LocalDay day_of(const Zone& zone, Instant at) {
    return day_of(to_local(zone, at));
}

std::vector<Period> periods_of(const Zone& zone, const LocalPeriod& period) {
    // Between two changes of the clock the offset is fixed, so wall time moves by that offset;
    // the piece that lies between the changes is what really happens. No zone is further from UTC
    // than a day.
    const Instant from = minus_offset(period.begin, std::chrono::days{1});
    const Instant to = minus_offset(period.end, -std::chrono::days{1});
    std::vector<Period> found;
    for (Instant at = from; at < to;) {
        const date::sys_info steady = zone.rules().get_info(at);
        const Period piece{std::max(steady.begin, minus_offset(period.begin, steady.offset)),
                           std::min(steady.end, minus_offset(period.end, steady.offset))};
        if (piece.begin < piece.end) {
            if (!found.empty() && found.back().end == piece.begin)
                found.back().end = piece.end;
            else
                found.push_back(piece);
        }
        at = steady.end;
    }
    return found;
}

Period whole_day(const Zone& zone, LocalDay day) {
    const auto pieces = periods_of(zone, {day, day + std::chrono::days{1}});
    assert(!pieces.empty());  // false for the few days that a Pacific island skipped entirely
    return {pieces.front().begin, pieces.back().end};
}

std::string to_text(const Zone& zone, Instant at) {
    const auto offset_min =
        std::chrono::duration_cast<Minutes>(zone.rules().get_info(at).offset).count();
    const LocalTime local = to_local(zone, at);
    const LocalDay day = day_of(local);
    const std::chrono::hh_mm_ss clock{local - day};
    const auto distance_min = offset_min < 0 ? -offset_min : offset_min;
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", to_text(day), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), offset_min < 0 ? '-' : '+',
                       distance_min / 60, distance_min % 60);
}

}  // namespace dispatch::calendar
