#include "dispatch/core/check_digits.hpp"

namespace {

TEST(LeitwegId, CheckDigitsAndFormDecide) {
    const struct {
        std::string_view text;
        bool valid;
    } cases[] = {
        {"04011000-12345-03", true},
        {"04011000-1234512345-06", true},
        {"04011000-12345-99", false},
        {"04011000-12346-03", false},    // one digit off
        {"04011000-21345-03", false},    // two digits swapped
        {"04011000-12345-30", false},    // check digits swapped
        {"0401100012345-03", false},     // coarse part too long
        {"0401100012345030", false},     // no hyphen
        {"04011000--03", false},         // empty fine part
        {"-12345-03", false},            // empty coarse part
        {"04011000-12345-3", false},     // one check digit
        {"04011000-123 45-03", false},   // a blank
        {"04011000-12345-03\n", false},  // something behind
        {"0401100A-12345-03", false},    // a letter in the coarse part
        {"", false},
    };
    for (const auto& [text, valid] : cases) EXPECT_EQ(dispatch::is_leitweg_id(text), valid) << text;
}

TEST(LeitwegId, ExactlyOneOfAllCheckDigitsFitsAlsoWithLettersAndWithoutFinePart) {
    for (const std::string stem : {"05766-", "04011000-ABZ9-"}) {
        int fitting = 0;
        for (int check = 2; check <= 98; ++check) {  // the range that mod 97-10 computes
            const std::string digits = (check < 10 ? "0" : "") + std::to_string(check);
            fitting += dispatch::is_leitweg_id(stem + digits) ? 1 : 0;
        }
        EXPECT_EQ(fitting, 1) << stem;
    }
}

}  // namespace
