#include "services/pool/import/language_cell.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace services::pool {
namespace {

const std::vector<WordRow>& evidence_words() {
    static const std::vector<WordRow> words{
        {"exam", "Prüfung|geprüft|staatlich geprüft"},
        {"certificate", "Zertifikat|zertifiziert|Sprachzertifikat"},
        {"interview", "Gespräch|Interview|Eignungsgespräch"},
        {"self_declared", "Selbstauskunft|eigene Angabe"},
    };
    return words;
}

const std::vector<WordRow>& form_words() {
    static const std::vector<WordRow> words{
        {"spoken", "mündlich|gesprochen"},
        {"written", "schriftlich|nur schriftlich|geschrieben"},
        {"both", "mündlich und schriftlich|schriftlich und mündlich|in Wort und Schrift"},
    };
    return words;
}

bool apply_word(std::string_view word, LanguageWords& into) {
    if (const auto level = find_word(level_words(), word)) {
        into.level = *level;
        return true;
    }
    if (const auto evidence = find_word(evidence_words(), word)) {
        into.evidence = *evidence;
        return true;
    }
    if (const auto form = find_word(form_words(), word)) {
        into.is_written = into.is_written || *form != "spoken";
        into.is_spoken = into.is_spoken || *form != "written";
        return true;
    }
    return false;
}

/// All words between the parentheses must be known, else they belong to the name: "(Syrien)".
bool apply_all(std::string_view words, LanguageWords& into) {
    LanguageWords trial = into;
    const auto parts = split(words, ",;/");
    const bool known =
        std::ranges::all_of(parts, [&](std::string_view word) { return apply_word(word, trial); });
    if (known) {
        into = trial;
    }
    return known;
}

std::string_view without_tail(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with(':') || text.ends_with('-') || text.ends_with('=')) {
        text = trimmed(text.substr(0, text.size() - 1));
    }
    return text;
}

LanguageWords read_part(std::string_view part) {
    LanguageWords words;
    const auto open = part.find('(');
    const auto close = part.rfind(')');
    std::string name{part};
    if (open != std::string_view::npos && close != std::string_view::npos && open < close &&
        apply_all(part.substr(open + 1, close - open - 1), words)) {
        name = std::string{trimmed(part.substr(0, open))} + std::string{part.substr(close + 1)};
    }
    std::string_view rest = without_tail(name);
    if (const auto colon = rest.find(':'); colon != std::string_view::npos) {
        if (apply_all(rest.substr(colon + 1), words)) {
            rest = without_tail(rest.substr(0, colon));
        }
    }
    for (auto space = rest.find(' '); space != std::string_view::npos;
         space = rest.find(' ', space + 1)) {
        if (apply_word(rest.substr(space + 1), words)) {
            rest = without_tail(rest.substr(0, space));
            break;
        }
    }
    words.name = rest;
    return words;
}

/// "und" and "inkl." become separators; nothing inside parentheses does.
std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const char c = cell[at];
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth > 0) {
            parts.back().push_back(c);
            continue;
        }
        std::size_t skip = c == ',' || c == ';' || c == '\n' || c == '|' ? 1 : 0;
        for (const std::string_view word : {" inkl. ", " inklusive ", " und ", " sowie ", " + "}) {
            skip = cell.substr(at).starts_with(word) ? word.size() : skip;
        }
        if (skip == 0) {
            parts.back().push_back(c);
            continue;
        }
        parts.emplace_back();
        at += skip - 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& choices) {
    std::string text;
    for (const auto& choice : choices) {
        text += (text.empty() ? "" : ", ") + choice;
    }
    return text;
}

LanguageAnswer resolved(RowCells& cells,
                        std::string_view key,
                        std::string_view name,
                        const LanguageResolver& resolver) {
    auto answer = resolver(name);
    if (answer.code.empty()) {
        if (answer.choices.empty()) {
            cells.note("language_unknown", key, name);
        } else {
            cells.note("language_ambiguous", key,
                       fmt::format("{} ({}?)", name, joined(answer.choices)));
        }
    }
    return answer;
}

void add_once(RowCells& cells,
              std::vector<LanguageSkill>& skills,
              LanguageSkill skill,
              std::string_view name) {
    const bool known = std::ranges::any_of(skills, [&](const LanguageSkill& other) {
        return other.language == skill.language && other.form == skill.form;
    });
    if (known) {
        cells.note("language_twice", "languages", name);
        return;
    }
    skills.push_back(std::move(skill));
}

}  // namespace

const std::vector<WordRow>& level_words() {
    static const std::vector<WordRow> words{
        {"a1", "A1"},
        {"a2", "A2|Grundkenntnisse"},
        {"b1", "B1"},
        {"b2", "B2|gut"},
        {"c1", "C1|sehr gut|fließend|verhandlungssicher"},
        {"c2", "C2"},
        {"native", "Muttersprache|muttersprachlich|Muttersprachler|Erstsprache|MS|native"},
    };
    return words;
}

std::vector<LanguageWords> split_languages(std::string_view cell) {
    std::vector<LanguageWords> languages;
    for (const auto& part : parts_of(cell)) {
        if (!trimmed(part).empty()) {
            languages.push_back(read_part(trimmed(part)));
        }
    }
    return languages;
}

std::vector<LanguageSkill> read_skills(RowCells& cells, const LanguageResolver& resolver) {
    std::vector<LanguageSkill> skills;
    const std::string common_level = cells.word("level", level_words(), "");
    for (auto& words : split_languages(cells.text("languages"))) {
        const auto answer = resolved(cells, "languages", words.name, resolver);
        if (answer.code.empty()) {
            continue;
        }
        const std::string& level = words.level.empty() ? common_level : words.level;
        if (level.empty()) {
            cells.note("level_assumed", "languages", words.name);
        }
        LanguageSkill skill{.language = answer.code};
        skill.level = level.empty() ? skill.level : level;
        skill.evidence = words.evidence.empty() ? skill.evidence : words.evidence;
        if (!words.is_written || words.is_spoken || answer.is_signed) {
            skill.form = answer.is_signed ? "signed" : "spoken";
            add_once(cells, skills, skill, words.name);
        }
        if (words.is_written && !answer.is_signed) {
            skill.form = "written";
            add_once(cells, skills, skill, words.name);
        }
    }
    return skills;
}

LanguageAnswer read_one_language(RowCells& cells,
                                 std::string_view key,
                                 const LanguageResolver& resolver) {
    return cells.has(key) ? resolved(cells, key, cells.text(key), resolver) : LanguageAnswer{};
}

}  // namespace services::pool
