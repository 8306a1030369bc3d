#include "dispatch/settings/catalogue.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::settings {
namespace {

constexpr std::array<Name<Route>, 2> kRoutes{{
    {Route::professional_interpreter, "professional_interpreter"},
    {Route::sworn_interpreter, "sworn_interpreter"},
}};

// State-funded lay interpreters may not work where a talk has legal effect.
Question legal_effect() {
    return {"legal_effect",
            "Hat das Gespräch unmittelbare Rechtsfolgen (Anhörung, Vertrag, Belehrung)?",
            "Does the talk have direct legal effect (hearing, contract, formal instruction)?",
            Route::sworn_interpreter};
}

// AO-SF: the procedure that decides on special educational support in NRW.
Question aosf() {
    return {"aosf", "Geht es um ein Verfahren nach AO-SF (sonderpädagogische Unterstützung)?",
            "Is it a procedure on special educational support (AO-SF)?", Route::sworn_interpreter};
}

// § 630e BGB: the explanation must be understandable to the patient.
Question medical_explanation() {
    return {"medical_explanation",
            "Ist es eine ärztliche Aufklärung oder Einwilligung vor einem Eingriff?",
            "Is it a medical explanation or consent before an operation?",
            Route::professional_interpreter};
}

constexpr auto kTrained = Qualification::trained;
constexpr auto kCertified = Qualification::certified;

// One block per setting: this table is the specification.
std::vector<Setting> office_settings() {
    return {
        {.code = "office_talk",
         .name_de = "Behördengespräch",
         .name_en = "Talk at an office",
         .legal_effect_excluded = true,
         .address_after_acceptance_only = false,
         .questions = {legal_effect()}},
        {.code = "registration",
         .name_de = "Anmeldung und Antrag",
         .name_en = "Registration and application",
         .minimum = Qualification::none,
         .legal_effect_excluded = true,
         .address_after_acceptance_only = false,
         .questions = {legal_effect()}},
        {.code = "counselling",
         .name_de = "Beratung",
         .name_en = "Counselling",
         .gender_wish_allowed = true},
        {.code = "job_coaching",
         .name_de = "Arbeit und Beruf",
         .name_en = "Work and coaching",
         .legal_effect_excluded = true,
         .address_after_acceptance_only = false,
         .questions = {legal_effect()}},
        {.code = "housing",
         .name_de = "Wohnen",
         .name_en = "Housing",
         .legal_effect_excluded = true,
         .questions = {legal_effect()}},
        {.code = "information_event",
         .name_de = "Informationsveranstaltung",
         .name_en = "Information event",
         .address_after_acceptance_only = false,
         .continuity_allowed = false},
    };
}

std::vector<Setting> health_settings() {
    return {
        {.code = "doctor_hospital",
         .name_de = "Arzt und Krankenhaus",
         .name_en = "Doctor and hospital",
         .minimum = kTrained,
         .needed_clearances = {"health"},
         .gender_wish_allowed = true,
         .questions = {medical_explanation()}},
        {.code = "pregnancy_birth",
         .name_de = "Schwangerschaft und Geburt",
         .name_en = "Pregnancy and birth",
         .minimum = kTrained,
         .needed_clearances = {"health"},
         .gender_wish_allowed = true,
         .questions = {medical_explanation()}},
        {.code = "psychosocial",
         .name_de = "Psychosoziales und Trauma",
         .name_en = "Psychosocial care and trauma",
         .minimum = kCertified,
         .needed_clearances = {"psychosocial"},
         .gender_wish_allowed = true},
        {.code = "elderly_care",
         .name_de = "Altenhilfe und Pflege",
         .name_en = "Care for the elderly",
         .gender_wish_allowed = true},
        {.code = "home_visit",
         .name_de = "Hausbesuch",
         .name_en = "Home visit",
         .gender_wish_allowed = true},
        {.code = "sign_language",
         .name_de = "Gebärdensprache",
         .name_en = "Sign language",
         .minimum = Qualification::professional,
         .gender_wish_allowed = true,
         .address_after_acceptance_only = false},
    };
}

std::vector<Setting> child_settings() {
    return {
        {.code = "child_protection",
         .name_de = "Kinderschutz",
         .name_en = "Child protection",
         .minimum = kCertified,
         .needed_clearances = {"child_protection", "criminal_record_check"},
         .child_related = true,
         .gender_wish_allowed = true,
         .legal_effect_excluded = true,
         .questions = {legal_effect()}},
        {.code = "school_entry",
         .name_de = "Schulaufnahme und Schulgespräch",
         .name_en = "School entry and school talk",
         .needed_clearances = {"criminal_record_check"},
         .child_related = true,
         .legal_effect_excluded = true,
         .address_after_acceptance_only = false,
         .questions = {aosf(), legal_effect()}},
        {.code = "parents_evening",
         .name_de = "Elternabend und Elternsprechtag",
         .name_en = "Parents' evening",
         .address_after_acceptance_only = false,
         .continuity_allowed = false},
        {.code = "day_care",
         .name_de = "Kindertagesbetreuung",
         .name_en = "Day-care",
         .needed_clearances = {"criminal_record_check"},
         .child_related = true,
         .address_after_acceptance_only = false},
    };
}

std::vector<Setting> all_settings() {
    auto all = office_settings();
    for (auto& group : {health_settings(), child_settings()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

}  // namespace

std::string_view to_text(Route route) {
    return text_in<Route>(kRoutes, route);
}

std::string_view german_name(Route route) {
    switch (route) {
        case Route::professional_interpreter: return "Dolmetscher:in (Beruf)";
        case Route::sworn_interpreter: return "ermächtigte:r oder beeidigte:r Dolmetscher:in";
    }
    return {};
}

const std::vector<Setting>& default_catalogue() {
    static const std::vector<Setting> catalogue = all_settings();
    return catalogue;
}

const Setting* find_setting(const std::vector<Setting>& catalogue, std::string_view code) {
    const auto found = std::ranges::find(catalogue, code, &Setting::code);
    return found == catalogue.end() ? nullptr : &*found;
}

}  // namespace dispatch::settings
