#include "services/documents/ics.hpp"

#include <string_view>

namespace services::documents {
namespace {

constexpr std::size_t kLineOctets = 75;

/// "2026-03-02T09:00:00Z" -> "20260302T090000Z"
std::string utc(dispatch::Instant at) {
    auto text = dispatch::to_text(at);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

std::string escaped(std::string_view text) {
    std::string plain;
    for (const char letter : text) {
        if (letter == '\r') continue;
        if (letter == '\n') {
            plain += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',') plain += '\\';
        plain += letter;
    }
    return plain;
}

bool continues_a_letter(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

void add_line(std::string& file, std::string_view line) {
    std::size_t room = kLineOctets;
    while (line.size() > room) {
        auto cut = room;
        while (continues_a_letter(line[cut])) --cut;
        file.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kLineOctets - 1;  // the blank that marks a continued line
    }
    file.append(line).append("\r\n");
}

}  // namespace

std::string write_calendar(const CalendarEntry& entry) {
    std::string file;
    const auto add = [&](std::string_view name, std::string_view value) {
        add_line(file, std::string{name} + ":" + std::string{value});
    };
    const auto add_text = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) add(name, escaped(value));
    };
    add("BEGIN", "VCALENDAR");
    add("VERSION", "2.0");
    add("PRODID", "-//Mittler//Mittler//DE");
    add("METHOD", "PUBLISH");
    add("BEGIN", "VEVENT");
    add("UID", entry.uid);
    add("SEQUENCE", std::to_string(entry.sequence));
    add("DTSTAMP", utc(entry.changed_at));
    add("LAST-MODIFIED", utc(entry.changed_at));
    add("DTSTART", utc(entry.during.begin));
    add("DTEND", utc(entry.during.end));
    add("STATUS", entry.is_cancelled ? "CANCELLED" : "CONFIRMED");
    add("TRANSP", entry.is_cancelled ? "TRANSPARENT" : "OPAQUE");
    add_text("SUMMARY", entry.summary);
    add_text("DESCRIPTION", entry.description);
    add_text("LOCATION", entry.location);
    add("END", "VEVENT");
    add("END", "VCALENDAR");
    return file;
}

}  // namespace services::documents
