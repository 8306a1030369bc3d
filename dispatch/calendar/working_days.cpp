#include "dispatch/calendar/working_days.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace dispatch::calendar {

using std::chrono::days;

bool is_day_off(const OfficeCalendar& office, LocalDay day) {
    return std::ranges::find(office.closed_days, day) != office.closed_days.end() ||
           holiday_name(office.land, day).has_value();
}

bool is_working_day(const OfficeCalendar& office, LocalDay day) {
    const std::chrono::weekday weekday{day};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
    return !is_day_off(office, day);
}

int count_working_days(const OfficeCalendar& office, const DayRange& range) {
    int count = 0;
    for (LocalDay day = range.begin; day < range.end; day += days{1})
        if (is_working_day(office, day)) ++count;
    return count;
}

LocalDay add_working_days(const OfficeCalendar& office, LocalDay day, int count) {
    assert(std::abs(count) <= 1000);
    const days step{count < 0 ? -1 : 1};
    for (int left = std::abs(count); left > 0;) {
        day += step;
        if (is_working_day(office, day)) --left;
    }
    return day;
}

}  // namespace dispatch::calendar
