#include "dispatch/calendar/weekly.hpp"

#include <algorithm>
#include <array>

#include "dispatch/calendar/periods.hpp"

namespace dispatch::calendar {
namespace {

using std::chrono::days;

// No zone jumps over noon, so that a day of a rule is never dropped for its time.
constexpr std::chrono::hours kNoon{12};

Recurrence days_alone(const RecurringWindow& recurring) {
    return {
        .first = recurring.first_day + kNoon, .rule = recurring.rule, .except = recurring.except};
}

// Sunday first, as std::chrono counts.
constexpr std::array<std::string_view, 7> kWeekdays{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"};

constexpr std::array<std::string_view, 7> kWeekdayCodes{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

std::optional<std::chrono::weekday> weekday_in(const std::array<std::string_view, 7>& names,
                                               std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return std::chrono::weekday{static_cast<unsigned>(found - names.begin())};
}

void append(std::vector<Period>& periods, const std::vector<Period>& more) {
    periods.insert(periods.end(), more.begin(), more.end());
}

std::vector<Period> of_kind(const Zone& zone,
                            std::span<const WeeklyException> exceptions,
                            ExceptionKind kind,
                            const LocalPeriod& limits) {
    std::vector<Period> found;
    for (const WeeklyException& exception : exceptions) {
        if (exception.kind != kind) continue;
        const LocalPeriod inside{std::max(exception.during.begin, limits.begin),
                                 std::min(exception.during.end, limits.end)};
        if (inside.begin < inside.end) append(found, periods_of(zone, inside));
    }
    return found;
}

}  // namespace

std::vector<LocalDay> days_of(const Zone& zone,
                              const RecurringWindow& recurring,
                              const DayRange& range) {
    std::vector<LocalDay> found;
    for (const LocalTime noon : occurrences(zone, days_alone(recurring), range))
        found.push_back(day_of(noon));
    return found;
}

std::optional<LocalDay> last_day_of(const Zone& zone, const RecurringWindow& recurring) {
    if (!recurring.rule.until && !recurring.rule.count) return std::nullopt;
    const auto all = days_of(zone, recurring, {recurring.first_day, kLastKnownDay});
    return all.empty() ? recurring.first_day : all.back();
}

WeeklyException whole_days(const DayRange& range, ExceptionKind kind) {
    return {{range.begin, range.end}, kind};
}

std::vector<Period> available_periods(const Zone& zone,
                                      const Availability& availability,
                                      const DayRange& range) {
    std::vector<Period> found;
    for (LocalDay day = range.begin; day < range.end; day += days{1})
        for (const WeeklyWindow& weekly : availability.windows)
            if (weekly.weekday == std::chrono::weekday{day} && contains(weekly.valid, day))
                append(found, periods_of(zone, {day + weekly.window.from, day + weekly.window.to}));

    for (const RecurringWindow& one : availability.recurring)
        for (const LocalDay day : days_of(zone, one, range))
            append(found, periods_of(zone, {day + one.window.from, day + one.window.to}));

    const LocalPeriod limits{range.begin, range.end};
    append(found, of_kind(zone, availability.exceptions, ExceptionKind::available, limits));
    return without(std::move(found),
                   of_kind(zone, availability.exceptions, ExceptionKind::absent, limits));
}

bool is_available(const Zone& zone, const Availability& availability, const Period& period) {
    const DayRange range{day_of(zone, period.begin), day_of(zone, period.end) + days{1}};
    return covered(period, available_periods(zone, availability, range));
}

std::optional<std::chrono::weekday> parse_weekday(std::string_view text) {
    return weekday_in(kWeekdays, text);
}

std::string_view to_text(std::chrono::weekday weekday) {
    return kWeekdays.at(weekday.c_encoding());
}

std::optional<std::chrono::weekday> parse_weekday_code(std::string_view text) {
    return weekday_in(kWeekdayCodes, text);
}

std::string_view weekday_code(std::chrono::weekday weekday) {
    return kWeekdayCodes.at(weekday.c_encoding());
}

}  // namespace dispatch::calendar
