#include "dispatch/translation/count.hpp"

#include <gtest/gtest.h>

namespace {

using dispatch::translation::count_text;
using dispatch::translation::standard_lines;

struct Case {
    const char* text;
    int keystrokes;
    int words;
};
const Case kCases[] = {
    {"", 0, 0},
    {" \n\t ", 0, 0},
    {"Hallo", 5, 1},
    {"Hallo Welt", 10, 2},
    {"  Hallo \r\n\r\n  Welt \f", 10, 2},  // one space, whatever lies between
    {"Grüße", 5, 1},                       // letters, not bytes
    {"Gru\xcc\x88\xc3\x9f"
     "e",
     5, 1},                       // u with a combining mark is one letter
    {"\xef\xbb\xbfHallo", 5, 1},  // a byte order mark is nothing
    {"a\xc2\xa0"
     "b",
     3, 2},                                              // a protected space is a space
    {"Dampf\xc2\xadschiff", 11, 1},                      // a place to break is nothing
    {"\xd9\x83\xd9\x90\xd8\xaa\xd8\xa7\xd8\xa8", 4, 1},  // Arabic with a vowel sign
    {"\xe4\xb8\xad\xe6\x96\x87", 2, 1},
    {"\xf0\x9f\x98\x80 ja", 4, 2},
};

TEST(CountText, KeystrokesAndWords) {
    for (const auto& one : kCases) {
        SCOPED_TRACE(one.text);
        const auto count = count_text(one.text);
        EXPECT_EQ(count.keystrokes, one.keystrokes);
        EXPECT_EQ(count.words, one.words);
    }
}

TEST(CountText, EachStartedLineCounts) {
    const std::pair<int, int> kLines[] = {{0, 0},  {1, 1},   {54, 1},  {55, 1},
                                          {56, 2}, {110, 2}, {111, 3}, {1500, 28}};
    for (const auto& [keystrokes, lines] : kLines) EXPECT_EQ(standard_lines(keystrokes), lines);
}

TEST(CountText, BrokenTextEndsWithoutReadingBeyondIt) {
    EXPECT_EQ(count_text("a\xe2\x82").words, 1);
    EXPECT_EQ(count_text("\xf0").words, 0);
}

}  // namespace
