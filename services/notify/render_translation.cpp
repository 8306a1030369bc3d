// What is told about written orders: nothing of their text.
#include <fmt/format.h>

#include <array>

#include "services/notify/mail_facts.hpp"

namespace services::notify {
namespace {

std::string order_de(const MailFacts& facts) {
    const auto lines =
        facts.lines > 0 ? fmt::format("Umfang: {} Normzeilen\n", facts.lines) : std::string{};
    return fmt::format("Sprachen: {}\n{}Frist: {}\n{}Nummer: {}\n", facts.spoken_de, lines,
                       facts.when, facts.is_certified ? "Mit Beglaubigung\n" : "", facts.number);
}
std::string order_en(const MailFacts& facts) {
    const auto lines =
        facts.lines > 0 ? fmt::format("Length: {} standard lines\n", facts.lines) : std::string{};
    return fmt::format("Languages: {}\n{}Deadline: {}\n{}Number: {}\n", facts.spoken_en, lines,
                       facts.when, facts.is_certified ? "Certified\n" : "", facts.number);
}

std::string numbered(std::string_view before, const MailFacts& facts, std::string_view after = "") {
    return fmt::format("{} {}{}", before, facts.number, after);
}

Words offer_de(const MailFacts& facts) {
    const auto until =
        facts.until.empty() ? "" : fmt::format("Bitte antworten Sie bis {}.\n", facts.until);
    const auto* what = facts.is_check ? "eine Übersetzung zum Prüfen" : "einen Übersetzungsauftrag";
    return {numbered(facts.is_check ? "Übersetzung prüfen: Anfrage" : "Übersetzungsauftrag", facts),
            fmt::format("wir haben {} für Sie:\n\n{}\n{}Sie können zusagen oder ablehnen, ohne "
                        "Angabe von Gründen:\n{}/uebersetzungen\n",
                        what, order_de(facts), until, facts.portal_url)};
}
Words offer_en(const MailFacts& facts) {
    const auto until =
        facts.until.empty() ? "" : fmt::format("Please answer by {}.\n", facts.until);
    return {{},
            fmt::format("We have {} for you:\n\n{}\n{}Say yes or no; you need not give a "
                        "reason:\n{}/uebersetzungen\n",
                        facts.is_check ? "a translation to check" : "a text to translate",
                        order_en(facts), until, facts.portal_url)};
}

Words withdrawn_de(const MailFacts& facts) {
    return {numbered("Übersetzungsauftrag", facts, " erledigt"),
            numbered("die Anfrage zum Übersetzungsauftrag", facts,
                     " hat sich erledigt. Sie müssen nichts tun. Vielen Dank.\n")};
}
Words withdrawn_en(const MailFacts& facts) {
    return {{},
            numbered("The request for order", facts, " is closed. You need not do anything.\n")};
}

Words taken_de(const MailFacts& facts) {
    return {numbered("Übersetzungsauftrag", facts, ": in Arbeit"),
            fmt::format("Ihr Übersetzungsauftrag ist angenommen:\n\n{}\n{}/uebersetzungen\n",
                        order_de(facts), facts.portal_url)};
}
Words taken_en(const MailFacts& facts) {
    return {{}, fmt::format("Somebody translates your text now:\n\n{}", order_en(facts))};
}

Words ready_de(const MailFacts& facts) {
    return {numbered("Übersetzung", facts, " ist fertig"),
            fmt::format("die Übersetzung liegt für Sie bereit. Bitte laden Sie sie herunter und "
                        "nehmen Sie sie an, oder geben Sie sie mit einem Grund zurück:\n"
                        "{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_de(facts))};
}
Words ready_en(const MailFacts& facts) {
    return {{},
            fmt::format("The translation is ready. Please download it and accept it, or return it "
                        "with a reason:\n{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_en(facts))};
}

Words returned_de(const MailFacts& facts) {
    return {numbered("Übersetzung", facts, " bitte überarbeiten"),
            fmt::format("Ihre Übersetzung kommt mit einem Hinweis zurück. Den Grund lesen Sie nach "
                        "der Anmeldung:\n{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_de(facts))};
}
Words returned_en(const MailFacts& facts) {
    return {{},
            fmt::format("Your translation comes back with a remark. Log in to read it:\n"
                        "{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_en(facts))};
}

Words to_check_de(const MailFacts& facts) {
    return {numbered("Übersetzung", facts, " bitte noch einmal prüfen"),
            fmt::format("die überarbeitete Übersetzung liegt für Sie bereit:\n"
                        "{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_de(facts))};
}
Words to_check_en(const MailFacts& facts) {
    return {{},
            fmt::format("The revised translation is ready to be checked.\n\n{}", order_en(facts))};
}

Words cancelled_de(const MailFacts& facts) {
    return {numbered("Übersetzungsauftrag", facts, " storniert"),
            fmt::format("dieser Auftrag wird nicht mehr gebraucht. Sie müssen nichts tun.\n\n{}",
                        order_de(facts))};
}
Words cancelled_en(const MailFacts& facts) {
    return {{}, fmt::format("This order is not needed any more.\n\n{}", order_en(facts))};
}

Words unfilled_de(const MailFacts& facts) {
    return {numbered("Übersetzungsauftrag", facts, ": niemand gefunden"),
            fmt::format("für diesen Auftrag haben wir noch niemanden gefunden. Was jetzt möglich "
                        "ist, sehen Sie hier:\n{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_de(facts))};
}
Words unfilled_en(const MailFacts& facts) {
    return {{}, fmt::format("We have found nobody for this order yet.\n\n{}", order_en(facts))};
}

Words waits_de(const MailFacts& facts) {
    return {numbered("Übersetzungsauftrag", facts, " wartet"),
            fmt::format("ein neuer Übersetzungsauftrag wartet auf Sie: Bitte prüfen Sie den Umfang "
                        "und starten Sie die Suche:\n{}/uebersetzungen\n\n{}",
                        facts.portal_url, order_de(facts))};
}
Words waits_en(const MailFacts& facts) {
    return {{}, fmt::format("A new order waits to be counted and started.\n\n{}", order_en(facts))};
}

Words due_de(const MailFacts& facts) {
    return {numbered("Erinnerung: Übersetzung", facts),
            fmt::format("bald ist diese Übersetzung fällig:\n\n{}\n{}/uebersetzungen\n",
                        order_de(facts), facts.portal_url)};
}
Words due_en(const MailFacts& facts) {
    return {{}, fmt::format("This translation is due soon:\n\n{}", order_en(facts))};
}

Words overdue_de(const MailFacts& facts) {
    return {numbered("Übersetzung", facts, " ist überfällig"),
            fmt::format("die Frist dieser Übersetzung ist vorbei:\n\n{}\n{}/uebersetzungen\n",
                        order_de(facts), facts.portal_url)};
}
Words overdue_en(const MailFacts& facts) {
    return {{}, fmt::format("The deadline of this translation is over:\n\n{}", order_en(facts))};
}

constexpr std::array<MailKind, 11> kKinds{{
    {"translation_offer", offer_de, offer_en},
    {"translation_offer_withdrawn", withdrawn_de, withdrawn_en},
    {"translation_taken", taken_de, taken_en},
    {"translation_ready", ready_de, ready_en},
    {"translation_returned", returned_de, returned_en},
    {"translation_to_check", to_check_de, to_check_en},
    {"translation_cancelled", cancelled_de, cancelled_en},
    {"translation_unfilled", unfilled_de, unfilled_en},
    {"translation_waits", waits_de, waits_en},
    {"translation_due", due_de, due_en},
    {"translation_overdue", overdue_de, overdue_en},
}};

}  // namespace

std::span<const MailKind> translation_mails() {
    return kKinds;
}

}  // namespace services::notify
