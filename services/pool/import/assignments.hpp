#pragma once

#include <string>
#include <string_view>

#include "services/pool/import/import_file.hpp"
#include "services/pool/import/language_cell.hpp"
#include "services/pool/import/person_reference.hpp"

namespace services::pool {

/// An Einsatz agreed before the start with the product; wall time of the tenant's zone. Whether
/// it still lies ahead is for the one who saves it: reading knows no clock.
struct AssignmentRow {
    std::string external_number = {};  // of the assignment; may be empty
    PersonReference person = {};
    std::string requester_number = {};  // or the name
    std::string requester_name = {};
    std::string place_name = {};
    std::string language = {};
    dispatch::calendar::LocalDay day = {};
    dispatch::calendar::TimeWindow time = {};
    std::string mode = "on_site";     // on_site, telephone, video
    std::string setting = {};         // a code of the catalogue, office_talk when empty
    std::string case_reference = {};  // never a client's name
};

std::vector<Column> assignment_columns();

/// Key: the assignment's number, else person, day and beginning.
dispatch::Result<ImportFile<AssignmentRow>> read_assignments(std::string_view bytes,
                                                             const LanguageResolver& resolver);

}  // namespace services::pool
