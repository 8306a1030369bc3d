#include "services/reporting/suppress.hpp"

#include <gtest/gtest.h>

namespace {

using services::reporting::Cell;
using services::reporting::Figures;
using services::reporting::HoursFigures;

HoursFigures hours(std::int64_t assignments) {
    return {.assignments = assignments, .minutes = assignments * 60};
}

/// The counts of the lines after suppression; -1 is hidden.
std::vector<std::int64_t> shown(std::vector<std::int64_t> counts) {
    Figures figures;
    for (const auto count : counts) figures.hours.push_back(hours(count));
    suppress_small(figures);
    std::vector<std::int64_t> left;
    for (const auto& line : figures.hours) {
        EXPECT_EQ(line.assignments.has_value(), line.minutes.has_value());
        left.push_back(line.assignments.value_or(-1));
    }
    return left;
}

struct Case {
    std::vector<std::int64_t> counts, left;
};

TEST(Suppress, NoHiddenLineFollowsFromTheTotal) {
    const Case cases[]{
        {{5, 6, 7}, {5, 6, 7}},
        {{4, 6, 7}, {-1, -1, 7}},  // 4 alone would be the total less 13
        {{4, 1, 7}, {-1, -1, 7}},
        {{3}, {-1}},
        {{3, 0, 9}, {-1, 0, -1}},
        {{0, 9}, {0, 9}},  // nobody is nobody's secret
        {{}, {}},
    };
    for (const auto& one : cases) EXPECT_EQ(shown(one.counts), one.left);
}

TEST(Suppress, ASmallPartHidesTheOtherParts) {
    Figures figures;
    figures.total = {.seats = 20, .filled = 18, .unmet = 2, .pending = 0, .withdrawn = 0};
    suppress_small(figures);
    EXPECT_EQ(figures.total.seats, Cell{20});
    EXPECT_EQ(figures.total.filled, Cell{});
    EXPECT_EQ(figures.total.unmet, Cell{});
    EXPECT_EQ(figures.total.fill_rate(), std::nullopt);
}

TEST(Suppress, ThePartsOfOneLanguageDoNotFollowFromTheTotal) {
    Figures figures;
    figures.total = {.seats = 40, .filled = 30, .unmet = 10, .pending = 0, .withdrawn = 0};
    figures.by_language = {
        {.language = "ary", .seats = 20, .filled = 12, .unmet = 8, .pending = 0, .withdrawn = 0},
        {.language = "tir", .seats = 20, .filled = 18, .unmet = 2, .pending = 0, .withdrawn = 0}};
    suppress_small(figures);
    EXPECT_EQ(figures.by_language[0].unmet, Cell{8});
    EXPECT_EQ(figures.by_language[1].unmet, Cell{});
    EXPECT_EQ(figures.total.unmet, Cell{});
}

TEST(Suppress, ASmallTotalIsHiddenWithItsMedian) {
    Figures figures;
    figures.total = {.seats = 4, .filled = 4, .unmet = 0, .pending = 0, .withdrawn = 0};
    figures.acceptances = 4;
    figures.acceptance_median_min = 30;
    figures.hours_total = hours(4);
    suppress_small(figures);
    EXPECT_EQ(figures.total.seats, Cell{});
    EXPECT_EQ(figures.acceptance_median_min, Cell{});
    EXPECT_EQ(figures.hours_total.minutes, Cell{});
}

}  // namespace
