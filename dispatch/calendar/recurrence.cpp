#include "dispatch/calendar/recurrence.hpp"

#include <algorithm>
#include <array>

namespace dispatch::calendar {
namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;

// Every hundredth month of a thousand occurrences stays far below what std::chrono can count.
constexpr int kMostUnits = 120'000;

LocalDay monday_of(LocalDay day) {
    return day - (weekday{day} - std::chrono::Monday);
}

year_month month_of(LocalDay day) {
    const year_month_day date{day};
    return date.year() / date.month();
}

// The day that the number names in the month; none where the month is too short.
std::optional<LocalDay> day_in(year_month month, int number) {
    const LocalDay last{month / std::chrono::last};
    const LocalDay first{month / 1};
    const LocalDay day = number > 0 ? first + days{number - 1} : last + days{number + 1};
    if (day < first || day > last) return std::nullopt;
    return day;
}

std::optional<LocalDay> day_in(year_month month, const NthWeekday& wanted) {
    const LocalDay last{month / std::chrono::last};
    const LocalDay first{month / 1};
    const LocalDay day =
        wanted.nth > 0 ? first + (wanted.weekday - weekday{first}) + days{7 * (wanted.nth - 1)}
                       : last - (weekday{last} - wanted.weekday) + days{7 * (wanted.nth + 1)};
    if (day < first || day > last) return std::nullopt;
    return day;
}

std::vector<LocalDay> days_of_week(const Recurrence& recurrence, LocalDay monday) {
    const std::vector<weekday>& named = recurrence.rule.weekdays;
    if (named.empty()) return {monday + (weekday{day_of(recurrence.first)} - std::chrono::Monday)};
    std::vector<LocalDay> found;
    found.reserve(named.size());
    for (const weekday& name : named) found.push_back(monday + (name - std::chrono::Monday));
    return found;
}

std::vector<LocalDay> days_of_month(const Recurrence& recurrence, year_month month) {
    const RecurrenceRule& rule = recurrence.rule;
    std::vector<LocalDay> found;
    const auto add = [&](const std::optional<LocalDay>& day) {
        if (day) found.push_back(*day);
    };
    for (const int number : rule.days_of_month) add(day_in(month, number));
    for (const NthWeekday& nth : rule.weekdays_of_month) add(day_in(month, nth));
    if (rule.days_of_month.empty() && rule.weekdays_of_month.empty()) {
        const year_month_day first{day_of(recurrence.first)};
        add(day_in(month, static_cast<int>(unsigned{first.day()})));
    }
    return found;
}

// The days that the rule names in its n-th day, week or month, sorted, each once.
std::vector<LocalDay> days_of_unit(const Recurrence& recurrence, int unit) {
    const LocalDay first = day_of(recurrence.first);
    const int distance = unit * recurrence.rule.interval;
    std::vector<LocalDay> found;
    switch (recurrence.rule.repeats) {
        case Repeats::daily: return {first + days{distance}};
        case Repeats::weekly:
            found = days_of_week(recurrence, monday_of(first) + days{7 * distance});
            break;
        case Repeats::monthly:
            found = days_of_month(recurrence, month_of(first) + std::chrono::months{distance});
            break;
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

// The first day of the n-th day, week or month: nothing of it lies before.
LocalDay unit_begin(const Recurrence& recurrence, int unit) {
    const LocalDay first = day_of(recurrence.first);
    const int distance = unit * recurrence.rule.interval;
    switch (recurrence.rule.repeats) {
        case Repeats::daily: return first + days{distance};
        case Repeats::weekly: return monday_of(first) + days{7 * distance};
        case Repeats::monthly:
            return LocalDay{(month_of(first) + std::chrono::months{distance}) / 1};
    }
    return first;
}

// Nothing before it reaches into the range; where occurrences are counted, all of them matter.
int first_unit(const Recurrence& recurrence, LocalDay begin) {
    const LocalDay first = day_of(recurrence.first);
    if (recurrence.rule.count || begin <= first) return 0;
    const auto ahead = static_cast<int>((begin - first).count());
    const auto unit_days = [&] {
        switch (recurrence.rule.repeats) {
            case Repeats::daily: return 1;
            case Repeats::weekly: return 7;
            case Repeats::monthly: return 31;
        }
        return 1;
    }();
    return std::max(0, ahead / (unit_days * recurrence.rule.interval) - 1);
}

}  // namespace

std::vector<LocalTime> occurrences(const Zone& zone,
                                   const Recurrence& recurrence,
                                   const DayRange& range) {
    const RecurrenceRule& rule = recurrence.rule;
    const LocalDay first = day_of(recurrence.first);
    const LocalDay end = rule.until ? std::min(range.end, *rule.until + days{1}) : range.end;
    std::vector<LocalTime> found;
    int counted = 0;
    for (int unit = first_unit(recurrence, range.begin);
         unit < kMostUnits && unit_begin(recurrence, unit) < end; ++unit) {
        for (const LocalDay day : days_of_unit(recurrence, unit)) {
            if (day < first) continue;
            if (day >= end) return found;
            const LocalTime time = day + (recurrence.first - first);
            if (!to_instant(zone, time, WhenTwice::take_earlier)) continue;
            if (rule.count && counted++ >= *rule.count) return found;
            if (day >= range.begin && !std::ranges::count(recurrence.except, day))
                found.push_back(time);
        }
    }
    return found;
}

bool names_first(const Recurrence& recurrence) {
    return std::ranges::count(days_of_unit(recurrence, 0), day_of(recurrence.first)) > 0;
}

}  // namespace dispatch::calendar
