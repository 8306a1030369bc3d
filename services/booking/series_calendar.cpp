#include "services/booking/series_calendar.hpp"

#include "db/queries/scheduling.hpp"
#include "services/tenant_calendar.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::booking::NamedDays;

constexpr std::chrono::days kDay{1};

std::vector<NamedDays> school_holidays(UseCase& use, const calendar::DayRange& days) {
    std::vector<NamedDays> list;
    for (const auto& row : use.tx.run(db::query::school_holiday_list, use.land,
                                      calendar::to_text(days.begin), calendar::to_text(days.end)))
        list.push_back({row.text("name"),
                        {calendar::parse_local_day(row.view("first_day")).value(),
                         calendar::parse_local_day(row.view("last_day")).value() + kDay}});
    return list;
}

}  // namespace

// Offices say nothing of their own closed days yet: the days of the pool hold for all.
std::vector<NamedDays> office_closed_days(UseCase& /*use*/, const SeriesDays& /*wanted*/) {
    return {};
}

dispatch::booking::SeriesCalendar series_calendar(UseCase& use,
                                                  const dispatch::settings::TenantRules& rules,
                                                  const SeriesDays& wanted) {
    return {.pool = tenant_calendar(use, rules).office,
            .office_closed = office_closed_days(use, wanted),
            .school_holidays = school_holidays(use, wanted.days)};
}

}  // namespace services::booking
