#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "services/pool/import/import_file.hpp"
#include "services/pool/import/person_reference.hpp"

namespace services::pool {

/// What had happened in the calendar year before the start with the product: of a person (paid,
/// allowance used elsewhere, last assignment) or of a funding source (budget used), never both.
struct BalanceRow {
    std::int32_t year = 0;
    PersonReference person = {};
    std::string funding_source = {};  // its code
    std::optional<dispatch::Money> paid = {};
    std::optional<dispatch::Money> used_elsewhere = {};
    std::optional<dispatch::Money> budget_used = {};
    std::optional<dispatch::calendar::LocalDay> last_assignment = {};
};

std::vector<Column> balance_columns();

/// Key: year and person or funding source.
dispatch::Result<ImportFile<BalanceRow>> read_balances(std::string_view bytes);

}  // namespace services::pool
