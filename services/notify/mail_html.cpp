#include "services/notify/mail_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "dispatch/settings/colour.hpp"

namespace services::notify {
namespace {

constexpr std::string_view kUsualColour = "#171a2b";
constexpr std::string_view kEnglish = "* English *";
constexpr std::string_view kClosing = "Freundliche Grüße";  // German again, below the English part
constexpr std::size_t kLabelLetters = 24;  // "Gewünschte Sprache: ..." is a line of a table

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

bool is_address(std::string_view word) {
    return word.starts_with("https://") || word.starts_with("http://");
}

/// A whole line that is an address is what the mail is for: a button that says where it leads.
std::string button(std::string_view address, std::string_view colour) {
    return fmt::format(
        "<p style=\"margin:16px 0\"><a href=\"{0}\" style=\"display:inline-block;"
        "padding:12px 20px;background:{1};color:#ffffff;border-radius:4px;"
        "text-decoration:underline;word-break:break-all\">{0}</a></p>\n",
        escaped(address), colour);
}

/// The words of a line, addresses among them as links.
std::string words_of(std::string_view line, std::string_view colour) {
    std::string html;
    while (!line.empty()) {
        const auto end = line.find(' ');
        const auto word = line.substr(0, end);
        html += is_address(word) ? fmt::format(
                                       "<a href=\"{0}\" style=\"color:{1};word-break:break-all\">"
                                       "{0}</a>",
                                       escaped(word), colour)
                                 : escaped(word);
        if (end == std::string_view::npos) break;
        html += ' ';
        line.remove_prefix(end + 1);
    }
    return html;
}

/// "Zeit: Do, 05.03.2026": where label and value part; nothing for a sentence.
std::optional<std::size_t> label_end(std::string_view line) {
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos || colon == 0 || colon > kLabelLetters) return {};
    if (line.substr(0, colon).find(' ') != std::string_view::npos) return {};
    return colon;
}

enum class LineKind { text, item, fact, address, english };

LineKind kind_of(std::string_view line) {
    if (line == kEnglish) return LineKind::english;
    if (line.starts_with("- ")) return LineKind::item;
    if (is_address(line) && line.find(' ') == std::string_view::npos) return LineKind::address;
    return label_end(line) ? LineKind::fact : LineKind::text;
}

std::string fact_row(std::string_view line, std::string_view colour) {
    const auto colon = *label_end(line);
    return fmt::format(
        "<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;"
        "padding:2px 16px 2px 0;font-weight:normal;color:#545a6b\">{}</th>"
        "<td style=\"padding:2px 0\">{}</td></tr>\n",
        escaped(line.substr(0, colon)), words_of(line.substr(colon + 2), colour));
}

/// Lines of one kind in a row, written as a paragraph, a list or a table.
std::string run_html(LineKind kind,
                     const std::vector<std::string_view>& lines,
                     std::string_view colour) {
    std::string inside;
    for (const auto line : lines) {
        if (kind == LineKind::address) {
            inside += button(line, colour);
        } else if (kind == LineKind::item) {
            inside += fmt::format("<li style=\"margin:4px 0\">{}</li>\n",
                                  words_of(line.substr(2), colour));
        } else if (kind == LineKind::fact) {
            inside += fact_row(line, colour);
        } else {
            inside += (inside.empty() ? "" : "<br>\n") + words_of(line, colour);
        }
    }
    if (kind == LineKind::address) return inside;
    if (kind == LineKind::item)
        return fmt::format("<ul style=\"padding-left:20px\">\n{}</ul>\n", inside);
    if (kind == LineKind::fact)
        return fmt::format("<table style=\"border-collapse:collapse\">\n{}</table>\n", inside);
    return fmt::format("<p>{}</p>\n", inside);
}

class Body {
public:
    explicit Body(std::string_view colour) : colour_{colour} {}

    void add(std::string_view line) {
        if (line.empty()) return close_run();
        const auto kind = kind_of(line);
        if (kind == LineKind::english) return begin_english();
        if (line == kClosing) end_english();
        if (!run_.empty() && kind != kind_) close_run();
        kind_ = kind;
        run_.push_back(line);
    }
    std::string finish() {
        end_english();
        return std::move(html_);
    }

private:
    void close_run() {
        if (!run_.empty()) html_ += run_html(kind_, run_, colour_);
        run_.clear();
    }
    void begin_english() {
        close_run();
        if (in_english_) return;
        html_ += "<div lang=\"en\">\n<h2 style=\"font-size:18px\">English</h2>\n";
        in_english_ = true;
    }
    void end_english() {
        close_run();
        if (in_english_) html_ += "</div>\n";
        in_english_ = false;
    }

    std::string_view colour_;
    std::string html_;
    std::vector<std::string_view> run_;
    LineKind kind_ = LineKind::text;
    bool in_english_ = false;
};

std::string body_html(std::string_view text, std::string_view colour) {
    Body body{colour};
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        body.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return body.finish();
}

std::string_view colour_of(std::string_view wanted) {
    const auto colour = dispatch::settings::parse_colour(wanted);
    return colour && dispatch::settings::is_readable_on_white(*colour) ? wanted : kUsualColour;
}

}  // namespace

std::string mail_html(const MailLook& look) {
    const auto colour = colour_of(look.colour);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<title>{0}</title>\n</head>\n"
        "<body style=\"margin:0;padding:16px;background:#ffffff;color:#171a2b;"
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5\">\n"
        "<div style=\"max-width:600px;margin:0 auto\">\n"
        "<p style=\"margin:0 0 16px;padding-bottom:8px;border-bottom:4px solid {1};"
        "color:{1};font-weight:bold\">{2}</p>\n"
        "<h1 style=\"font-size:22px;line-height:1.3\">{0}</h1>\n{3}</div>\n</body>\n</html>\n",
        escaped(look.subject), colour, escaped(look.pool), body_html(look.text, colour));
}

}  // namespace services::notify
