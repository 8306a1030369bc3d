#include "dispatch/calendar/periods.hpp"

#include <algorithm>
#include <random>

namespace {

using namespace dispatch::calendar;
using dispatch::Instant;
using dispatch::Period;
using Periods = std::vector<Period>;

Period hours(int begin, int end) {
    return {Instant{std::chrono::hours{begin}}, Instant{std::chrono::hours{end}}};
}

TEST(Periods, ThatTouchOrOverlapBecomeOne) {
    EXPECT_EQ(merged({hours(3, 4), hours(1, 2), hours(2, 3)}), (Periods{hours(1, 4)}));
    EXPECT_EQ(merged({hours(1, 9), hours(2, 3)}), (Periods{hours(1, 9)}));
    EXPECT_EQ(merged({hours(1, 2), hours(3, 4)}), (Periods{hours(1, 2), hours(3, 4)}));
    EXPECT_EQ(merged({hours(2, 2), hours(5, 4)}), Periods{});
    EXPECT_EQ(merged({}), Periods{});
}

TEST(Periods, LoseWhatIsCutOut) {
    struct {
        Periods periods;
        Periods holes;
        Periods left;
    } const cases[] = {
        {{hours(1, 9)}, {}, {hours(1, 9)}},
        {{hours(1, 9)}, {hours(3, 4)}, {hours(1, 3), hours(4, 9)}},
        {{hours(1, 9)}, {hours(0, 2), hours(8, 10)}, {hours(2, 8)}},
        {{hours(1, 9)}, {hours(0, 10)}, {}},
        {{hours(1, 9)}, {hours(1, 9)}, {}},
        {{hours(1, 3), hours(5, 9)}, {hours(2, 6)}, {hours(1, 2), hours(6, 9)}},
        {{hours(1, 9)}, {hours(6, 7), hours(3, 4)}, {hours(1, 3), hours(4, 6), hours(7, 9)}},
        {{hours(1, 2)}, {hours(2, 3)}, {hours(1, 2)}},
    };
    for (const auto& c : cases) EXPECT_EQ(without(c.periods, c.holes), c.left);
}

TEST(Periods, CoverOnlyWhatLiesInOneOfThem) {
    const Periods periods{hours(1, 3), hours(4, 6)};
    EXPECT_TRUE(covered(hours(1, 3), periods));
    EXPECT_TRUE(covered(hours(4, 5), periods));
    EXPECT_FALSE(covered(hours(2, 5), periods));
    EXPECT_FALSE(covered(hours(3, 4), periods));
    EXPECT_FALSE(covered(hours(0, 2), periods));
    EXPECT_FALSE(covered(hours(1, 2), {}));
}

TEST(Periods, AgreeHourByHourWithSets) {
    std::mt19937 random{5};
    std::uniform_int_distribution<int> hour{0, 24};
    const auto some = [&] {
        Periods periods;
        for (int i = 0; i < 4; ++i) periods.push_back(hours(hour(random), hour(random)));
        return periods;
    };
    const auto holds = [](const Periods& periods, int at) {
        return std::ranges::any_of(
            periods, [&](const Period& p) { return contains(p, hours(at, at).begin); });
    };
    for (int i = 0; i < 500; ++i) {
        const Periods periods = some(), holes = some(), left = without(periods, holes);
        for (int at = 0; at < 24; ++at)
            EXPECT_EQ(holds(left, at), holds(periods, at) && !holds(holes, at));
        EXPECT_EQ(left, merged(left));
    }
}

}  // namespace
