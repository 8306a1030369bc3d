#include "dispatch/language/catalogue.hpp"

#include <array>
#include <set>
#include <stdexcept>

namespace {

using dispatch::language::Catalogue;
using dispatch::language::MatchKind;

// Knows ASCII only; the real fold is tested with the services.
std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

Catalogue made_of(std::string_view languages, std::string_view questions = "") {
    return Catalogue{std::array{languages}, questions, lower};
}

const Catalogue& built_in() {
    static const Catalogue catalogue = dispatch::language::built_in_catalogue(lower);
    return catalogue;
}

TEST(BuiltInCatalogue, NamesEveryLanguageInGermanEnglishAndItself) {
    std::set<std::string> codes;
    EXPECT_GE(built_in().languages().size(), 190U);
    for (const auto& language : built_in().languages()) {
        EXPECT_TRUE(codes.insert(language.code).second) << language.code;
        EXPECT_EQ(language.code.size(), 3U);
        EXPECT_FALSE(language.name_de.empty()) << language.code;
        EXPECT_FALSE(language.name_en.empty()) << language.code;
        EXPECT_FALSE(language.endonym.empty()) << language.code;
    }
}

TEST(BuiltInCatalogue, AsksOnlyForLanguagesThatItHas) {
    std::set<std::string> codes;
    for (const auto& question : built_in().questions()) {
        EXPECT_TRUE(codes.insert(question.code).second) << question.code;
        std::set<std::string> choices;
        for (const std::string& choice : question.choices) {
            EXPECT_NE(built_in().find(choice), nullptr) << choice;
            EXPECT_TRUE(choices.insert(choice).second) << question.code << " " << choice;
        }
    }
}

TEST(BuiltInCatalogue, MarksSignLanguagesAndScriptsFromTheRight) {
    EXPECT_TRUE(built_in().find("gsg")->is_signed);
    EXPECT_FALSE(built_in().find("deu")->is_signed);
    EXPECT_TRUE(built_in().find("pes")->is_right_to_left);
    EXPECT_FALSE(built_in().find("kmr")->is_right_to_left);
    EXPECT_EQ(built_in().find("ary")->group, "ara");
    EXPECT_EQ(built_in().find("xxx"), nullptr);
}

TEST(Catalogue, RefusesOneNameForTwoLanguages) {
    EXPECT_THROW(made_of("aaa;Eins;One;Un;;;Gleich;\nbbb;Zwei;Two;Deux;;;GLEICH;\n"),
                 std::invalid_argument);
    EXPECT_THROW(made_of("aaa;Eins;One;Un;;;;\naaa;Zwei;Two;Deux;;;;\n"), std::invalid_argument);
}

TEST(Catalogue, RefusesQuestionsThatContradictTheLanguages) {
    constexpr std::string_view kTwo = "aaa;Eins;One;Un;;;;\nbbb;Zwei;Two;Deux;;;;\n";
    EXPECT_NO_THROW(made_of(kTwo, "which;aaa|bbb;Welche?;Which?;Beide\n"));
    EXPECT_THROW(made_of(kTwo, "which;aaa|bbb;Welche?;Which?;Eins\n"), std::invalid_argument);
    EXPECT_THROW(made_of(kTwo, "which;aaa|ccc;Welche?;Which?;Beide\n"), std::invalid_argument);
    EXPECT_THROW(made_of(kTwo, "which;aaa;Welche?;Which?;Beide\n"), std::invalid_argument);
}

TEST(Catalogue, RefusesBrokenLines) {
    for (const char* line : {"aaa;Eins;One;Un;;;", "aa;Eins;One;Un;;;;", "aaa;;One;Un;;;;",
                             "aaa;Eins;One;;;;;", "aaa;Eins;One;Un;;upside_down;;"})
        EXPECT_THROW(made_of(line), std::invalid_argument) << line;
}

TEST(Catalogue, SuggestsGermanNamesBeforeOtherNames) {
    const Catalogue catalogue = made_of("aaa;Eins;Zahl;Un;;;;\nbbb;Zahlen;Two;Deux;;;;\n");
    const auto match = catalogue.lookup("zah");
    ASSERT_EQ(match.kind, MatchKind::suggestions);
    ASSERT_EQ(match.languages.size(), 2U);
    EXPECT_EQ(match.languages.front()->code, "bbb");
}

TEST(Catalogue, TakesACodeAloneOnlyWhereNoNameBeginsLikeIt) {
    const Catalogue catalogue = made_of("mar;Eins;One;Un;;;;\nary;Marok;Two;Deux;;;;\n");
    EXPECT_EQ(catalogue.lookup("ary").kind, MatchKind::exact);
    EXPECT_EQ(catalogue.lookup("mar").kind, MatchKind::suggestions);
    EXPECT_EQ(catalogue.lookup("mar").languages.size(), 2U);
}

TEST(Catalogue, NeverTakesAMisspeltNameUnasked) {
    const auto match = built_in().lookup("kurmnaci");
    EXPECT_EQ(match.kind, MatchKind::suggestions);
    ASSERT_FALSE(match.languages.empty());
    EXPECT_EQ(match.languages.front()->code, "kmr");
}

}  // namespace
