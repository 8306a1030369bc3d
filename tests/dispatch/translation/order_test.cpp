#include "dispatch/translation/order.hpp"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace {

using namespace dispatch::translation;
using dispatch::Refusal;

constexpr TranslationState kStates[] = {
    TranslationState::requested, TranslationState::offered,   TranslationState::unfilled,
    TranslationState::taken,     TranslationState::delivered, TranslationState::checked,
    TranslationState::returned,  TranslationState::accepted,  TranslationState::cancelled};
constexpr TranslationAct kActs[] = {
    TranslationAct::submit,    TranslationAct::open,      TranslationAct::take,
    TranslationAct::give_up,   TranslationAct::give_back, TranslationAct::deliver,
    TranslationAct::pass,      TranslationAct::object,    TranslationAct::accept,
    TranslationAct::send_back, TranslationAct::cancel};
constexpr std::pair<Side, char> kSides[] = {{Side::requester, 'R'},
                                            {Side::coordinator, 'K'},
                                            {Side::writer, 'T'},
                                            {Side::checker, 'C'},
                                            {Side::system, 'S'}};

/// Everything is there that an act may ask for.
TranslationNow complete(TranslationState state) {
    return {.state = state,
            .has_source = true,
            .is_counted = true,
            .four_eyes = false,
            .has_checker = true,
            .has_translation = true};
}

// Every state x every act: where it leads and who may. What is not written here is refused.
// R office, K coordinator, T writer, C checker, S system
constexpr const char* kLife = R"(
requested  submit    requested  RK
requested  open      offered    KS
requested  take      taken      K
requested  cancel    cancelled  RK
offered    take      taken      KT
offered    give_up   unfilled   S
offered    cancel    cancelled  RK
unfilled   open      offered    K
unfilled   take      taken      K
unfilled   cancel    cancelled  RK
taken      give_back offered    KT
taken      deliver   delivered  KT
taken      cancel    cancelled  RK
delivered  pass      checked    KC
delivered  object    returned   KC
delivered  accept    accepted   RK
delivered  send_back returned   RK
checked    accept    accepted   RK
checked    send_back returned   RK
returned   give_back offered    KT
returned   deliver   delivered  KT
returned   cancel    cancelled  RK
)";

TEST(TranslationOrder, EveryActInEveryStateByEverySide) {
    std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>> expected;
    std::istringstream table{kLife};
    std::string from, act, to, by;
    while (table >> from >> act >> to >> by) expected[{from, act}] = {to, by};
    ASSERT_EQ(expected.size(), order_life().size());
    for (const auto state : kStates)
        for (const auto one : kActs)
            for (const auto& [side, letter] : kSides) {
                SCOPED_TRACE(std::string{to_text(state)} + ' ' + std::string{to_text(one)} + ' ' +
                             letter);
                const auto answer = after(complete(state), one, side);
                const auto line =
                    expected.find({std::string{to_text(state)}, std::string{to_text(one)}});
                if (line == expected.end()) {
                    ASSERT_FALSE(answer);
                    EXPECT_EQ(answer.error().refusal, Refusal::conflict);
                    EXPECT_EQ(answer.error().code, "translation_" + std::string{to_text(state)});
                } else if (line->second.second.find(letter) == std::string::npos) {
                    ASSERT_FALSE(answer);
                    EXPECT_EQ(answer.error().refusal, Refusal::forbidden);
                    EXPECT_EQ(answer.error().code, "translation_act_forbidden");
                } else {
                    ASSERT_TRUE(answer) << answer.error().code;
                    EXPECT_EQ(to_text(*answer), line->second.first);
                }
            }
}

struct Lack {
    const char* name;
    TranslationNow now;
    TranslationAct act;
    const char* code;
};
const Lack kLacks[] = {
    {"sent already",
     {.has_source = true, .is_submitted = true},
     TranslationAct::submit,
     "translation_submitted"},
    {"nothing to translate",
     {.is_counted = true},
     TranslationAct::submit,
     "translation_source_missing"},
    {"nothing to search for",
     {.is_counted = true},
     TranslationAct::open,
     "translation_source_missing"},
    {"a scan that nobody counted",
     {.has_source = true},
     TranslationAct::open,
     "translation_not_counted"},
    {"nor assigned", {.has_source = true}, TranslationAct::take, "translation_not_counted"},
    {"no file yet",
     {.state = TranslationState::taken},
     TranslationAct::deliver,
     "translation_file_missing"},
    {"nor again",
     {.state = TranslationState::returned},
     TranslationAct::deliver,
     "translation_file_missing"},
    {"nobody checks",
     {.state = TranslationState::delivered, .four_eyes = true},
     TranslationAct::pass,
     "translation_without_checker"},
    {"nor objects",
     {.state = TranslationState::delivered, .four_eyes = true},
     TranslationAct::object,
     "translation_without_checker"},
    {"accepted by one pair of eyes",
     {.state = TranslationState::delivered, .four_eyes = true, .has_checker = true},
     TranslationAct::accept,
     "translation_not_checked"},
    {"sent back by one",
     {.state = TranslationState::delivered, .four_eyes = true, .has_checker = true},
     TranslationAct::send_back,
     "translation_not_checked"},
};

TEST(TranslationOrder, WhatIsMissingIsNamed) {
    for (const auto& lack : kLacks) {
        SCOPED_TRACE(lack.name);
        const auto answer = after(lack.now, lack.act, Side::coordinator);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().refusal, Refusal::conflict);
        EXPECT_EQ(answer.error().code, lack.code);
    }
}

TEST(TranslationOrder, ActsAreThoseOfTheSideWithTheSameAnswers) {
    const std::map<char, std::string> kOfSide{
        {'R', "submit accept send_back cancel "},
        {'K', "submit open give_back deliver pass object accept send_back cancel "},
        {'T', "give_back deliver "},
        {'C', "pass object "},
        {'S', "open "}};
    for (const auto state : kStates)
        for (const auto& [side, letter] : kSides) {
            SCOPED_TRACE(std::string{to_text(state)} + ' ' + letter);
            const auto now = complete(state);
            std::string names;
            for (const auto& act : acts_on_order(now, side)) {
                names += std::string{act.name} + ' ';
                const auto answer = after(now, parse_order_act(act.name).value(), side);
                EXPECT_EQ(static_cast<bool>(act.answer), static_cast<bool>(answer)) << act.name;
            }
            EXPECT_EQ(names, kOfSide.at(letter));
        }
}

TEST(TranslationOrder, WhatWasSubmittedIsNotSubmittedAgain) {
    auto now = complete(TranslationState::requested);
    now.is_submitted = true;
    const auto acts = acts_on_order(now, Side::requester);
    EXPECT_FALSE(dispatch::booking::may(acts, "submit"));
    EXPECT_TRUE(dispatch::booking::may(acts, "cancel"));
}

TEST(TranslationOrder, TextsAreReadBack) {
    for (const auto state : kStates) EXPECT_EQ(parse_order_state(to_text(state)), state);
    for (const auto act : kActs) EXPECT_EQ(parse_order_act(to_text(act)), act);
    EXPECT_FALSE(parse_order_state("fertig"));
    EXPECT_FALSE(parse_order_act("fertig"));
}

}  // namespace
