#include "dispatch/place/travel_gap.hpp"

#include <random>
#include <string>
#include <vector>

namespace {

using namespace dispatch::place;
using dispatch::Instant;
using dispatch::Minutes;

// Places on one meridian; the matrix says 30 min from A to B, 20 from B to C, 45 from A to C.
const Place kA{
    .at = {51'000'000, 7'000'000}, .address = "a 1", .postcode = *Postcode::parse("10001")};
const Place kB{
    .at = {51'100'000, 7'000'000}, .address = "b 1", .postcode = *Postcode::parse("10002")};
const Place kC{
    .at = {51'200'000, 7'000'000}, .address = "c 1", .postcode = *Postcode::parse("10003")};

PostcodeMatrix matrix() {
    const auto route = [](const Place& a, const Place& b) {
        return PostcodeRoute{*a.postcode, *b.postcode, TravelMeans::car};
    };
    return {
        {route(kA, kB), Minutes{30}}, {route(kB, kC), Minutes{20}}, {route(kA, kC), Minutes{45}}};
}

// "A 09:00-10:00"; T is a telephone appointment.
Stop stop(const std::string& text) {
    const auto at = [&](std::size_t from) {
        return *dispatch::parse_instant("2026-06-01T" + text.substr(from, 5) + ":00Z");
    };
    Stop made{{at(2), at(8)}, std::nullopt};
    if (text[0] == 'A') made.place = kA;
    if (text[0] == 'B') made.place = kB;
    if (text[0] == 'C') made.place = kC;
    return made;
}

struct Day {
    const char* why;
    std::vector<const char*> day;
    const char* candidate;
    int missing_before_min;  // -1: no journey
    int missing_after_min;
};

const Day kDays[] = {
    {"an empty day", {}, "A 09:00-10:00", -1, -1},
    {"exactly 30 + 10 minutes", {"A 09:00-10:00"}, "B 10:40-11:00", 0, -1},
    {"one minute short", {"A 09:00-10:00"}, "B 10:39-11:00", 1, -1},
    {"back to back in two places", {"A 09:00-10:00"}, "B 10:00-11:00", 40, -1},
    {"back to back in one building", {"A 09:00-10:00"}, "A 10:00-11:00", 0, -1},
    {"too late for the next", {"B 12:00-13:00"}, "A 11:00-11:30", -1, 10},
    {"between two, fits both", {"A 08:00-09:00", "C 12:00-13:00"}, "B 10:00-11:00", 0, 0},
    {"between two, fits none", {"A 08:00-09:30", "C 11:20-13:00"}, "B 10:00-11:00", 10, 10},
    {"only neighbours count", {"A 06:00-07:00", "C 07:10-08:00"}, "B 09:00-10:00", 0, -1},
    {"the order of the list does not matter",
     {"C 11:20-13:00", "A 08:00-09:30"},
     "B 10:00-11:00",
     10,
     10},
    {"a telephone appointment needs no journey", {"A 09:00-10:00"}, "T 10:00-10:30", -1, -1},
    {"a telephone appointment after a telephone appointment",
     {"T 09:00-10:00"},
     "T 10:00-10:30",
     -1,
     -1},
    {"a place after a telephone appointment only", {"T 09:00-10:00"}, "A 10:00-10:30", -1, -1},
    {"a telephone appointment does not teleport",
     {"A 09:00-10:00", "T 10:10-10:30"},
     "B 10:40-11:00",
     30,
     -1},
    {"travel before the telephone appointment",
     {"A 09:00-10:00", "T 10:40-11:00"},
     "B 11:00-12:00",
     0,
     -1},
    {"travel after the telephone appointment",
     {"A 09:00-10:00", "T 10:00-10:20"},
     "B 11:00-12:00",
     0,
     -1},
    {"nobody drives through a telephone appointment",
     {"A 09:00-10:00", "T 10:20-10:40"},
     "B 11:00-12:00",
     20,
     -1},
    {"over two telephone appointments",
     {"A 09:00-10:00", "T 10:10-10:20", "T 11:00-11:10"},
     "B 11:20-12:00",
     0,
     -1},
    {"a telephone appointment that cuts the journey between two places",
     {"A 09:00-10:00", "B 10:50-12:00"},
     "T 10:15-10:35",
     -1,
     25},
    {"a telephone appointment that leaves the journey its time",
     {"A 09:00-10:00", "B 11:00-12:00"},
     "T 10:00-10:20",
     -1,
     0},
    {"a telephone appointment between two in one building",
     {"A 09:00-10:00", "A 10:30-12:00"},
     "T 10:00-10:30",
     -1,
     0},
    {"the next physical place lies behind a telephone appointment",
     {"T 10:30-10:45", "C 11:00-12:00"},
     "A 09:00-10:00",
     -1,
     25},
};

int missing_min(const std::optional<Journey>& journey) {
    return journey ? static_cast<int>(journey->missing().count()) : -1;
}

TEST(TravelGap, SaysHowManyMinutesAreMissing) {
    const TravelRules rules;
    const PostcodeMatrix entered = matrix();
    for (const auto& c : kDays) {
        std::vector<Stop> day;
        for (const char* text : c.day) day.push_back(stop(text));
        const TravelFit fit = check_travel({rules, entered}, day, stop(c.candidate));
        EXPECT_EQ(missing_min(fit.before), c.missing_before_min) << c.why;
        EXPECT_EQ(missing_min(fit.after), c.missing_after_min) << c.why;
        EXPECT_EQ(fit.fits(), c.missing_before_min <= 0 && c.missing_after_min <= 0) << c.why;
    }
}

TEST(TravelGap, TellsTheNeedAndWhatTheDayLeaves) {
    const TravelRules rules;
    const PostcodeMatrix entered = matrix();
    const std::vector<Stop> day{stop("A 09:00-10:00")};
    const TravelFit fit = check_travel({rules, entered}, day, stop("B 10:25-11:00"));
    EXPECT_EQ(fit.before, (Journey{{Minutes{30}, Minutes{10}}, Minutes{25}}));
    EXPECT_EQ(fit.before->missing(), Minutes{15});
}

TEST(TravelGap, IsMonotoneLaterIsNeverWorseForTheJourneyBefore) {
    const TravelRules rules;
    const PostcodeMatrix entered = matrix();
    std::mt19937 random{11};
    std::uniform_int_distribution<int> minutes{0, 120};
    const Instant morning = *dispatch::parse_instant("2026-06-01T08:00:00Z");
    for (int i = 0; i < 1'000; ++i) {
        const Instant free_from = morning + Minutes{minutes(random)};
        const std::vector<Stop> day{{{morning - Minutes{60}, free_from}, kA}};
        const auto missing = [&](Minutes gap) {
            const Stop candidate{{free_from + gap, free_from + gap + Minutes{30}}, kB};
            return check_travel({rules, entered}, day, candidate).before->missing();
        };
        const Minutes gap{minutes(random)};
        EXPECT_EQ(missing(gap), std::max(Minutes{40} - gap, Minutes{0}));
        EXPECT_LE(missing(gap + Minutes{5}), missing(gap));
    }
}

TEST(TravelGap, AgreesWhicheverOfTwoNeighboursIsTheCandidate) {
    const TravelRules rules;
    const PostcodeMatrix entered = matrix();
    std::mt19937 random{13};
    std::uniform_int_distribution<int> minutes{0, 60};
    for (int i = 0; i < 500; ++i) {
        const Instant start = *dispatch::parse_instant("2026-06-01T08:00:00Z");
        const Stop first{{start, start + Minutes{30}}, kA};
        const Instant phone = first.during.end + Minutes{minutes(random)};
        const Stop call{{phone, phone + Minutes{10}}, std::nullopt};
        const Instant later = call.during.end + Minutes{minutes(random)};
        const Stop second{{later, later + Minutes{30}}, kC};
        const auto check = [&](const std::vector<Stop>& day, const Stop& candidate) {
            return check_travel({rules, entered}, day, candidate);
        };
        const auto journey = check({first, call}, second).before;
        EXPECT_EQ(journey, check({call, second}, first).after);
        EXPECT_EQ(journey, check({first, second}, call).after);
    }
}

}  // namespace
