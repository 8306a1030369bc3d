#include "services/documents/folding.hpp"

using services::documents::fold_for_search;
using services::documents::transliterate_to_latin;

TEST(FoldForSearch, ForgetsCaseDiacriticsAndUmlautSpelling) {
    struct Case {
        const char* text;
        const char* folded;
    };
    for (const auto& [text, folded] : {Case{"Müller", "muller"},
                                       {"Mueller", "muller"},
                                       {"MÜLLER", "muller"},
                                       {"Straße", "strasse"},
                                       {"  Ağrı\t  İstanbul\n", "agri istanbul"},
                                       {"Kurmancî", "kurmanci"},
                                       {"Łódź", "lodz"},
                                       {"Tiếng Việt", "tieng viet"},
                                       {"Русский", "русскии"},
                                       {"فارسی", "فارسي"},
                                       {"हिन्दी", "हिन्दी"},
                                       {"한국어", "한국어"},
                                       {"ＡＢＣ", "abc"},
                                       {"Oʻzbek", "o'zbek"},
                                       {"", ""}})
        EXPECT_EQ(fold_for_search(text), folded) << text;
}

TEST(FoldForSearch, ChangesNothingTheSecondTime) {
    for (const char* text : {"Mäüller", "ΕΛΛΗΝΙΚΆ", "Ẹ̀dó", "aeee", "\xC3", "ﷺ", "日本語 が"}) {
        const std::string once = fold_for_search(text);
        EXPECT_EQ(fold_for_search(once), once) << text;
    }
}

TEST(TransliterateToLatin, WritesOtherScriptsInLatinLetters) {
    EXPECT_EQ(transliterate_to_latin("Москва"), "Moskva");
    EXPECT_EQ(transliterate_to_latin("Αθήνα"), "Athena");
    EXPECT_EQ(transliterate_to_latin("Köln"), "Koln");
}
