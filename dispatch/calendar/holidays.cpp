#include "dispatch/calendar/holidays.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace dispatch::calendar {
namespace {

class Laender {  // a set of Länder
public:
    constexpr Laender(std::initializer_list<Land> laender) {
        for (const Land land : laender) bits_ |= 1u << static_cast<unsigned>(land);
    }
    constexpr bool contain(Land land) const { return (bits_ >> static_cast<unsigned>(land)) & 1u; }

private:
    unsigned bits_ = 0;
};

struct FixedHoliday {
    std::chrono::month_day day;
    std::string_view german_name;
    Laender laender;
    int from_year = 0;
    int to_year = 9999;
};

struct EasterHoliday {
    int days_after_easter;
    std::string_view german_name;
    Laender laender;
};

using enum Land;
using std::chrono::August, std::chrono::December, std::chrono::January, std::chrono::June;
using std::chrono::March, std::chrono::May, std::chrono::November, std::chrono::October;
using std::chrono::September;

constexpr Laender kAll{bb, be, bw, by, hb, he, hh, mv, ni, nw, rp, sh, sl, sn, st, th};

// The holiday laws of the Länder (NRW: § 2 Feiertagsgesetz NW). This table is the specification.
constexpr std::array kFixed{
    FixedHoliday{January / 1, "Neujahr", kAll},
    FixedHoliday{January / 6, "Heilige Drei Könige", {bw, by, st}},
    FixedHoliday{March / 8, "Internationaler Frauentag", {be}},
    FixedHoliday{March / 8, "Internationaler Frauentag", {mv}, 2023},
    FixedHoliday{May / 1, "Tag der Arbeit", kAll},
    FixedHoliday{May / 8, "Tag der Befreiung", {be}, 2020, 2020},
    FixedHoliday{May / 8, "Tag der Befreiung", {be}, 2025, 2025},
    FixedHoliday{June / 17, "75. Jahrestag des Aufstandes vom 17. Juni 1953", {be}, 2028, 2028},
    FixedHoliday{August / 15, "Mariä Himmelfahrt", {sl}},
    FixedHoliday{September / 20, "Weltkindertag", {th}},
    FixedHoliday{October / 3, "Tag der Deutschen Einheit", kAll},
    FixedHoliday{October / 31, "Reformationstag", {bb, hb, hh, mv, ni, sh, sn, st, th}},
    FixedHoliday{November / 1, "Allerheiligen", {bw, by, nw, rp, sl}},
    FixedHoliday{December / 25, "1. Weihnachtstag", kAll},
    FixedHoliday{December / 26, "2. Weihnachtstag", kAll},
};

constexpr std::array kAroundEaster{
    EasterHoliday{-2, "Karfreitag", kAll},
    EasterHoliday{0, "Ostersonntag", {bb}},
    EasterHoliday{+1, "Ostermontag", kAll},
    EasterHoliday{+39, "Christi Himmelfahrt", kAll},
    EasterHoliday{+49, "Pfingstsonntag", {bb}},
    EasterHoliday{+50, "Pfingstmontag", kAll},
    EasterHoliday{+60, "Fronleichnam", {bw, by, he, nw, rp, sl}},
};

// The Wednesday before 23 November; Saxony alone.
LocalDay repentance_day(std::chrono::year year) {
    const LocalDay last{year / November / 22};
    return last - (std::chrono::weekday{last} - std::chrono::Wednesday);
}

}  // namespace

// Meeus, Jones, Butcher: the letters are theirs (a: golden number - 1, b, c: century and its rest,
// h: epact, l: days to the Sunday, m: correction).
LocalDay easter_sunday(std::chrono::year year) {
    const int y = static_cast<int>(year);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int days_after_21_march = h + l - 7 * m + 1;
    return LocalDay{year / March / 21} + std::chrono::days{days_after_21_march};
}

std::vector<Holiday> holidays(Land land, std::chrono::year year) {
    std::vector<Holiday> found;
    for (const auto& rule : kFixed) {
        const bool in_force =
            std::chrono::year{rule.from_year} <= year && year <= std::chrono::year{rule.to_year};
        if (in_force && rule.laender.contain(land))
            found.push_back({LocalDay{year / rule.day}, rule.german_name});
    }
    const LocalDay easter = easter_sunday(year);
    for (const auto& rule : kAroundEaster)
        if (rule.laender.contain(land))
            found.push_back({easter + std::chrono::days{rule.days_after_easter}, rule.german_name});
    if (land == Land::sn) found.push_back({repentance_day(year), "Buß- und Bettag"});
    std::ranges::stable_sort(found, {}, &Holiday::day);
    return found;
}

std::optional<std::string_view> holiday_name(Land land, LocalDay day) {
    const auto of_year = holidays(land, std::chrono::year_month_day{day}.year());
    const auto found = std::ranges::find(of_year, day, &Holiday::day);
    if (found == of_year.end()) return std::nullopt;
    return found->german_name;
}

}  // namespace dispatch::calendar
