// What people want at most, in the search and when a seat is taken.
#include "dispatch/matching/hard_rules.hpp"
#include "services/matching/answer_offer.hpp"
#include "services/matching/assign_directly.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

namespace matching = services::matching;
using dispatch::BookingId;
using dispatch::InterpreterId;
using services::UseCase;

class LimitsInTheSearch : public WorldTest {
protected:
    InterpreterId person = world.add_person();

    void limit(std::string_view columns, std::string_view values) {
        world.run("insert into interpreter_limit (tenant_id, interpreter_id, " +
                  std::string{columns} + ") values (current_tenant(), '" + to_text(person) + "', " +
                  std::string{values} + ")");
    }
    std::string reasons(BookingId booking) {
        const auto seat = world.seats_of(booking).front();
        const auto look =
            world.act([&](UseCase& use) { return matching::look_at_seat(use, seat); });
        std::string all;
        for (const auto& excluded : look->ranking.excluded)
            for (const auto reason : dispatch::matching::reasons(excluded.against))
                all += (all.empty() ? "" : ",") + std::string{reason};
        return all;
    }
    std::string assign(BookingId booking, std::optional<std::string> reason = {}) {
        const auto seat = world.seats_of(booking).front();
        const auto done = world.act([&](UseCase& use) {
            return matching::assign_directly(
                use, {.seat = seat, .interpreter = person, .reason = reason});
        });
        return done ? "done" : std::string{done.error().code};
    }
    BookingId talk(const char* at) { return world.add_booking({.times = {at}}); }
};

TEST_F(LimitsInTheSearch, CountWhatIsBooked) {
    limit("assignments_day, minutes_week", "1, 120");
    ASSERT_EQ(reasons(talk("2026-03-09T10:00:00Z")), "");
    ASSERT_EQ(assign(talk("2026-03-09T08:00:00Z")), "done");
    EXPECT_EQ(reasons(talk("2026-03-09T10:00:00Z")), "day_limit_reached");
    EXPECT_EQ(reasons(talk("2026-03-10T10:00:00Z")), "");
    ASSERT_EQ(assign(talk("2026-03-10T08:00:00Z")), "done");
    EXPECT_EQ(reasons(talk("2026-03-11T10:00:00Z")), "week_limit_reached");
    EXPECT_EQ(reasons(talk("2026-03-16T10:00:00Z")), "");
}

TEST_F(LimitsInTheSearch, NeedAReasonOfTheCoordinator) {
    limit("assignments_month", "1");
    ASSERT_EQ(assign(talk("2026-03-09T08:00:00Z")), "done");
    const auto second = talk("2026-03-20T08:00:00Z");
    EXPECT_EQ(assign(second), "month_limit_reached");
    EXPECT_EQ(assign(second, "am Telefon zugesagt"), "done");
}

TEST_F(LimitsInTheSearch, AreTheirOwnToPassByAccepting) {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
    limit("assignments_day", "1");
    const auto one = talk("2026-03-09T08:00:00Z");
    const auto other = talk("2026-03-09T12:00:00Z");
    world.work();
    for (const auto booking : {one, other}) {
        const auto offer = world.offer_of(person, booking);
        EXPECT_TRUE(world.act([&](UseCase& use) { return matching::accept_offer(use, {offer}); }));
    }
}

TEST_F(LimitsInTheSearch, KeepShortNoticeAway) {
    limit("notice_min", "1440");  // it is Monday, 2 March 2026, 8:00 UTC
    EXPECT_EQ(reasons(talk("2026-03-03T07:59:00Z")), "notice_too_short");
    EXPECT_EQ(reasons(talk("2026-03-03T08:00:00Z")), "");
}

TEST_F(LimitsInTheSearch, WhoIsAskedByCoordinatorsAloneIsAskedByNoSearch) {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
    limit("only_by_request", "true");
    const auto booking = talk("2026-03-09T08:00:00Z");
    world.work();
    EXPECT_EQ(world.offers(booking), "-");
    EXPECT_EQ(reasons(booking), "only_by_request");
    EXPECT_EQ(assign(booking), "done");  // was asked in person
}

TEST_F(LimitsInTheSearch, NameADistanceForEachMeans) {
    const auto reach = [&](double longitude) {
        return reasons(
            world.add_booking({.times = {"2026-03-09T08:00:00Z"}, .at = Spot{longitude}}));
    };
    limit("radius_bicycle_m, radius_public_transport_m", "5000, 20000");
    EXPECT_EQ(reach(8.95), "");              // 4.5 km
    EXPECT_EQ(reach(9.10), "");              // 18 km
    EXPECT_EQ(reach(9.20), "too_far_away");  // 27 km
}

TEST_F(LimitsInTheSearch, BusyTimesOfAnotherCalendarKeepThePersonFree) {
    world.run(
        "insert into foreign_calendar (tenant_id, id, interpreter_id, label, source, state,"
        " created_at) values (current_tenant(), gen_random_uuid(), '" +
        to_text(person) + "', 'privat', 'file', 'current', '2026-03-01Z')");
    world.run(
        "insert into foreign_busy (tenant_id, id, foreign_calendar_id, interpreter_id, during)"
        " select tenant_id, gen_random_uuid(), id, interpreter_id,"
        " '[2026-03-09 08:30Z,2026-03-09 09:00Z)' from foreign_calendar");
    EXPECT_EQ(reasons(talk("2026-03-09T08:00:00Z")), "busy_in_own_calendar");
    EXPECT_EQ(reasons(talk("2026-03-09T09:00:00Z")), "");
}

}  // namespace
}  // namespace tests
