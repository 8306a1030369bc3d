#include "services/pool/import/assignments.hpp"

namespace services::pool {
namespace {

const std::vector<WordRow> kModes{{"on_site", "vor Ort|Präsenz|persönlich"},
                                  {"telephone", "Telefon|telefonisch"},
                                  {"video", "Video|online"}};
const std::vector<WordRow> kSettings{
    {"office_talk", "Behördengespräch|Gespräch"},
    {"registration", "Anmeldung und Antrag|Anmeldung|Antrag"},
    {"counselling", "Beratung"},
    {"job_coaching", "Arbeit und Jobcoaching|Jobcoaching"},
    {"housing", "Wohnen"},
    {"information_event", "Informationsveranstaltung"},
    {"doctor_hospital", "Arzt und Krankenhaus|Arzt|Krankenhaus|Arztgespräch"},
    {"pregnancy_birth", "Schwangerschaft und Geburt|Schwangerschaft|Geburt|Hebamme"},
    {"psychosocial", "Psychosoziales und Trauma|Psychosoziales"},
    {"elderly_care", "Altenhilfe und Pflege|Pflege"},
    {"home_visit", "Hausbesuch"},
    {"sign_language", "Gebärdensprache"},
    {"child_protection", "Kinderschutz"},
    {"school_entry", "Schulaufnahme und Schulgespräch|Schulaufnahme|Schulgespräch"},
    {"parents_evening", "Elternabend und Elternsprechtag|Elternabend|Elternsprechtag"},
    {"day_care", "Kindertagesbetreuung|Kita"},
};

void read_when(RowCells& cells, AssignmentRow& row) {
    const auto day = cells.day("day");
    const auto from = cells.time("from");
    const auto to = cells.time("to");
    row.day = day.value_or(dispatch::calendar::LocalDay{});
    if (from && to) {
        if (!(*from < *to)) {
            cells.note("end_before_begin", "to");
        }
        row.time = {*from, *to};
    }
}

AssignmentRow read_row(RowCells& cells, const LanguageResolver& resolver) {
    AssignmentRow row{.external_number = std::string{cells.text("assignment_number")},
                      .person = read_person(cells),
                      .requester_number = std::string{cells.text("requester_number")},
                      .requester_name = std::string{cells.text("requester_name")},
                      .place_name = std::string{cells.text("place_name")}};
    if (row.requester_number.empty() && row.requester_name.empty()) {
        cells.note("value_missing", "requester_name");
    }
    if (natural_key(row.person).empty()) {
        cells.note("key_missing", "external_number");
    }
    const auto language = read_one_language(cells, "language", resolver);
    row.language = language.code;
    read_when(cells, row);
    row.mode = cells.word("mode", kModes, "on_site");
    if (language.is_signed && row.mode == "telephone") {
        cells.note("sign_language_by_telephone", "mode");
    }
    row.setting = cells.word("setting", kSettings, "office_talk");
    row.case_reference = cells.text("case_reference");
    return row;
}

std::string row_key(const AssignmentRow& row) {
    if (!row.external_number.empty()) {
        return "number:" + row.external_number;
    }
    const auto person = natural_key(row.person);
    return person.empty() ? std::string{}
                          : person + "|" + dispatch::calendar::to_text(row.day) + "|" +
                                dispatch::calendar::to_text(row.time.from);
}

}  // namespace

std::vector<Column> assignment_columns() {
    auto all = person_columns();
    all.front().synonyms = "Sprachmittler-Nr.|Personalnummer|Pers.-Nr.";
    const std::vector<Column> more{
        {"assignment_number", "Einsatz-Nr.", "Einsatznummer|Auftragsnummer"},
        {"requester_number", "Einsatzstellen-Nr.", "Einsatzstelle Nr.|Kundennummer"},
        {"requester_name", "Einsatzstelle", "Einrichtung|Organisation"},
        {"place_name", "Standort", "Dienststelle|Außenstelle"},
        {"language", "Sprache", "", Need::value},
        {"day", "Datum", "Tag|Termin", Need::value},
        {"from", "von", "Beginn|Uhrzeit von|Anfang", Need::value},
        {"to", "bis", "Ende|Uhrzeit bis", Need::value},
        {"mode", "Einsatzart", "Art", Need::optional, &kModes},
        {"setting", "Einsatzfeld", "Anlass", Need::optional, &kSettings},
        {"case_reference", "Aktenzeichen", "Fallzeichen|Fallnummer|AZ"},
    };
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

dispatch::Result<ImportFile<AssignmentRow>> read_assignments(std::string_view bytes,
                                                             const LanguageResolver& resolver) {
    return read_rows<AssignmentRow>(
        bytes, {.columns = assignment_columns(),
                .read = [&resolver](RowCells& cells) { return read_row(cells, resolver); },
                .key = row_key});
}

}  // namespace services::pool
