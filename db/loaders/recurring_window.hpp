#pragma once

#include "db/postgres/transaction.hpp"
#include "dispatch/calendar/weekly.hpp"

namespace db {

/// Of a row of availability_rule.
dispatch::calendar::RecurringWindow recurring_window(const Row& row);

}  // namespace db
