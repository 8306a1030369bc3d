#pragma once

#include <string_view>

namespace dispatch::translation {

/// How much text there is. Spaces between words count as one keystroke, however many there are and
/// line breaks too; combining marks and characters of no width are part of the letter before them.
struct TextCount {
    int keystrokes = 0;
    int words = 0;
    friend bool operator==(const TextCount&, const TextCount&) = default;
};

/// REQUIRES: valid UTF-8.
TextCount count_text(std::string_view utf8);

/// Standard lines (Normzeilen): 55 keystrokes with spaces, each started line counts, as § 11 JVEG
/// has it.
int standard_lines(int keystrokes);

}  // namespace dispatch::translation
