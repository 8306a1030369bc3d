#include "api/outgoing/mail_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "db/secrets/base64url.hpp"

namespace api::outgoing {
namespace {

constexpr std::size_t kWordBytes = 42;  // of UTF-8 in one encoded word: 56 letters of base64
constexpr std::size_t kLineLetters = 76;

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::string on_one_line(std::string_view text) {
    std::string line{text};
    std::ranges::replace_if(line, is_control, ' ');
    return line;
}

bool is_plain(std::string_view text) {
    constexpr std::string_view kSpecial = "\"()<>[]:;@\\,=?_";
    return text.size() <= kWordBytes && std::ranges::all_of(text, [&](char c) {
               return c >= 0x20 && c < 0x7f && kSpecial.find(c) == std::string_view::npos;
           });
}

/// Where a cut leaves whole UTF-8 characters on both sides.
std::size_t whole_characters(std::string_view text, std::size_t at_most) {
    if (text.size() <= at_most) return text.size();
    while (at_most > 0 && (static_cast<unsigned char>(text[at_most]) & 0xc0U) == 0x80U) --at_most;
    return at_most;
}

std::string header_words(std::string_view raw) {
    auto line = on_one_line(raw);
    if (is_plain(line)) return line;
    std::string words;
    for (std::string_view rest = line; !rest.empty();) {
        const auto length = whole_characters(rest, kWordBytes);
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + db::to_base64(rest.substr(0, length)) + "?=";
        rest.remove_prefix(length);
    }
    return words;
}

std::string in_lines(std::string_view bytes) {
    const auto letters = db::to_base64(bytes);
    std::string lines;
    for (std::size_t at = 0; at < letters.size(); at += kLineLetters)
        lines += letters.substr(at, kLineLetters) + "\r\n";
    return lines;
}

std::string words_part(std::string_view media_type, std::string_view text) {
    std::string wired;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') wired += '\r';
        wired += c;
    }
    return fmt::format(
        "Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
        media_type, in_lines(wired));
}

/// The words of the mail: as text, and the same once more as HTML (RFC 2046, 5.1.4: the last part
/// is the best one).
std::string text_part(const OutgoingMail& mail) {
    const auto plain = words_part("text/plain", mail.text);
    if (mail.html.empty()) return plain;
    constexpr std::string_view kBoundary = "--words";
    return fmt::format(
        "Content-Type: multipart/alternative; boundary=\"{0}\"\r\n\r\n--{0}\r\n{1}--{0}\r\n"
        "{2}--{0}--\r\n",
        kBoundary, plain, words_part("text/html", mail.html));
}

/// No line of base64 begins with hyphens: the boundary needs no luck.
std::string two_parts(const OutgoingMail& mail, const services::notify::Attachment& file) {
    constexpr std::string_view kBoundary = "--part";
    return fmt::format(
        "Content-Type: multipart/mixed; boundary=\"{0}\"\r\n\r\n--{0}\r\n{1}--{0}\r\n"
        "Content-Type: {2}\r\nContent-Disposition: attachment; filename=\"{3}\"\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n{4}--{0}--\r\n",
        kBoundary, text_part(mail), file.media_type, file.name, in_lines(file.content));
}

std::string date_text(dispatch::Instant at) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    return fmt::format(
        "{}, {:02} {} {} {:02}:{:02}:{:02} +0000", kDays[std::chrono::weekday{day}.c_encoding()],
        static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
        static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

}  // namespace

std::string mail_bytes(const OutgoingMail& mail) {
    return fmt::format(
        "Date: {}\r\nFrom: {} <{}>\r\nTo: <{}>\r\nSubject: {}\r\nMessage-ID: <{}>\r\n"
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n{}",
        date_text(mail.date), header_words(mail.sender_name), on_one_line(mail.from),
        on_one_line(mail.to), header_words(mail.subject), on_one_line(mail.message_id),
        mail.attachment ? two_parts(mail, *mail.attachment) : text_part(mail));
}

bool is_mail_address(std::string_view address) {
    constexpr std::string_view kForbidden = " <>,;:()[]\"\\";
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == std::string_view::npos && address.size() <= 254 &&
           std::ranges::none_of(address, [&](char c) {
               return is_control(c) || kForbidden.find(c) != std::string_view::npos;
           });
}

}  // namespace api::outgoing
