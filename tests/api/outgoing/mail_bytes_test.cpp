#include "api/outgoing/mail_bytes.hpp"

namespace {

using api::outgoing::is_mail_address;
using api::outgoing::mail_bytes;
using api::outgoing::OutgoingMail;

OutgoingMail plain() {
    return {.from = "ki@beispiel.example",
            .sender_name = "KI Beispiel",
            .to = "person@beispiel.example",
            .subject = "Hallo",
            .text = "Hallo\n",
            .message_id = "1@beispiel.example",
            .date = *dispatch::parse_instant("2026-03-05T09:00:07Z")};
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(MailBytes, AreHeadersAnEmptyLineAndBase64) {
    EXPECT_EQ(mail_bytes(plain()),
              "Date: Thu, 05 Mar 2026 09:00:07 +0000\r\n"
              "From: KI Beispiel <ki@beispiel.example>\r\n"
              "To: <person@beispiel.example>\r\n"
              "Subject: Hallo\r\n"
              "Message-ID: <1@beispiel.example>\r\n"
              "Auto-Submitted: auto-generated\r\n"
              "MIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Content-Transfer-Encoding: base64\r\n"
              "\r\n"
              "SGFsbG8NCg==\r\n");
}

TEST(MailBytes, AFileIsThePartBehindTheText) {
    auto mail = plain();
    mail.attachment = services::notify::Attachment{"Mappe.html", "text/html", "<p>Hallo"};
    const auto bytes = mail_bytes(mail);
    EXPECT_TRUE(
        bytes.ends_with("MIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=\"--part\"\r\n"
                        "\r\n"
                        "----part\r\n"
                        "Content-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "SGFsbG8NCg==\r\n"
                        "----part\r\n"
                        "Content-Type: text/html\r\n"
                        "Content-Disposition: attachment; filename=\"Mappe.html\"\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "PHA+SGFsbG8=\r\n"
                        "----part--\r\n"))
        << bytes;
}

TEST(MailBytes, HtmlIsTheBetterHalfOfTheWordsAndTheFileStaysBehindThem) {
    auto mail = plain();
    mail.html = "<p>Hallo";
    mail.attachment = services::notify::Attachment{"Einsatz.ics", "text/calendar", "<p>Hallo"};
    const auto bytes = mail_bytes(mail);
    EXPECT_TRUE(
        bytes.ends_with("MIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=\"--part\"\r\n"
                        "\r\n"
                        "----part\r\n"
                        "Content-Type: multipart/alternative; boundary=\"--words\"\r\n"
                        "\r\n"
                        "----words\r\n"
                        "Content-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "SGFsbG8NCg==\r\n"
                        "----words\r\n"
                        "Content-Type: text/html; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "PHA+SGFsbG8=\r\n"
                        "----words--\r\n"
                        "----part\r\n"
                        "Content-Type: text/calendar\r\n"
                        "Content-Disposition: attachment; filename=\"Einsatz.ics\"\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "PHA+SGFsbG8=\r\n"
                        "----part--\r\n"))
        << bytes;
}

TEST(MailBytes, UmlautsInHeadersAreEncodedInWholeCharacters) {
    auto mail = plain();
    mail.subject = "Für Übermorgen";
    EXPECT_TRUE(has(mail_bytes(mail), "Subject: =?UTF-8?B?RsO8ciDDnGJlcm1vcmdlbg==?=\r\n"));
    mail.subject.clear();
    for (int i = 0; i < 40; ++i) mail.subject += "ä";
    const auto bytes = mail_bytes(mail);
    EXPECT_TRUE(has(bytes, "?=\r\n =?UTF-8?B?"));
    for (std::size_t at = 0; (at = bytes.find("=?UTF-8?B?", at)) != std::string::npos; ++at)
        EXPECT_LE(bytes.find("?=", at) + 2 - at, 75U);
}

TEST(MailBytes, NobodyAddsAHeaderByAName) {
    auto mail = plain();
    mail.sender_name = "KI\r\nBcc: fremd@beispiel.example";
    mail.subject = "Hallo\nBcc: fremd@beispiel.example";
    mail.to = "person@beispiel.example>\r\nBcc: <fremd@beispiel.example";
    const auto bytes = mail_bytes(mail);
    EXPECT_FALSE(has(bytes, "\nBcc:"));
    EXPECT_FALSE(is_mail_address(mail.to));
}

TEST(MailAddress, IsOneAddressAndNothingElse) {
    for (const auto good : {"a@b", "samira.beispielfrau+pool@beispiel.example"})
        EXPECT_TRUE(is_mail_address(good)) << good;
    for (const auto bad :
         {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b,c@d", "<a@b>", "a@b\n", "a@b;"})
        EXPECT_FALSE(is_mail_address(bad)) << bad;
}

}  // namespace
