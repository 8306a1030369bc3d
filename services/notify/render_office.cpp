// What offices and coordinators are told.
#include <fmt/format.h>

#include <array>

#include "services/notify/mail_facts.hpp"

namespace services::notify {
namespace {

Words filled_de(const MailFacts& facts) {
    return {"Einsatzanfrage für " + facts.when_short + ": bestätigt",
            fmt::format("für Ihre Einsatzanfrage ist jemand gefunden: {}.\n\n{}\n{}\n",
                        facts.interpreter_name, details_de(facts), facts.portal_url)};
}
Words filled_en(const MailFacts& facts) {
    return {{},
            fmt::format("Your request is filled: {}.\n\n{}\n{}\n", facts.interpreter_name,
                        details_en(facts), facts.portal_url)};
}

Words series_de(const MailFacts& facts) {
    return {"Terminserie ab " + facts.when_short + ": neuer Stand",
            fmt::format("so steht es um diese Terminserie ({}):\n\n{}\nSprache: {}\n"
                        "Einsatzfeld: {}\nEinsatzstelle: {}\n\nAlle Termine und was Sie ändern "
                        "können:\n{}\n",
                        facts.series_de, facts.list_de, facts.spoken_de, facts.setting_de,
                        facts.requester_name, facts.portal_url)};
}
Words series_en(const MailFacts& facts) {
    return {{},
            fmt::format("This series ({}) stands as follows:\n\n{}\nAll occurrences, and what "
                        "you can change:\n{}\n",
                        facts.series_en, facts.list_en, facts.portal_url)};
}

Words lost_de(const MailFacts& facts) {
    return {"Einsatzanfrage für " + facts.when_short + ": neue Suche",
            fmt::format("{} kann den Termin leider nicht wahrnehmen. Wir suchen bereits eine "
                        "Vertretung und melden uns.\n\nSie können auch per Telefon dolmetschen "
                        "lassen, den Termin verschieben oder die Anfrage stornieren:\n{}\n\n{}",
                        facts.interpreter_name, facts.portal_url, details_de(facts))};
}
Words lost_en(const MailFacts& facts) {
    return {{},
            fmt::format("{} cannot come. We are looking for a substitute already.\n\nYou may also "
                        "have it interpreted by telephone, move or cancel it:\n{}\n\n{}",
                        facts.interpreter_name, facts.portal_url, details_en(facts))};
}

Words off_de(const MailFacts& facts) {
    return {"Termin am " + facts.when_short + " entfällt",
            fmt::format("dieser Termin mit {} ist abgesagt oder verschoben. Die mitgeschickte "
                        "Datei nimmt ihn aus Ihrem Kalender.\n\n{}\n{}\n",
                        facts.interpreter_name, details_de(facts), facts.portal_url)};
}
Words off_en(const MailFacts& facts) {
    return {{},
            fmt::format("This appointment with {} was cancelled or moved. The file takes it out of "
                        "your calendar.\n\n{}\n{}\n",
                        facts.interpreter_name, details_en(facts), facts.portal_url)};
}

Words unfilled_de(const MailFacts& facts) {
    return {"Einsatzanfrage für " + facts.when_short + ": niemand gefunden",
            fmt::format("für diese Einsatzanfrage haben wir niemanden gefunden. Den Grund und was "
                        "stattdessen möglich ist, sehen Sie hier:\n{}\n\n{}",
                        facts.portal_url, details_de(facts))};
}
Words unfilled_en(const MailFacts& facts) {
    return {{},
            fmt::format("We found nobody for this request. See why, and what is possible "
                        "instead:\n{}\n\n{}",
                        facts.portal_url, details_en(facts))};
}

Words lapsed_de(const MailFacts& facts) {
    return {"Einsatzanfrage für " + facts.when_short + ": nicht rechtzeitig freigegeben",
            fmt::format("diese Einsatzanfrage wurde bis zum Termin nicht freigegeben. Sie ist "
                        "beendet, und es kommt niemand. Eine neue Anfrage ist hier "
                        "möglich:\n{}\n\n{}",
                        facts.portal_url, details_de(facts))};
}
Words lapsed_en(const MailFacts& facts) {
    return {{},
            fmt::format("This request was not approved before its time. It has ended and nobody "
                        "will come. You may request again here:\n{}\n\n{}",
                        facts.portal_url, details_en(facts))};
}

Words refused_de(const MailFacts& facts) {
    return {"Einsatzanfrage für " + facts.when_short + ": beendet",
            fmt::format("wir konnten Ihre Einsatzstelle leider nicht aufnehmen. Diese "
                        "Einsatzanfrage ist beendet, und es kommt niemand. Bei Fragen wenden Sie "
                        "sich bitte an uns.\n\n{}",
                        details_de(facts))};
}
Words refused_en(const MailFacts& facts) {
    return {{},
            fmt::format("We could not accept your office. This request has ended and nobody will "
                        "come. Please contact us if you have questions.\n\n{}",
                        details_en(facts))};
}

Words office_waits_de(const MailFacts& facts) {
    return {"Eine neue Einsatzstelle wartet",
            fmt::format("eine Einsatzstelle, die hier noch nicht bekannt ist, hat sich angemeldet. "
                        "Bitte prüfen Sie, ob Sie sie aufnehmen oder mit einer vorhandenen "
                        "zusammenführen:\n{}/heute\n",
                        facts.portal_url)};
}
Words office_waits_en(const MailFacts& facts) {
    return {{},
            fmt::format("An office that is not known here has come in. Please accept it, or merge "
                        "it with one that you have:\n{}/heute\n",
                        facts.portal_url)};
}

Words choice_de(const MailFacts& facts) {
    return {"Bitte auswählen: Einsatzanfrage für " + facts.when_short,
            fmt::format("für diese Einsatzanfrage liegen Zusagen vor. Bitte wählen Sie "
                        "aus:\n{}\n\n{}",
                        facts.portal_url, details_de(facts))};
}
Words choice_en(const MailFacts& facts) {
    return {{},
            fmt::format("People are interested in this request. Please choose:\n{}\n\n{}",
                        facts.portal_url, details_en(facts))};
}

Words moved_de(const MailFacts& facts) {
    return {"Einsatzanfrage verschoben auf " + facts.when_short,
            fmt::format("die Einsatzanfrage ist verschoben. Der neue Termin:\n\n{}\n{}\n",
                        details_de(facts), facts.portal_url)};
}
Words moved_en(const MailFacts& facts) {
    return {{},
            fmt::format("The request was moved. The new time:\n\n{}\n{}\n", details_en(facts),
                        facts.portal_url)};
}

Words confirm_de(const MailFacts& facts) {
    return {"Bitte Stunden bestätigen: Einsatz am " + facts.when_short,
            fmt::format("{} hat den Einsatznachweis für {} (Nummer {}) eingereicht. Bitte "
                        "bestätigen oder beanstanden Sie ihn:\n{}\n",
                        facts.interpreter_name, facts.when, facts.number, facts.portal_url)};
}
Words confirm_en(const MailFacts& facts) {
    return {
        {},
        fmt::format("{} handed in the hours for {} (number {}). Please confirm or object:\n{}\n",
                    facts.interpreter_name, facts.when, facts.number, facts.portal_url)};
}

Words confirm_again_de(const MailFacts& facts) {
    auto words = confirm_de(facts);
    return {"Erinnerung: " + words.subject, words.body};
}

Words answered_de(const MailFacts& facts) {
    return {"Antwort auf Ihre Nachricht zum Einsatz am " + facts.when_short,
            fmt::format("die Koordination hat Ihre Nachricht beantwortet. Die Antwort lesen Sie "
                        "hier:\n{}\n\nZeit: {}\nNummer: {}\n",
                        facts.portal_url, facts.when, facts.number)};
}
Words answered_en(const MailFacts& facts) {
    return {{},
            fmt::format("The coordinator answered your message. Read it "
                        "here:\n{}\n\nTime: {}\nNumber: {}\n",
                        facts.portal_url, facts.when, facts.number)};
}

constexpr std::array<MailKind, 13> kKinds{{
    {"booking_filled", filled_de, filled_en},
    {"appointment_off", off_de, off_en},
    {"interpreter_lost", lost_de, lost_en},
    {"seat_unfilled", unfilled_de, unfilled_en},
    {"booking_lapsed", lapsed_de, lapsed_en},
    {"booking_refused", refused_de, refused_en},
    {"office_waits", office_waits_de, office_waits_en},
    {"choice_wanted", choice_de, choice_en},
    {"booking_moved", moved_de, moved_en},
    {"series_state", series_de, series_en},
    {"timesheet_to_confirm", confirm_de, confirm_en},
    {"confirmation_missing", confirm_again_de, confirm_en},
    {"message_answered", answered_de, answered_en},
}};

Words password_de(const MailFacts& facts) {
    return {"Ihr Zugang: Passwort festlegen",
            fmt::format("mit diesem Link legen Sie Ihr Passwort fest. Er gilt nur kurze Zeit und "
                        "nur einmal:\n{}\n\nWenn Sie das nicht angefordert haben, müssen Sie "
                        "nichts tun.\n",
                        facts.link_url)};
}
Words password_en(const MailFacts& facts) {
    return {{},
            fmt::format("Set your password with this link; it works once and for a short "
                        "time:\n{}\n",
                        facts.link_url)};
}

Words sign_in_de(const MailFacts& facts) {
    return {"Ihre Anmeldung: " + facts.tenant_name,
            fmt::format("mit diesem Link melden Sie sich bei {} an. Er gilt 15 Minuten und nur "
                        "einmal:\n{}\n\nOder geben Sie auf der Anmeldeseite diesen Code "
                        "ein: {}\n\nGeben Sie den Code niemandem weiter. Wenn Sie sich nicht "
                        "anmelden wollten, müssen Sie nichts tun.\n",
                        facts.tenant_name, facts.link_url, facts.link_code)};
}
Words sign_in_en(const MailFacts& facts) {
    return {{},
            fmt::format("Sign in at {} with this link; it works once, within 15 minutes:\n{}\n\n"
                        "Or enter this code: {}\n\nTell nobody the code.\n",
                        facts.tenant_name, facts.link_url, facts.link_code)};
}

Words entry_de(const MailFacts& facts) {
    return {"Bitte bestätigen Sie Ihre Anmeldung",
            fmt::format("jemand hat sich mit dieser E-Mail-Adresse als Fachkraft einer "
                        "Einsatzstelle angemeldet. Wenn Sie das waren, öffnen Sie diesen Link und "
                        "drücken Sie auf \"Bestätigen\". Er gilt 48 Stunden:\n{}\n\nWenn Sie das "
                        "nicht waren, müssen Sie nichts tun.\n",
                        facts.link_url)};
}
Words entry_en(const MailFacts& facts) {
    return {{},
            fmt::format("Somebody registered with this address. If it was you, open this link and "
                        "press \"Confirm\" within 48 hours:\n{}\n",
                        facts.link_url)};
}

Words request_de(const MailFacts& facts) {
    return {"Bitte bestätigen Sie Ihre Einsatzanfrage",
            fmt::format("jemand hat mit dieser E-Mail-Adresse einen Einsatz angefragt. Wenn Sie "
                        "das waren, öffnen Sie diesen Link und drücken Sie auf \"Bestätigen\". "
                        "Erst dann gilt die Anfrage. Er gilt 48 Stunden:\n{}\n\nWenn Sie das "
                        "nicht waren, müssen Sie nichts tun.\n",
                        facts.link_url)};
}
Words request_en(const MailFacts& facts) {
    return {{},
            fmt::format("Somebody requested an interpreter with this address. If it was you, open "
                        "this link and press \"Confirm\" within 48 hours; only then the request "
                        "holds:\n{}\n",
                        facts.link_url)};
}

Words emergency_de(const MailFacts& facts) {
    return {"Notfallmappe",
            fmt::format("im Anhang ist die Notfallmappe für die nächsten fünf Arbeitstage. "
                        "Speichern Sie sie dort, wo Sie auch ohne Internet Zugriff haben. Ein "
                        "Browser öffnet sie mit dem Kennwort der Mappe. Ältere Mappen können Sie "
                        "löschen.\n\nEin neues Kennwort erzeugen oder die Mappe ausschalten:\n"
                        "{}/einstellungen/notfallmappe\n",
                        facts.portal_url)};
}
Words emergency_en(const MailFacts& /*facts*/) {
    return {{},
            "The attached file holds the coming five working days. Keep it where you reach it "
            "without the internet. A browser opens it with the passphrase of the folder.\n"};
}

constexpr std::array<MailKind, 5> kAccountKinds{{
    {"password_link", password_de, password_en},
    {"sign_in", sign_in_de, sign_in_en},
    {"entry_confirm", entry_de, entry_en},
    {"request_confirm", request_de, request_en},
    {"emergency_folder", emergency_de, emergency_en},
}};

}  // namespace

std::span<const MailKind> office_mails() {
    return kKinds;
}

std::span<const MailKind> account_mails() {
    return kAccountKinds;
}

}  // namespace services::notify
