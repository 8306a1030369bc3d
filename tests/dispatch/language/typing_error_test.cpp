#include "dispatch/language/typing_error.hpp"

using dispatch::language::count_typing_errors;
using dispatch::language::letters_of;

TEST(TypingErrors, AreLettersMissingAddedWrongOrSwapped) {
    struct Case {
        const char* typed;
        const char* word;
        int whole;
        int beginning;
    };
    for (const auto& one : {Case{"dari", "dari", 0, 0},
                            {"dri", "dari", 1, 1},
                            {"darri", "dari", 1, 1},
                            {"dali", "dari", 1, 1},
                            {"adri", "dari", 1, 1},
                            {"русски", "русский", 1, 0},
                            {"tigrn", "tigrinya", 3, 1},
                            {"", "dari", 4, 0},
                            {"dari", "", 4, 4}}) {
        const auto errors = count_typing_errors(letters_of(one.typed), letters_of(one.word));
        EXPECT_EQ(errors.whole, one.whole) << one.typed << " " << one.word;
        EXPECT_EQ(errors.beginning, one.beginning) << one.typed << " " << one.word;
    }
}

TEST(TypingErrors, AreAllowedByTheLengthOfTheWord) {
    using dispatch::language::typing_errors_allowed;
    EXPECT_EQ(typing_errors_allowed(3), 0);
    EXPECT_EQ(typing_errors_allowed(4), 1);
    EXPECT_EQ(typing_errors_allowed(6), 2);
    EXPECT_EQ(typing_errors_allowed(11), 2);
    EXPECT_EQ(typing_errors_allowed(12), 3);
}
