#include "dispatch/settings/rule_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "dispatch/core/names.hpp"
#include "dispatch/settings/rule_tables_made.hpp"

namespace dispatch::settings {
namespace {

constexpr std::array<Name<RuleType>, 16> kTypes{{
    {RuleType::kind, "kind"},
    {RuleType::section, "section"},
    {RuleType::option, "option"},
    {RuleType::integer, "integer"},
    {RuleType::boolean, "boolean"},
    {RuleType::choice, "choice"},
    {RuleType::text, "text"},
    {RuleType::colour, "colour"},
    {RuleType::long_text, "long_text"},
    {RuleType::time, "time"},
    {RuleType::day, "day"},
    {RuleType::setting, "setting"},
    {RuleType::language, "language"},
    {RuleType::clearance, "clearance"},
    {RuleType::object, "object"},
    {RuleType::list, "list"},
}};

struct Unit {
    std::string_view code;
    RuleWords words;
};
constexpr std::array kUnits{
    Unit{"minutes", {"Minuten", "minutes"}},  Unit{"hours", {"Stunden", "hours"}},
    Unit{"days", {"Tage", "days"}},           Unit{"working_days", {"Arbeitstage", "working days"}},
    Unit{"metres", {"Meter", "metres"}},      Unit{"kmh", {"km/h", "km/h"}},
    Unit{"percent", {"Prozent", "percent"}},  Unit{"points", {"Punkte", "points"}},
    Unit{"people", {"Personen", "people"}},   Unit{"times", {"Anzahl", "number"}},
    Unit{"rank", {"Rang", "rank"}},           Unit{"months", {"Monate", "months"}},
    Unit{"mebibytes", {"MiB", "MiB"}},        Unit{"texts", {"Aufträge", "texts"}},
    Unit{"years", {"Jahre", "years"}},        Unit{"count", {"Anzahl", "number"}},
    Unit{"seconds", {"Sekunden", "seconds"}},
};

/// Cuts the text up to the sign off its front; all of it if the sign is not there.
std::string_view take(std::string_view& text, char sign) {
    const auto end = std::min(text.find(sign), text.size());
    const auto taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t value = 0;
    if (text.empty()) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "object:lead?": the type, its part, and the marks for null (?) and for required (!).
void read_type(std::string_view text, RuleLine& line) {
    line.required = text.ends_with('!');
    line.nullable = text.ends_with('?');
    if (line.required || line.nullable) text.remove_suffix(1);
    const auto type = value_in<RuleType>(kTypes, take(text, ':'));
    assert(type && "a type in rule_fields.csv that nobody knows");
    line.type = type.value_or(RuleType::kind);
    line.part = text;
}

std::vector<RuleLine> read_lines() {
    std::vector<RuleLine> lines;
    static_assert(rule_tables.size() == 1);
    auto text = rule_tables.front().content;
    take(text, '\n');  // the names of the columns
    while (!text.empty()) {
        auto row = take(text, '\n');
        if (row.empty()) continue;
        RuleLine line;
        line.of = take(row, ';');
        line.name = take(row, ';');
        read_type(take(row, ';'), line);
        line.unit = take(row, ';');
        line.min = number_in(take(row, ';'));
        line.max = number_in(take(row, ';'));
        line.title.german = take(row, ';');
        line.title.english = take(row, ';');
        line.about.german = take(row, ';');
        line.about.english = row;
        lines.push_back(line);
    }
    return lines;
}

bool is_field(const RuleLine& line) {
    return line.type != RuleType::kind && line.type != RuleType::section &&
           line.type != RuleType::option;
}

RuleHint number_hint(const RuleLine& line) {
    const auto unit = std::ranges::find(kUnits, line.unit, &Unit::code);
    assert(unit != kUnits.end() && "a unit in rule_fields.csv that nobody knows");
    return {fmt::format("Bitte geben Sie eine ganze Zahl von {} bis {} an ({}).",
                        line.min.value_or(0), line.max.value_or(0), unit->words.german),
            fmt::format("Please enter a whole number from {} to {} ({}).", line.min.value_or(0),
                        line.max.value_or(0), unit->words.english)};
}

RuleHint choice_hint(const RuleLine& line) {
    std::string german;
    std::string english;
    for (const auto& option : rule_lines_of(line.part)) {
        german += fmt::format("{}{}", german.empty() ? "" : ", ", option.title.german);
        english += fmt::format("{}{}", english.empty() ? "" : ", ", option.title.english);
    }
    return {"Bitte wählen Sie: " + german + ".", "Please choose: " + english + "."};
}

}  // namespace

std::string_view to_text(RuleType type) {
    return text_in<RuleType>(kTypes, type);
}

const std::vector<RuleLine>& rule_lines() {
    static const std::vector<RuleLine> lines = read_lines();
    return lines;
}

std::vector<RuleLine> rule_lines_of(std::string_view group) {
    std::vector<RuleLine> found;
    std::ranges::copy_if(rule_lines(), std::back_inserter(found),
                         [&](const RuleLine& line) { return line.of == group; });
    return found;
}

const RuleLine* find_rule_line(std::string_view group, std::string_view name) {
    const auto found = std::ranges::find_if(rule_lines(), [&](const RuleLine& line) {
        return line.of == group && line.name == name && is_field(line);
    });
    return found == rule_lines().end() ? nullptr : &*found;
}

RuleLine item_of(const RuleLine& list) {
    RuleLine item;
    item.of = list.of;
    item.title = list.title;
    const auto type = value_in<RuleType>(kTypes, list.part);
    item.type = type.value_or(RuleType::object);
    if (!type) item.part = list.part;
    return item;
}

const RuleLine* rule_line_at(std::string_view kind, std::string_view path) {
    const RuleLine* line = nullptr;
    while (!path.empty()) {
        line = find_rule_line(line == nullptr ? kind : line->part, take(path, '.'));
        if (line == nullptr) return nullptr;
    }
    return line;
}

RuleHint hint_of(const RuleLine& line) {
    switch (line.type) {
        case RuleType::integer: return number_hint(line);
        case RuleType::choice: return choice_hint(line);
        case RuleType::text:
        case RuleType::long_text:
            return {fmt::format("Bitte geben Sie höchstens {} Zeichen ein.", line.max.value_or(0)),
                    fmt::format("Please enter {} characters at the most.", line.max.value_or(0))};
        case RuleType::time:
            return {"Bitte geben Sie eine Uhrzeit an, zum Beispiel 13:00.",
                    "Please enter a time, for example 13:00."};
        case RuleType::colour:
            return {
                "Bitte geben Sie eine Farbe wie #1a5e8a an, die auf Weiß gut zu lesen ist "
                "(Kontrast mindestens 4,5).",
                "Please enter a colour such as #1a5e8a that can be read on white (a contrast "
                "of at least 4.5)."};
        case RuleType::day: return {"Bitte geben Sie einen Tag an.", "Please enter a day."};
        case RuleType::setting:
            return {"Bitte wählen Sie ein Einsatzfeld.", "Please choose a setting."};
        case RuleType::language:
            return {"Bitte wählen Sie eine Sprache.", "Please choose a language."};
        case RuleType::clearance:
            return {"Bitte wählen Sie einen Nachweis.", "Please choose a clearance."};
        case RuleType::kind:
        case RuleType::section:
        case RuleType::option:
        case RuleType::boolean:
        case RuleType::object:
        case RuleType::list: break;
    }
    return {"Bitte prüfen Sie diese Angabe.", "Please check this entry."};
}

}  // namespace dispatch::settings
