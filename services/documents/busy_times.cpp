#include "services/documents/busy_times.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "dispatch/calendar/periods.hpp"

namespace services::documents {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::Error;
using dispatch::Instant;
using dispatch::Period;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::Seconds;

constexpr std::size_t kBusyMax = 5'000;
constexpr int kStepsOfEvent = 50'000;  // a day each since long before anybody was born
constexpr int kStepsOfFile = 500'000;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// libical keeps zones and the changes of their clocks in common: one file at a time.
std::mutex& reading() {
    static std::mutex mutex;
    return mutex;
}

/// One VCALENDAR with its own zones, and what a file may cost.
struct Reader {
    icalcomponent* file;
    const calendar::Zone& zone;
    const Period& within;
    int steps_left = kStepsOfFile;
    BusyTimes found = {};
    std::map<std::string, std::set<Instant>> changed = {};  // UID: occurrences said elsewhere
};

calendar::LocalTime wall(const icaltimetype& time) {
    const auto day = std::chrono::year{time.year} / time.month / time.day;
    return calendar::LocalDay{day} + std::chrono::hours{time.hour} +
           std::chrono::minutes{time.minute} + Seconds{time.second};
}

bool is_sane(const icaltimetype& time) {
    if (icaltime_is_null_time(time) || time.year < 1900 || time.year > 2037) return false;
    return (std::chrono::year{time.year} / time.month / time.day).ok() && time.hour < 24 &&
           time.hour >= 0;
}

std::string tzid_of(icalproperty* property) {
    auto* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* text = parameter == nullptr ? nullptr : icalparameter_get_tzid(parameter);
    return text == nullptr ? "" : text;
}

/// How the times of a property become instants: UTC, a zone by its name, one that the file itself
/// describes, or the reader's own.
struct Clock {
    bool is_utc = false;
    std::optional<calendar::Zone> named = {};
    icaltimezone* described = nullptr;
};

Clock clock_of(const Reader& reader, icalproperty* property) {
    const auto tzid = tzid_of(property);
    if (tzid.empty()) return {};
    if (const auto zone = calendar::Zone::named(tzid)) return {.named = *zone};
    return {.described = icalcomponent_get_timezone(reader.file, tzid.c_str())};
}

Instant instant_of(const Reader& reader, const Clock& clock, icaltimetype time) {
    if (icaltime_is_utc(time) || clock.is_utc) return Instant{wall(time).time_since_epoch()};
    if (time.is_date) return calendar::first_instant(reader.zone, wall(time));
    if (clock.named) return calendar::first_instant(*clock.named, wall(time));
    if (clock.described != nullptr)
        return Instant{Seconds{icaltime_as_timet_with_zone(time, clock.described)}};
    return calendar::first_instant(reader.zone, wall(time));
}

/// Collected at once: libical goes on from where anybody looked last, be it for another property.
std::vector<icalproperty*> properties(icalcomponent* of, icalproperty_kind kind) {
    std::vector<icalproperty*> all;
    for (auto* one = icalcomponent_get_first_property(of, kind); one != nullptr;
         one = icalcomponent_get_next_property(of, kind))
        all.push_back(one);
    return all;
}

std::vector<icalcomponent*> components(icalcomponent* of, icalcomponent_kind kind) {
    std::vector<icalcomponent*> all;
    for (auto* one = icalcomponent_get_first_component(of, kind); one != nullptr;
         one = icalcomponent_get_next_component(of, kind))
        all.push_back(one);
    return all;
}

/// An event with what its occurrences share.
struct Event {
    icalcomponent* component;
    icaltimetype start;
    Clock clock;
    Seconds lasts;  // of times
    int days = 0;   // of whole days
};

bool is_busy(icalcomponent* event) {
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return false;
    auto* transparent = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
    if (transparent != nullptr) {
        const auto kind = icalproperty_get_transp(transparent);
        if (kind == ICAL_TRANSP_TRANSPARENT || kind == ICAL_TRANSP_TRANSPARENTNOCONFLICT)
            return false;
    }
    return true;
}

std::optional<Event> event_of(const Reader& reader, icalcomponent* component) {
    auto* begin = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    if (begin == nullptr) return std::nullopt;
    Event event{.component = component,
                .start = icalproperty_get_dtstart(begin),
                .clock = clock_of(reader, begin),
                .lasts = {}};
    if (!is_sane(event.start)) return std::nullopt;
    auto* end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY);
    auto* duration = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY);
    if (event.start.is_date) {
        event.days = 1;
        const auto last = end == nullptr ? event.start : icalproperty_get_dtend(end);
        if (end != nullptr && !is_sane(last)) return std::nullopt;
        if (end != nullptr)
            event.days = static_cast<int>(
                (calendar::day_of(wall(last)) - calendar::day_of(wall(event.start))).count());
        if (end == nullptr && duration != nullptr)
            event.days =
                std::max(1, icaldurationtype_as_int(icalproperty_get_duration(duration)) / 86'400);
    } else if (end != nullptr) {
        const auto last = icalproperty_get_dtend(end);
        if (!is_sane(last)) return std::nullopt;
        event.lasts = instant_of(reader, clock_of(reader, end), last) -
                      instant_of(reader, event.clock, event.start);
    } else if (duration != nullptr) {
        event.lasts = Seconds{icaldurationtype_as_int(icalproperty_get_duration(duration))};
    }
    return event;
}

