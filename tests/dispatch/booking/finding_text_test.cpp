#include "dispatch/booking/finding_text.hpp"

#include <fstream>
#include <regex>
#include <sstream>

using namespace dispatch::booking;

namespace {

std::string rules_source() {
    std::ifstream file{SOURCE_DIR "/dispatch/booking/booking_rules.cpp"};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST(FindingText, ExistsForEveryFindingThatARuleHas) {
    const auto source = rules_source();
    const std::regex finding{R"re(\{\s*"([a-z_]+)", Severity::)re"};
    int count = 0;
    for (std::sregex_iterator at{source.begin(), source.end(), finding}, end; at != end; ++at) {
        ++count;
        const auto* text = find_finding_text((*at)[1].str());
        ASSERT_NE(text, nullptr) << (*at)[1];
        EXPECT_FALSE(text->german.empty());
        EXPECT_FALSE(text->english.empty());
    }
    EXPECT_GE(count, 15);
}

TEST(FindingText, NamesTheAlternative) {
    EXPECT_EQ(german_text({"sign_language_by_telephone", Severity::refuse, "mode", "video"}),
              "Gebärdensprache lässt sich nicht am Telefon dolmetschen. Stattdessen möglich: "
              "Videodolmetschen.");
    EXPECT_EQ(english_text({"time_in_past", Severity::refuse, "time_options", "other_time"}),
              "The time lies in the past. Possible instead: another time.");
    EXPECT_EQ(german_text({"lead_time_short", Severity::warn, "time_options"}),
              "Die Vorlaufzeit ist unterschritten: Die Anfrage wird als dringend behandelt.");
}

TEST(FindingText, KnowsEveryRouteOfTheSettings) {
    using dispatch::settings::Route;
    for (const auto route : {Route::professional_interpreter, Route::sworn_interpreter})
        EXPECT_FALSE(german_alternative(dispatch::settings::to_text(route)).empty());
}
