#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "services/pool/import/import_file.hpp"
#include "services/pool/import/person_reference.hpp"

namespace services::pool {

/// A weekly pattern (`week`), or an absence of whole days (`week` empty). `valid_until` is the
/// last day; an absence always has both days.
struct AvailabilityRow {
    PersonReference person = {};
    bool is_absence = false;
    std::vector<WeekWindow> week = {};
    std::optional<dispatch::calendar::LocalDay> valid_from = {};
    std::optional<dispatch::calendar::LocalDay> valid_until = {};
};

std::vector<Column> availability_columns();

/// Key: person, kind and first day.
dispatch::Result<ImportFile<AvailabilityRow>> read_availability(std::string_view bytes);

}  // namespace services::pool
