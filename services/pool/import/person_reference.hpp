#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/pool/import/columns.hpp"

namespace services::pool {

/// How a line of a file names an interpreter: by number, else by e-mail, else by name with
/// postcode. No birth date: the product keeps none.
struct PersonReference {
    std::string external_number = {};
    std::string email = {};
    std::string given_name = {};
    std::string family_name = {};
    std::string postcode = {};
    friend bool operator==(const PersonReference&, const PersonReference&) = default;
};

/// The columns external_number, email, given_name, family_name, postcode with their synonyms.
std::vector<Column> person_columns();

PersonReference read_person(RowCells& cells);

/// "number:17", "email:a@example.org", "name:..."; the same person always gives the same key.
/// Empty when nothing suffices.
std::string natural_key(const PersonReference& person);

/// Is any part of the reference filled in?
bool names_someone(const PersonReference& person);

}  // namespace services::pool
