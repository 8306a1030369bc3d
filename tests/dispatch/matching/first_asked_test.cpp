#include "dispatch/matching/first_asked.hpp"

using namespace dispatch::matching;
using dispatch::InterpreterId;

namespace {

InterpreterId person(std::uint8_t number) {
    InterpreterId id;
    id.value.bytes[15] = number;
    return id;
}

Ranking three() {
    return {.eligible = {{.id = person(1)}, {.id = person(2)}, {.id = person(3)}},
            .excluded = {{.id = person(4)}}};
}

struct Case {
    std::string_view what;
    std::vector<PastOffer> past;
    std::size_t eligible;
};

PastOffer offer(std::uint8_t number, OfferState state, bool same_times) {
    return {.person = person(number), .state = state, .made_at = {}, .same_times = same_times};
}

}  // namespace

TEST(FirstAsked, IsAloneUntilTheAnswer) {
    const Case cases[] = {
        {"not asked yet", {}, 1},
        {"accepted the old time", {offer(2, OfferState::accepted, false)}, 1},
        {"declined the old time", {offer(2, OfferState::declined, false)}, 1},
        {"asked now", {offer(2, OfferState::made, true)}, 1},
        {"interested now", {offer(2, OfferState::interested, true)}, 1},
        {"somebody else declined", {offer(1, OfferState::declined, true)}, 1},
        {"declined", {offer(2, OfferState::declined, true)}, 3},
        {"did not answer", {offer(2, OfferState::expired, true)}, 3},
        {"accepted and cancelled", {offer(2, OfferState::accepted, true)}, 3},
        {"knows the client", {offer(2, OfferState::recused, false)}, 3},
    };
    for (const auto& c : cases)
        EXPECT_EQ(first_alone(three(), c.past, person(2)).eligible.size(), c.eligible) << c.what;
    EXPECT_EQ(first_alone(three(), {}, person(2)).eligible.front().id, person(2));
    EXPECT_EQ(first_alone(three(), {}, person(2)).excluded, three().excluded);
}

TEST(FirstAsked, WhoCannotAtTheNewTimeKeepsNobodyWaiting) {
    EXPECT_EQ(first_alone(three(), {}, person(4)), three());
}
