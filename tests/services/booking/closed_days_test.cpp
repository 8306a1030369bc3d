#include <algorithm>

#include "dispatch/core/time.hpp"
#include "services/booking/check_booking.hpp"
#include "services/cancellation_effect.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

namespace booking = services::booking;
using dispatch::settings::Urgency;
using services::UseCase;

/// It is Monday, 2 March 2026, 9:00 in Berlin; the lead time is three working days.
class ClosedDays : public WorldTest {
protected:
    ClosedDays() {
        world.run(
            "insert into requester_place (tenant_id, id, requester_id, name, street, postcode,"
            " town, latitude, longitude, opening_hours) values (current_tenant(),"
            " gen_random_uuid(), '" +
            to_text(world.office) + "', 'Haus', 'Weg 1', '32756', 'Detmold', 51.93, 8.90, '" +
            kHours + "')");
    }
    booking::Outlook check(std::string_view local) {
        booking::BookingInput input{
            .requester = world.office, .language = "arb", .setting = "office_talk"};
        input.times = {{.local = dispatch::calendar::parse_local_time(local).value()}};
        auto outlook = world.act([&](UseCase& use) { return booking::check_booking(use, input); });
        EXPECT_TRUE(outlook) << outlook.error().code;
        return *std::move(outlook);
    }
    static bool finds(const booking::Outlook& outlook, std::string_view code) {
        return std::ranges::any_of(outlook.findings,
                                   [&](const auto& finding) { return finding.code == code; });
    }

private:
    static constexpr auto kHours = R"([{"weekday": 4, "from": "08:00", "to": "16:00"}, )"
                                   R"({"weekday": 5, "from": "08:00", "to": "16:00"}])";
};

TEST_F(ClosedDays, DoNotCountForTheLeadTime) {
    EXPECT_EQ(check("2026-03-05T10:00").urgency, Urgency::normal);
    world.set_rules("dispatch", R"({"closed_days": ["2026-03-04"]})");
    EXPECT_EQ(check("2026-03-05T10:00").urgency, Urgency::urgent);
    EXPECT_EQ(check("2026-03-06T10:00").urgency, Urgency::normal);
}

TEST_F(ClosedDays, LeaveTheLeadTimeToALineOfTheTenant) {
    world.set_rules("dispatch", R"({"lead_time_deadlines": {"lines": [
        {"from": "begin", "begins_on": "thursday", "count": 7, "unit": "days"}]}})");
    EXPECT_EQ(check("2026-03-05T10:00").urgency, Urgency::urgent);  // a Thursday
    EXPECT_EQ(check("2026-03-06T10:00").urgency, Urgency::normal);
}

TEST_F(ClosedDays, LieOutsideOfTheOpeningHours) {
    EXPECT_FALSE(finds(check("2026-03-05T10:00"), "outside_opening_hours"));
    world.set_rules("dispatch", R"({"closed_days": ["2026-03-05"]})");
    EXPECT_TRUE(finds(check("2026-03-05T10:00"), "outside_opening_hours"));
    EXPECT_FALSE(finds(check("2026-03-06T10:00"), "outside_opening_hours"));
}

TEST_F(ClosedDays, AreNoBetterTimes) {
    world.add_person();
    world.run(
        "insert into availability_exception (tenant_id, id, interpreter_id, kind, during)"
        " select current_tenant(), gen_random_uuid(), id, 'absent',"
        " '[2026-03-05T00:00:00+01,2026-03-06T00:00:00+01)' from interpreter");
    const auto first_better = [&] {
        const auto outlook = check("2026-03-05T10:00");
        return outlook.better_times.empty() ? std::string{} : outlook.better_times.front().local;
    };
    EXPECT_EQ(first_better(), "2026-03-06T10:00");
    world.set_rules("dispatch", R"({"closed_days": ["2026-03-06"]})");
    EXPECT_EQ(first_better(), "2026-03-09T10:00");
}

TEST_F(ClosedDays, BringTheEndOfFreeCancellationForward) {
    constexpr auto kUntil = R"("cancellation": {"deadlines": {"lines": [
        {"from": "begin", "count": 1, "unit": "working_days"}]}})";
    const auto is_late = [&] {
        return world.act([](UseCase& use) -> dispatch::Result<bool> {
            const auto begin = dispatch::parse_instant("2026-03-03T08:30:00Z").value();
            return services::effect_of_cancelling(use, begin, dispatch::Actor::requester).late;
        });
    };
    world.set_rules("dispatch", std::string{"{"}.append(kUntil).append("}"));
    EXPECT_FALSE(*is_late());  // until today, 9:30
    world.set_rules("dispatch",
                    std::string{R"({"closed_days": ["2026-03-02"], )"}.append(kUntil).append("}"));
    EXPECT_TRUE(*is_late());  // it was until Friday
}

}  // namespace
}  // namespace tests
