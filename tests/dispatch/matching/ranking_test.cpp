#include "dispatch/matching/ranking.hpp"

#include <algorithm>
#include <functional>
#include <random>

#include "tests/dispatch/matching/given.hpp"

using namespace given;
using dispatch::Instant;
using dispatch::settings::MatchingRules;

namespace {

/// Two equal people; the change makes the second one better (or worse) by one rule alone.
/// Without any difference the first comes first, having the lower id.
struct Case {
    std::string_view rule;
    std::string_view why;
    std::function<void(Need&, Person& first, Person& second)> change;
};

const Case kCases[] = {
    {"language", "the wanted language before an accepted one",
     [](Need&, Person& first, Person&) { first.skills[0].language = kDarija; }},
    {"language", "the nearer related language",
     [](Need& n, Person& first, Person& second) {
         n.languages.push_back({kTurkish, 3});
         first.skills[0].language = kTurkish;
         second.skills[0].language = kDarija;
     }},
    {"level", "who masters it better",
     [](Need&, Person&, Person& second) { second.skills[0].level = Level::native; }},
    {"distance", "who lives nearer",
     [](Need&, Person&, Person& second) { second.facts.distance_m = 4'000; }},
    {"distance", "a known way before an unknown one",
     [](Need&, Person& first, Person&) { first.facts.distance_m = kDistanceUnknown; }},
    {"continuity", "who knows the case",
     [](Need&, Person&, Person& second) { second.facts.knows_case = true; }},
    {"fair_share", "who had less of what he or she wants",
     [](Need&, Person&, Person& second) { second.facts.recent_min = 400; }},
    {"fair_share", "who wants more and had the same",
     [](Need&, Person&, Person& second) { second.facts.wanted_min = 2'000; }},
    {"cost", "who costs less", [](Need&, Person&, Person& second) { second.facts.cost_tier = 0; }},
    {"wished", "whom the requester wishes",
     [](Need&, Person&, Person& second) { second.facts.wished = true; }},
};

int winner(const Case& c, SoftSet soft = kAllSoft) {
    Need seat = need();
    Person first{1};
    Person second{2};
    c.change(seat, first, second);
    const Candidate both[] = {first.candidate(), second.candidate()};
    return number(rank(seat, both, MatchingRules{}, {.soft = soft}).eligible.at(0).id);
}

}  // namespace

TEST(SoftRules, EachFlipsTheResultAloneAndNotWhenItIsOff) {
    for (const auto& c : kCases) {
        EXPECT_EQ(winner(c), 2) << c.rule << ": " << c.why;
        for (std::size_t i = 0; i < kSoftRules; ++i) {
            const bool is_rule = soft_rules()[i].name == c.rule;
            EXPECT_EQ(winner(c, kAllSoft & ~(SoftSet{1} << i)), is_rule ? 1 : 2)
                << c.why << " without " << soft_rules()[i].name;
        }
    }
}

TEST(SoftRules, AllHaveACase) {
    for (const auto& rule : soft_rules())
        EXPECT_NE(std::ranges::find(kCases, rule.name, &Case::rule), std::end(kCases)) << rule.name;
}

TEST(SoftRules, WithoutWeightEarnNothing) {
    MatchingRules rules;
    rules.weights = {0, 0, 0, 0, 0, 0, 0};
    const Person person{1};
    const Candidate one[] = {person.candidate()};
    EXPECT_EQ(rank(need(), one, rules).eligible.at(0).points, 0);
}

TEST(Continuity, CountsOnlyWhereTenantAndSettingAllowIt) {
    Person person{1};
    person.facts.knows_case = true;
    const auto points = [&](const Need& seat, const MatchingRules& rules) {
        const Candidate one[] = {person.candidate()};
        return rank(seat, one, rules).eligible.at(0).parts[3].points;
    };
    Need not_here = need();
    not_here.continuity_counts = false;
    EXPECT_EQ(points(need(), {}), 1500);
    EXPECT_EQ(points(not_here, {}), 0);
    EXPECT_EQ(points(need(), {.continuity_allowed = false}), 0);
}

TEST(Distance, DoesNotCountOnTheTelephone) {
    Need seat = need();
    seat.mode = Mode::telephone;
    Person far{1};
    far.facts.distance_m = 400'000;
    Person near{2};
    near.facts.distance_m = 0;
    const Candidate both[] = {near.candidate(), far.candidate()};
    EXPECT_EQ(number(rank(seat, both, {}).eligible.at(0).id), 1);
}

TEST(LevelGrade, IsThatOfASkillThatServes) {
    Person person{1};
    person.skills.push_back({kArabic, Form::spoken, Level::native, false});
    person.skills.push_back({kArabic, Form::written, Level::native});
    const Candidate one[] = {person.candidate()};
    EXPECT_EQ(rank(need(), one, {}).eligible.at(0).parts[1].grade, 66);
}

TEST(Points, AreTheSumOfTheShownParts) {
    Person person{1};
    person.facts.wished = true;
    const Candidate one[] = {person.candidate()};
    const auto line = rank(need(), one, MatchingRules{}).eligible.at(0);
    const Parts expected{
        {{100, 2500}, {66, 990}, {90, 1350}, {0, 0}, {50, 1000}, {89, 445}, {100, 500}}};
    EXPECT_EQ(line.parts, expected);
    EXPECT_EQ(line.points, 6785);
}

TEST(Grades, StayBetween0And100) {
    Person person{1};
    person.facts.distance_m = 2'000'000'000;
    person.facts.recent_min = 2'000'000'000;
    person.facts.wanted_min = 1;
    person.facts.cost_tier = 99;
    Need seat = need();
    seat.languages = {{kArabic, 9}};
    const Candidate one[] = {person.candidate()};
    const auto ranking = rank(seat, one, {});
    for (const auto& part : ranking.eligible.at(0).parts) {
        EXPECT_GE(part.grade, 0);
        EXPECT_LE(part.grade, 100);
    }
}

TEST(EqualPoints, GoToWhoIsLongestWithoutAnAssignmentThenToTheLowerId) {
    Person recently{1};
    recently.facts.last_assignment = Instant{std::chrono::hours{200}};
    Person long_ago{2};
    long_ago.facts.last_assignment = Instant{std::chrono::hours{100}};
    Person never{4};
    Person never_either{3};
    const Candidate all[] = {recently.candidate(), long_ago.candidate(), never.candidate(),
                             never_either.candidate()};
    std::vector<int> places;
    for (const auto& line : rank(need(), all, {}).eligible) places.push_back(number(line.id));
    EXPECT_EQ(places, (std::vector{3, 4, 2, 1}));
}

TEST(Ranking, TakesTheMostPreferredPossibleTime) {
    Need seat = need();
    seat.time_options = 3;
    Person person{1};
    person.facts.times[0].booked = true;
    const Candidate one[] = {person.candidate()};
    const auto line = rank(seat, one, {}).eligible.at(0);
    EXPECT_EQ(line.option, 1);
    EXPECT_EQ(line.possible_options, 0b110);
}

TEST(Ranking, IsTheSameInWhateverOrderTheFactsCome) {
    std::mt19937 dice{20260321};
    std::vector<Person> people;
    for (int i = 1; i <= 300; ++i) {
        Person& person = people.emplace_back(i);
        const auto roll = [&](unsigned sides) { return static_cast<int>(dice() % sides); };
        person.facts.distance_m = roll(5) * 10'000;
        person.facts.recent_min = roll(3) * 300;
        person.facts.blocked = roll(10) == 0;
        person.facts.times[0].booked = roll(4) == 0;
        if (roll(2) == 0) person.facts.last_assignment = Instant{std::chrono::hours{roll(9)}};
        if (roll(6) == 0) person.skills[0].language = kTurkish;
    }
    std::vector<Candidate> candidates;
    for (const auto& person : people) candidates.push_back(person.candidate());
    const auto expected = rank(need(), candidates, {});
    EXPECT_EQ(expected.eligible.size() + expected.excluded.size(), 300U);
    EXPECT_GT(expected.excluded.size(), 50U);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(candidates, dice);
        EXPECT_EQ(rank(need(), candidates, {}), expected);
    }
}

TEST(WantedMinutes, ScaleTheMonthToTheHorizonAndUseTheTenantsDefault) {
    MatchingRules rules;
    rules.fair_share_horizon_days = 90;
    rules.wanted_hours_month = 10;
    EXPECT_EQ(wanted_minutes(20, rules), 3'600);
    EXPECT_EQ(wanted_minutes(std::nullopt, rules), 1'800);
    EXPECT_EQ(wanted_minutes(0, rules), 0);
}