void keep(Reader& reader, const Event& event, const icaltimetype& start) {
    const auto begin = instant_of(reader, event.clock, start);
    Period busy{begin, begin + event.lasts};
    if (start.is_date)
        busy.end = calendar::first_instant(
            reader.zone, wall(start) + std::chrono::days{std::clamp(event.days, 0, 3'700)});
    busy = {std::max(busy.begin, reader.within.begin), std::min(busy.end, reader.within.end)};
    if (busy.begin < busy.end) reader.found.busy.push_back(busy);
}

/// EXDATE as instants or, for a date, as all of a day; RDATE is read by the same look.
struct Named {
    std::set<Instant> at = {};
    std::set<calendar::LocalDay> days = {};
};

Named dates_left_out(const Reader& reader, icalcomponent* event) {
    Named named;
    for (auto* one : properties(event, ICAL_EXDATE_PROPERTY)) {
        const auto time = icalproperty_get_exdate(one);
        if (!is_sane(time)) continue;
        if (time.is_date)
            named.days.insert(calendar::day_of(wall(time)));
        else
            named.at.insert(instant_of(reader, clock_of(reader, one), time));
    }
    return named;
}

std::string uid_of(icalcomponent* event) {
    const char* uid = icalcomponent_get_uid(event);
    return uid == nullptr ? "" : uid;
}

/// What is left out of a series: EXDATE, and occurrences that stand in the file by themselves.
bool is_left_out(const Reader& reader,
                 const Event& event,
                 const Named& left_out,
                 const icaltimetype& start) {
    const auto at = instant_of(reader, event.clock, start);
    if (left_out.at.contains(at) || left_out.days.contains(calendar::day_of(wall(start))))
        return true;
    const auto changed = reader.changed.find(uid_of(event.component));
    return changed != reader.changed.end() && changed->second.contains(at);
}

/// The last moment at which an occurrence may begin.
Instant last_begin(const Reader& reader, const Event& event, const icaltimetype& until) {
    if (icaltime_is_null_time(until) || !is_sane(until)) return reader.within.end;
    if (until.is_date)
        return calendar::first_instant(reader.zone, wall(until) + std::chrono::days{1}) -
               Seconds{1};
    return instant_of(reader, event.clock, until);
}

bool is_understood(const icalrecurrencetype& rule) {
    switch (rule.freq) {
        case ICAL_DAILY_RECURRENCE:
        case ICAL_WEEKLY_RECURRENCE:
        case ICAL_MONTHLY_RECURRENCE:
        case ICAL_YEARLY_RECURRENCE: return rule.interval >= 1;
        default: return false;  // nobody has an appointment each minute
    }
}

/// The occurrences of one RRULE. False when the file costs too much.
bool unfold(Reader& reader, const Event& event, icalrecurrencetype rule, const Named& left_out) {
    const auto last = std::min(last_begin(reader, event, rule.until), reader.within.end);
    rule.until = icaltime_null_time();  // compared by ourselves, in the zone of the event
    auto naive = event.start;
    naive.zone = nullptr;
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator{
        icalrecur_iterator_new(rule, naive), &icalrecur_iterator_free};
    if (!iterator) return false;
    for (int step = 0; step < kStepsOfEvent; ++step) {
        auto start = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(start) || !is_sane(start)) return true;
        if (--reader.steps_left < 0) return false;
        start.is_date = event.start.is_date;
        start.zone = event.start.zone;
        if (instant_of(reader, event.clock, start) > last) return true;
        if (!is_left_out(reader, event, left_out, start)) keep(reader, event, start);
        if (reader.found.busy.size() > 4 * kBusyMax) return false;
    }
    return false;
}

void add_dates(Reader& reader, const Event& event, const Named& left_out) {
    for (auto* one : properties(event.component, ICAL_RDATE_PROPERTY)) {
        const auto date = icalproperty_get_rdate(one);
        Event extra = event;
        extra.clock = clock_of(reader, one);
        const auto start = icaltime_is_null_time(date.time) ? date.period.start : date.time;
        if (!is_sane(start)) continue;
        if (icaltime_is_null_time(date.time))
            extra.lasts = icaltime_is_null_time(date.period.end)
                              ? Seconds{icaldurationtype_as_int(date.period.duration)}
                              : instant_of(reader, extra.clock, date.period.end) -
                                    instant_of(reader, extra.clock, start);
        if (!is_left_out(reader, extra, left_out, start)) keep(reader, extra, start);
    }
}

void read_event(Reader& reader, icalcomponent* component) {
    if (!is_busy(component)) return;
    const auto event = event_of(reader, component);
    if (!event) {
        ++reader.found.unread;
        return;
    }
    ++reader.found.events;
    const auto left_out = dates_left_out(reader, component);
    add_dates(reader, *event, left_out);
    auto* rule = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY);
    if (rule == nullptr) return keep(reader, *event, event->start);
    const auto repeats = icalproperty_get_rrule(rule);
    if (is_understood(repeats) && unfold(reader, *event, repeats, left_out)) return;
    ++reader.found.unread;
    keep(reader, *event, event->start);
}

/// Which occurrences of a series the file says by themselves: moved, cancelled or made transparent.
void note_changed(Reader& reader, icalcomponent* component) {
    auto* which = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
    if (which == nullptr) return;
    const auto time = icalproperty_get_recurrenceid(which);
    if (!is_sane(time)) return;
    reader.changed[uid_of(component)].insert(instant_of(reader, clock_of(reader, which), time));
}

/// A file may hold several calendars one after the other.
std::vector<icalcomponent*> calendars_in(icalcomponent* root) {
    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) return {root};
    return components(root, ICAL_VCALENDAR_COMPONENT);
}

}  // namespace

