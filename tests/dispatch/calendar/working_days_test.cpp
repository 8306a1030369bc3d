#include "dispatch/calendar/working_days.hpp"

#include <string>

namespace {

using namespace dispatch::calendar;

LocalDay day(const char* text) {
    return *parse_local_day(text);
}

TEST(WorkingDay, IsMondayToFridayWithoutHolidays) {
    struct {
        const char* day;
        bool works;
    } const cases[] = {
        {"2026-06-01", true},   // Monday
        {"2026-06-04", false},  // Corpus Christi
        {"2026-06-05", true},   // the Friday after it
        {"2026-06-06", false},  // Saturday
        {"2026-03-29", false},  // Sunday, summer time begins
        {"2026-10-25", false},  // Sunday, summer time ends
        {"2026-12-24", true},   // Thursday: not a holiday by law
        {"2026-12-25", false},  // Friday
        {"2026-12-31", true},  {"2024-02-29", true}, {"2026-11-01", false}, {"2026-10-03", false},
    };
    for (const auto& c : cases)
        EXPECT_EQ(is_working_day(OfficeCalendar{}, day(c.day)), c.works) << c.day;
}

TEST(WorkingDay, IsNoneWhereTheOfficeIsClosed) {
    const OfficeCalendar office{.closed_days = {day("2026-12-24"), day("2026-12-31")}};
    EXPECT_FALSE(is_working_day(office, day("2026-12-24")));
    EXPECT_TRUE(is_working_day(office, day("2026-12-23")));
    EXPECT_TRUE(is_day_off(office, day("2026-12-25")));
    EXPECT_FALSE(is_day_off(office, day("2026-12-27")));  // a Sunday, but not off by name
}

TEST(WorkingDay, IsCountedInHalfOpenRanges) {
    struct {
        const char* begin;
        const char* end;
        int count;
    } const cases[] = {
        {"2026-06-01", "2026-06-08", 4},  // Corpus Christi is missing
        {"2026-06-01", "2026-06-01", 0}, {"2026-06-08", "2026-06-01", 0},
        {"2024-02-28", "2024-03-02", 3},  // 28 and 29 February, 1 March
        {"2026-12-24", "2027-01-04", 5},  // 24, 28, 29, 30 and 31 December
    };
    for (const auto& c : cases)
        EXPECT_EQ(count_working_days({}, {day(c.begin), day(c.end)}), c.count) << c.begin;
}

struct Step {
    const char* from;
    int count;
    const char* answer;
};

const Step kSteps[] = {
    {"2026-06-05", 0, "2026-06-05"},  {"2026-06-06", 0, "2026-06-06"},  // a Saturday stays itself
    {"2026-06-05", 1, "2026-06-08"},  {"2026-06-08", -1, "2026-06-05"},
    {"2026-06-07", -1, "2026-06-05"}, {"2026-06-05", -1, "2026-06-03"},  // over Corpus Christi
    {"2026-04-07", -1, "2026-04-02"},                                    // over Easter
    {"2026-04-02", 1, "2026-04-07"},  {"2026-12-24", 1, "2026-12-28"},
    {"2026-12-24", 5, "2027-01-04"},  {"2027-01-04", -5, "2026-12-24"},
    {"2024-02-28", 1, "2024-02-29"},  {"2024-03-01", -1, "2024-02-29"},
    {"2026-03-27", 1, "2026-03-30"},  {"2026-10-23", 1, "2026-10-26"},
};

TEST(WorkingDay, IsReachedByStepsForthAndBack) {
    for (const auto& c : kSteps)
        EXPECT_EQ(to_text(add_working_days({}, day(c.from), c.count)), c.answer)
            << c.from << " " << c.count;
}

TEST(WorkingDay, StepsAndCountsAgreeOverTwelveYears) {
    for (LocalDay from = day("2024-01-01"); from < day("2036-01-01"); from += std::chrono::days{5})
        for (const int count : {1, 3, 10}) {
            const LocalDay to = add_working_days({}, from, count);
            const std::chrono::days one{1};
            EXPECT_EQ(count_working_days({}, {from + one, to + one}), count) << to_text(from);
        }
}

}  // namespace
