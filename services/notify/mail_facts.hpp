#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace services::notify {

/// Everything a mail may say. There is no field for a case reference, a note or a contact: nothing
/// of a client can get into a mail.
struct MailFacts {
    std::string kind;
    std::string tenant_name;
    std::string colour;           // of the pool, "#1a5e8a"; empty: the usual one
    std::string recipient_name;   // empty for an office
    std::string language = "de";  // of the recipient: en gets an English part too
    std::string portal_url;       // where to log in
    std::string link_url;         // with the token; empty without a link
    std::string link_code;        // six digits, of a mail to sign in
    std::int64_t number = 0;      // of the booking
    std::string when;             // "Do, 05.03.2026, 10:00 bis 11:00 Uhr"
    std::string when_short;       // "05.03.2026, 10:00 Uhr": fit for a subject
    std::string until;            // expiry, in the same form
    std::string spoken_de;        // the language to be interpreted
    std::string spoken_en;
    std::string setting_de;
    std::string setting_en;
    std::string mode;      // on_site | telephone | video
    std::string district;  // postcode and town
    std::string address;   // one line, for the interpreter of an assignment
    std::string requester_name;
    std::string interpreter_name;
    std::string series_de;  // its rule in words; empty where the mail is about no series
    std::string series_en;
    std::string list_de;  // of a mail about a series: its occurrences, line by line
    std::string list_en;
    std::string holidays;  // "Osterferien", of the question before them
    int lines = 0;         // standard lines of a written order; 0: not counted
    bool is_certified = false;
    bool is_check = false;  // an offer to check what somebody translated
};

struct Mail {
    std::string subject;
    std::string text;       // UTF-8, lines end with \n
    std::string html = {};  // the same words (mail_html.hpp)
};

/// A file that goes with a mail.
struct Attachment {
    std::string name;        // ASCII, without quotation marks
    std::string media_type;  // "text/html"
    std::string content;
};

/// Pure: facts -> German mail, with an English part for people whose account says en.
/// REQUIRES: is_mail_kind(facts.kind).
Mail render_mail(const MailFacts& facts);

bool is_mail_kind(std::string_view kind);

/// What a mail says in one language: its reason, and what can be done now.
struct Words {
    std::string subject;
    std::string body;
};
/// One line of the table "kind -> words" in render_mail.cpp.
struct MailKind {
    std::string_view kind;
    Words (*german)(const MailFacts&);
    Words (*english)(const MailFacts&);
};

/// "Zeit: ... / Ort: ..."; the address where the facts have one, else the district.
std::string details_de(const MailFacts& facts);
std::string details_en(const MailFacts& facts);

// The texts by recipient: render_interpreter.cpp, render_office.cpp; of written orders:
// render_translation.cpp.
std::span<const MailKind> interpreter_mails();
std::span<const MailKind> office_mails();
std::span<const MailKind> account_mails();
std::span<const MailKind> translation_mails();

}  // namespace services::notify
