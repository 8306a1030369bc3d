#include "services/pool/recurring_people.hpp"

#include <algorithm>

#include "db/loaders/recurring_window.hpp"
#include "db/queries/pool.hpp"

namespace services::pool {
namespace {

namespace calendar = dispatch::calendar;

// A monthly rule comes back within it.
constexpr std::chrono::days kNextWeeks{35};

bool names(const calendar::Zone& zone,
           const calendar::RecurringWindow& window,
           std::int64_t weekday,
           calendar::LocalDay today) {
    return std::ranges::any_of(
        calendar::days_of(zone, window, {today, today + kNextWeeks}), [&](calendar::LocalDay day) {
            return std::chrono::weekday{day}.iso_encoding() == static_cast<unsigned>(weekday);
        });
}

}  // namespace

RecurringPeople find_recurring_people(UseCase& use, const AskRecurring& asked) {
    RecurringPeople found;
    if (!asked.weekday && !asked.free) return found;
    const auto zone = *calendar::Zone::named(use.zone);
    const auto today = calendar::day_of(zone, use.now);
    const auto from =
        asked.free ? std::min(today, calendar::day_of(zone, asked.free->begin)) : today;
    for (const auto& row :
         use.tx.run(db::query::recurring_people_list, use.tenant, calendar::to_text(from))) {
        const auto id = row.id<dispatch::InterpreterId>("interpreter_id");
        const auto window = db::recurring_window(row);
        if (asked.weekday && names(zone, window, *asked.weekday, today))
            found.on_weekday.push_back(id);
        if (asked.free && calendar::is_available(zone, {.recurring = {window}}, *asked.free))
            found.at_time.push_back(id);
    }
    return found;
}

}  // namespace services::pool
