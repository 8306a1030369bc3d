#include "dispatch/settings/catalogue.hpp"

#include <set>

using namespace dispatch::settings;

TEST(Catalogue, HoldsTheSettingsOfTheField) {
    struct Case {
        std::string_view code;
        Qualification minimum;
        std::string_view marks;  // k child-related, g gender wish, l legal effect excluded,
                                 // a address only after acceptance
    };
    using enum Qualification;
    const Case cases[] = {
        {"office_talk", trained, "l"},
        {"registration", none, "l"},
        {"counselling", trained, "ga"},
        {"job_coaching", trained, "l"},
        {"housing", trained, "la"},
        {"information_event", trained, ""},
        {"doctor_hospital", trained, "ga"},
        {"pregnancy_birth", trained, "ga"},
        {"psychosocial", certified, "ga"},
        {"elderly_care", trained, "ga"},
        {"home_visit", trained, "ga"},
        {"sign_language", professional, "g"},
        {"child_protection", certified, "kgla"},
        {"school_entry", trained, "kl"},
        {"parents_evening", trained, ""},
        {"day_care", trained, "k"},
    };
    EXPECT_EQ(default_catalogue().size(), std::size(cases));
    for (const auto& c : cases) {
        const auto* setting = find_setting(default_catalogue(), c.code);
        ASSERT_NE(setting, nullptr) << c.code;
        std::string marks;
        if (setting->child_related) marks += 'k';
        if (setting->gender_wish_allowed) marks += 'g';
        if (setting->legal_effect_excluded) marks += 'l';
        if (setting->address_after_acceptance_only) marks += 'a';
        EXPECT_EQ(marks, c.marks) << c.code;
        EXPECT_EQ(setting->minimum, c.minimum) << c.code;
    }
    EXPECT_EQ(find_setting(default_catalogue(), "office"), nullptr);
}

TEST(Catalogue, NamesEverySettingOnceInBothLanguages) {
    std::set<std::string> codes;
    std::set<std::string> german;
    for (const auto& setting : default_catalogue()) {
        EXPECT_TRUE(codes.insert(setting.code).second) << setting.code;
        EXPECT_TRUE(german.insert(setting.name_de).second) << setting.name_de;
        EXPECT_FALSE(setting.name_en.empty()) << setting.code;
    }
}

TEST(Catalogue, AsksForTheRecordCheckWhereverChildrenAreConcerned) {
    for (const auto& setting : default_catalogue()) {
        const auto& needed = setting.needed_clearances;
        const bool asked =
            std::find(needed.begin(), needed.end(), "criminal_record_check") != needed.end();
        EXPECT_EQ(asked, setting.child_related) << setting.code;
    }
}

TEST(Catalogue, AsksWhetherATalkHasLegalEffectWhereverThatIsExcluded) {
    for (const auto& setting : default_catalogue()) {
        bool asked = false;
        for (const auto& question : setting.questions)
            asked = asked || question.code == "legal_effect";
        EXPECT_EQ(asked, setting.legal_effect_excluded) << setting.code;
    }
}

TEST(SettingTerms, AreReadAsTheyAreWritten) {
    for (const auto v : {Mode::on_site, Mode::telephone, Mode::video})
        EXPECT_EQ(parse_mode(to_text(v)), v);
    for (const auto v : {Form::spoken, Form::signed_language, Form::written})
        EXPECT_EQ(parse_form(to_text(v)), v);
    for (const auto v : {Urgency::normal, Urgency::urgent}) EXPECT_EQ(parse_urgency(to_text(v)), v);
    for (const auto v : {Qualification::none, Qualification::trained, Qualification::certified,
                         Qualification::professional, Qualification::sworn})
        EXPECT_EQ(parse_qualification(to_text(v)), v);
    for (const auto v :
         {PersonKind::volunteer, PersonKind::fee_paid, PersonKind::employee, PersonKind::agency})
        EXPECT_EQ(parse_person_kind(to_text(v)), v);
    for (const auto v : {Gender::female, Gender::male, Gender::diverse})
        EXPECT_EQ(parse_gender(to_text(v)), v);
}

TEST(PersonKinds, HoldWhatIsNotTakenOut) {
    const auto kinds = kAllKinds.without(PersonKind::volunteer);
    EXPECT_FALSE(kinds.contains(PersonKind::volunteer));
    EXPECT_TRUE(kinds.contains(PersonKind::fee_paid));
    EXPECT_TRUE(kinds.contains(PersonKind::agency));
}