Result<BusyTimes> read_busy_times(std::string_view ics,
                                  const calendar::Zone& zone,
                                  const Period& within) {
    const Error unreadable{Refusal::invalid, "calendar_unreadable"};
    if (ics.size() > kCalendarBytesMax) return Error{Refusal::invalid, "calendar_too_large"};
    if (ics.find('\0') != std::string_view::npos) return unreadable;
    const std::scoped_lock alone{reading()};
    icalerror_set_errors_are_fatal(false);
    const Component root{icalparser_parse_string(std::string{ics}.c_str())};
    if (!root) return unreadable;
    const auto files = calendars_in(root.get());
    if (files.empty()) return unreadable;
    BusyTimes all;
    for (auto* file : files) {
        Reader reader{.file = file, .zone = zone, .within = within};
        const auto events = components(file, ICAL_VEVENT_COMPONENT);
        for (auto* event : events) note_changed(reader, event);
        for (auto* event : events) read_event(reader, event);
        all.busy.insert(all.busy.end(), reader.found.busy.begin(), reader.found.busy.end());
        all.events += reader.found.events;
        all.unread += reader.found.unread;
    }
    all.busy = calendar::merged(std::move(all.busy));
    if (all.busy.size() > kBusyMax) return Error{Refusal::invalid, "calendar_too_large"};
    return all;
}

}  // namespace services::documents
