#include "services/pool/import/postcodes.hpp"

namespace services::pool {
namespace {

double degrees(RowCells& cells, std::string_view key, double limit) {
    const auto value = cells.decimal(key);
    if (value && (*value < -limit || *value > limit)) {
        cells.note("value_invalid", key, cells.text(key));
    }
    return value.value_or(0);
}

PostcodeRow read_row(RowCells& cells) {
    return {.postcode = cells.postcode("postcode"),
            .place = std::string{cells.text("place")},
            .state = std::string{cells.text("state")},
            .district = std::string{cells.text("district")},
            .district_key = std::string{cells.text("district_key")},
            .latitude = degrees(cells, "latitude", 90),
            .longitude = degrees(cells, "longitude", 180)};
}

}  // namespace

std::vector<Column> postcode_columns() {
    return {
        {"postcode", "PLZ", "Postleitzahl", Need::value},
        {"place", "Ort", "Stadt|Gemeinde", Need::value},
        {"state", "Land", "Bundesland"},
        {"district", "Kreis", "Landkreis"},
        {"district_key", "Kreisschlüssel", "AGS"},
        {"latitude", "Breite", "Breitengrad|lat", Need::value},
        {"longitude", "Länge", "Längengrad|lon|lng", Need::value},
    };
}

dispatch::Result<ImportFile<PostcodeRow>> read_postcodes(std::string_view bytes) {
    return read_rows<PostcodeRow>(
        bytes, {.columns = postcode_columns(), .read = read_row, .key = [](const PostcodeRow& row) {
                    return row.postcode;
                }});
}

}  // namespace services::pool
