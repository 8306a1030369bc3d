#include "dispatch/settings/colour.hpp"

using namespace dispatch::settings;

namespace {

struct Case {
    const char* text;
    double contrast;  // to white, as the WCAG 2.2 formula gives it, two places
    bool readable;
};

const Case kCases[] = {
    {"#000000", 21.00, true}, {"#FFFFFF", 1.00, false}, {"#767676", 4.54, true},
    {"#777777", 4.48, false}, {"#ff0000", 4.00, false}, {"#0000ff", 8.59, true},
    {"#008000", 5.14, true},  {"#FFCC00", 1.51, false}, {"#c8000f", 6.06, true},
    {"#1a5e8a", 6.97, true},
};

TEST(Colour, ContrastToWhiteIsAsInWcag) {
    for (const auto& one : kCases) {
        const auto colour = parse_colour(one.text);
        ASSERT_TRUE(colour) << one.text;
        EXPECT_NEAR(contrast_to_white(*colour), one.contrast, 0.01) << one.text;
        EXPECT_EQ(is_readable_on_white(*colour), one.readable) << one.text;
    }
}

TEST(Colour, WhatIsNoColourIsNotRead) {
    for (const auto* text : {"", "#", "red", "#12345", "#1234567", "1a5e8a0", "#1a5e8g", "#-1-1-1",
                             "# 1 2 3", "#+1+1+1", "#0x0x0x"})
        EXPECT_FALSE(parse_colour(text)) << text;
    EXPECT_EQ(parse_colour("#1A5E8a"), (Colour{0x1a, 0x5e, 0x8a}));
}

}  // namespace
