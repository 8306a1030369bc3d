#include "services/pool/import/requesters.hpp"

namespace services::pool {
namespace {

const std::vector<WordRow> kKinds{
    {"jobcenter", "Jobcenter"},
    {"health_office", "Gesundheitsamt"},
    {"school", "Schule|Grundschule|Gesamtschule|Realschule|Gymnasium|Berufskolleg|Hauptschule"},
    {"day_care", "Kita|Kindertagesstätte|Kindergarten|Familienzentrum"},
    {"youth_office", "Jugendamt"},
    {"social_office", "Sozialamt"},
    {"immigration_office", "Ausländerbehörde|Ausländeramt"},
    {"clinic", "Klinik|Krankenhaus|Klinikum"},
    {"doctor", "Arztpraxis|Praxis|Arzt"},
    {"counselling", "Beratungsstelle|Beratung"},
    {"charity", "Wohlfahrtsverband|Verein|Wohlfahrt|freier Träger"},
    {"housing", "Wohnen|Wohnungsgesellschaft|Unterkunft"},
    {"other_office", "Amt|Behörde|Sonstiges Amt|Bürgerbüro|Standesamt"},
    {"private", "privat"},
};

std::optional<Degrees> read_degrees(RowCells& cells) {
    const auto latitude = cells.decimal("latitude");
    const auto longitude = cells.decimal("longitude");
    if (cells.has("latitude") != cells.has("longitude")) {
        cells.note("value_missing", cells.has("latitude") ? "longitude" : "latitude");
    }
    if (!latitude || !longitude) {
        return std::nullopt;
    }
    if (*latitude < -90 || *latitude > 90 || *longitude < -180 || *longitude > 180) {
        cells.note("value_invalid", "latitude", cells.text("latitude"));
        return std::nullopt;
    }
    return Degrees{*latitude, *longitude};
}

RequesterPerson read_contact(RowCells& cells) {
    RequesterPerson person{.given_name = std::string{cells.text("person_given_name")},
                           .family_name = std::string{cells.text("person_family_name")},
                           .email = cells.email("person_email"),
                           .team = std::string{cells.text("person_team")}};
    if (cells.has("person_email") && person.family_name.empty()) {
        cells.note("value_missing", "person_family_name");
    }
    return person;
}

RequesterRow read_row(RowCells& cells) {
    RequesterRow row{.external_number = std::string{cells.text("external_number")},
                     .name = std::string{cells.text("name")},
                     .kind = cells.word("kind", kKinds, ""),
                     .cost_centre = std::string{cells.text("cost_centre")},
                     .leitweg_id = std::string{cells.text("leitweg_id")},
                     .email = cells.email("email"),
                     .phone = std::string{cells.text("phone")},
                     .place_name = std::string{cells.text("place_name")},
                     .street = std::string{cells.text("street")},
                     .postcode = cells.postcode("postcode"),
                     .town = std::string{cells.text("town")}};
    row.degrees = read_degrees(cells);
    row.opening_hours = cells.week("opening_hours");
    row.person = read_contact(cells);
    return row;
}

std::string line_key(const RequesterRow& row) {
    const auto key = requester_key(row);
    if (key.empty()) {
        return {};
    }
    const std::string& place = row.place_name.empty() ? row.street : row.place_name;
    return key + "|" + place + "|" + row.postcode + "|" + row.person.email;
}

}  // namespace

std::vector<Column> requester_columns() {
    return {
        {"external_number", "Nr.", "Nummer|Kundennummer|Einsatzstellen-Nr."},
        {"name", "Einsatzstelle", "Name|Einrichtung|Organisation|Bezeichnung", Need::value},
        {"kind", "Art", "Typ|Einrichtungsart", Need::value, &kKinds},
        {"cost_centre", "Kostenstelle"},
        {"leitweg_id", "Leitweg-ID", "Leitweg"},
        {"email", "E-Mail", "Email|Mail|Mailadresse"},
        {"phone", "Telefon", "Tel.|Telefonnummer"},
        {"place_name", "Standort", "Dienststelle|Außenstelle|Haus"},
        {"street", "Straße", "Strasse|Anschrift|Straße und Hausnummer"},
        {"postcode", "PLZ", "Postleitzahl", Need::value},
        {"town", "Ort", "Stadt|Gemeinde", Need::value},
        {"latitude", "Breite", "Breitengrad|lat|latitude"},
        {"longitude", "Länge", "Längengrad|lon|lng|longitude"},
        {"opening_hours", "Öffnungszeiten", "Sprechzeiten"},
        {"person_given_name", "Fachkraft Vorname", "Ansprechperson Vorname"},
        {"person_family_name", "Fachkraft Nachname",
         "Fachkraft Name|Fachkraft|Ansprechperson Nachname|Ansprechperson"},
        {"person_email", "Fachkraft E-Mail", "Ansprechperson E-Mail|Fachkraft Mail"},
        {"person_team", "Team", "Abteilung|Sachgebiet"},
    };
}

std::string requester_key(const RequesterRow& row) {
    if (!row.external_number.empty()) {
        return "number:" + row.external_number;
    }
    return row.name.empty() ? std::string{} : "name:" + row.name;
}

dispatch::Result<ImportFile<RequesterRow>> read_requesters(std::string_view bytes) {
    return read_rows<RequesterRow>(
        bytes, {.columns = requester_columns(), .read = read_row, .key = line_key});
}

}  // namespace services::pool
