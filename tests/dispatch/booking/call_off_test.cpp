#include "dispatch/booking/call_off.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::Seconds;
using enum CallOffState;
using enum CallOffAct;

namespace {

const Instant kBegin{Seconds{1'000'000}};
const Instant kEnd = kBegin + Minutes{60};

AgencyContract contract() {
    return {.languages = {"ron", "bul"},
            .first_day = *dispatch::calendar::parse_local_day("2026-01-01"),
            .last_day = *dispatch::calendar::parse_local_day("2026-12-31"),
            .hour_cents = 6'000,
            .call_off = Minutes{90},
            .response = Minutes{240}};
}

std::string verdict(std::string_view language, std::string_view day) {
    const auto answer = covers(contract(), language, *dispatch::calendar::parse_local_day(day));
    return answer ? "yes" : std::string{answer.error().code};
}

std::string verdict(CallOffState state, CallOffAct act, Instant now) {
    const auto next = after({.state = state, .during = {kBegin, kEnd}, .now = now}, act);
    return std::string{next ? to_text(*next) : next.error().code};
}

}  // namespace

TEST(CallOffLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("call_off",
                            {asked, accepted, declined, withdrawn, delivered, not_delivered},
                            {accept, decline, withdraw, deliver, miss}, R"(
act      | asked       | accepted        | declined | withdrawn | delivered | not_delivered
accept   | accepted c  | -               | -        | -         | -         | -
decline  | declined c  | -               | -        | -         | -         | -
withdraw | withdrawn c | withdrawn c     | -        | -         | -         | -
deliver  | -           | delivered c     | -        | -         | -         | -
miss     | -           | not_delivered c | -        | -         | -         | -
)");
}

TEST(CallOff, IsReadAsItIsWritten) {
    for (const auto state : {asked, accepted, declined, withdrawn, delivered, not_delivered})
        EXPECT_EQ(parse_call_off_state(to_text(state)), state);
    for (const auto act : {accept, decline, withdraw, deliver, miss})
        EXPECT_EQ(parse_call_off_act(to_text(act)), act);
    EXPECT_FALSE(parse_call_off_state("lost"));
    EXPECT_FALSE(parse_call_off_act("lose"));
}

TEST(CallOff, WhatHappenedIsSaidOnceItCanHaveHappened) {
    const Seconds second{1};
    EXPECT_EQ(verdict(accepted, withdraw, kBegin - second), "withdrawn");
    EXPECT_EQ(verdict(accepted, withdraw, kBegin), "call_off_begun");
    EXPECT_EQ(verdict(accepted, miss, kBegin - second), "call_off_not_begun");
    EXPECT_EQ(verdict(accepted, miss, kBegin), "not_delivered");
    EXPECT_EQ(verdict(accepted, deliver, kEnd - second), "call_off_not_over");
    EXPECT_EQ(verdict(accepted, deliver, kEnd), "delivered");
    EXPECT_EQ(verdict(asked, accept, kEnd), "accepted");  // entered on Monday
    EXPECT_EQ(verdict(declined, accept, kBegin - second), "call_off_declined");
}

TEST(CallOff, ShowsTheActsThatAreNotRefused) {
    using Acts = std::vector<CallOffAct>;
    const dispatch::Period during{kBegin, kEnd};
    const auto acts = [&](CallOffState state, Instant now) {
        return possible_acts({.state = state, .during = during, .now = now});
    };
    EXPECT_EQ(acts(asked, kBegin - Seconds{1}), (Acts{accept, decline, withdraw}));
    EXPECT_EQ(acts(accepted, kBegin), Acts{miss});
    EXPECT_EQ(acts(accepted, kEnd), (Acts{deliver, miss}));
    EXPECT_EQ(acts(delivered, kEnd), Acts{});
}

TEST(AgencyContract, CoversItsLanguagesOnItsDaysBothIncluded) {
    EXPECT_EQ(verdict("ron", "2026-01-01"), "yes");
    EXPECT_EQ(verdict("bul", "2026-12-31"), "yes");
    EXPECT_EQ(verdict("ron", "2025-12-31"), "agency_contract_not_in_force");
    EXPECT_EQ(verdict("ron", "2027-01-01"), "agency_contract_not_in_force");
    EXPECT_EQ(verdict("tur", "2026-05-01"), "agency_language_not_agreed");
}

TEST(AgencyContract, ChargesAtLeastItsMinimum) {
    EXPECT_EQ(charged(contract(), Minutes{30}), Minutes{90});
    EXPECT_EQ(charged(contract(), Minutes{90}), Minutes{90});
    EXPECT_EQ(charged(contract(), Minutes{91}), Minutes{91});
}

TEST(AgencyContract, AnswersInItsTimeAndBeforeItBegins) {
    EXPECT_EQ(answer_due(contract(), kBegin - Minutes{600}, kBegin), kBegin - Minutes{360});
    EXPECT_EQ(answer_due(contract(), kBegin - Minutes{100}, kBegin), kBegin);
}

TEST(AgencyContract, EndsNotBeforeItBegins) {
    auto wrong = contract();
    EXPECT_TRUE(check(wrong));
    wrong.last_day = wrong.first_day - std::chrono::days{1};
    EXPECT_EQ(check(wrong).error().code, "agency_ends_before_it_begins");
}
