#include "dispatch/translation/writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "dispatch/core/uuid.hpp"

namespace {

using namespace dispatch::translation;
using dispatch::InterpreterId;
using dispatch::language::Form;
using dispatch::people::PersonState;
using dispatch::people::Qualification;

constexpr auto kArabic = LanguageKey::of("ara");
constexpr auto kTurkish = LanguageKey::of("tur");

InterpreterId person(int number) {
    auto text = std::string{"01900000-0000-7000-8000-0000000000"} +
                static_cast<char>('0' + number / 10) + static_cast<char>('0' + number % 10);
    return InterpreterId{dispatch::parse_uuid(text).value()};
}

/// Somebody against whom nothing speaks, and an order that asks for everything.
struct World {
    Need need{.source = kGerman,
              .target = kArabic,
              .level_min = Level::c1,
              .certified = true,
              .open_orders_max = 2};
    std::vector<Skill> skills{{kArabic, Form::written, Direction::into, Level::c1}};
    Candidate candidate{.id = person(1),
                        .qualification = Qualification::sworn,
                        .open_orders = 1,
                        .recent_lines = 10,
                        .wanted_lines = 100};
    HardSet judged() {
        candidate.skills = skills;
        return judge(need, candidate);
    }
};

struct Flip {
    const char* name;
    std::function<void(World&)> change;
    std::vector<std::string_view> reasons;
};
/// Each line turns one thing, and exactly its reason follows.
const std::vector<Flip> kFlips{
    {"nothing", [](World&) {}, {}},
    {"knows another language",
     [](World& w) { w.skills[0].language = kTurkish; },
     {"language_missing"}},
    {"only speaks it", [](World& w) { w.skills[0].form = Form::spoken; }, {"form_missing"}},
    {"writes the other way",
     [](World& w) { w.skills[0].direction = Direction::from; },
     {"direction_missing"}},
    {"both ways are fine", [](World& w) { w.skills[0].direction = Direction::both; }, {}},
    {"one level too low", [](World& w) { w.skills[0].level = Level::b2; }, {"level_too_low"}},
    {"a high level the other way does not help",
     [](World& w) {
         w.skills[0].level = Level::b2;
         w.skills.push_back({kArabic, Form::written, Direction::from, Level::native});
     },
     {"level_too_low"}},
    {"speaking natively does not help",
     [](World& w) {
         w.skills[0].level = Level::b2;
         w.skills.push_back({kArabic, Form::spoken, Direction::both, Level::native});
     },
     {"level_too_low"}},
    {"into German asks for the other way",
     [](World& w) { std::swap(w.need.source, w.need.target); },
     {"direction_missing"}},
    {"two foreign languages ask for both",
     [](World& w) { w.need.source = kTurkish; },
     {"language_missing"}},
    {"and both in their direction",
     [](World& w) {
         w.need.source = kTurkish;
         w.skills.push_back({kTurkish, Form::written, Direction::into, Level::c1});
     },
     {"direction_missing"}},
    {"both known in their direction",
     [](World& w) {
         w.need.source = kTurkish;
         w.skills.push_back({kTurkish, Form::written, Direction::from, Level::c1});
     },
     {}},
    {"not sworn",
     [](World& w) { w.candidate.qualification = Qualification::professional; },
     {"not_sworn"}},
    {"not sworn and nobody asks",
     [](World& w) {
         w.candidate.qualification = Qualification::none;
         w.need.certified = false;
     },
     {}},
    {"pauses", [](World& w) { w.candidate.state = PersonState::paused; }, {"person_not_active"}},
    {"blocked", [](World& w) { w.candidate.blocked = true; }, {"person_blocked"}},
    {"translated it",
     [](World& w) { w.candidate.translated_it = true; },
     {"translated_it_already"}},
    {"away until it is due",
     [](World& w) { w.candidate.absent_until_due = true; },
     {"absent_until_deadline"}},
    {"away, and it is overdue anyway",
     [](World& w) {
         w.candidate.absent_until_due = true;
         w.need.deadline_ahead = false;
     },
     {}},
    {"hands full", [](World& w) { w.candidate.open_orders = 2; }, {"too_many_open_orders"}},
    {"everything at once",
     [](World& w) {
         w.skills.clear();
         w.candidate.qualification = Qualification::none;
         w.candidate.blocked = true;
     },
     {"language_missing", "not_sworn", "person_blocked"}},
};

TEST(WriterHardRules, EachFlipGivesExactlyItsReason) {
    for (const auto& flip : kFlips) {
        SCOPED_TRACE(flip.name);
        World world;
        flip.change(world);
        EXPECT_EQ(reasons(world.judged()), flip.reasons);
    }
}

TEST(WriterHardRules, EveryRuleIsFlippedOnceAndCanBeSwitchedOff) {
    for (std::size_t i = 0; i < hard_rules().size(); ++i) {
        const auto& rule = hard_rules()[i];
        const auto flip = std::ranges::find_if(
            kFlips, [&](const Flip& one) { return one.reasons == std::vector{rule.reason}; });
        ASSERT_NE(flip, kFlips.end()) << rule.name;
        World world;
        flip->change(world);
        world.candidate.skills = world.skills;
        EXPECT_EQ(judge(world.need, world.candidate, ~(HardSet{1} << i)), 0U) << rule.name;
    }
}

/// The better of two differs in one thing alone.
struct Better {
    const char* rule;
    std::function<void(World&)> worse;
};
const std::vector<Better> kBetter{
    {"level", [](World& w) { w.skills[0].level = Level::c1; }},
    {"fair_share", [](World& w) { w.candidate.recent_lines = 90; }},
    {"load", [](World& w) { w.candidate.open_orders = 1; }},
    {"cost", [](World& w) { w.candidate.cost_tier = 9; }},
};

TEST(WriterSoftRules, EachDecidesWhereNothingElseDiffers) {
    ASSERT_EQ(kBetter.size(), soft_rules().size());
    for (std::size_t i = 0; i < kBetter.size(); ++i) {
        SCOPED_TRACE(kBetter[i].rule);
        EXPECT_EQ(soft_rules()[i].name, kBetter[i].rule);
        World good;
        good.skills[0].level = Level::native;
        good.candidate.open_orders = 0;
        good.candidate.cost_tier = 1;
        good.candidate.id = person(2);  // the id alone would put it second
        World bad = good;
        bad.candidate.id = person(1);
        kBetter[i].worse(bad);
        good.candidate.skills = good.skills;
        bad.candidate.skills = bad.skills;
        const Candidate both[]{bad.candidate, good.candidate};
        EXPECT_EQ(rank(good.need, both).eligible.front().id, person(2));
        const auto without = rank(good.need, both, {.soft = ~(SoftSet{1} << i)});
        EXPECT_EQ(without.eligible.front().id, person(1)) << "switched off, the id decides";
    }
}

TEST(WriterRanking, WhoWaitsLongestComesFirstAmongEquals) {
    World world;
    world.candidate.skills = world.skills;
    auto never = world.candidate, long_ago = world.candidate, lately = world.candidate;
    never.id = person(3);
    long_ago.id = person(2);
    long_ago.last_order = dispatch::Instant{std::chrono::seconds{100}};
    lately.id = person(1);
    lately.last_order = dispatch::Instant{std::chrono::seconds{200}};
    const Candidate all[]{lately, long_ago, never};
    const auto ranking = rank(world.need, all);
    ASSERT_EQ(ranking.eligible.size(), 3U);
    EXPECT_EQ(ranking.eligible[0].id, person(3));
    EXPECT_EQ(ranking.eligible[1].id, person(2));
    EXPECT_EQ(ranking.eligible[2].id, person(1));
    const auto offers = for_offers(ranking);
    EXPECT_EQ(offers.eligible[0].id, person(3));
    EXPECT_EQ(offers.eligible[0].points, ranking.eligible[0].points);
}

TEST(WriterRanking, WhyNobodyIsLeft) {
    World nobody_writes;
    nobody_writes.skills[0].form = Form::spoken;
    World busy;
    busy.candidate.open_orders = 2;
    World good;
    const auto reason = [](World& world) {
        world.candidate.skills = world.skills;
        return to_text(unfilled_reason(rank(world.need, {&world.candidate, 1})));
    };
    EXPECT_EQ(reason(nobody_writes), "nobody_writes");
    EXPECT_EQ(reason(busy), "nobody_suitable");
    EXPECT_EQ(reason(good), "all_declined");
}

TEST(WriterRanking, ALineTakesTwoMinutes) {
    EXPECT_EQ(wanted_lines(60), 30);
}

}  // namespace
