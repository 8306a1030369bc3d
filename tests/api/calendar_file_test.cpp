#include <fmt/format.h>

#include "tests/api/assigned.hpp"

namespace {

class CalendarFileTest : public tests::ApiTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person = house.log_in(tenant, "interpreter", {.interpreter = one.interpreter});
    tests::Person office = house.log_in(tenant, "requester", {.requester = one.requester});
    tests::Person coordinator = house.log_in(tenant, "coordinator");

    std::string file(const tests::Person& who) {
        const auto reply = house.get(who, one.path + "/calendar");
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        EXPECT_EQ(reply.raw.content_type, "text/calendar; charset=utf-8");
        return reply.raw.body;
    }
    static std::string line(const std::string& text, std::string_view name) {
        const auto at = text.find("\r\n" + std::string{name} + ":");
        if (at == std::string::npos) return "none";
        const auto begin = at + name.size() + 3;
        return text.substr(begin, text.find("\r\n", begin) - begin);
    }
};

TEST_F(CalendarFileTest, EachSideReadsWhoIsOnTheOtherSide) {
    EXPECT_NE(file(person).find("SUMMARY:Einsatz Marokkanisches Arabisch: "), std::string::npos);
    EXPECT_EQ(file(person).find("Samira"), std::string::npos);
    EXPECT_NE(file(office).find("Samira Beispielfrau"), std::string::npos);
    EXPECT_NE(file(coordinator).find("Samira Beispielfrau"), std::string::npos);
    EXPECT_EQ(line(file(person), "LOCATION"), "Haus A\\, Lange Straße 1\\, 32756 Detmold");
    EXPECT_EQ(line(file(person), "DTSTART"), "20260305T090000Z");
}

TEST_F(CalendarFileTest, NothingOfAClientIsInIt) {
    for (const auto& who : {person, office, coordinator}) {
        const auto text = file(who);
        for (const auto* secret : {"Geheim", "Notiz", "Kontaktperson", "4711"})
            EXPECT_EQ(text.find(secret), std::string::npos) << secret;
    }
}

TEST_F(CalendarFileTest, ACancelledAssignmentReplacesItsEntry) {
    const auto before = file(person);
    ASSERT_EQ(house.post(person, one.path + "/cancel").status, 200);
    const auto after = file(person);
    EXPECT_EQ(line(before, "STATUS"), "CONFIRMED");
    EXPECT_EQ(line(after, "STATUS"), "CANCELLED");
    EXPECT_EQ(line(after, "UID"), line(before, "UID"));
    EXPECT_EQ(line(before, "SEQUENCE"), "0");
    EXPECT_EQ(line(after, "SEQUENCE"), "1");
}

TEST_F(CalendarFileTest, WhoIsFoundAgainForTheSeatKeepsTheEntry) {
    ASSERT_EQ(house.post(person, one.path + "/cancel").status, 200);
    const auto cancelled = file(person);
    const auto again = house.house().new_id();
    house.run(tenant,
              fmt::format("insert into assignment (tenant_id, id, booking_id, seat_id, "
                          "interpreter_id, time_option_id, begin_at, end_at, state, confirmed_at, "
                          "updated_at) values ('{}', '{}', '{}', '{}', '{}', '{}', "
                          "'2026-03-05 09:00Z', '2026-03-05 10:00Z', 'confirmed', "
                          "'2026-03-03 09:00Z', '2026-03-03 09:00Z')",
                          to_text(tenant), dispatch::to_text(again), to_text(one.booking),
                          to_text(one.seat), to_text(one.interpreter),
                          dispatch::to_text(one.time_option)));
    one.path = "/api/v1/assignments/" + dispatch::to_text(again);
    EXPECT_EQ(line(file(person), "UID"), line(cancelled, "UID"));
    EXPECT_EQ(line(file(person), "SEQUENCE"), "100");
    EXPECT_EQ(line(file(person), "STATUS"), "CONFIRMED");
}

TEST_F(CalendarFileTest, StrangersFindNothing) {
    const auto other =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    EXPECT_EQ(house.get(other, one.path + "/calendar").status, 404);
    EXPECT_EQ(house.count(tenant, "audit where action = 'assignment_calendar_read'"), 0);
}

}  // namespace
