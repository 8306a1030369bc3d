#include "dispatch/booking/outcome.hpp"

#include <set>

using namespace dispatch::booking;

TEST(Outcomes, SayWhoWhatIsPaidAndWhatFollows) {
    struct Case {
        std::string_view code, state, party, pay, follow_up;
    };
    const Case cases[] = {
        {"performed", "performed", "nobody", "actual_hours", "none"},
        {"shorter", "performed", "nobody", "actual_hours", "none"},
        {"longer", "performed", "nobody", "actual_hours", "none"},
        {"broken_off", "performed", "nobody", "planned_hours", "none"},
        {"other_language_needed", "performed", "requester", "planned_hours",
         "new_request_prefilled"},
        {"client_no_show", "client_no_show", "client", "planned_hours", "none"},
        {"staff_absent_or_house_closed", "client_no_show", "requester", "planned_hours", "none"},
        {"interpreter_no_show", "interpreter_no_show", "interpreter", "nothing", "search_again"},
    };
    EXPECT_EQ(outcomes().size(), std::size(cases));
    for (const auto& c : cases) {
        const auto* outcome = find_outcome(c.code);
        ASSERT_NE(outcome, nullptr) << c.code;
        const auto state =
            after(AssignmentState::confirmed, outcome->act, dispatch::Actor::coordinator);
        ASSERT_TRUE(state) << c.code;
        EXPECT_EQ(to_text(*state), c.state) << c.code;
        EXPECT_EQ(to_text(outcome->party), c.party) << c.code;
        EXPECT_EQ(to_text(outcome->pay), c.pay) << c.code;
        EXPECT_EQ(to_text(outcome->follow_up), c.follow_up) << c.code;
    }
    EXPECT_EQ(find_outcome("lost"), nullptr);
}

TEST(Outcomes, HaveLabelsInBothLanguagesEachOnce) {
    std::set<std::string_view> german;
    std::set<std::string_view> english;
    for (const auto& outcome : outcomes()) {
        EXPECT_TRUE(german.insert(outcome.label_de).second) << outcome.code;
        EXPECT_TRUE(english.insert(outcome.label_en).second) << outcome.code;
    }
}
