#include "dispatch/place/place.hpp"

namespace {

using namespace dispatch::place;

dispatch::PlaceId place_id(std::uint8_t number) {
    dispatch::PlaceId id{};
    id.value.bytes[15] = number;
    return id;
}

TEST(Postcode, HasFiveDigits) {
    EXPECT_EQ(Postcode::parse("01067")->text(), "01067");
    EXPECT_EQ(Postcode::parse("52062")->text(), "52062");
    for (const char* text :
         {"", "5206", "520621", "5206a", "00123", " 5206", "D-52062", "5２062"}) {
        const auto postcode = Postcode::parse(text);
        ASSERT_FALSE(postcode) << text;
        EXPECT_EQ(postcode.error().code, "postcode_invalid");
    }
}

TEST(Building, IsTheSameByIdOrByPointAndAddress) {
    const Coordinates town{51'173'430, 7'084'500};
    const Coordinates elsewhere{51'180'000, 7'084'500};
    struct {
        const char* why;
        Place a;
        Place b;
        bool same;
    } const cases[] = {
        {"one id", {place_id(1), town}, {place_id(1), elsewhere}, true},
        {"two ids", {place_id(1), town}, {place_id(2), town}, false},
        {"two ids in one house", {place_id(1), town, "weg 1"}, {place_id(2), town, "weg 1"}, true},
        {"an id and an entered address",
         {place_id(1), town, "weg 1"},
         {std::nullopt, town, "weg 1"},
         true},
        {"no ids, two houses at one point",
         {std::nullopt, town, "weg 1"},
         {std::nullopt, town, "weg 2"},
         false},
        {"only the town is known", {std::nullopt, town}, {std::nullopt, town}, false},
        {"one street name in two towns",
         {std::nullopt, town, "weg 1"},
         {std::nullopt, elsewhere, "weg 1"},
         false},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(same_building(c.a, c.b), c.same) << c.why;
        EXPECT_EQ(same_building(c.b, c.a), c.same) << c.why;
    }
}

}  // namespace
