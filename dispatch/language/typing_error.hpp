#pragma once

#include <string>
#include <string_view>

namespace dispatch::language {

/// UTF-8 to letters; broken bytes become one letter each.
std::u32string letters_of(std::string_view text);

struct TypingErrors {
    int whole;      // against the whole word
    int beginning;  // against the nearest beginning of the word, for words half typed
};
/// Damerau-Levenshtein (optimal string alignment): letters missing, added, wrong, or swapped.
TypingErrors count_typing_errors(std::u32string_view typed, std::u32string_view word);

/// How many errors still mean the same word: none in words of three letters, one up to five, two
/// up to eleven, three beyond.
int typing_errors_allowed(std::size_t letters);

}  // namespace dispatch::language
