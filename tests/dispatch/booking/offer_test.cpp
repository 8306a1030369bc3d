#include "dispatch/booking/offer.hpp"

#include "tests/dispatch/booking/life_table.hpp"

using namespace dispatch::booking;
using dispatch::Instant;
using dispatch::Seconds;
using enum OfferState;
using enum OfferAct;

TEST(OfferLife, AllowsAndRefusesEveryActInEveryStateAsWritten) {
    life_table::expect_life("offer",
                            {made, interested, accepted, declined, recused, expired, withdrawn},
                            {accept, show_interest, choose, decline, recuse, expire, withdraw}, R"(
act           | made         | interested   | accepted | declined | recused | expired | withdrawn
accept        | accepted i   | -            | -        | -        | -       | -       | -
show_interest | interested i | -            | -        | -        | -       | -       | -
choose        | -            | accepted cs  | -        | -        | -       | -       | -
decline       | declined i   | declined i   | -        | -        | -       | -       | -
recuse        | recused i    | recused i    | -        | -        | -       | -       | -
expire        | expired s    | -            | -        | -        | -       | -       | -
withdraw      | withdrawn cs | withdrawn cs | -        | -        | -       | -       | -
)");
}

TEST(OfferState, IsReadAsItIsWritten) {
    for (const auto state : {made, interested, accepted, declined, recused, expired, withdrawn})
        EXPECT_EQ(parse_offer_state(to_text(state)), state);
    EXPECT_FALSE(parse_offer_state("refused"));
}

TEST(OfferAnswer, IsInTimeUntilJustBeforeTheDeadline) {
    const Instant deadline{Seconds{1'000'000}};
    EXPECT_TRUE(answered_in_time(deadline, deadline - Seconds{1}));
    ASSERT_FALSE(answered_in_time(deadline, deadline));
    EXPECT_EQ(answered_in_time(deadline, deadline).error().code, "offer_expired");
}

TEST(OfferAnswer, IsAlwaysInTimeBeforeTheCall) {
    EXPECT_TRUE(answered_in_time(std::nullopt, Instant{Seconds{1}}));
}
