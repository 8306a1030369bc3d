#include "db/loaders/closed_days.hpp"

#include "db/queries/pool.hpp"

namespace db {

namespace calendar = dispatch::calendar;

calendar::DayRange closed_range(const Row& row) {
    const auto day = [&](std::string_view column) {
        return calendar::parse_local_day(row.view(column)).value();
    };
    return {day("first_day"), day("last_day") + std::chrono::days{1}};
}

std::vector<calendar::LocalDay> load_closed_days(Transaction& tx,
                                                 dispatch::TenantId tenant,
                                                 dispatch::RequesterId office,
                                                 calendar::LocalDay first_day) {
    std::vector<calendar::LocalDay> days;
    for (const auto& row :
         tx.run(query::closed_day_list, tenant, office, calendar::to_text(first_day))) {
        const auto range = closed_range(row);
        for (auto day = range.begin; day < range.end; day += std::chrono::days{1})
            days.push_back(day);
    }
    return days;
}

}  // namespace db
