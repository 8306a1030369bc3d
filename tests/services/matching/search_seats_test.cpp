#include "services/matching/search_seats.hpp"

#include "services/matching/answer_offer.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

namespace matching = services::matching;
using dispatch::BookingId;
using dispatch::InterpreterId;
using services::UseCase;

class SearchSeats : public WorldTest {
protected:
    void strategy(std::string_view plan) {
        world.set_rules("dispatch", R"({"strategy_normal": )" + std::string{plan} + "}");
    }
    std::vector<InterpreterId> add_people(int count) {
        std::vector<InterpreterId> people;
        for (int i = 0; i < count; ++i)  // each a little farther away, so that the order is known
            people.push_back(world.add_person({.home = {.longitude = 8.90 + 0.05 * i}}));
        return people;
    }
    void accept(InterpreterId person, BookingId booking) {
        const auto offer = world.offer_of(person, booking);
        const auto done =
            world.act([&](UseCase& use) { return matching::accept_offer(use, {offer}); });
        ASSERT_TRUE(done) << done.error().code;
    }
    void decline(InterpreterId person, BookingId booking) {
        const auto offer = world.offer_of(person, booking);
        const auto done =
            world.act([&](UseCase& use) { return matching::decline_offer(use, {offer}); });
        ASSERT_TRUE(done) << done.error().code;
    }
    std::string reason(BookingId booking) {
        return world.text("select unfilled_reason as it from seat where booking_id = '" +
                          to_text(booking) + "'");
    }
};

TEST_F(SearchSeats, OneByOneAsksTheNextOnlyAfterAnAnswer) {
    strategy(R"({"kind": "one_by_one", "expiry_min": 120})");
    const auto people = add_people(3);
    const auto booking = world.add_booking();
    world.work();
    EXPECT_EQ(world.offers(booking), "made");
    EXPECT_EQ(world.people_with("made", booking), std::vector{people[0]});
    decline(people[0], booking);
    world.work();
    EXPECT_EQ(world.offers(booking), "declined,made");
    world.work_until("2026-03-02T09:59:59Z");
    EXPECT_EQ(world.offers(booking), "declined,made");
    world.work_until("2026-03-02T10:00:00Z");
    EXPECT_EQ(world.offers(booking), "declined,expired,made");
    accept(people[2], booking);
    world.work();
    EXPECT_EQ(world.offers(booking), "declined,expired,accepted");
    EXPECT_EQ(world.seat_states(booking), "filled");
}

TEST_F(SearchSeats, WavesFollowEachOtherAfterThePause) {
    strategy(R"({"kind": "waves", "size": 2, "pause_min": 60, "expiry_min": 600})");
    add_people(5);
    const auto booking = world.add_booking();
    world.work();
    EXPECT_EQ(world.offers(booking), "made,made");
    world.work_until("2026-03-02T08:59:59Z");
    EXPECT_EQ(world.offers(booking), "made,made");
    world.work_until("2026-03-02T09:00:00Z");
    EXPECT_EQ(world.offers(booking), "made,made,made,made");
    world.work_until("2026-03-02T10:00:00Z");
    EXPECT_EQ(world.offers(booking), "made,made,made,made,made");
}

TEST_F(SearchSeats, AllAtOnceWithdrawsTheRestAfterTheFirstYes) {
    strategy(R"({"kind": "all_at_once", "expiry_min": 60})");
    const auto people = add_people(3);
    const auto booking = world.add_booking();
    world.work();
    EXPECT_EQ(world.offers(booking), "made,made,made");
    accept(people[1], booking);
    EXPECT_EQ(world.offers(booking), "withdrawn,accepted,withdrawn");
    EXPECT_EQ(world.count("offer_round where state <> 'closed'"), 0);
    EXPECT_EQ(world.count("event where type = 'offer_withdrawn'"), 2);
}

