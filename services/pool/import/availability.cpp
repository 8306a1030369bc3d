#include "services/pool/import/availability.hpp"

namespace services::pool {
namespace {

const std::vector<WordRow> kKinds{{"available", "verfügbar|Verfügbarkeit|frei"},
                                  {"absent", "abwesend|Abwesenheit|Urlaub|Pause"}};

AvailabilityRow read_row(RowCells& cells) {
    AvailabilityRow row{.person = read_person(cells)};
    row.is_absence = cells.word("kind", kKinds, "available") == "absent";
    row.week = cells.week("week");
    row.valid_from = cells.day("valid_from");
    row.valid_until = cells.day("valid_until");
    if (row.is_absence && cells.has("week")) {
        cells.note("value_invalid", "week", cells.text("week"));
    }
    if (!row.is_absence && !cells.has("week")) {
        cells.note("value_missing", "week");
    }
    for (const std::string_view key : {"valid_from", "valid_until"}) {
        if (row.is_absence && !cells.has(key)) {
            cells.note("value_missing", key);
        }
    }
    if (row.valid_from && row.valid_until && *row.valid_until < *row.valid_from) {
        cells.note("end_before_begin", "valid_until");
    }
    return row;
}

std::string row_key(const AvailabilityRow& row) {
    const auto person = natural_key(row.person);
    if (person.empty()) {
        return {};
    }
    return person + (row.is_absence ? "|absent|" : "|available|") +
           (row.valid_from ? dispatch::calendar::to_text(*row.valid_from) : "");
}

}  // namespace

std::vector<Column> availability_columns() {
    auto all = person_columns();
    const std::vector<Column> more{
        {"kind", "Art", "verfügbar oder abwesend", Need::optional, &kKinds},
        {"week", "Zeiten", "Verfügbarkeit|Wochenzeiten|Verfügbare Zeiten"},
        {"valid_from", "gültig ab", "von|ab|Beginn"},
        {"valid_until", "gültig bis", "bis|Ende"},
    };
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

dispatch::Result<ImportFile<AvailabilityRow>> read_availability(std::string_view bytes) {
    return read_rows<AvailabilityRow>(
        bytes, {.columns = availability_columns(), .read = read_row, .key = row_key});
}

}  // namespace services::pool
