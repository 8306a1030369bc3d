#pragma once

#include <string>
#include <string_view>

#include "services/pool/import/import_file.hpp"

namespace services::pool {

/// The mean coordinate of the places of a postcode, WGS 84 degrees.
struct PostcodeRow {
    std::string postcode = {};
    std::string place = {};
    std::string state = {};
    std::string district = {};
    std::string district_key = {};  // official, five digits
    double latitude = 0;
    double longitude = 0;
};

std::vector<Column> postcode_columns();

/// Columns postcode, place, state, district, district_key, latitude, longitude, or their German
/// names. Key: the postcode.
dispatch::Result<ImportFile<PostcodeRow>> read_postcodes(std::string_view bytes);

}  // namespace services::pool
