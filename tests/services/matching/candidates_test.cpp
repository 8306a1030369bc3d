#include "db/loaders/candidates.hpp"

#include "dispatch/matching/hard_rules.hpp"
#include "services/matching/assign_directly.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

namespace matching = services::matching;
using dispatch::BookingId;
using dispatch::InterpreterId;
using dispatch::matching::Candidate;
using services::UseCase;

/// What the loaders say of people, seen through a seat.
class Candidates : public WorldTest {
protected:
    Candidate facts(InterpreterId person, BookingId booking) {
        const auto seat = world.seats_of(booking).front();
        auto look = world.act([&](UseCase& use) { return matching::look_at_seat(use, seat); });
        auto candidate = look->facts.candidates[look->facts.index_of(person)];
        candidate.skills = {};  // they belong to the look
        return candidate;
    }
    std::string reasons(InterpreterId person, BookingId booking) {
        const auto seat = world.seats_of(booking).front();
        const auto look =
            world.act([&](UseCase& use) { return matching::look_at_seat(use, seat); });
        std::string all;
        for (const auto& excluded : look->ranking.excluded)
            if (excluded.id == person)
                for (const auto reason : dispatch::matching::reasons(excluded.against))
                    all += (all.empty() ? "" : ",") + std::string{reason};
        return all;
    }
    /// A confirmed assignment of the person, made without a search.
    BookingId booked(InterpreterId person, const NewBooking& booking) {
        const auto id = world.add_booking(booking);
        const auto seat = world.seats_of(id).front();
        const auto done = world.act([&](UseCase& use) {
            return matching::assign_directly(
                use, {.seat = seat, .interpreter = person, .reason = "für den Test"});
        });
        EXPECT_TRUE(done) << done.error().code;
        return id;
    }
    void add_pattern(InterpreterId person, int weekday, int from_min, int to_min) {
        world.run(
            "insert into availability_pattern (tenant_id, id, interpreter_id, weekday,"
            " from_min, to_min) values (current_tenant(), gen_random_uuid(), '" +
            to_text(person) + "', " + std::to_string(weekday) + ", " + std::to_string(from_min) +
            ", " + std::to_string(to_min) + ")");
    }
    void add_exception(InterpreterId person, std::string_view during, std::string_view kind) {
        world.run(
            "insert into availability_exception (tenant_id, id, interpreter_id, during,"
            " kind) values (current_tenant(), gen_random_uuid(), '" +
            to_text(person) + "', '" + std::string{during} + "', '" + std::string{kind} + "')");
    }
};

TEST_F(Candidates, DistanceIsOfTheRoadAndZeroAtTheSamePlace) {
    const auto here = world.add_person();
    const auto far = world.add_person({.home = {9.0}});
    const auto booking = world.add_booking();
    EXPECT_EQ(facts(here, booking).distance_m, 0);
    EXPECT_NEAR(facts(far, booking).distance_m, 6857 * 1.3, 100);  // 0.1 degree at 51.93 N
}

TEST_F(Candidates, WhoDoesNotWantToComeSoFarIsLeftOut) {
    const auto person = world.add_person({.radius_m = 5000, .home = {9.0}});
    EXPECT_EQ(reasons(person, world.add_booking()), "too_far_away");
    EXPECT_EQ(reasons(person, world.add_booking({.mode = "telephone", .at = std::nullopt})), "");
}

TEST_F(Candidates, TheJourneyBetweenTwoPlacesMustFit) {
    const auto person = world.add_person();
    booked(person, {.times = {"2026-03-09T08:00:00Z"}, .at = Spot{9.5}});  // 53 km by road: 66 min
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T10:00:00Z"}})),
              "travel_too_tight");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T11:00:00Z"}})), "");
}

TEST_F(Candidates, NoJourneyIsNeededInTheSameBuilding) {
    const auto person = world.add_person();
    booked(person, {.times = {"2026-03-09T09:00:00Z"}});
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T10:00:00Z"}})), "");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T09:59:00Z"}})),
              "already_booked");
}

TEST_F(Candidates, ATelephoneTalkDoesNotTeleport) {
    const auto person = world.add_person();
    booked(person, {.times = {"2026-03-09T08:00:00Z"}, .at = Spot{9.5}});
    booked(person, {.mode = "telephone",
                    .duration_min = 30,
                    .times = {"2026-03-09T09:10:00Z"},
                    .at = std::nullopt});
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T10:00:00Z"}})),
              "travel_too_tight");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T11:00:00Z"}})), "");
}

TEST_F(Candidates, APostcodePairMayOverrideTheEstimate) {
    const auto person = world.add_person();
    booked(person, {.times = {"2026-03-09T08:00:00Z"}, .at = Spot{9.5, "33014"}});
    const auto booking = world.add_booking({.times = {"2026-03-09T10:00:00Z"}});
    EXPECT_EQ(reasons(person, booking), "travel_too_tight");
    world.run(
        "insert into travel_override (tenant_id, from_postcode, to_postcode, travels_by,"
        " minutes) values (current_tenant(), '33014', '32756', 'car', 40)");
    EXPECT_EQ(reasons(person, booking), "");
}

TEST_F(Candidates, WithoutAPatternEverybodyIsAskedButAbsencesCount) {
    const auto person = world.add_person();
    const auto booking = world.add_booking();
    EXPECT_EQ(reasons(person, booking), "");
    add_exception(person, "[2026-03-09T10:59:00Z,2026-03-09T12:00:00Z)", "absent");
    EXPECT_EQ(reasons(person, booking), "not_available");
}

