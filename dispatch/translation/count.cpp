#include "dispatch/translation/count.hpp"

#include <cstddef>
#include <cstdint>

namespace dispatch::translation {
namespace {

constexpr int kLineKeystrokes = 55;

/// The next code point; `text` loses its bytes. REQUIRES: valid UTF-8, not empty.
char32_t take_sign(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t sign = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        sign = sign << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(length < text.size() ? length : text.size());
    return sign;
}

bool is_space(char32_t sign) {
    return sign == ' ' || (sign >= 0x09 && sign <= 0x0D) || sign == 0xA0 || sign == 0x85 ||
           (sign >= 0x2000 && sign <= 0x200A) || sign == 0x2028 || sign == 0x2029 ||
           sign == 0x202F || sign == 0x205F || sign == 0x3000;
}

/// Control characters, combining marks, vowel signs of Arabic and Hebrew, marks of direction.
bool has_no_width(char32_t sign) {
    return sign < 0x20 || (sign >= 0x7F && sign < 0xA0) || sign == 0xAD ||
           (sign >= 0x0300 && sign <= 0x036F) || (sign >= 0x0591 && sign <= 0x05BD) ||
           (sign >= 0x064B && sign <= 0x065F) || sign == 0x0670 ||
           (sign >= 0x200B && sign <= 0x200F) || (sign >= 0x202A && sign <= 0x202E) ||
           (sign >= 0x2060 && sign <= 0x206F) || sign == 0xFEFF;
}

}  // namespace

TextCount count_text(std::string_view utf8) {
    TextCount count;
    bool in_word = false;
    while (!utf8.empty()) {
        const auto sign = take_sign(utf8);
        if (is_space(sign)) {
            in_word = false;
            continue;
        }
        if (has_no_width(sign)) continue;
        if (!in_word) {
            if (count.words > 0) ++count.keystrokes;  // the space before this word
            ++count.words;
        }
        in_word = true;
        ++count.keystrokes;
    }
    return count;
}

int standard_lines(int keystrokes) {
    return (keystrokes + kLineKeystrokes - 1) / kLineKeystrokes;
}

}  // namespace dispatch::translation
