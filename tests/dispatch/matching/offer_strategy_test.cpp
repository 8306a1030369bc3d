#include "dispatch/matching/offer_strategy.hpp"

#include <sstream>
#include <string>

#include "tests/dispatch/matching/given.hpp"

using namespace given;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::people::ReachedBy;
using dispatch::settings::OfferPlan;
using dispatch::settings::Strategy;

namespace {

constexpr Instant kOpened{std::chrono::hours{1'000'000}};

/// People 1 to 4 in this order; 3 has no e-mail and is called.
Ranking ranking_of(int people) {
    Ranking ranking;
    for (int i = 1; i <= people; ++i)
        ranking.eligible.push_back(
            {.id = id(i), .reached_by = i == 3 ? ReachedBy::phone : ReachedBy::mail});
    return ranking;
}

/// "1 made 0 60" is person 1, offered in minute 0, until minute 60 ("-": not called yet). A word
/// "before" puts the offer into an earlier round, "moved" before the booking was moved, too.
std::vector<PastOffer> offers(std::string_view text) {
    std::vector<PastOffer> list;
    std::istringstream in{std::string{text}};
    for (std::string line; std::getline(in, line, ';');) {
        std::istringstream words{line};
        int person = 0;
        int made_min = 0;
        std::string state;
        std::string until;
        std::string mark;
        words >> person >> state >> made_min >> until >> mark;
        PastOffer offer{.person = id(person),
                        .state = dispatch::booking::parse_offer_state(state).value(),
                        .channel = person == 3 ? ReachedBy::phone : ReachedBy::mail,
                        .made_at = kOpened + Minutes{made_min}};
        if (until != "-") offer.expires_at = kOpened + Minutes{std::stoi(until)};
        offer.this_round = mark.empty();
        offer.same_times = mark != "moved";
        list.push_back(offer);
    }
    return list;
}

std::string minute(std::optional<Instant> at) {
    return at ? std::to_string((*at - kOpened) / Minutes{1}) : "-";
}

/// "offer 1@60 3@- look 60", "wait look 60", "take 2", "unfilled all_declined", ...
std::string told(const NextStep& step) {
    std::string text{to_text(step.kind)};
    for (const auto& offer : step.offers)
        text += " " + std::to_string(number(offer.person)) + "@" + minute(offer.expires_at);
    if (step.kind == StepKind::offer || step.kind == StepKind::wait)
        text += " look " + minute(step.look_again_at);
    if (step.chosen) text += " " + std::to_string(number(*step.chosen));
    if (step.reason) text += " " + std::string{to_text(*step.reason)};
    return text;
}

struct Case {
    int now_min;
    std::string_view past;
    std::string_view expected;
    int people = 4;
};

void expect_steps(const OfferPlan& plan, std::span<const Case> cases, Round round = {}) {
    round.opened_at = kOpened;
    round.plan = plan;
    for (const auto& c : cases) {
        round.now = kOpened + Minutes{c.now_min};
        EXPECT_EQ(told(next_step(ranking_of(c.people), offers(c.past), round)), c.expected)
            << "minute " << c.now_min << ": " << c.past;
    }
}

constexpr Minutes kHour{60};

}  // namespace

TEST(OneByOne, AsksTheNextWhenTheOneBeforeCannot) {
    const Case cases[] = {
        {0, "", "offer 1@60 look 60"},
        {10, "1 made 0 60", "wait look 60"},
        {20, "1 declined 0 60", "offer 2@80 look 80"},
        {20, "1 recused 0 60", "offer 2@80 look 80"},
        {60, "1 made 0 60", "offer 2@120 look 120"},  // expired, though nobody wrote it down
        {61, "1 expired 0 60", "offer 2@121 look 121"},
        {61, "1 declined 0 60; 2 declined 5 65", "offer 3@- look -"},  // the call list
        {61, "1 declined 0 60; 2 declined 5 65; 3 made 6 -", "wait look -"},
        {90, "1 declined 0 60; 2 declined 5 65; 3 made 6 70", "offer 4@150 look 150"},
        {5, "1 accepted 0 60", "filled"},
        {5, "1 interested 0 60", "ask_coordinator"},  // "KI bestätigt"
        {9, "1 declined 0 60", "unfilled all_declined", 1},
    };
    expect_steps({.strategy = Strategy::one_by_one, .expiry = kHour}, cases);
}

