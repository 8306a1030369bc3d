#include "services/pool/import/values.hpp"

#include <array>

namespace {

using namespace services::pool;

template <class Value>
struct Case {
    std::string_view text;
    std::optional<Value> value;
};

TEST(GermanValues, DaysAreReadInThreeFormsOnly) {
    const std::array cases{
        Case<std::string_view>{"31.12.2026", "2026-12-31"},
        Case<std::string_view>{"2026-12-31", "2026-12-31"},
        Case<std::string_view>{"1.2.26", "2026-02-01"},
        Case<std::string_view>{" 01. 02. 2026 ", "2026-02-01"},
        Case<std::string_view>{"29.2.2028", "2028-02-29"},
        Case<std::string_view>{"29.2.2027", std::nullopt},
        Case<std::string_view>{"31.4.2026", std::nullopt},
        Case<std::string_view>{"12/31/2026", std::nullopt},
        Case<std::string_view>{"1.2.026", std::nullopt},
        Case<std::string_view>{"1.2", std::nullopt},
        Case<std::string_view>{"heute", std::nullopt},
    };
    for (const auto& [text, value] : cases) {
        const auto day = parse_german_day(text);
        ASSERT_EQ(day.has_value(), value.has_value()) << text;
        if (day) {
            EXPECT_EQ(dispatch::calendar::to_text(*day), *value);
        }
    }
}

TEST(GermanValues, AmountsHaveDecimalCommasAndThousandsDots) {
    const std::array cases{
        Case<std::int64_t>{"12", 1200},
        Case<std::int64_t>{"12,5", 1250},
        Case<std::int64_t>{"1.234,50", 123450},
        Case<std::int64_t>{"1234.50", 123450},
        Case<std::int64_t>{"1.234", 123400},
        Case<std::int64_t>{"1.234.567", 123456700},
        Case<std::int64_t>{"960,00 €", 96000},
        Case<std::int64_t>{"25 EUR", 2500},
        Case<std::int64_t>{"-3,00", -300},
        Case<std::int64_t>{"1,234", std::nullopt},
        Case<std::int64_t>{"12.34.5", std::nullopt},
        Case<std::int64_t>{"1.23,4", std::nullopt},
        Case<std::int64_t>{"12,", std::nullopt},
        Case<std::int64_t>{"zwölf", std::nullopt},
    };
    for (const auto& [text, cents] : cases) {
        const auto amount = parse_german_amount(text);
        ASSERT_EQ(amount.has_value(), cents.has_value()) << text;
        if (amount) {
            EXPECT_EQ(amount->cents, *cents) << text;
        }
    }
}

TEST(GermanValues, YesAndNoHaveManyWords) {
    for (const std::string_view yes : {"ja", "J", "x", "Yes", "1", "wahr"}) {
        EXPECT_EQ(parse_yes_no(yes), true) << yes;
    }
    for (const std::string_view no : {"nein", "N", "-", "0", "no"}) {
        EXPECT_EQ(parse_yes_no(no), false) << no;
    }
    EXPECT_EQ(parse_yes_no("vielleicht"), std::nullopt);
}

std::string shown(const std::vector<WeekWindow>& week) {
    std::string text;
    for (const auto& [weekday, window] : week) {
        text += std::to_string(weekday) + " " + dispatch::calendar::to_text(window) + ";";
    }
    return text;
}

TEST(GermanValues, WeeksAreReadAsPeopleWriteThem) {
    const std::array cases{
        Case<std::string_view>{"Mo 9-12; Di 14:00-16:30", "1 09:00-12:00;2 14:00-16:30;"},
        Case<std::string_view>{"Di 13 - 15 Uhr, Mo 9.30 – 11", "1 09:30-11:00;2 13:00-15:00;"},
        Case<std::string_view>{"Mo, Mi 9-12", "1 09:00-12:00;3 09:00-12:00;"},
        Case<std::string_view>{"Mo-Di 8-12, 13-17",
                               "1 08:00-12:00;1 13:00-17:00;2 08:00-12:00;2 13:00-17:00;"},
        Case<std::string_view>{"Montag: 8 bis 12", "1 08:00-12:00;"},
        Case<std::string_view>{"So 20-24", "7 20:00-24:00;"},
        Case<std::string_view>{"Mo 12-9", std::nullopt},
        Case<std::string_view>{"Mo 9-12; Mo 11-13", std::nullopt},
        Case<std::string_view>{"Mo", std::nullopt},
        Case<std::string_view>{"9-12", std::nullopt},
        Case<std::string_view>{"Mo vormittags", std::nullopt},
        Case<std::string_view>{"Mo 9-25", std::nullopt},
    };
    for (const auto& [text, expected] : cases) {
        const auto week = parse_week(text);
        ASSERT_EQ(week.has_value(), expected.has_value()) << text;
        if (week) {
            EXPECT_EQ(shown(*week), *expected) << text;
        }
    }
    EXPECT_EQ(parse_week("werktags 8-9")->size(), 5u);
}

}  // namespace