TEST_F(SearchSeats, CollectingLetsTheRankingChooseWhenItsTimeIsOver) {
    strategy(R"({"kind": "collect_then_choose", "collect_until": "12:00"})");  // Berlin: 11:00Z
    const auto people = add_people(3);
    const auto booking = world.add_booking();
    world.work();
    accept(people[2], booking);
    accept(people[1], booking);
    EXPECT_EQ(world.offers(booking), "made,interested,interested");
    world.work_until("2026-03-02T10:59:59Z");
    EXPECT_EQ(world.offers(booking), "made,interested,interested");
    world.work_until("2026-03-02T11:00:00Z");
    EXPECT_EQ(world.offers(booking), "expired,accepted,withdrawn");
    EXPECT_EQ(world.seat_states(booking), "filled");
}

TEST_F(SearchSeats, CollectingTakesTheNextBestIfTheBestWasTakenMeanwhile) {
    strategy(R"({"kind": "collect_then_choose", "collect_for_min": 60})");
    const auto people = add_people(2);
    const auto booking =
        world.add_booking({.times = {"2026-03-09T10:00:00Z", "2026-03-10T10:00:00Z"}});
    world.work();
    accept(people[0], booking);
    accept(people[1], booking);
    // Still eligible, at the second time; but the yes was for the first.
    world.run(
        "insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind,"
        " state) values (current_tenant(), gen_random_uuid(), '" +
        to_text(people[0]) + "', '" + to_text(people[0]) +
        "', '[2026-03-09T10:30:00Z,2026-03-09T11:30:00Z)', 'outside', 'confirmed')");
    world.work_until("2026-03-02T09:00:00Z");
    EXPECT_EQ(world.offers(booking), "withdrawn,accepted");
}

TEST_F(SearchSeats, TheCoordinatorChoosesAmongTheInterested) {
    strategy(
        R"({"kind": "collect_then_choose", "collect_for_min": 60, "coordinator_chooses": true})");
    const auto people = add_people(2);
    const auto booking = world.add_booking();
    world.work();
    accept(people[0], booking);
    accept(people[1], booking);
    world.work_until("2026-03-02T10:00:00Z");
    EXPECT_EQ(world.offers(booking), "interested,interested");
    EXPECT_EQ(world.count("event where type = 'choice_wanted'"), 1);
    const auto offer = world.offer_of(people[1], booking);
    const auto done =
        world.act([&](UseCase& use) { return matching::confirm_offer(use, {offer}); });
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(world.offers(booking), "withdrawn,accepted");
}

TEST_F(SearchSeats, TheCoordinatorIsAskedAgainAfterAYesWasTakenBack) {
    world.set_rules("dispatch", R"({"coordinator_confirms": true,
        "strategy_normal": {"kind": "one_by_one"}})");
    const auto people = add_people(2);
    const auto booking = world.add_booking();
    world.work();
    accept(people[0], booking);
    world.work();
    EXPECT_EQ(world.count("event where type = 'choice_wanted'"), 1);
    decline(people[0], booking);
    world.work();
    accept(people[1], booking);
    world.work();
    EXPECT_EQ(world.offers(booking), "declined,interested");
    EXPECT_EQ(world.count("event where type = 'choice_wanted'"), 2);
}

TEST_F(SearchSeats, TheExpiryOfACallStartsWithTheCall) {
    strategy(R"({"kind": "one_by_one", "expiry_min": 60})");
    const auto person = world.add_person({.reached_by = "phone"});
    const auto booking = world.add_booking();
    world.work_until("2026-03-03T08:00:00Z");
    EXPECT_EQ(world.offers(booking), "made");
    const auto offer = world.offer_of(person, booking);
    const auto called = world.act([&](UseCase& use) {
        return matching::note_call(use, {offer, services::Channel::telephone}, "not_reached");
    });
    ASSERT_TRUE(called) << called.error().code;
    world.work_until("2026-03-03T08:59:59Z");
    EXPECT_EQ(world.offers(booking), "made");
    world.work_until("2026-03-03T09:00:00Z");
    EXPECT_EQ(world.offers(booking), "expired");
    EXPECT_EQ(reason(booking), "all_declined");
}

