#include "dispatch/place/towns.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>

namespace {

using namespace dispatch::place;

// Enough for these names; the product folds with ICU (services/documents/folding).
std::string fold(std::string_view text) {
    std::string folded{text};
    for (const auto& [from, to] : {std::pair{"ä", "a"},
                                   {"ö", "o"},
                                   {"ü", "u"},
                                   {"Ö", "o"},
                                   {"Ü", "u"},
                                   {"ß", "ss"},
                                   {"-", " "}})
        for (auto at = folded.find(from); at != std::string::npos; at = folded.find(from))
            folded.replace(at, std::string_view{from}.size(), to);
    std::ranges::transform(folded, folded.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
}

const TownIndex& index() {
    static const TownIndex made{all_towns(), fold};
    return made;
}

std::vector<std::string> names(const std::vector<Town>& towns) {
    std::vector<std::string> found;
    for (const Town& town : towns) found.emplace_back(town.name);
    return found;
}

TEST(Towns, ContainTheMunicipalitiesOfThePilotPools) {
    for (const char* name : {"Augustdorf",
                             "Bad Salzuflen",
                             "Barntrup",
                             "Blomberg",
                             "Detmold",
                             "Dörentrup",
                             "Extertal",
                             "Horn-Bad Meinberg",
                             "Kalletal",
                             "Lage",
                             "Lemgo",
                             "Leopoldshöhe",
                             "Lügde",
                             "Oerlinghausen",
                             "Schieder-Schwalenberg",
                             "Schlangen",
                             "Solingen",
                             "Duisburg",
                             "Aachen",
                             "Alsdorf",
                             "Baesweiler",
                             "Eschweiler",
                             "Herzogenrath",
                             "Monschau",
                             "Roetgen",
                             "Simmerath",
                             "Stolberg",
                             "Würselen",
                             "Jülich",
                             "Düren",
                             "Mülheim an der Ruhr"}) {
        const auto found = index().named(name);
        EXPECT_EQ(std::ranges::count(found, "Nordrhein-Westfalen", &Town::area), 1) << name;
    }
}

TEST(Towns, StandWhereTheyAre) {
    const Coordinates solingen = index().named("Solingen").front().at;
    EXPECT_LT(distance(solingen, Coordinates{51'173'000, 7'085'000}), Metres{2'000});
    for (const Town& town : all_towns()) {
        const Degrees at = town.at.degrees();
        EXPECT_TRUE(45 < at.latitude && at.latitude < 56 && 2 < at.longitude && at.longitude < 18)
            << town.name;
        EXPECT_FALSE(town.area.empty()) << town.name;
    }
}

TEST(Towns, CarryGermanNamesOfAreas) {
    std::set<std::string_view> areas;
    for (const Town& town : all_towns()) areas.insert(town.area);
    EXPECT_EQ(areas.size(), 16u + 5u);
    EXPECT_TRUE(areas.contains("Thüringen"));
    EXPECT_TRUE(areas.contains("Niederlande"));
    EXPECT_EQ(all_towns().front().country, "DE");
}

TEST(TownIndex, FindsWhatPeopleType) {
    struct {
        const char* text;
        const char* first;
    } const cases[] = {
        {"solingen", "Solingen"},
        {"SOLING", "Solingen"},
        {"julich", "Jülich"},
        {"Jülich", "Jülich"},
        {"salzuf", "Bad Salzuflen"},
        {"bad salzuflen", "Bad Salzuflen"},
        {"bad meinberg", "Bad Meinberg"},
        {"horn bad", "Horn-Bad Meinberg"},
        {"schwalenberg", "Schieder-Schwalenberg"},
        {"maastricht", "Maastricht"},
        {"lage", "Lage"},
    };
    for (const auto& c : cases) {
        const auto found = index().find(c.text, 5);
        ASSERT_FALSE(found.empty()) << c.text;
        EXPECT_EQ(found.front().name, c.first) << c.text;
    }
    for (const char* text : {"", "qqq", "olingen"})
        EXPECT_TRUE(index().find(text, 5).empty()) << text;
}

TEST(TownIndex, PutsExactNamesFirstThenBeginningsThenWords) {
    const auto at = Coordinates{51'000'000, 7'000'000};
    const std::array towns{Town{"Alt Lage", "x", "DE", at}, Town{"Lagesbüttel", "x", "DE", at},
                           Town{"Lage", "x", "DE", at}, Town{"Lage-Lage", "x", "DE", at},
                           Town{"Detmold", "x", "DE", at}};
    const TownIndex small{towns, fold};
    EXPECT_EQ(names(small.find("lage", 9)),
              (std::vector<std::string>{"Lage", "Lagesbüttel", "Lage-Lage", "Alt Lage"}));
    EXPECT_EQ(names(small.find("lage", 2)), (std::vector<std::string>{"Lage", "Lagesbüttel"}));
    EXPECT_TRUE(small.find("lage", 0).empty());
}

TEST(TownIndex, PutsTheNearestOfEqualNamesFirst) {
    const auto area_near = [](const char* town) {
        return index().find("münster", 1, index().named(town).front().at).front().area;
    };
    EXPECT_EQ(area_near("Osnabrück"), "Nordrhein-Westfalen");
    EXPECT_EQ(area_near("Darmstadt"), "Hessen");
    EXPECT_EQ(area_near("Augsburg"), "Bayern");
    EXPECT_GT(index().named("münster").size(), 2u);
}

TEST(Towns, KnowTheNearestOne) {
    EXPECT_EQ(nearest_town(all_towns(), {51'938'000, 8'873'000}).name, "Detmold");
    EXPECT_EQ(nearest_town(all_towns(), {50'848'000, 5'688'000}).name, "Maastricht");
    for (const char* name : {"Lemgo", "Duisburg", "Monschau"}) {
        const Town town = index().named(name).front();
        EXPECT_EQ(distance(nearest_town(all_towns(), town.at).at, town.at), Metres{0}) << name;
    }
}

TEST(TownsLock, PinsTheDataByItsHashAndNamesNoDownloadAddress) {
    std::ifstream file{SOURCE_DIR "/deploy/towns/package-lock.json"};
    const std::string lock{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_NE(lock.find("\"integrity\": \"sha512-"), std::string::npos);
    EXPECT_EQ(lock.find("://"), std::string::npos);
    EXPECT_EQ(lock.find("\"resolved\""), std::string::npos);
}

}  // namespace
