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

std::string_view name_of(CalendarMethod method) {
    switch (method) {
        case CalendarMethod::request: return "REQUEST";
        case CalendarMethod::cancel: return "CANCEL";
    }
    return {};
}

/// A name as parameter: in quotation marks, which it cannot contain itself.
std::string in_quotes(std::string_view name) {
    std::string plain{name};
    std::erase_if(plain, [](char letter) {
        return letter == '"' || (static_cast<unsigned char>(letter) < 0x20U);
    });
    return '"' + plain + '"';
}

/// The lines of one file.
class Lines {
public:
    void add(std::string_view name, std::string_view value) {
        add_line(file_, std::string{name} + ":" + std::string{value});
    }
    void add_text(std::string_view name, std::string_view value) {
        if (!value.empty()) add(name, escaped(value));
    }
    void add_person(std::string_view role, const std::optional<CalendarPerson>& person) {
        if (!person) return;
        add(std::string{role} + ";CN=" + in_quotes(person->name), "mailto:" + person->email);
    }
    std::string take() { return std::move(file_); }

private:
    std::string file_;
};

void add_entry(Lines& lines, const Calendar& calendar, const CalendarEntry& entry) {
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", entry.uid);
    lines.add("SEQUENCE", std::to_string(entry.sequence));
    lines.add("DTSTAMP", utc(entry.changed_at));
    lines.add("LAST-MODIFIED", utc(entry.changed_at));
    lines.add("DTSTART", utc(entry.during.begin));
    lines.add("DTEND", utc(entry.during.end));
    lines.add("STATUS", entry.is_cancelled ? "CANCELLED" : "CONFIRMED");
    lines.add("TRANSP", entry.is_cancelled ? "TRANSPARENT" : "OPAQUE");
    lines.add_text("SUMMARY", entry.summary);
    lines.add_text("DESCRIPTION", entry.description);
    lines.add_text("LOCATION", entry.location);
    lines.add_person("ORGANIZER", calendar.organizer);
    lines.add_person("ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE", calendar.attendee);
    lines.add("END", "VEVENT");
}

}  // namespace

std::string write_calendar(const Calendar& calendar) {
    Lines lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Mittler//Mittler//DE");
    if (calendar.method) lines.add("METHOD", name_of(*calendar.method));
    if (!calendar.name.empty()) {
        lines.add_text("X-WR-CALNAME", calendar.name);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");  // RFC 7986
        lines.add("X-PUBLISHED-TTL", "PT1H");                  // what Outlook reads
    }
    for (const CalendarEntry& entry : calendar.entries) add_entry(lines, calendar, entry);
    lines.add("END", "VCALENDAR");
    return lines.take();
}

}  // namespace services::documents
