#include "dispatch/booking/finding_text.hpp"

#include <algorithm>
#include <array>

namespace dispatch::booking {
namespace {

constexpr auto kTexts = std::to_array<FindingText>({
    {"time_missing", "Es fehlt ein Termin.", "A time is missing."},
    {"time_given_twice", "Bitte entweder Termine oder einen Zeitraum angeben.",
     "Please name either times or a window."},
    {"time_options_too_many", "Das sind zu viele Termine zur Auswahl.",
     "These are too many times to choose from."},
    {"time_in_past", "Der Termin liegt in der Vergangenheit.", "The time lies in the past."},
    {"lead_time_short",
     "Die Vorlaufzeit ist unterschritten: Die Anfrage wird als dringend behandelt.",
     "The lead time is short: this is treated as urgent."},
    {"outside_opening_hours", "Der Termin liegt außerhalb der Öffnungszeiten.",
     "The time lies outside the opening hours."},
    {"public_holiday", "Der Termin liegt auf einem Feiertag. Ist an diesem Tag jemand da?",
     "The time lies on a public holiday. Is somebody there on that day?"},
    {"office_closed",
     "An diesem Tag hat die Einsatzstelle einen Schließtag eingetragen. Ist trotzdem jemand da?",
     "The office has entered this as a closing day. Is somebody there all the same?"},
    {"duration_too_short", "Die Dauer ist kürzer als erlaubt.", "This is shorter than allowed."},
    {"duration_too_long", "Die Dauer ist länger als erlaubt.", "This is longer than allowed."},
    {"time_ambiguous", "Diese Uhrzeit gibt es in dieser Nacht zweimal.",
     "This time happens twice that night."},
    {"sign_language_by_telephone", "Gebärdensprache lässt sich nicht am Telefon dolmetschen.",
     "Sign language cannot be interpreted by telephone."},
    {"sign_language_claim",
     "Auf Gebärdensprachdolmetschen besteht ein Rechtsanspruch (§ 17 Abs. 2 SGB I, "
     "§ 19 Abs. 1 SGB X, § 8 BGG NRW).",
     "There is a legal claim to sign language interpreting."},
    {"gender_wish_not_allowed",
     "In diesem Einsatzfeld ist ein Wunsch zum Geschlecht nicht vorgesehen.",
     "A gender wish is not possible in this setting."},
    {"setting_excluded", "Dafür dürfen Sprachmittler:innen nicht eingesetzt werden.",
     "Community interpreters may not be used for this."},
    {"question_open", "Bitte beantworten Sie die Fragen zum Einsatzfeld.",
     "Please answer the questions about the setting."},
    {"client_data_suspected",
     "Das sieht nach Angaben zu einer Klientin oder einem Klienten aus. Bitte nur ein Aktenzeichen "
     "angeben.",
     "This looks like data of a client. Please give a case reference only."},
    {"similar_request_exists", "Es gibt schon eine ähnliche Anfrage.",
     "A similar request exists already."},
});

struct AlternativeText {
    std::string_view code;
    std::string_view german;
    std::string_view english;
};

constexpr auto kAlternatives = std::to_array<AlternativeText>({
    {"window", "ein Zeitraum", "a window"},
    {"time_options", "einzelne Termine", "single times"},
    {"other_time", "ein anderer Termin", "another time"},
    {"longer", "eine längere Dauer", "a longer duration"},
    {"two_requests", "zwei Anfragen", "two requests"},
    {"video", "Videodolmetschen", "interpreting by video"},
    {"professional_interpreter",
     "eine professionelle Dolmetscherin oder ein professioneller "
     "Dolmetscher",
     "a professional interpreter"},
    {"sworn_interpreter", "eine vereidigte Dolmetscherin oder ein vereidigter Dolmetscher",
     "a sworn interpreter"},
    {"without_gender_wish", "eine Anfrage ohne diesen Wunsch", "a request without this wish"},
});

const AlternativeText* find_alternative(std::string_view code) {
    const auto found = std::ranges::find(kAlternatives, code, &AlternativeText::code);
    return found == kAlternatives.end() ? nullptr : &*found;
}

std::string sentence(std::string_view text, std::string_view lead_in, std::string_view instead) {
    std::string whole{text};
    if (!instead.empty()) whole.append(lead_in).append(instead).append(".");
    return whole;
}

}  // namespace

const FindingText* find_finding_text(std::string_view code) {
    const auto found = std::ranges::find(kTexts, code, &FindingText::code);
    return found == kTexts.end() ? nullptr : &*found;
}

std::string_view german_alternative(std::string_view code) {
    const auto* found = find_alternative(code);
    return found == nullptr ? std::string_view{} : found->german;
}

std::string german_text(const Finding& finding) {
    const auto* text = find_finding_text(finding.code);
    const auto* instead = find_alternative(finding.alternative);
    return sentence(text ? text->german : finding.code,
                    " Stattdessen möglich: ", instead ? instead->german : std::string_view{});
}

std::string english_text(const Finding& finding) {
    const auto* text = find_finding_text(finding.code);
    const auto* instead = find_alternative(finding.alternative);
    return sentence(text ? text->english : finding.code,
                    " Possible instead: ", instead ? instead->english : std::string_view{});
}

}  // namespace dispatch::booking
