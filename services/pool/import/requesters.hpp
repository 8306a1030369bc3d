#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/pool/import/import_file.hpp"

namespace services::pool {

/// A Fachkraft who may order. Nobody: all fields empty.
struct RequesterPerson {
    std::string given_name = {};
    std::string family_name = {};
    std::string email = {};
    std::string team = {};
    friend bool operator==(const RequesterPerson&, const RequesterPerson&) = default;
};

/// WGS 84 degrees.
struct Degrees {
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const Degrees&, const Degrees&) = default;
};

/// One Einsatzstelle, one of its places, and at most one of its people: several lines with the
/// same number are one requester with several places or people.
struct RequesterRow {
    std::string external_number = {};
    std::string name = {};
    std::string kind = {};  // as in the table requester
    std::string cost_centre = {};
    std::string leitweg_id = {};
    std::string email = {};
    std::string phone = {};
    std::string place_name = {};  // empty: the place is called like the requester
    std::string street = {};
    std::string postcode = {};
    std::string town = {};
    std::optional<Degrees> degrees = {};
    std::vector<WeekWindow> opening_hours = {};
    RequesterPerson person = {};
};

/// "number:4711" or "name:jobcenter lippe": equal for all lines of one requester.
std::string requester_key(const RequesterRow& row);

std::vector<Column> requester_columns();

/// Key: requester_key, place and e-mail of the person.
dispatch::Result<ImportFile<RequesterRow>> read_requesters(std::string_view bytes);

}  // namespace services::pool
