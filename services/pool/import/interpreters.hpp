#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/pool/import/import_file.hpp"
#include "services/pool/import/language_cell.hpp"
#include "services/pool/import/person_reference.hpp"

namespace services::pool {

/// An Einsatzfreigabe with its first day; `code` as in dispatch/training.
struct ClearanceEntry {
    std::string code = {};
    dispatch::calendar::LocalDay valid_from = {};
    friend bool operator==(const ClearanceEntry&, const ClearanceEntry&) = default;
};

/// One person of the pool; words are the codes of the table interpreter, empty where the file says
/// nothing: a new person then begins with the defaults, a known one keeps what it has.
struct InterpreterRow {
    PersonReference person = {};
    std::string kind = {};
    std::string gender = {};  // empty: not stated
    std::string phone = {};
    std::string reached_by = {};
    std::string street = {};
    std::string town = {};
    std::optional<std::int32_t> radius_km = {};
    std::string travels_by = {};
    std::vector<std::string> specialisations = {};  // as written
    std::string qualification = {};
    std::optional<std::int32_t> wanted_hours_month = {};
    std::string agency = {};  // Dolmetschbüro, only with kind agency
    // Only with kind in_house: the office by number or name, since when the person takes part, and
    // who agreed when to the hours.
    std::string house = {};
    std::optional<dispatch::calendar::LocalDay> helps_since = {};
    std::string superior = {};
    std::optional<dispatch::calendar::LocalDay> agreed_on = {};
    std::vector<LanguageSkill> languages = {};
    std::optional<dispatch::calendar::LocalDay> languages_confirmed_on = {};
    std::vector<ClearanceEntry> clearances = {};
    std::vector<WeekWindow> availability = {};
    bool is_existing_stock = false;
    std::optional<dispatch::calendar::LocalDay> existing_stock_until = {};
};

std::vector<Column> interpreter_columns();

/// Key: see natural_key(PersonReference).
dispatch::Result<ImportFile<InterpreterRow>> read_interpreters(std::string_view bytes,
                                                               const LanguageResolver& resolver);

}  // namespace services::pool