TEST_F(SearchSeats, WhoWasNeverCalledDoesNotKeepASeatSearchingBeyondItsTime) {
    world.add_person({.reached_by = "phone"});
    const auto booking = world.add_booking();
    world.work_until("2026-03-09T09:59:59Z");
    EXPECT_EQ(world.seat_states(booking), "searching");
    world.work_until("2026-03-09T10:00:00Z");
    EXPECT_EQ(world.seat_states(booking), "unfilled");
    EXPECT_EQ(world.offers(booking), "expired");
}

TEST_F(SearchSeats, AnOfferExpiresByTheTenantsOwnDeadline) {
    strategy(R"({"kind": "all_at_once", "expiry_min": 60, "expiry_deadlines": {"lines": [
        {"from": "event", "count": 1, "unit": "working_days", "at": "18:00"}]}})");
    world.add_person();
    const auto booking = world.add_booking({.times = {"2026-03-10T09:00:00Z"}});
    world.work();
    EXPECT_EQ(world.text("select expires_at = '2026-03-03T17:00:00Z' as it from offer"), "t");
    world.work_until("2026-03-03T16:59:59Z");
    EXPECT_EQ(world.offers(booking), "made");
    world.work_until("2026-03-03T17:00:00Z");
    EXPECT_EQ(world.offers(booking), "expired");
}

TEST_F(SearchSeats, AnOfferNeverOutlivesTheTimeItIsFor) {
    const auto person = world.add_person();
    const auto booking = world.add_booking({.times = {"2026-03-02T09:00:00Z"}});
    world.work();
    EXPECT_EQ(world.text("select expires_at = '2026-03-02T09:00:00Z' as it from offer"), "t");
    world.set_time("2026-03-02T09:00:00Z");
    const auto offer = world.offer_of(person, booking);
    const auto late = world.act([&](UseCase& use) { return matching::accept_offer(use, {offer}); });
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "offer_expired");
}

TEST_F(SearchSeats, UnfilledTellsTheHonestReason) {
    const auto nobody = world.add_booking({.language = "som"});
    world.work();
    EXPECT_EQ(reason(nobody), "no_such_language");
    world.add_person({.language = "tir", .qualification = "none"});
    const auto unqualified = world.add_booking({.language = "tir"});
    world.work();
    EXPECT_EQ(reason(unqualified), "nobody_qualified");
    const auto busy = world.add_person({.language = "kmr"});
    world.run(
        "insert into availability_exception (tenant_id, id, interpreter_id, during, kind)"
        " values (current_tenant(), gen_random_uuid(), '" +
        to_text(busy) + "', '[2026-03-09T00:00:00Z,2026-03-10T00:00:00Z)', 'absent')");
    const auto nobody_free = world.add_booking({.language = "kmr"});
    world.work();
    EXPECT_EQ(reason(nobody_free), "nobody_free");
    const auto person = world.add_person({.language = "ukr"});
    const auto declined = world.add_booking({.language = "ukr"});
    world.work();
    decline(person, declined);
    world.work();
    EXPECT_EQ(reason(declined), "all_declined");
}

TEST_F(SearchSeats, UnfilledNamesOtherTimesAndTheTelephone) {
    const auto busy = world.add_person({.radius_m = 1000, .home = {.longitude = 9.5}});
    const auto far = world.add_booking();
    world.work();
    ASSERT_EQ(world.seat_states(far), "unfilled");
    const auto kinds =
        "select string_agg(distinct a ->> 'kind', ',' order by a ->> 'kind') as it"
        " from seat, jsonb_array_elements(alternatives) a where booking_id = '";
    EXPECT_NE(world.text(kinds + to_text(far) + "'").find("telephone"), std::string::npos)
        << world.text(kinds + to_text(far) + "'");
    world.run("update interpreter set radius_m = null");
    world.run(
        "insert into availability_exception (tenant_id, id, interpreter_id, during, kind)"
        " values (current_tenant(), gen_random_uuid(), '" +
        to_text(busy) + "', '[2026-03-09T00:00:00Z,2026-03-10T00:00:00Z)', 'absent')");
    const auto later = world.add_booking();
    world.work();
    EXPECT_NE(world.text(kinds + to_text(later) + "'").find("time"), std::string::npos)
        << world.text(kinds + to_text(later) + "'");
}

