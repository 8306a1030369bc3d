#include "dispatch/core/time.hpp"

using dispatch::parse_instant;

TEST(Instant, IsReadFromRfc3339WithZoneOrOffset) {
    const auto utc = parse_instant("2026-03-01T08:00:00Z");
    ASSERT_TRUE(utc);
    EXPECT_EQ(parse_instant("2026-03-01T09:00:00+01:00"), utc);
    EXPECT_EQ(parse_instant("2026-03-01T08:00:00.123Z"), utc);
    EXPECT_EQ(dispatch::to_text(*utc), "2026-03-01T08:00:00Z");
}

TEST(Instant, IsRefusedWithoutZoneOrWithRubbish) {
    for (const char* text :
         {"", "2026-03-01", "2026-03-01T08:00:00", "2026-03-01T08:00:00Zx", "2026-13-01T08:00:00Z",
          "2026-02-30T08:00:00Z", "x026-03-01T08:00:00Z", "2026-03-01T8:00:00Z",
          "2026-03-01T08:00:00.Z", "2026-03-01T08:00:00+1:00", "2026-03-01T08:00:00+24:00",
          "2026-03-01T24:00:00Z", "2026-03-01T08:60:00Z", "2026-03-01T08:00:60Z",
          "2026-03-01T01:3:20-\316\315\305\3173"})
        EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(Instant, IsRefusedWhereTheOffsetLeadsOutOfFourDigitsOfAYear) {
    EXPECT_FALSE(parse_instant("0000-01-01T01:30:00+02:26"));
    EXPECT_TRUE(parse_instant("0000-01-01T02:30:00+02:26"));
    EXPECT_FALSE(parse_instant("9999-12-31T23:30:00-01:00"));
    EXPECT_TRUE(parse_instant("9999-12-31T23:30:00Z"));
}
