#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/language/catalogue.hpp"

namespace dispatch::language {

/// The lines of languages_*.csv. Throws std::invalid_argument naming the broken line.
std::vector<Language> read_languages(std::string_view text);
/// The lines of questions.csv. Throws std::invalid_argument naming the broken line.
std::vector<Question> read_questions(std::string_view text);

}  // namespace dispatch::language