TEST_F(SearchSeats, EverySeatIsSearchedAndNobodySitsOnTwo) {
    strategy(R"({"kind": "all_at_once"})");
    const auto people = add_people(3);
    const auto booking = world.add_booking({.seats = 2});
    world.work();
    EXPECT_EQ(world.count("offer where state = 'made'"), 6);
    accept(people[0], booking);  // the newest: of the second seat
    EXPECT_EQ(
        world.count("offer where state = 'made' and interpreter_id = '" + to_text(people[0]) + "'"),
        0);
    world.work();
    accept(people[1], booking);
    world.work();
    EXPECT_EQ(world.seat_states(booking), "filled,filled");
    EXPECT_EQ(world.count("assignment"), 2);
}

TEST_F(SearchSeats, TheOtherSeatsFollowTheTimeThatOneTook) {
    strategy(R"({"kind": "all_at_once"})");
    const auto early = world.add_person();
    const auto late = world.add_person();
    const auto absent =
        "insert into availability_exception (tenant_id, id, interpreter_id,"
        " during, kind) values (current_tenant(), gen_random_uuid(), '";
    world.run(absent + to_text(late) + "', '[2026-03-09T00:00Z,2026-03-10T00:00Z)', 'absent')");
    const auto booking =
        world.add_booking({.seats = 2, .times = {"2026-03-09T10:00:00Z", "2026-03-11T10:00:00Z"}});
    world.work();
    accept(late, booking);
    world.work();
    EXPECT_EQ(world.people_with("made", booking), std::vector{early});
    accept(early, booking);
    EXPECT_EQ(world.text("select count(distinct begin_at)::text as it from assignment"), "1");
    EXPECT_EQ(world.text("select min(begin_at) = '2026-03-11T10:00:00Z' as it from assignment"),
              "t");
}

TEST_F(SearchSeats, ASearchThatRunsTwiceDoesNothingTwice) {
    strategy(R"({"kind": "waves", "size": 2})");
    add_people(4);
    const auto booking = world.add_booking();
    world.work();
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(world.act([&](UseCase& use) { return matching::search_seats(use, booking); }));
    EXPECT_EQ(world.offers(booking), "made,made");
    EXPECT_EQ(world.count("offer_round"), 1);
}

TEST_F(SearchSeats, EventsOfABookingAreOneGaplessList) {
    const auto people = add_people(2);
    const auto booking = world.add_booking();
    world.work();
    decline(people[0], booking);
    world.work();
    accept(people[1], booking);
    world.work();
    EXPECT_EQ(world.text("select string_agg(type, ',' order by seq) as it from event"),
              "booking_activated,round_opened,offer_made,offer_made,offer_declined,round_closed,"
              "offer_accepted,assignment_confirmed");
    EXPECT_EQ(world.text("select (max(seq) = count(*) and min(seq) = 1)::text as it from event"),
              "true");
    EXPECT_EQ(world.count("delivery where state = 'due' and seq is not null"), 0);
}

TEST_F(SearchSeats, ABookingThatIsNotActiveIsNotSearched) {
    add_people(1);
    const auto booking = world.add_booking();
    world.run("update booking set state = 'cancelled'");
    world.work();
    EXPECT_EQ(world.offers(booking), "-");
    EXPECT_EQ(world.seat_states(booking), "open");
}

}  // namespace
}  // namespace tests
