#include "dispatch/language/table.hpp"

#include <algorithm>
#include <stdexcept>

namespace dispatch::language {
namespace {

// Empty text: no parts when it is a list, one empty part when it is a field.
std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> list(std::string_view field) {
    if (field.empty()) return {};
    return split(field, '|');
}

[[noreturn]] void refuse(std::string_view line) {
    throw std::invalid_argument{"language table: broken line: " + std::string{line}};
}

template <class Read>
void for_each_line(std::string_view text, Read read) {
    for (const std::string& line : split(text, '\n'))
        if (!line.empty() && line.front() != '#') read(line);
}

bool is_code(std::string_view text) {
    return text.size() == 3 &&
           std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

Language read_language(const std::string& line) {
    const std::vector<std::string> fields = split(line, ';');
    if (fields.size() != 8 || !is_code(fields[0])) refuse(line);
    if (fields[1].empty() || fields[2].empty() || fields[3].empty()) refuse(line);
    Language language{.code = fields[0],
                      .name_de = fields[1],
                      .name_en = fields[2],
                      .endonym = fields[3],
                      .group = fields[4],
                      .aliases = list(fields[6]),
                      .varieties = list(fields[7])};
    for (const std::string& mark : list(fields[5])) {
        if (mark == "signed")
            language.is_signed = true;
        else if (mark == "rtl")
            language.is_right_to_left = true;
        else
            refuse(line);
    }
    return language;
}

Question read_question(const std::string& line) {
    const std::vector<std::string> fields = split(line, ';');
    if (fields.size() != 5 || fields[0].empty()) refuse(line);
    Question question{.code = fields[0],
                      .choices = list(fields[1]),
                      .text_de = fields[2],
                      .text_en = fields[3],
                      .words = list(fields[4])};
    if (question.choices.size() < 2 || question.words.empty()) refuse(line);
    if (question.text_de.empty() || question.text_en.empty()) refuse(line);
    return question;
}

}  // namespace

std::vector<Language> read_languages(std::string_view text) {
    std::vector<Language> languages;
    for_each_line(text, [&](const std::string& line) { languages.push_back(read_language(line)); });
    return languages;
}

std::vector<Question> read_questions(std::string_view text) {
    std::vector<Question> questions;
    for_each_line(text, [&](const std::string& line) { questions.push_back(read_question(line)); });
    return questions;
}

}  // namespace dispatch::language
