#pragma once

#include <vector>

#include "db/postgres/transaction.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/id.hpp"

namespace db {

/// first_day to last_day of a row, the last one included.
dispatch::calendar::DayRange closed_range(const Row& row);

/// Every single day from `first_day` on at which the office is closed beyond holidays.
std::vector<dispatch::calendar::LocalDay> load_closed_days(Transaction& tx,
                                                           dispatch::TenantId tenant,
                                                           dispatch::RequesterId office,
                                                           dispatch::calendar::LocalDay first_day);

}  // namespace db