TEST(Waves, FollowAfterThePauseOrWhenNobodyOfTheLastIsOpen) {
    const Case cases[] = {
        {0, "", "offer 1@60 2@60 look 30"},
        {10, "1 made 0 60; 2 made 0 60", "wait look 30"},
        {10, "1 declined 0 60; 2 made 0 60", "wait look 30"},
        {10, "1 declined 0 60; 2 declined 0 60", "offer 3@- 4@70 look 70"},
        {30, "1 made 0 60; 2 made 0 60", "offer 3@- 4@90 look 90"},
        {40, "1 made 0 60; 2 made 0 60; 3 made 30 -; 4 made 30 90", "wait look 60"},
        {95, "1 made 0 60; 2 made 0 60; 3 made 30 -; 4 made 30 90", "wait look -"},
        {95, "1 made 0 60; 2 made 0 60; 3 declined 30 -; 4 made 30 90", "unfilled all_declined"},
        {12, "1 made 0 60; 2 accepted 0 60", "filled"},
    };
    expect_steps(
        {.strategy = Strategy::waves, .wave_size = 2, .wave_pause = Minutes{30}, .expiry = kHour},
        cases);
}

TEST(AllAtOnce, AsksEverybodyAndWaitsForTheFirst) {
    const Case cases[] = {
        {0, "", "offer 1@60 2@60 3@- 4@60 look 60"},
        {10, "1 made 0 60; 2 made 0 60; 3 made 0 -; 4 made 0 60", "wait look 60"},
        {60, "1 made 0 60; 2 made 0 60; 3 made 0 -; 4 made 0 60", "wait look -"},
        {60, "1 made 0 60; 2 made 0 60; 3 declined 0 -; 4 made 0 60", "unfilled all_declined"},
        {10, "1 withdrawn 0 60; 2 accepted 0 60; 3 made 0 -; 4 made 0 60", "filled"},
    };
    expect_steps({.strategy = Strategy::all_at_once, .expiry = kHour}, cases);
}

TEST(AllAtOnce, AsksSomebodyWhoBecameFreeMeanwhile) {
    const Case cases[] = {
        {10, "1 made 0 60; 3 made 0 -", "offer 2@70 look 70", 3},
    };
    expect_steps({.strategy = Strategy::all_at_once, .expiry = kHour}, cases);
}

TEST(CollectThenChoose, TakesTheBestPlacedOfTheInterestedWhenTheTimeIsOver) {
    const Case cases[] = {
        {0, "", "offer 1@60 2@60 3@- 4@60 look 60"},
        {10, "1 made 0 60; 2 interested 0 60; 3 made 0 -; 4 made 0 60", "wait look 60"},
        {60, "1 made 0 60; 2 interested 0 60; 3 made 0 -; 4 interested 0 60", "take 2"},
        {10, "1 declined 0 60; 2 declined 0 60; 3 declined 0 -; 4 interested 0 60", "take 4"},
        {60, "1 made 0 60; 2 declined 0 60; 3 made 0 -; 4 made 0 60", "unfilled all_declined"},
        {61, "1 interested 0 60; 2 accepted 0 60", "filled"},
        {60, "4 interested 0 60", "ask_coordinator", 3},  // said yes, but can no longer
    };
    expect_steps({.strategy = Strategy::collect_then_choose, .collect_for = kHour}, cases);
}

TEST(CollectThenChoose, LeavesTheChoiceToTheCoordinatorWhereTheTenantWantsIt) {
    const Case cases[] = {
        {10, "1 interested 0 60; 2 made 0 60; 3 made 0 -; 4 made 0 60", "wait look 60"},
        {60, "1 interested 0 60; 2 interested 0 60", "ask_coordinator"},
    };
    OfferPlan plan{.strategy = Strategy::collect_then_choose, .collect_for = kHour};
    expect_steps(plan, cases, {.coordinator_confirms = true});
    plan.coordinator_chooses = true;
    expect_steps(plan, cases);
}

