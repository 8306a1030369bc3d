#include "dispatch/matching/ring_plan.hpp"

#include <gtest/gtest.h>

#include <sstream>

using namespace dispatch::matching;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Seconds;
using dispatch::booking::RingAnswer;

namespace {

InterpreterId person(char name) {
    InterpreterId id{};
    id.value.bytes[15] = static_cast<std::uint8_t>(name);
    return id;
}

std::vector<InterpreterId> people(const std::string& names) {
    std::vector<InterpreterId> list;
    for (const char name : names)
        if (name != '-') list.push_back(person(name));
    return list;
}

/// "a+25 b! c." : a rings until second 25, b declined, c did not answer.
std::vector<PastRing> past(const std::string& text) {
    std::vector<PastRing> list;
    std::istringstream words{text};
    for (std::string word; words >> word;) {
        if (word == "-") continue;
        PastRing ring{.person = person(word[0]), .until = Instant{Seconds{0}}};
        if (word[1] == '+') ring.until = Instant{Seconds{std::stoi(word.substr(2))}};
        if (word[1] == '!') ring.answer = RingAnswer::declined;
        if (word[1] == '.') ring.answer = RingAnswer::missed;
        list.push_back(ring);
    }
    return list;
}

std::string told(const RingStep& step) {
    switch (step.kind) {
        case RingStepKind::wait: return "wait";
        case RingStepKind::hand_over: return "hand over";
        case RingStepKind::give_up: return "give up";
        case RingStepKind::ring: break;
    }
    std::string text = "ring ";
    for (const auto& one : step.people) text += static_cast<char>(one.value.bytes[15]);
    return text + " until " + std::to_string(step.until.time_since_epoch().count());
}

struct Case {
    const char* name;
    int now;
    const char* ranked;
    const char* busy;
    const char* past;
    bool outside;
    const char* expected;
};

// Two phones at a time, 20 seconds each, five minutes of waiting (second 300).
constexpr Case kCases[]{
    {"the best two ring", 0, "abcd", "-", "-", true, "ring ab until 20"},
    {"one place is free", 10, "abcd", "-", "a! b+20", true, "ring c until 30"},
    {"both ring on", 10, "abcd", "-", "a+20 b+20", true, "wait"},
    {"both did not answer", 20, "abcd", "-", "a. b.", true, "ring cd until 40"},
    {"a ring that is over counts no more", 20, "abcd", "-", "a+20 b+20", true, "ring cd until 40"},
    {"nobody is rung twice", 40, "ab", "-", "a. b!", true, "hand over"},
    {"nobody is there at all", 0, "-", "-", "-", true, "hand over"},
    {"nobody is there and no hotline", 0, "-", "-", "-", false, "wait"},
    {"somebody talks and may come", 0, "-", "a", "-", true, "wait"},
    {"who talks has declined before", 30, "-", "a", "a!", true, "hand over"},
    {"the last one rings still", 10, "a", "-", "a+20", true, "wait"},
    {"a ring ends with the wait", 290, "a", "-", "-", true, "ring a until 300"},
    {"too late for another ring", 296, "a", "-", "-", true, "wait"},
    {"waited long enough", 300, "abc", "-", "-", true, "hand over"},
    {"waited long enough without a hotline", 300, "abc", "-", "a+310", false, "give up"},
};

}  // namespace

TEST(RingPlan, SaysWhomACallRingsNow) {
    for (const auto& one : kCases) {
        const auto ranked = people(one.ranked);
        const auto busy = people(one.busy);
        const auto rings = past(one.past);
        const auto step = next_ring_step({.ranked = ranked,
                                          .busy = busy,
                                          .past = rings,
                                          .now = Instant{Seconds{one.now}},
                                          .waits_until = Instant{Seconds{300}},
                                          .parallel = 2,
                                          .ring_for = Seconds{20},
                                          .has_outside = one.outside});
        EXPECT_EQ(told(step), one.expected) << one.name;
    }
}
