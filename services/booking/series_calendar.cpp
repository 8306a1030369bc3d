#include "services/booking/series_calendar.hpp"

#include "db/loaders/closed_days.hpp"
#include "db/queries/pool.hpp"
#include "db/queries/scheduling.hpp"
#include "services/tenant_calendar.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::booking::NamedDays;

std::vector<NamedDays> school_holidays(UseCase& use, const calendar::DayRange& days) {
    std::vector<NamedDays> list;
    for (const auto& row : use.tx.run(db::query::school_holiday_list, use.land,
                                      calendar::to_text(days.begin), calendar::to_text(days.end)))
        list.push_back({row.text("name"), db::closed_range(row)});
    return list;
}

std::vector<NamedDays> office_closed_days(UseCase& use, const SeriesDays& wanted) {
    std::vector<NamedDays> list;
    for (const auto& row : use.tx.run(db::query::closed_day_list, use.tenant, wanted.requester,
                                      calendar::to_text(wanted.days.begin)))
        list.push_back({row.text("label"), db::closed_range(row)});
    return list;
}

}  // namespace

dispatch::booking::SeriesCalendar series_calendar(UseCase& use,
                                                  const dispatch::settings::TenantRules& rules,
                                                  const SeriesDays& wanted) {
    return {.pool = tenant_calendar(use, rules).office,
            .office_closed = office_closed_days(use, wanted),
            .school_holidays = school_holidays(use, wanted.days)};
}

}  // namespace services::booking
