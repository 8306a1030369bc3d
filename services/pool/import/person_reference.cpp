#include "services/pool/import/person_reference.hpp"

#include <algorithm>

namespace services::pool {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

}  // namespace

std::vector<Column> person_columns() {
    return {
        {"external_number", "Nr.",
         "Nummer|Personalnummer|Personal-Nr.|Pers.-Nr.|Sprachmittler-Nr."},
        {"email", "E-Mail", "Email|Mail|Mailadresse|E-Mail-Adresse"},
        {"family_name", "Nachname", "Name|Familienname|Zuname"},
        {"given_name", "Vorname", "Vornamen|Rufname"},
        {"postcode", "PLZ", "Postleitzahl"},
    };
}

PersonReference read_person(RowCells& cells) {
    return {.external_number = std::string{cells.text("external_number")},
            .email = cells.email("email"),
            .given_name = std::string{cells.text("given_name")},
            .family_name = std::string{cells.text("family_name")},
            .postcode = cells.postcode("postcode")};
}

std::string natural_key(const PersonReference& person) {
    if (!person.external_number.empty()) {
        return "number:" + person.external_number;
    }
    if (!person.email.empty()) {
        return "email:" + person.email;
    }
    if (person.given_name.empty() || person.family_name.empty() || person.postcode.empty()) {
        return {};
    }
    return "name:" + lower(person.family_name) + "|" + lower(person.given_name) + "|" +
           person.postcode;
}

bool names_someone(const PersonReference& person) {
    return person != PersonReference{};
}

}  // namespace services::pool