TEST(CollectThenChoose, MayEndAtATimeOfDay) {
    const Case cases[] = {
        {0, "", "offer 1@90 2@90 3@- 4@90 look 90"},
        {60, "1 made 0 90; 2 made 0 90; 3 made 0 90; 4 made 0 90", "wait look 90"},
    };
    expect_steps({.strategy = Strategy::collect_then_choose, .collect_for = kHour}, cases,
                 {.collect_until = kOpened + Minutes{90}});
}

TEST(SearchAgain, DoesNotAskTwiceWhoSaidNo) {
    const Case cases[] = {
        {100, "1 declined 0 60 before", "offer 2@160 look 160"},
        {100, "1 recused 0 60 before", "offer 2@160 look 160"},
        {100, "1 accepted 0 60 before", "offer 2@160 look 160"},  // and cancelled since
        {100, "1 expired 0 60 before", "offer 1@160 look 160"},
        {100, "1 withdrawn 0 60 before", "offer 1@160 look 160"},
        {100, "1 declined 0 60 moved", "offer 1@160 look 160"},  // another time, another answer
        {100, "1 accepted 0 60 moved", "offer 1@160 look 160"},  // the same person first
        {100, "1 recused 0 60 moved", "offer 2@160 look 160"},   // still knows the person
        {100, "1 made 0 - before", "offer 1@160 look 160"},
    };
    expect_steps({.strategy = Strategy::one_by_one, .expiry = kHour}, cases);
}

TEST(Offer, TellsTimeOptionAndPlaceInTheRanking) {
    auto ranking = ranking_of(2);
    ranking.eligible[1].option = 2;
    const Round round{.opened_at = kOpened,
                      .now = kOpened,
                      .plan = {.strategy = Strategy::one_by_one, .expiry = kHour}};
    const auto step = next_step(ranking, offers("1 declined 0 60"), round);
    const NewOffer expected{id(2), 2, ReachedBy::mail, kOpened + kHour, 2};
    ASSERT_EQ(step.offers.size(), 1U);
    EXPECT_EQ(step.offers[0], expected);
}

TEST(Unfilled, TellsTheHonestReason) {
    struct Line {
        std::vector<std::vector<Reason>> against;  // of each excluded person
        std::string_view expected;
    };
    const Line cases[] = {
        {{}, "no_such_language"},
        {{{"language_missing"}}, "no_such_language"},
        {{{"language_missing", "already_booked"}}, "no_such_language"},
        {{{"language_missing"}, {"level_too_low"}}, "nobody_qualified"},
        {{{"requirement_unmet", "already_booked"}}, "nobody_qualified"},
        {{{"requirement_unmet"}, {"not_available"}}, "nobody_free"},
        {{{"already_booked"}}, "nobody_free"},
        {{{"only_by_request", "notice_too_short"}}, "nobody_free"},
        {{{"busy_in_own_calendar", "day_limit_reached"}}, "nobody_free"},
        {{{"week_limit_reached", "month_limit_reached"}}, "nobody_free"},
        {{{"not_available", "travel_too_tight"}}, "nobody_free"},
    };
    for (const auto& c : cases) {
        Ranking ranking;
        for (const auto& reasons : c.against)
            ranking.excluded.push_back({id(1), hard_set(reasons)});
        const auto step = next_step(ranking, {}, {.opened_at = kOpened, .now = kOpened});
        EXPECT_EQ(told(step), "unfilled " + std::string{c.expected});
    }
}

TEST(UnfilledReason, IsReadAsItIsWrittenAndHasWords) {
    for (const auto v : {UnfilledReason::no_such_language, UnfilledReason::nobody_qualified,
                         UnfilledReason::nobody_free, UnfilledReason::all_declined}) {
        EXPECT_EQ(parse_unfilled_reason(to_text(v)), v);
        EXPECT_FALSE(german_text(v).empty());
    }
}
