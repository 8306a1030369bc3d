#include "services/notify/mail_facts.hpp"

namespace {

using services::notify::MailFacts;
using services::notify::render_mail;

MailFacts facts_of(std::string_view kind) {
    MailFacts facts;
    facts.kind = kind;
    facts.tenant_name = "KI Beispiel";
    facts.recipient_name = "Samira Beispielfrau";
    facts.portal_url = "https://mittler.example";
    facts.link_url = "https://mittler.example/antwort/beispiel/TOKEN";
    facts.number = 42;
    facts.when = "Do, 05.03.2026, 10:00 bis 11:00 Uhr";
    facts.when_short = "05.03.2026, 10:00 Uhr";
    facts.until = "Di, 03.03.2026, 09:00 Uhr";
    facts.spoken_de = "Marokkanisches Arabisch";
    facts.spoken_en = "Moroccan Arabic";
    facts.setting_de = "Behördengespräch";
    facts.setting_en = "Office talk";
    facts.mode = "on_site";
    facts.district = "32756 Detmold";
    facts.address = "Haus A, Lange Straße 1, 32756 Detmold";
    facts.requester_name = "Beispielamt";
    facts.interpreter_name = "Samira Beispielfrau";
    facts.holidays = "Osterferien";
    return facts;
}

std::vector<std::string_view> all_kinds() {
    std::vector<std::string_view> kinds;
    for (const auto table :
         {services::notify::interpreter_mails(), services::notify::office_mails(),
          services::notify::account_mails(), services::notify::translation_mails()})
        for (const auto& line : table) kinds.push_back(line.kind);
    return kinds;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(RenderMail, EveryKindHasASubjectOnOneLineAndATextInGerman) {
    for (const auto kind : all_kinds()) {
        const auto mail = render_mail(facts_of(kind));
        EXPECT_FALSE(mail.subject.empty()) << kind;
        EXPECT_EQ(mail.subject.find('\n'), std::string::npos) << kind;
        EXPECT_TRUE(mail.text.starts_with("Guten Tag Samira Beispielfrau,\n\n")) << kind;
        EXPECT_TRUE(has(mail.text, "KI Beispiel")) << kind;
        EXPECT_FALSE(has(mail.text, "* English *")) << kind;
    }
}

TEST(RenderMail, SubjectsTellNeitherLanguageNorSettingNorPlaceNorName) {
    for (const auto kind : all_kinds()) {
        const auto subject = render_mail(facts_of(kind)).subject;
        for (const auto word : {"Arabisch", "Arabic", "Behörden", "Detmold", "Lange", "Samira",
                                "Beispielamt", "TOKEN"})
            EXPECT_FALSE(has(subject, word)) << kind << ": " << subject;
    }
}

TEST(RenderMail, TheHtmlOfEveryKindSaysTheSame) {
    for (const auto kind : all_kinds()) {
        const auto mail = render_mail(facts_of(kind));
        EXPECT_TRUE(has(mail.html, "<p>Guten Tag Samira Beispielfrau,</p>")) << kind;
        EXPECT_TRUE(has(mail.html, "<p>Freundliche Grüße<br>\nKI Beispiel</p>")) << kind;
        EXPECT_EQ(has(mail.text, "TOKEN"), has(mail.html, "TOKEN")) << kind;
        EXPECT_EQ(has(mail.text, "Lange Straße"), has(mail.html, "Lange Straße")) << kind;
    }
}

TEST(RenderMail, PeopleWhoReadEnglishGetAnEnglishPartToo) {
    for (const auto kind : all_kinds()) {
        auto facts = facts_of(kind);
        facts.language = "en";
        const auto mail = render_mail(facts);
        EXPECT_TRUE(has(mail.text, "\n* English *\n")) << kind;
        EXPECT_GT(mail.text.size(), render_mail(facts_of(kind)).text.size() + 40) << kind;
    }
}

TEST(RenderMail, AnOfficeWithoutANameIsGreetedWithoutOne) {
    auto facts = facts_of("booking_filled");
    facts.recipient_name.clear();
    EXPECT_TRUE(render_mail(facts).text.starts_with("Guten Tag,\n"));
}

TEST(RenderMail, AnOfferShowsTheDistrictUntilItHasAnAddress) {
    auto facts = facts_of("offer");
    facts.address.clear();
    const auto mail = render_mail(facts);
    EXPECT_TRUE(has(mail.text, "Ort: 32756 Detmold\n"));
    EXPECT_TRUE(has(mail.text, facts.link_url));
    EXPECT_TRUE(has(mail.text, "bis Di, 03.03.2026, 09:00 Uhr"));
    EXPECT_TRUE(has(render_mail(facts_of("assignment_confirmed")).text, "Lange Straße 1"));
}

TEST(RenderMail, ATelephoneTalkHasNoPlace) {
    auto facts = facts_of("assignment_confirmed");
    facts.mode = "telephone";
    const auto text = render_mail(facts).text;
    EXPECT_FALSE(has(text, "Ort:"));
    EXPECT_TRUE(has(text, "Einsatzart: Telefon"));
}

}  // namespace
