#include "dispatch/matching/part_text.hpp"

#include <gtest/gtest.h>

namespace {

using namespace dispatch::matching;

class PartTexts : public testing::Test {
protected:
    std::vector<Skill> skills{{LanguageKey::of("kmr"), Form::spoken, Level::c1}};
    Need need{.languages = {{LanguageKey::of("kmr"), 0}, {LanguageKey::of("ckb"), 1}}};
    Candidate person{.id = {}, .skills = skills};
    dispatch::settings::MatchingRules rules;

    std::string text(std::string_view rule, bool english = false) {
        const PartWords words{.need = need,
                              .rules = rules,
                              .name_de = [](LanguageKey key) { return "<" + code_of(key) + ">"; },
                              .name_en = [](LanguageKey key) { return "<" + code_of(key) + ">"; }};
        const auto texts = part_texts(words, person);
        for (std::size_t i = 0; i < kSoftRules; ++i)
            if (soft_rules()[i].name == rule) return english ? texts[i].en : texts[i].de;
        return "no such rule";
    }
};

TEST_F(PartTexts, LanguageAndLevelAreThoseThatWouldBeUsed) {
    EXPECT_EQ(text("language"), "spricht <kmr>");
    EXPECT_EQ(text("level"), "Sprachniveau C1");
    skills = {{LanguageKey::of("ckb"), Form::spoken, Level::native}};
    person.skills = skills;
    EXPECT_EQ(text("language"), "spricht <ckb> (statt <kmr>)");
    EXPECT_EQ(text("language", true), "speaks <ckb> (instead of <kmr>)");
    EXPECT_EQ(text("level"), "Sprachniveau Muttersprache");
    skills = {{LanguageKey::of("kmr"), Form::spoken, Level::a1}};
    EXPECT_EQ(text("level"), "Sprachniveau reicht nicht");
}

TEST_F(PartTexts, SignLanguageIsSigned) {
    skills = {{LanguageKey::of("kmr"), Form::signed_language, Level::native}};
    person.skills = skills;
    need.form = Form::signed_language;
    EXPECT_EQ(text("language"), "gebärdet <kmr>");
}

TEST_F(PartTexts, DistanceIsInKilometresOnSiteOnly) {
    EXPECT_EQ(text("distance"), "Entfernung unbekannt");
    person.distance_m = 4'499;
    EXPECT_EQ(text("distance"), "4 km entfernt");
    need.mode = Mode::telephone;
    EXPECT_EQ(text("distance"), "Entfernung zählt nicht");
}

TEST_F(PartTexts, TheCaseIsNamedWhereItCounts) {
    EXPECT_EQ(text("continuity"), "war noch nicht bei diesem Fall");
    person.knows_case = true;
    EXPECT_EQ(text("continuity"), "war schon bei diesem Fall");
    rules.continuity_allowed = false;
    EXPECT_EQ(text("continuity"), "Bekanntheit mit dem Fall zählt nicht");
}

TEST_F(PartTexts, HoursStandBesideTheWantedOnes) {
    EXPECT_EQ(text("fair_share"), "wünscht keine bestimmten Stunden");
    person.recent_min = 125;
    person.wanted_min = 1'800;
    EXPECT_EQ(text("fair_share"), "hatte in 90 Tagen 2 von gewünschten 30 Stunden");
    EXPECT_EQ(text("fair_share", true), "had 2 of 30 wanted hours in 90 days");
}

TEST_F(PartTexts, CostAndWishAreSaid) {
    EXPECT_EQ(text("cost"), "Kostenstufe 1");
    EXPECT_EQ(text("wished"), "nicht eigens gewünscht");
    person.wished = true;
    EXPECT_EQ(text("wished"), "von der Einsatzstelle gewünscht");
}

}  // namespace
