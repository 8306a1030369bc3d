// What interpreters are told.
#include <fmt/format.h>

#include <array>

#include "services/notify/mail_facts.hpp"

namespace services::notify {
namespace {

std::string part_of_series_de(const MailFacts& facts) {
    if (facts.series_de.empty()) return {};
    return fmt::format(
        "Dieser Termin gehört zu einer Terminserie: {}. Wer ihn übernimmt, wird für "
        "die übrigen Termine zuerst gefragt.\n\n",
        facts.series_de);
}
std::string part_of_series_en(const MailFacts& facts) {
    if (facts.series_en.empty()) return {};
    return fmt::format(
        "It is part of a series: {}. Who takes it is asked first for the "
        "others.\n\n",
        facts.series_en);
}

Words series_de(const MailFacts& facts) {
    return {"Terminserie ab " + facts.when_short,
            fmt::format("so steht es um Ihre Termine dieser Serie ({}):\n\n{}\nSprache: {}\n"
                        "Einsatzfeld: {}\n\nOffene Angebote können Sie nach der Anmeldung mit "
                        "einem Tippen alle übernehmen oder einzeln beantworten. Was hier nicht "
                        "steht, hat sich erledigt:\n{}/angebote\n",
                        facts.series_de, facts.list_de, facts.spoken_de, facts.setting_de,
                        facts.portal_url)};
}
Words series_en(const MailFacts& facts) {
    return {{},
            fmt::format("Your appointments of this series ({}):\n\n{}\nLog in to take all open "
                        "offers with one tap, or to answer them one by one. What is not listed is "
                        "closed:\n{}/angebote\n",
                        facts.series_en, facts.list_en, facts.portal_url)};
}

Words offer_de(const MailFacts& facts) {
    const auto until =
        facts.until.empty() ? "" : fmt::format("Bitte antworten Sie bis {}.\n", facts.until);
    return {
        "Einsatzangebot für " + facts.when_short,
        fmt::format("wir haben ein Einsatzangebot für Sie:\n\n{}\n{}{}Auf dieser Seite können Sie "
                    "zusagen oder ablehnen, ohne Angabe von Gründen:\n{}\n",
                    details_de(facts), part_of_series_de(facts), until, facts.link_url)};
}
Words offer_en(const MailFacts& facts) {
    const auto until =
        facts.until.empty() ? "" : fmt::format("Please answer by {}.\n", facts.until);
    return {{},
            fmt::format("We have an offer for you:\n\n{}\n{}{}Say yes or no on this page; you need "
                        "not give a reason:\n{}\n",
                        details_en(facts), part_of_series_en(facts), until, facts.link_url)};
}

Words offer_expires_de(const MailFacts& facts) {
    auto words = offer_de(facts);
    return {"Erinnerung: " + words.subject, words.body};
}

Words withdrawn_de(const MailFacts& facts) {
    return {
        "Einsatzangebot für " + facts.when_short + " erledigt",
        fmt::format("das Einsatzangebot für {} (Nummer {}) hat sich erledigt. Sie müssen nichts "
                    "tun. Vielen Dank.\n",
                    facts.when, facts.number)};
}
Words withdrawn_en(const MailFacts& facts) {
    return {{},
            fmt::format("The offer for {} (number {}) is closed. You need not do anything.\n",
                        facts.when, facts.number)};
}

Words confirmed_de(const MailFacts& facts) {
    return {"Ihr Einsatz am " + facts.when_short,
            fmt::format("Ihr Einsatz ist bestätigt:\n\n{}Einsatzstelle: {}\n\nAnsprechperson und "
                        "weitere Angaben finden Sie nach der Anmeldung:\n{}\n",
                        details_de(facts), facts.requester_name, facts.portal_url)};
}
Words confirmed_en(const MailFacts& facts) {
    return {{},
            fmt::format("Your assignment is confirmed:\n\n{}Office: {}\n\nLog in for the contact "
                        "person:\n{}\n",
                        details_en(facts), facts.requester_name, facts.portal_url)};
}

Words reminder_de(const MailFacts& facts) {
    auto words = confirmed_de(facts);
    return {"Erinnerung: " + words.subject, words.body};
}

Words cancelled_de(const MailFacts& facts) {
    return {"Einsatz am " + facts.when_short + " storniert",
            fmt::format("Ihr Einsatz findet nicht statt:\n\n{}\nSie müssen nichts tun.\n",
                        details_de(facts))};
}
Words cancelled_en(const MailFacts& facts) {
    return {{}, fmt::format("Your assignment is cancelled:\n\n{}", details_en(facts))};
}

Words moved_de(const MailFacts& facts) {
    return {"Einsatz am " + facts.when_short + " verschoben",
            fmt::format("dieser Termin wird verschoben und findet nicht zu dieser Zeit "
                        "statt:\n\n{}\nÜber den neuen Termin erhalten Sie eine eigene "
                        "Nachricht, wenn er für Sie passt.\n",
                        details_de(facts))};
}
Words moved_en(const MailFacts& facts) {
    return {{},
            fmt::format("This appointment moves to another time; you will be asked "
                        "separately:\n\n{}",
                        details_en(facts))};
}

Words missing_de(const MailFacts& facts) {
    return {"Einsatznachweis für " + facts.when_short,
            fmt::format("für Ihren Einsatz am {} (Nummer {}) fehlt noch der Einsatznachweis. Bitte "
                        "tragen Sie die Stunden ein:\n{}\n",
                        facts.when, facts.number, facts.portal_url)};
}
Words missing_en(const MailFacts& facts) {
    return {{},
            fmt::format("Please enter your hours for {} (number {}):\n{}\n", facts.when,
                        facts.number, facts.portal_url)};
}

Words objected_de(const MailFacts& facts) {
    return {
        "Beanstandung zum Einsatznachweis für " + facts.when_short,
        fmt::format("die Einsatzstelle hat Ihren Einsatznachweis für {} (Nummer {}) beanstandet. "
                    "Den Grund sehen Sie nach der Anmeldung; dort können Sie ihn neu "
                    "einreichen:\n{}\n",
                    facts.when, facts.number, facts.portal_url)};
}
Words objected_en(const MailFacts& facts) {
    return {{},
            fmt::format("The office objected to your hours for {} (number {}). Log in to see why "
                        "and to hand them in again:\n{}\n",
                        facts.when, facts.number, facts.portal_url)};
}

Words holidays_de(const MailFacts& facts) {
    return {facts.holidays + ": Sind Sie erreichbar?",
            fmt::format("bald sind {} ({}). Können wir Sie in dieser Zeit für Einsätze fragen? "
                        "Bitte sagen Sie es uns auf dieser Seite, ein Tippen genügt:\n{}\n",
                        facts.holidays, facts.when, facts.link_url)};
}
Words holidays_en(const MailFacts& facts) {
    return {{},
            fmt::format("School holidays are coming: {} ({}). May we ask you for assignments in "
                        "this time? Please tell us on this page, one tap is enough:\n{}\n",
                        facts.holidays, facts.when, facts.link_url)};
}

Words skills_de(const MailFacts& facts) {
    return {"Stimmen Ihre Sprachen noch?",
            fmt::format("Sie helfen im Haus mit Ihren Sprachen aus. Vielen Dank! Bitte bestätigen "
                        "Sie nach der Anmeldung mit einem Tippen, welche Sprachen noch "
                        "stimmen:\n{}/sprachpate\n\nNicht bestätigte Sprachen werden nicht mehr "
                        "vorgeschlagen. Sie möchten nicht mehr mitmachen? Auch das geht dort, ohne "
                        "Angabe von Gründen.\n",
                        facts.portal_url)};
}
Words skills_en(const MailFacts& facts) {
    return {{},
            fmt::format("You help in-house with your languages. Please log in and confirm with one "
                        "tap which of them still hold:\n{}/sprachpate\n\nLanguages that are not "
                        "confirmed are proposed no longer. You can stop there, too, without giving "
                        "a reason.\n",
                        facts.portal_url)};
}

constexpr std::array<MailKind, 12> kKinds{{
    {"offer", offer_de, offer_en},
    {"offer_expires", offer_expires_de, offer_en},
    {"offer_withdrawn", withdrawn_de, withdrawn_en},
    {"assignment_confirmed", confirmed_de, confirmed_en},
    {"assignment_reminder", reminder_de, confirmed_en},
    {"assignment_cancelled", cancelled_de, cancelled_en},
    {"assignment_moved", moved_de, moved_en},
    {"timesheet_missing", missing_de, missing_en},
    {"timesheet_objected", objected_de, objected_en},
    {"series_news", series_de, series_en},
    {"holidays_asked", holidays_de, holidays_en},
    {"skills_to_confirm", skills_de, skills_en},
}};

}  // namespace

std::span<const MailKind> interpreter_mails() {
    return kKinds;
}

}  // namespace services::notify
