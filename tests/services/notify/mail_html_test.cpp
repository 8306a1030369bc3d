#include "services/notify/mail_html.hpp"

#include <gtest/gtest.h>

namespace {

using services::notify::mail_html;
using services::notify::MailLook;

constexpr std::string_view kHead = "<h1 style=\"font-size:22px;line-height:1.3\">Einsatz</h1>\n";

/// What stands below the heading.
std::string body_of(std::string_view text, std::string_view colour = "") {
    const auto html =
        mail_html({.subject = "Einsatz", .text = text, .pool = "KI Beispiel", .colour = colour});
    const auto begin = html.find(kHead);
    const auto end = html.rfind("</div>\n</body>");
    if (begin == std::string::npos || end == std::string::npos) return "no heading: " + html;
    return html.substr(begin + kHead.size(), end - begin - kHead.size());
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST(MailHtml, ParagraphsKeepTheirLines) {
    EXPECT_EQ(body_of("Guten Tag,\n\nerste Zeile\nzweite Zeile\n"),
              "<p>Guten Tag,</p>\n<p>erste Zeile<br>\nzweite Zeile</p>\n");
}

TEST(MailHtml, ALineBehindAHyphenIsAnItem) {
    EXPECT_EQ(body_of("- eins\n- zwei\n"),
              "<ul style=\"padding-left:20px\">\n<li style=\"margin:4px 0\">eins</li>\n"
              "<li style=\"margin:4px 0\">zwei</li>\n</ul>\n");
}

TEST(MailHtml, AWordWithAColonIsTheHeadOfARow) {
    const auto html = body_of("Zeit: Do, 10:00 Uhr\nOrt: Haus A\n");
    EXPECT_TRUE(html.starts_with("<table")) << html;
    EXPECT_TRUE(has(html, ">Zeit</th><td style=\"padding:2px 0\">Do, 10:00 Uhr</td>")) << html;
    EXPECT_TRUE(has(html, ">Ort</th><td style=\"padding:2px 0\">Haus A</td>")) << html;
    EXPECT_EQ(body_of("Das gilt jetzt: alles bleibt.\n"), "<p>Das gilt jetzt: alles bleibt.</p>\n");
}

TEST(MailHtml, WhatPeopleWroteIsEscaped) {
    EXPECT_EQ(body_of("<script>\"a\" & b</script>\n"),
              "<p>&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;</p>\n");
    const auto html =
        mail_html({.subject = "<b>", .text = "", .pool = "<i>", .colour = "\"><script>"});
    EXPECT_FALSE(has(html, "<b>") || has(html, "<i>") || has(html, "<script>")) << html;
}

TEST(MailHtml, AnAddressCannotLeaveItsAttribute) {
    const auto html = body_of("https://a.example/\"onclick=\"x\n");
    EXPECT_TRUE(has(html, "href=\"https://a.example/&quot;onclick=&quot;x\"")) << html;
    EXPECT_FALSE(has(body_of("javascript:alert(1)\n"), "href"));
}

TEST(MailHtml, TheEnglishPartSaysItsLanguage) {
    EXPECT_EQ(body_of("Hallo\n\n* English *\n\nHello\n\nFreundliche Grüße\nKI Beispiel\n"),
              "<p>Hallo</p>\n<div lang=\"en\">\n<h2 style=\"font-size:18px\">English</h2>\n"
              "<p>Hello</p>\n</div>\n<p>Freundliche Grüße<br>\nKI Beispiel</p>\n");
}

TEST(MailHtml, AColourThatCannotBeReadIsNotUsed) {
    constexpr std::string_view kLink = "https://a.example\n";
    EXPECT_TRUE(has(body_of(kLink, "#1a5e8a"), "background:#1a5e8a"));
    for (const auto colour : {"", "#ffff00", "red"})
        EXPECT_TRUE(has(body_of(kLink, colour), "background:#171a2b")) << colour;
}

TEST(MailHtml, LoadsNothing) {
    const auto html = body_of("Hallo https://a.example/x und\n\nhttps://a.example/y\n");
    for (const auto part : {"<img", "<script", "<link", "url(", "src="})
        EXPECT_FALSE(has(html, part)) << part;
}

}  // namespace
