#include "services/pool/import/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace services::pool {
namespace {

/// {} is the value as it stands in the file, or what the code says about it.
struct Text {
    std::string_view code;
    Severity severity;
    std::string_view german;
    std::string_view english;
};

using enum Severity;

constexpr std::array kTexts{
    Text{"column_unknown", warning, "Diese Spalte ist unbekannt und wird nicht übernommen",
         "This column is unknown and is not taken over"},
    Text{"column_missing", error, "Diese Spalte fehlt", "This column is missing"},
    Text{"column_twice", error, "Diese Spalte steht zweimal in der Datei",
         "This column occurs twice in the file"},
    Text{"value_missing", error, "Hier fehlt eine Angabe", "A value is missing here"},
    Text{"value_invalid", error, "»{}« ist hier nicht möglich", "\"{}\" is not possible here"},
    Text{"date_unreadable", error, "»{}« ist kein Datum (erwartet: 31.12.2026)",
         "\"{}\" is not a date (expected: 31.12.2026)"},
    Text{"time_unreadable", error, "»{}« ist keine Uhrzeit (erwartet: 14:30)",
         "\"{}\" is not a time (expected: 14:30)"},
    Text{"times_unreadable", error, "»{}« sind keine Zeiten (erwartet: Mo 9-12; Di 14:00-16:30)",
         "\"{}\" are not times (expected: Mo 9-12; Di 14:00-16:30)"},
    Text{"amount_unreadable", error, "»{}« ist kein Betrag (erwartet: 1.234,50)",
         "\"{}\" is not an amount (expected: 1.234,50)"},
    Text{"number_unreadable", error, "»{}« ist hier keine gültige Zahl",
         "\"{}\" is not a valid number here"},
    Text{"yes_no_unreadable", error, "»{}« ist weder ja noch nein", "\"{}\" is neither yes nor no"},
    Text{"email_unreadable", error, "»{}« ist keine E-Mail-Adresse",
         "\"{}\" is not an e-mail address"},
    Text{"email_with_umlaut", error,
         "»{}« erreichen wir nicht: bitte ohne Umlaute schreiben (Domain: xn--…)",
         "\"{}\" cannot be reached: please write it without umlauts (domain: xn--…)"},
    Text{"postcode_unreadable", error, "»{}« ist keine Postleitzahl (fünf Ziffern)",
         "\"{}\" is not a postcode (five digits)"},
    Text{"word_unknown", error, "»{}« ist hier nicht bekannt", "\"{}\" is not known here"},
    Text{"language_unknown", error, "Die Sprache »{}« ist nicht bekannt",
         "The language \"{}\" is not known"},
    Text{"language_ambiguous", error, "Die Sprache ist nicht eindeutig: {}",
         "The language is ambiguous: {}"},
    Text{"language_twice", warning, "»{}« steht mehrmals in dieser Zelle",
         "\"{}\" occurs several times in this cell"},
    Text{"level_assumed", warning, "»{}« ohne Niveau: als B1 übernommen, bitte bestätigen",
         "\"{}\" without level: taken as B1, please confirm"},
    Text{"contact_missing", warning, "Weder E-Mail noch Telefon: diese Person ist nicht erreichbar",
         "Neither e-mail nor telephone: this person cannot be reached"},
    Text{"transition_missing", error, "Altbestand braucht ein Datum in »Übergang bis«",
         "Existing stock needs a date in \"Übergang bis\""},
    Text{"key_missing", error, "Nicht zuzuordnen: Nr., E-Mail oder Name mit PLZ fehlt",
         "Cannot be told apart: number, e-mail or name with postcode is missing"},
    Text{"row_repeats", error, "Diese Zeile wiederholt Zeile {}", "This line repeats line {}"},
    Text{"end_before_begin", error, "Das Ende liegt nicht nach dem Anfang",
         "The end is not after the beginning"},
    Text{"sign_language_by_telephone", error, "Gebärdensprache geht nicht am Telefon",
         "Sign language is impossible by telephone"},
    Text{"person_unknown", error, "»{}« ist nicht im Pool", "\"{}\" is not in the pool"},
    Text{"person_ambiguous", error, "»{}« gibt es mehrmals im Pool, bitte mit Nr. angeben",
         "\"{}\" occurs several times in the pool, please give the number"},
    Text{"place_unknown", warning, "Zu »{}« sind keine Koordinaten bekannt",
         "No coordinates are known for \"{}\""},
    Text{"leitweg_id_invalid", error, "»{}« ist keine gültige Leitweg-ID (Prüfziffern)",
         "\"{}\" is not a valid Leitweg-ID (check digits)"},
    Text{"requester_unknown", error, "Die Einsatzstelle »{}« ist nicht bekannt",
         "The office \"{}\" is not known"},
    Text{"office_place_unknown", error, "Diese Einsatzstelle hat keinen Standort »{}«",
         "This office has no place \"{}\""},
    Text{"time_not_on_the_clock", error,
         "»{}« gibt es an diesem Tag wegen der Zeitumstellung nicht oder zweimal",
         "\"{}\" does not exist or exists twice that day because the clocks change"},
    Text{"person_is_busy", error, "Diese Person ist am {} zu dieser Zeit schon vergeben",
         "This person is already booked at this time on {}"},
    Text{"assignment_is_past", error, "Der Einsatz am {} liegt nicht in der Zukunft",
         "The assignment on {} does not lie ahead"},
};

}  // namespace

Finding found(std::string_view code, Spot spot, std::string_view value) {
    const auto* text = std::ranges::find(kTexts, code, &Text::code);
    assert(text != kTexts.end());
    return {spot.line,
            std::string{spot.column},
            text->code,
            text->severity,
            fmt::format(fmt::runtime(text->german), value),
            fmt::format(fmt::runtime(text->english), value)};
}

bool has_error(const std::vector<Finding>& findings) {
    return std::ranges::find(findings, Severity::error, &Finding::severity) != findings.end();
}

}  // namespace services::pool
