#include <fmt/format.h>

#include <cassert>

#include "services/notify/mail_facts.hpp"
#include "services/notify/mail_html.hpp"

namespace services::notify {
namespace {

const MailKind* find_kind(std::string_view kind) {
    for (const auto kinds :
         {interpreter_mails(), office_mails(), account_mails(), translation_mails()})
        for (const auto& line : kinds)
            if (line.kind == kind) return &line;
    return nullptr;
}

std::string_view mode_de(std::string_view mode) {
    if (mode == "telephone") return "Telefon";
    if (mode == "video") return "Video";
    return "vor Ort";
}

std::string_view mode_en(std::string_view mode) {
    if (mode == "telephone") return "by telephone";
    if (mode == "video") return "by video";
    return "on site";
}

std::string place_line(std::string_view label, const MailFacts& facts) {
    if (facts.mode != "on_site") return {};
    const auto& place = facts.address.empty() ? facts.district : facts.address;
    return place.empty() ? std::string{} : fmt::format("{}: {}\n", label, place);
}

}  // namespace

std::string details_de(const MailFacts& facts) {
    return fmt::format("Zeit: {}\n{}Sprache: {}\nEinsatzfeld: {}\nEinsatzart: {}\nNummer: {}\n",
                       facts.when, place_line("Ort", facts), facts.spoken_de, facts.setting_de,
                       mode_de(facts.mode), facts.number);
}

std::string details_en(const MailFacts& facts) {
    return fmt::format("Time: {}\n{}Language: {}\nSetting: {}\nMode: {}\nNumber: {}\n", facts.when,
                       place_line("Place", facts), facts.spoken_en, facts.setting_en,
                       mode_en(facts.mode), facts.number);
}

bool is_mail_kind(std::string_view kind) {
    return find_kind(kind) != nullptr;
}

Mail render_mail(const MailFacts& facts) {
    const auto* kind = find_kind(facts.kind);
    assert(kind != nullptr);
    const auto german = kind->german(facts);
    const auto comma = facts.recipient_name.empty() ? "" : " ";
    std::string text =
        fmt::format("Guten Tag{}{},\n\n{}", comma, facts.recipient_name, german.body);
    if (facts.language == "en") text += "\n* English *\n\n" + kind->english(facts).body;
    text += fmt::format("\nFreundliche Grüße\n{}\n", facts.tenant_name);
    const auto html = mail_html({.subject = german.subject,
                                 .text = text,
                                 .pool = facts.tenant_name,
                                 .colour = facts.colour});
    return {.subject = german.subject, .text = text, .html = html};
}

}  // namespace services::notify
