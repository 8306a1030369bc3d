#include "dispatch/settings/rule_catalogue.hpp"

#include <set>

using namespace dispatch::settings;

TEST(RuleCatalogue, NamesEveryLineInBothLanguages) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto& line : rule_lines()) {
        EXPECT_TRUE(seen.insert({line.of, line.name}).second) << line.of << '.' << line.name;
        EXPECT_FALSE(line.title.german.empty()) << line.of << '.' << line.name;
        EXPECT_FALSE(line.title.english.empty()) << line.of << '.' << line.name;
        EXPECT_EQ(line.about.german.empty(), line.about.english.empty()) << line.name;
        EXPECT_EQ(line.about.english.find(';'), std::string_view::npos) << line.name;
    }
}

TEST(RuleCatalogue, GivesEveryNumberAndTextItsLimitsAndEveryPartItsLines) {
    for (const auto& line : rule_lines()) {
        if (line.type == RuleType::integer || line.type == RuleType::text ||
            line.type == RuleType::long_text || line.type == RuleType::list) {
            EXPECT_TRUE(line.min && line.max && *line.min <= *line.max) << line.name;
        }
        const auto part = line.type == RuleType::list ? item_of(line).part : line.part;
        if (!part.empty()) {
            EXPECT_FALSE(rule_lines_of(part).empty()) << line.of << '.' << line.name;
        }
        EXPECT_FALSE(hint_of(line).german.empty());
    }
}

TEST(RuleCatalogue, BeginsEveryDocumentWithAHeading) {
    for (const auto& kind : rule_lines_of("kind"))
        EXPECT_EQ(rule_lines_of(kind.name).at(0).type, RuleType::section) << kind.name;
}

TEST(RuleCatalogue, FindsAFieldByItsPathThroughObjectsAndLists) {
    EXPECT_EQ(rule_line_at("dispatch", "strategy_normal.size")->max, 100);
    EXPECT_EQ(rule_line_at("dispatch", "cancellation.deadlines.lines.count")->max, 1000);
    EXPECT_EQ(rule_line_at("dispatch", "per_setting.strategy.kind")->type, RuleType::choice);
    EXPECT_EQ(rule_line_at("requirements", "requirements.mode")->title.german, "Folge");
    EXPECT_EQ(rule_line_at("dispatch", "request"), nullptr);  // a heading
    EXPECT_EQ(rule_line_at("dispatch", "strategy_normal.speed"), nullptr);
    EXPECT_EQ(rule_line_at("dispatch", ""), nullptr);
}

TEST(RuleCatalogue, TellsWhatMayBeEntered) {
    EXPECT_EQ(hint_of(*rule_line_at("dispatch", "lead_time_working_days")).german,
              "Bitte geben Sie eine ganze Zahl von 0 bis 60 an (Arbeitstage).");
    EXPECT_EQ(hint_of(*rule_line_at("dispatch", "opening_hours")).german,
              "Bitte wählen Sie: nicht beachten, Hinweis zeigen, ablehnen.");
    EXPECT_EQ(hint_of(*rule_line_at("about", "phone")).english,
              "Please enter 40 characters at the most.");
}
