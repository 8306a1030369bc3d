#include "dispatch/calendar/holidays.hpp"

#include <set>
#include <string>

namespace {

using namespace dispatch::calendar;

LocalDay day(const std::string& text) {
    return *parse_local_day(text);
}

TEST(Easter, FallsOnTheKnownDays) {
    for (const char* text :
         {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
          "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
          // earliest, latest and the two exceptions of the rule
          "1818-03-22", "2038-04-25", "1954-04-18", "1981-04-19", "2000-04-23"}) {
        const std::chrono::year year{std::stoi(text)};
        EXPECT_EQ(to_text(easter_sunday(year)), text);
    }
}

TEST(Easter, IsAlwaysASundayBetween22MarchAnd25April) {
    for (int y = 1583; y < 2600; ++y) {
        const std::chrono::year year{y};
        const LocalDay easter = easter_sunday(year);
        EXPECT_EQ(std::chrono::weekday{easter}, std::chrono::Sunday) << y;
        EXPECT_GE(easter, LocalDay{year / std::chrono::March / 22}) << y;
        EXPECT_LE(easter, LocalDay{year / std::chrono::April / 25}) << y;
    }
}

TEST(Holidays, AreTheElevenOfNorthRhineWestphalia) {
    const std::vector<Holiday> expected{
        {day("2026-01-01"), "Neujahr"},
        {day("2026-04-03"), "Karfreitag"},
        {day("2026-04-06"), "Ostermontag"},
        {day("2026-05-01"), "Tag der Arbeit"},
        {day("2026-05-14"), "Christi Himmelfahrt"},
        {day("2026-05-25"), "Pfingstmontag"},
        {day("2026-06-04"), "Fronleichnam"},
        {day("2026-10-03"), "Tag der Deutschen Einheit"},
        {day("2026-11-01"), "Allerheiligen"},
        {day("2026-12-25"), "1. Weihnachtstag"},
        {day("2026-12-26"), "2. Weihnachtstag"},
    };
    EXPECT_EQ(holidays(Land::nw, std::chrono::year{2026}), expected);
    for (int y = 2024; y <= 2035; ++y)
        EXPECT_EQ(holidays(Land::nw, std::chrono::year{y}).size(), 11u) << y;
}

TEST(Holidays, AreAsManyAsEachLandHas) {
    const std::pair<Land, std::size_t> counts[] = {
        {Land::bb, 12}, {Land::be, 10}, {Land::bw, 12}, {Land::by, 12},
        {Land::hb, 10}, {Land::he, 10}, {Land::hh, 10}, {Land::mv, 11},
        {Land::ni, 10}, {Land::nw, 11}, {Land::rp, 11}, {Land::sh, 10},
        {Land::sl, 12}, {Land::sn, 11}, {Land::st, 11}, {Land::th, 11},
    };
    for (const auto& [land, count] : counts)
        EXPECT_EQ(holidays(land, std::chrono::year{2026}).size(), count) << to_text(land);
}

struct DayOfLand {
    const char* day;
    Land land;
    const char* name;  // nullptr: none
};

const DayOfLand kDays[] = {
    {"2026-06-04", Land::nw, "Fronleichnam"},
    {"2026-06-04", Land::ni, nullptr},
    {"2026-10-31", Land::ni, "Reformationstag"},
    {"2026-10-31", Land::nw, nullptr},
    {"2026-11-01", Land::nw, "Allerheiligen"},
    {"2026-12-24", Land::nw, nullptr},
    {"2026-12-31", Land::nw, nullptr},
    {"2026-04-05", Land::nw, nullptr},
    {"2026-04-05", Land::bb, "Ostersonntag"},
    {"2022-03-08", Land::mv, nullptr},
    {"2023-03-08", Land::mv, "Internationaler Frauentag"},
    {"2025-05-08", Land::be, "Tag der Befreiung"},
    {"2026-05-08", Land::be, nullptr},
    {"2024-11-20", Land::sn, "Buß- und Bettag"},
    {"2023-11-22", Land::sn, "Buß- und Bettag"},
    {"2028-11-22", Land::sn, "Buß- und Bettag"},
    {"2024-11-20", Land::nw, nullptr},
    {"2024-05-30", Land::nw, "Fronleichnam"},
    {"2025-06-19", Land::nw, "Fronleichnam"},
    {"2028-02-29", Land::nw, nullptr},
};

TEST(Holidays, DependOnTheLandAndTheYear) {
    for (const auto& c : kDays) {
        const auto name = holiday_name(c.land, day(c.day));
        EXPECT_EQ(name, c.name ? std::optional<std::string_view>{c.name} : std::nullopt)
            << c.day << " " << to_text(c.land);
    }
}

TEST(Land, IsWrittenAndReadByItsCode) {
    std::set<std::string_view> names;
    for (const Land land : kLaender) {
        EXPECT_EQ(parse_land(to_text(land)), land);
        names.insert(german_name(land));
    }
    EXPECT_EQ(names.size(), 16u);
    EXPECT_EQ(german_name(Land::nw), "Nordrhein-Westfalen");
    EXPECT_EQ(to_text(Land::th), "TH");
    EXPECT_FALSE(parse_land("NRW"));
}

}  // namespace
