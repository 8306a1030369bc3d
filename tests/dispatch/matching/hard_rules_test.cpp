#include "dispatch/matching/hard_rules.hpp"

#include <functional>
#include <string>

#include "tests/dispatch/matching/given.hpp"

using namespace given;
using dispatch::people::Gender;
using dispatch::people::PersonKind;
using dispatch::people::PersonState;
using dispatch::people::Qualification;

namespace {

struct Case {
    std::string_view expected;  // all reasons, in the order of the table
    std::function<void(Need&, Person&)> change;
};

const Case kCases[] = {
    {"", [](Need&, Person&) {}},
    {"language_missing", [](Need&, Person& p) { p.skills[0].language = kTurkish; }},
    {"language_missing", [](Need&, Person& p) { p.skills.clear(); }},
    {"", [](Need&, Person& p) { p.skills[0].language = kDarija; }},  // accepted too
    {"form_missing", [](Need&, Person& p) { p.skills[0].form = Form::written; }},
    {"form_missing", [](Need&, Person& p) { p.skills[0].both_ways = false; }},
    {"",
     [](Need& n, Person& p) {
         n.form = Form::written;
         p.skills[0].form = Form::written;
         p.skills[0].both_ways = false;
     }},
    {"level_too_low", [](Need&, Person& p) { p.skills[0].level = Level::b1; }},
    {"", [](Need&, Person& p) { p.skills[0].level = Level::b2; }},
    {"level_too_low",  // high in another form does not help
     [](Need&, Person& p) {
         p.skills[0].level = Level::b1;
         p.skills.push_back({kArabic, Form::written, Level::native});
     }},
    {"level_too_low",  // nor high in one direction only
     [](Need&, Person& p) {
         p.skills[0].level = Level::b1;
         p.skills.push_back({kArabic, Form::spoken, Level::native, false});
     }},
    {"",  // low in one accepted language, high in another
     [](Need&, Person& p) {
         p.skills[0].level = Level::a2;
         p.skills.push_back({kDarija, Form::spoken, Level::native});
     }},
    {"",
     [](Need& n, Person& p) {
         n.form = Form::signed_language, p.skills[0].form = Form::signed_language;
     }},
    {"sign_language_by_telephone",
     [](Need& n, Person& p) {
         n.form = Form::signed_language;
         n.mode = Mode::telephone;
         p.skills[0].form = Form::signed_language;
     }},
    {"",
     [](Need& n, Person& p) {
         n.form = Form::signed_language;
         n.mode = Mode::video;
         p.skills[0].form = Form::signed_language;
     }},
    {"", [](Need& n, Person&) { n.mode = Mode::telephone; }},
    {"qualification_too_low",
     [](Need& n, Person&) { n.qualification_min = Qualification::trained; }},
    {"",
     [](Need& n, Person& p) {
         n.qualification_min = Qualification::trained;
         p.facts.qualification = Qualification::sworn;
     }},
    {"requirement_unmet", [](Need&, Person& p) { p.facts.requirement_blocks = true; }},
    {"", [](Need&, Person& p) { p.facts.requirement_warns = true; }},
    {"kind_not_allowed",
     [](Need& n, Person&) { n.kinds = n.kinds.without(PersonKind::volunteer); }},
    {"",
     [](Need& n, Person& p) {
         n.kinds = n.kinds.without(PersonKind::volunteer);
         p.facts.kind = PersonKind::fee_paid;
     }},
    {"in_house_elsewhere", [](Need&, Person& p) { p.facts.helps_elsewhere = true; }},
    {"in_house_not_agreed", [](Need&, Person& p) { p.facts.help_not_agreed = true; }},
    {"skill_unconfirmed", [](Need&, Person& p) { p.skills[0].confirmed = false; }},
    {"level_too_low",  // the true obstacle, not that it is not confirmed either
     [](Need&, Person& p) { p.skills[0].confirmed = false, p.skills[0].level = Level::a1; }},
    {"person_not_active", [](Need&, Person& p) { p.facts.state = PersonState::paused; }},
    {"person_not_active", [](Need&, Person& p) { p.facts.state = PersonState::left; }},
    {"", [](Need&, Person& p) { p.facts.radius_m = 5'000; }},
    {"too_far_away", [](Need&, Person& p) { p.facts.radius_m = 4'999; }},
    {"", [](Need& n, Person& p) { n.mode = Mode::video, p.facts.radius_m = 0; }},
    {"",  // nobody is excluded for a place that nobody entered
     [](Need&, Person& p) { p.facts.radius_m = 0, p.facts.distance_m = kDistanceUnknown; }},
    {"person_blocked", [](Need&, Person& p) { p.facts.blocked = true; }},
    {"excluded_by_requester", [](Need&, Person& p) { p.facts.excluded_by_requester = true; }},
    {"gender_not_as_wished", [](Need& n, Person&) { n.gender = Gender::female; }},
    {"gender_not_as_wished",
     [](Need& n, Person& p) { n.gender = Gender::female, p.facts.gender = Gender::male; }},
    {"", [](Need& n, Person& p) { n.gender = Gender::female, p.facts.gender = Gender::female; }},
    {"not_available", [](Need&, Person& p) { p.facts.times[0].available = false; }},
    {"already_booked", [](Need&, Person& p) { p.facts.times[0].booked = true; }},
    {"travel_too_tight", [](Need&, Person& p) { p.facts.times[0].travel_missing_min = 1; }},
    {"only_by_request", [](Need&, Person& p) { p.facts.only_by_request = true; }},
    {"busy_in_own_calendar",
     [](Need&, Person& p) { p.facts.times[0].busy_in_own_calendar = true; }},
    {"notice_too_short", [](Need&, Person& p) { p.facts.times[0].limits.notice = true; }},
    {"day_limit_reached", [](Need&, Person& p) { p.facts.times[0].limits.day = true; }},
    {"week_limit_reached", [](Need&, Person& p) { p.facts.times[0].limits.week = true; }},
    {"month_limit_reached", [](Need&, Person& p) { p.facts.times[0].limits.month = true; }},
    {"",  // at another time the person has room
     [](Need& n, Person& p) { n.time_options = 2, p.facts.times[0].limits.week = true; }},
    {"",  // one possible time is enough
     [](Need& n, Person& p) { n.time_options = 2, p.facts.times[0].booked = true; }},
    {"not_available already_booked",  // no time is possible: what stands against any of them
     [](Need& n, Person& p) {
         n.time_options = 2;
         p.facts.times[0].booked = true;
         p.facts.times[1].available = false;
     }},
    {"language_missing qualification_too_low person_blocked already_booked",
     [](Need& n, Person& p) {
         p.skills.clear();
         n.qualification_min = Qualification::trained;
         p.facts.blocked = true;
         p.facts.times[0].booked = true;
     }},
};

std::string told(HardSet against) {
    std::string text;
    for (const auto reason : reasons(against))
        text += (text.empty() ? "" : " ") + std::string{reason};
    return text;
}

Verdict verdict_of(const Case& c, HardSet enabled = kAllHard) {
    Need seat = need();
    Person person{1};
    c.change(seat, person);
    return judge(seat, person.candidate(), enabled);
}

}  // namespace

TEST(HardRules, GiveEveryReasonWrittenHere) {
    for (std::size_t i = 0; i < std::size(kCases); ++i)
        EXPECT_EQ(told(verdict_of(kCases[i]).against), kCases[i].expected) << "case " << i;
}

TEST(HardRules, EachDecidesACaseAlone) {
    for (std::size_t rule = 0; rule < hard_rules().size(); ++rule) {
        bool decided = false;
        for (const auto& c : kCases)
            if (c.expected == hard_rules()[rule].reason)
                decided = decided || verdict_of(c, kAllHard & ~(HardSet{1} << rule)).eligible();
        EXPECT_TRUE(decided) << hard_rules()[rule].name;
    }
}

TEST(PossibleOptions, AreThoseAtWhichThePersonCan) {
    Need seat = need();
    seat.time_options = 3;
    Person person{1};
    person.facts.times[1].travel_missing_min = 10;
    EXPECT_EQ(judge(seat, person.candidate()).possible_options, 0b101);
}

TEST(HardSet, IsMadeFromCodesAndReadBack) {
    const Reason codes[] = {"already_booked", "language_missing", "unknown"};
    EXPECT_EQ(told(hard_set(codes)), "language_missing already_booked");
}

TEST(AcceptedLanguages, AreTheWantedThenTheRequestersThenTheTenants) {
    const std::vector<std::string> also{"fra"};
    const std::vector<dispatch::settings::RelatedLanguage> related{
        {"ary", "ara", 1}, {"ary", "fra", 2}, {"tur", "kmr", 1}};
    const auto list = accepted_languages("ary", also, related);
    const std::vector<AcceptedLanguage> expected{
        {LanguageKey::of("ary"), 0}, {LanguageKey::of("fra"), 1}, {LanguageKey::of("ara"), 2}};
    EXPECT_EQ(list, expected);
}

TEST(AcceptedLanguages, NeverContainKurdishForTurkishUnlessTheTenantSaysSo) {
    EXPECT_EQ(accepted_languages("kmr", {}, {}).size(), 1U);
    EXPECT_EQ(accepted_languages("kmr", {}, {})[0].language, LanguageKey::of("kmr"));
}
