#include "dispatch/language/typing_error.hpp"

#include <algorithm>
#include <vector>

namespace dispatch::language {
namespace {

std::size_t length_of_letter(unsigned char lead) {
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    if (lead >= 0xC0) return 2;
    return 1;
}

}  // namespace

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    while (!text.empty()) {
        const std::size_t length =
            std::min(length_of_letter(static_cast<unsigned char>(text[0])), text.size());
        char32_t letter = 0;
        for (const char byte : text.substr(0, length))
            letter = (letter << 8U) | static_cast<unsigned char>(byte);
        letters.push_back(letter);
        text.remove_prefix(length);
    }
    return letters;
}

TypingErrors count_typing_errors(std::u32string_view typed, std::u32string_view word) {
    std::vector<int> before_last(word.size() + 1);
    std::vector<int> last(word.size() + 1);
    std::vector<int> now(word.size() + 1);
    for (std::size_t j = 0; j <= word.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= typed.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= word.size(); ++j) {
            const int wrong = typed[i - 1] == word[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + wrong});
            const bool swapped =
                i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
            if (swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, now);
    }
    return {.whole = last.back(), .beginning = *std::ranges::min_element(last)};
}

int typing_errors_allowed(std::size_t letters) {
    if (letters <= 3) return 0;
    if (letters <= 5) return 1;
    if (letters <= 11) return 2;
    return 3;
}

}  // namespace dispatch::language
