#pragma once

#include <string>

#include "db/postgres/transaction.hpp"
#include "dispatch/booking/series.hpp"

namespace db {

/// Of a row of series_read, or another with the same columns.
dispatch::booking::SeriesRule series_rule_of(const Row& row);

/// As the column `moves` keeps them.
std::string series_moves_json(const std::vector<dispatch::booking::SeriesMove>& moves);

}  // namespace db
