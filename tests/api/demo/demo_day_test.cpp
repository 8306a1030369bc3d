#include "api/demo/demo_day.hpp"

using namespace api::demo;
using dispatch::calendar::LocalDay;
using dispatch::calendar::parse_local_day;

namespace {

LocalDay day(std::string_view text) {
    return *parse_local_day(text);
}

}  // namespace

TEST(DemoDay, IsTheLastWorkingTuesdayAtLeastSevenDaysAgo) {
    struct Case {
        std::string_view today;
        std::string_view tuesday;
    };
    constexpr Case kCases[] = {
        {"2026-11-17", "2026-11-10"},                                // a Tuesday: the one before
        {"2026-11-16", "2026-11-03"},                                // Monday: six days are too few
        {"2026-11-15", "2026-11-03"},                                // Sunday
        {"2026-12-24", "2026-12-15"}, {"2026-03-29", "2026-03-17"},  // summer time begins
        {"2026-10-25", "2026-10-13"},                                // summer time ends
        {"2027-01-01", "2026-12-22"}, {"2022-11-08", "2022-10-25"},  // 1 November is a holiday
        {"2018-05-08", "2018-04-24"},                                // so is 1 May
    };
    for (const auto& one : kCases)
        EXPECT_EQ(choose_demo_day(day(one.today)), day(one.tuesday)) << one.today;
}

TEST(DemoFile, MovesEveryDateByWholeWeeks) {
    EXPECT_EQ(move_file("Nr.;Tag\nA1;31.12.2026;x 01.01.2027.\n", day("2026-11-17")),
              "Nr.;Tag\nA1;07.01.2027;x 08.01.2027.\n");
    EXPECT_EQ(move_file("Nr.;Tag\nA1;29.02.2028\n", day("2026-11-03")), "Nr.;Tag\nA1;22.02.2028\n");
}

TEST(DemoFile, YearOfTheFirstColumnIsTheYearOfTheDay) {
    EXPECT_EQ(move_file("Jahr;Nr.\n2026;SG001;2026\n", day("2025-12-16")),
              "Jahr;Nr.\n2025;SG001;2026\n");
}

TEST(DemoFile, LeavesOtherNumbersAlone) {
    constexpr std::string_view kText = "0171 3920001;42651;112.03.2026;1.3.2026;7,0840\n";
    EXPECT_EQ(move_file(kText, day("2025-12-16")), kText);
}

TEST(DemoFile, WrittenForATuesdayStaysAsItIs) {
    EXPECT_EQ(move_file("12.03.2027", written_for()), "12.03.2027");
}
