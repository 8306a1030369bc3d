#include "dispatch/matching/chance.hpp"

using namespace dispatch::matching;

TEST(Chance, FollowsFromHowManyPeopleAreFree) {
    const std::pair<int, std::string_view> cases[] = {
        {0, "none"}, {1, "poor"}, {2, "fair"}, {3, "good"}, {50, "good"},
    };
    for (const auto& [people, expected] : cases)
        EXPECT_EQ(to_text(chance_of(people)), expected) << people;
}
