#include <algorithm>
#include <fstream>
#include <map>

#include "dispatch/language/catalogue.hpp"
#include "services/documents/folding.hpp"

namespace {

using dispatch::language::Catalogue;
using dispatch::language::Match;
using dispatch::language::MatchKind;

const Catalogue& catalogue() {
    static const Catalogue catalogue =
        dispatch::language::built_in_catalogue(services::documents::fold_for_search);
    return catalogue;
}

struct Case {
    std::string kind;
    std::string input;
    std::string expected;
};

std::vector<Case> cases() {
    std::ifstream file{SOURCE_DIR "/tests/services/language_inputs.txt"};
    std::vector<Case> cases;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto first = line.find(';');
        const auto last = line.rfind(';');
        cases.push_back({line.substr(0, first), line.substr(first + 1, last - first - 1),
                         line.substr(last + 1)});
    }
    return cases;
}

bool is_as_expected(const Match& match, const std::string& expected) {
    const std::string rule = expected.substr(0, expected.find(' '));
    const std::string code = expected.substr(std::min(expected.size(), rule.size() + 1));
    const auto is_named = [&](const auto* language) { return language->code == code; };
    if (rule == "exact")
        return match.kind == MatchKind::exact && match.languages.size() == 1 &&
               is_named(match.languages.front());
    if (rule == "question")
        return match.kind == MatchKind::question && match.question->code == code &&
               match.languages.size() == match.question->choices.size();
    if (rule == "first")
        return match.kind == MatchKind::suggestions && is_named(match.languages.front());
    if (rule == "suggests")
        return match.kind == MatchKind::suggestions &&
               std::ranges::any_of(match.languages, is_named);
    return rule == "nothing" && match.kind == MatchKind::nothing && match.languages.empty();
}

std::string shown(const Match& match) {
    std::string text{to_text(match.kind)};
    if (match.question != nullptr) text += " " + match.question->code;
    for (const auto* language : match.languages) text += " " + language->code;
    return text;
}

TEST(LanguageLookup, AnswersWhatPeopleType) {
    for (const Case& one : cases()) {
        const Match match = catalogue().lookup(one.input);
        EXPECT_TRUE(is_as_expected(match, one.expected))
            << one.kind << " \"" << one.input << "\": expected " << one.expected << ", got "
            << shown(match);
    }
}

struct Other {
    std::string input;
    std::string expected;
};

TEST(LanguageLookup, FindsOtherLanguagesByCodeOrEnglishNameOnlyAndSaysSo) {
    const Other cases[] = {
        {"aaa", "exact aaa"},    {"Ghotuo", "exact aaa"},
        {"ghotuo", "exact aaa"}, {"Langue des signes de Belgique Francophone", "exact sfb"},
        {"Ghotu", "nothing"},   // never a guess
        {"akk", "nothing"},     // Akkadian: nobody speaks it
        {"dan", "exact dan"},   // Danish is ours; the language Dan is daf
        {"Roma", "exact rom"},  // likewise Roma of Indonesia
    };
    for (const auto& [input, expected] : cases)
        EXPECT_EQ(shown(catalogue().lookup(input)), expected) << input;
    const auto& other = *catalogue().find("aaa");
    EXPECT_FALSE(other.is_reviewed);
    EXPECT_EQ(other.name_de, "Ghotuo (aaa)");
    EXPECT_EQ(other.name_en, "Ghotuo");
    EXPECT_TRUE(other.endonym.empty());
    EXPECT_TRUE(catalogue().find("sfb")->is_signed);  // never by telephone
    EXPECT_TRUE(catalogue().find("dan")->is_reviewed);
    for (const auto& language : catalogue().languages()) EXPECT_TRUE(language.is_reviewed);
}

TEST(LanguageLookup, IsTriedWithEnoughInputsOfEachKind) {
    std::map<std::string, int> count;
    for (const Case& one : cases()) ++count[one.kind];
    EXPECT_GE(count["misspelt"], 100);
    EXPECT_GE(count["ambiguous"], 40);
    EXPECT_GE(cases().size(), 300U);
}

TEST(LanguageLookup, FindsEveryLanguageByEachOfItsNames) {
    for (const auto& language : catalogue().languages())
        for (const std::string& name : {language.name_de, language.name_en, language.endonym}) {
            const Match match = catalogue().lookup(name);
            ASSERT_EQ(match.kind, MatchKind::exact) << name << ": " << shown(match);
            EXPECT_EQ(match.languages.front()->code, language.code) << name;
        }
}

TEST(LanguageLookup, AsksForEveryAmbiguousWord) {
    for (const auto& question : catalogue().questions())
        for (const std::string& word : question.words) {
            EXPECT_TRUE(catalogue().is_ambiguous(word)) << word;
            EXPECT_EQ(catalogue().lookup(word).question, &question) << word;
        }
    EXPECT_FALSE(catalogue().is_ambiguous("Farsi"));
}

}  // namespace
