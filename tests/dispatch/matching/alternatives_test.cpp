#include "dispatch/matching/alternatives.hpp"

#include <string>

using namespace dispatch::matching;
using dispatch::Instant;
using dispatch::Period;

namespace {

Period hour(int number) {
    const Instant begin{std::chrono::hours{1'000 + number}};
    return {begin, begin + std::chrono::hours{1}};
}

/// "kind people"; other times with their hour: "other_time@3 2".
std::string told(const AlternativeFacts& facts) {
    std::string text;
    for (const auto& a : alternatives(facts)) {
        text += (text.empty() ? "" : ", ") + std::string{to_text(a.kind)};
        if (a.at)
            text += "@" + std::to_string((a.at->begin - hour(0).begin) / std::chrono::hours{1});
        text += " " + std::to_string(a.people);
    }
    return text;
}

}  // namespace

TEST(Alternatives, NameWhatIsPossibleAndNeverEndInNothing) {
    const OtherTime times[] = {
        {hour(4), 2}, {hour(1), 0}, {hour(3), 2}, {hour(9), 5}, {hour(7), 1}};
    struct Case {
        AlternativeFacts facts;
        std::string_view expected;
    };
    const Case cases[] = {
        {{}, "professional_interpreter 0"},
        {{.other_times = times}, "other_time@9 5, other_time@3 2, other_time@4 2"},
        {{.people_by_telephone = 3}, "telephone 3"},
        {{.mode = Mode::telephone, .people_by_telephone = 3}, "professional_interpreter 0"},
        {{.people_by_video = 2}, "video 2"},
        {{.mode = Mode::video, .people_by_video = 2}, "professional_interpreter 0"},
        {{.mode = Mode::video, .people_by_telephone = 1}, "telephone 1"},
        {{.people_in_related_languages = 4}, "related_language 4"},
        {{.form = Form::signed_language, .people_by_telephone = 3, .people_by_video = 1},
         "video 1, professional_interpreter 0"},
        {{.form = Form::signed_language}, "professional_interpreter 0"},
    };
    for (const auto& c : cases) EXPECT_EQ(told(c.facts), c.expected);
}