TEST_F(Candidates, WeeklyPatternsFollowTheClockOnTheWall) {
    const auto person = world.add_person();
    add_pattern(person, 1, 9 * 60, 10 * 60);  // Mondays, 9 to 10 in Berlin
    // Before the change of 29 March 2026 that is 8 UTC, after it 7 UTC.
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-23T08:00:00Z"}})), "");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-30T07:00:00Z"}})), "");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-30T08:00:00Z"}})),
              "not_available");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-24T08:00:00Z"}})),
              "not_available");
}

TEST_F(Candidates, SundayIsTheSeventhDay) {
    const auto person = world.add_person();
    add_pattern(person, 7, 0, 1440);
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-08T10:00:00Z"}})), "");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T10:00:00Z"}})),
              "not_available");
}

TEST_F(Candidates, AnExtraTimeAddsToThePattern) {
    const auto person = world.add_person();
    add_pattern(person, 2, 0, 1440);
    const auto monday = world.add_booking();
    EXPECT_EQ(reasons(person, monday), "not_available");
    add_exception(person, "[2026-03-09T08:00:00Z,2026-03-09T18:00:00Z)", "available");
    EXPECT_EQ(reasons(person, monday), "");
}

TEST_F(Candidates, BlocksWishesAndExclusionsAreOfThisOffice) {
    const auto person = world.add_person();
    const auto other = world.add_office();
    const auto here = world.add_booking();
    const auto there = world.add_booking({.requester = other});
    world.run(
        "insert into block (tenant_id, id, requester_id, interpreter_id, wished_by,"
        " created_at) values (current_tenant(), gen_random_uuid(), '" +
        to_text(other) + "', '" + to_text(person) + "', 'interpreter', '2026-01-01Z')");
    EXPECT_FALSE(facts(person, here).blocked);
    EXPECT_EQ(reasons(person, there), "person_blocked");
    world.run(
        "insert into booking_person (tenant_id, booking_id, interpreter_id, kind) values"
        " (current_tenant(), '" +
        to_text(here) + "', '" + to_text(person) + "', 'wished')");
    EXPECT_TRUE(facts(person, here).wished);
    world.run("update booking_person set kind = 'excluded'");
    EXPECT_EQ(reasons(person, here), "excluded_by_requester");
}

TEST_F(Candidates, ACaseIsKnownByTheReferenceOfItsOwnOffice) {
    const auto person = world.add_person();
    booked(person, {.case_hash = "4711"});
    const auto next = [&](const NewBooking& booking) {
        return facts(person, world.add_booking(booking)).knows_case;
    };
    EXPECT_TRUE(next({.times = {"2026-03-16T10:00:00Z"}, .case_hash = "4711"}));
    EXPECT_FALSE(next({.times = {"2026-03-16T10:00:00Z"}, .case_hash = "4712"}));
    EXPECT_FALSE(next(
        {.times = {"2026-03-16T10:00:00Z"}, .case_hash = "4711", .requester = world.add_office()}));
}

TEST_F(Candidates, RecentHoursAreThoseWithinTheHorizon) {
    world.set_rules("dispatch", R"({"fair_share_horizon_days": 10})");
    const auto person = world.add_person();
    booked(person, {.duration_min = 90, .times = {"2026-03-04T10:00:00Z"}});
    const auto booking = world.add_booking({.times = {"2026-03-20T10:00:00Z"}});
    EXPECT_EQ(facts(person, booking).recent_min, 90);
    world.set_time("2026-03-14T10:00:01Z");
    EXPECT_EQ(facts(person, booking).recent_min, 0);
}

TEST_F(Candidates, AnotherPoolShowsOnlyBusyTimesAndOnlyOfSharedCalendars) {
    World neighbour{database(), 2};
    const auto calendar = world.new_id();
    const auto here = world.add_person({.shared_calendar = calendar});
    const auto there = neighbour.add_person({.shared_calendar = calendar});
    const auto booking = neighbour.add_booking();
    const auto seat = neighbour.seats_of(booking).front();
    ASSERT_TRUE(neighbour.act([&](UseCase& use) {
        return matching::assign_directly(use, {.seat = seat, .interpreter = there});
    }));
    EXPECT_EQ(reasons(here, world.add_booking()), "already_booked");
    EXPECT_EQ(reasons(here, world.add_booking({.times = {"2026-03-09T11:00:00Z"}})), "");
    world.run("update interpreter set shares_calendar = false");
    EXPECT_EQ(reasons(here, world.add_booking()), "");
}

TEST_F(Candidates, AClearanceCountsOnTheDayOfTheTalk) {
    const auto person = world.add_person();
    world.run(
        "insert into requirement (tenant_id, id, code, valid_from, mode) values"
        " (current_tenant(), gen_random_uuid(), 'confidentiality', '2026-01-01', 'block')");
    world.run(
        "insert into clearance (tenant_id, id, interpreter_id, code, valid_from,"
        " valid_until) values (current_tenant(), gen_random_uuid(), '" +
        to_text(person) + "', 'confidentiality', '2025-01-01', '2026-03-09')");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T22:00:00Z"}})), "");
    EXPECT_EQ(reasons(person, world.add_booking({.times = {"2026-03-09T23:00:00Z"}})),
              "requirement_unmet");  // the 10th in Berlin
}

}  // namespace
}  // namespace tests
