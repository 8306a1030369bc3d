#include "services/pool/import/interpreters.hpp"

#include <array>

namespace services::pool {
namespace {

struct ClearanceColumn {
    Column column;
    std::string_view code;
};

const std::array<ClearanceColumn, 7>& clearance_columns() {
    static const std::array<ClearanceColumn, 7> columns{{
        {{"confidentiality", "Verschwiegenheit", "Verschwiegenheitserklärung|Schweigepflicht"},
         "confidentiality"},
        {{"basic_course", "Basiskurs", "Schulung|Basisschulung|Schulung 60 UE|Grundschulung"},
         "basic_course"},
        {{"criminal_record_check", "Führungszeugnis",
          "Erweitertes Führungszeugnis|eFZ|Einsicht Führungszeugnis"},
         "criminal_record_check"},
        {{"child_protection", "Schulung Kinderschutz", "Kinderschutz"}, "child_protection"},
        {{"health", "Schulung Gesundheit", "Gesundheit"}, "health"},
        {{"psychosocial", "Schulung Psychosoziales", "Psychosoziales"}, "psychosocial"},
        {{"telephone_video", "Schulung Telefon und Video", "Telefon und Video"}, "telephone_video"},
    }};
    return columns;
}

const std::vector<WordRow> kKinds{
    {"volunteer", "Ehrenamt|ehrenamtlich|Ehrenamtliche|Ehrenamtlicher|EA"},
    {"fee_paid", "Honorar|Honorarkraft|freiberuflich|selbständig|selbstständig"},
    {"employee", "angestellt|Mitarbeiter|Mitarbeiterin|Mitarbeiter:in|Beschäftigte|beschäftigt"},
    {"agency", "Dolmetschbüro|Agentur|Vertragspartner"},
    {"in_house",
     "Sprachpate|Sprachpatin|Sprachpat:in|Sprachpate im Haus|Ad-hoc-Sprachpate|Ad-hoc-Sprachpatin|"
     "Sprachpate (Haus)|im Haus|hausintern"},
};
const std::vector<WordRow> kGenders{
    {"female", "w|weiblich|Frau|f"}, {"male", "m|männlich|Herr|Mann"}, {"diverse", "d|divers"}};
const std::vector<WordRow> kReachedBy{{"mail", "Mail|E-Mail"},
                                      {"phone", "Telefon|Anruf|Festnetz|telefonisch"}};
const std::vector<WordRow> kTravel{{"car", "Auto|PKW|Kfz"},
                                   {"public_transport", "ÖPNV|Bus und Bahn|Bus|Bahn|Bus/Bahn"},
                                   {"bicycle", "Fahrrad|Rad"},
                                   {"walking", "zu Fuß"}};
const std::vector<WordRow> kQualifications{
    {"none", "keine|ohne"},
    {"trained", "geschult|Basiskurs|Schulung"},
    {"certified", "zertifiziert|Zertifikat|Sprachmittler (IHK)|IHK"},
    {"professional", "Dolmetscher|Dolmetscherin|Dolmetscher:in|beruflich"},
    {"sworn", "vereidigt|beeidigt|ermächtigt"},
};

/// "ja" would not say since when, so only a date counts; "nein" is the same as empty.
void read_clearances(RowCells& cells, InterpreterRow& row) {
    for (const auto& clearance : clearance_columns()) {
        const auto cell = cells.text(clearance.column.key);
        if (cell.empty() || parse_yes_no(cell) == false) {
            continue;
        }
        if (const auto day = cells.day(clearance.column.key)) {
            row.clearances.push_back({std::string{clearance.code}, *day});
        }
    }
}

void read_contact(RowCells& cells, InterpreterRow& row) {
    row.phone = cells.text("phone");
    row.reached_by = cells.word("reached_by", kReachedBy, "");
    row.street = cells.text("street");
    row.town = cells.text("town");
    row.radius_km = cells.number("radius");
    row.travels_by = cells.word("travels_by", kTravel, "");
    if (row.person.email.empty() && row.phone.empty()) {
        cells.note("contact_missing", "email");
    }
    if (row.reached_by == "mail" && row.person.email.empty() && cells.has("reached_by")) {
        cells.note("value_invalid", "reached_by", cells.text("reached_by"));
    }
}

void read_existing_stock(RowCells& cells, InterpreterRow& row) {
    row.existing_stock_until = cells.day("existing_stock_until");
    row.is_existing_stock =
        cells.yes_no("existing_stock").value_or(row.existing_stock_until.has_value());
    if (row.is_existing_stock && !cells.has("existing_stock_until")) {
        cells.note("transition_missing", "existing_stock_until");
    }
    if (!row.is_existing_stock && row.existing_stock_until) {
        cells.note("value_invalid", "existing_stock", cells.text("existing_stock"));
    }
}

/// Of somebody who helps in-house; the columns mean nothing for others.
void read_house(RowCells& cells, InterpreterRow& row) {
    row.house = cells.text("house");
    row.helps_since = cells.day("helps_since");
    row.superior = cells.text("superior");
    row.agreed_on = cells.day("agreed_on");
    if (row.superior.empty() && row.agreed_on) cells.note("value_missing", "superior");
    if (!row.superior.empty() && !row.agreed_on) cells.note("value_missing", "agreed_on");
    if (row.kind.empty() || row.kind == "in_house") return;
    for (const std::string_view column : {"house", "helps_since", "superior", "agreed_on"})
        if (cells.has(column)) cells.note("value_invalid", column, cells.text(column));
}

InterpreterRow read_row(RowCells& cells, const LanguageResolver& resolver) {
    InterpreterRow row{.person = read_person(cells)};
    row.kind = cells.word("kind", kKinds, "");
    row.gender = cells.word("gender", kGenders, "");
    read_contact(cells, row);
    for (const auto part : split(cells.text("specialisations"), ",;")) {
        row.specialisations.emplace_back(part);
    }
    row.qualification = cells.word("qualification", kQualifications, "");
    row.wanted_hours_month = cells.number("wanted_hours");
    row.agency = cells.text("agency");
    if (!row.agency.empty() && row.kind != "agency") {
        cells.note("value_invalid", "agency", row.agency);
    }
    read_house(cells, row);
    row.languages = read_skills(cells, resolver);
    row.languages_confirmed_on = cells.day("languages_confirmed");
    read_clearances(cells, row);
    row.availability = cells.week("availability");
    read_existing_stock(cells, row);
    return row;
}

}  // namespace

std::vector<Column> interpreter_columns() {
    std::vector<Column> all = person_columns();
    for (auto& column : all) {
        if (column.key == "family_name" || column.key == "given_name") {
            column.need = Need::value;
        }
    }
    const std::vector<Column> more{
        {"kind", "Art", "Personenart|Tätigkeit als|Status", Need::optional, &kKinds},
        {"gender", "Geschlecht", "", Need::optional, &kGenders},
        {"phone", "Telefon", "Mobil|Handy|Tel.|Telefonnummer|Mobiltelefon"},
        {"reached_by", "Erreichbar per", "Erreichbar über|Kontaktweg", Need::optional, &kReachedBy},
        {"street", "Straße", "Strasse|Straße und Hausnummer|Anschrift"},
        {"town", "Ort", "Wohnort|Stadt|Gemeinde"},
        {"radius", "Umkreis km", "Umkreis|Radius|Umkreis in km"},
        {"travels_by", "Unterwegs mit", "Verkehrsmittel|Mobilität", Need::optional, &kTravel},
        {"specialisations", "Schwerpunkte", "Schwerpunkt|Spezialisierung|Fachgebiete"},
        {"qualification", "Qualifikation", "", Need::optional, &kQualifications},
        {"wanted_hours", "Wunschstunden", "Wunschstunden im Monat|Stunden pro Monat"},
        {"agency", "Dolmetschbüro", "Agentur|Vertragspartner"},
        {"house", "Haus", "Dienststelle|Einsatzstelle|Behörde"},
        {"helps_since", "Sprachpate seit", "Dabei seit|Macht mit seit"},
        {"superior", "Zugestimmt von", "Führungskraft|Vorgesetzte|Vorgesetzter"},
        {"agreed_on", "Zugestimmt am", "Zustimmung am"},
        {"languages", "Sprachen", "Sprache|Sprachkenntnisse", Need::value},
        {"level", "Niveau", "Sprachniveau", Need::optional, &level_words()},
        {"languages_confirmed", "Sprachen bestätigt am", "Sprachstand|bestätigt am"},
        {"availability", "Verfügbarkeit", "Verfügbare Zeiten|Zeiten"},
        {"existing_stock", "Altbestand", "Bestand"},
        {"existing_stock_until", "Übergang bis", "Übergangsfrist|Übergangsfrist bis"},
    };
    all.insert(all.end(), more.begin(), more.end());
    for (const auto& clearance : clearance_columns()) {
        all.push_back(clearance.column);
    }
    return all;
}

dispatch::Result<ImportFile<InterpreterRow>> read_interpreters(std::string_view bytes,
                                                               const LanguageResolver& resolver) {
    return read_rows<InterpreterRow>(
        bytes, {.columns = interpreter_columns(),
                .read = [&resolver](RowCells& cells) { return read_row(cells, resolver); },
                .key = [](const InterpreterRow& row) { return natural_key(row.person); }});
}

}  // namespace services::pool
