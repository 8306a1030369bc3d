#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::findings_of;
using tests::Reply;

/// The booking of `input` is asked for Tuesday, 10 March 2026, at ten.
class ClosedDaysOfAnOffice : public tests::BookingWorld {
protected:
    dispatch::RequesterId neighbour = house.add_requester(tenant);
    std::string target = "/api/v1/requesters/" + to_text(office) + "/closed-days";

    Reply close(const tests::Person& person, const char* first, const char* last) {
        return house.post(person, target,
                          {{"first_day", first}, {"last_day", last}, {"label", "Klausurtag"}});
    }
    json items() { return house.get(caseworker, target).body["items"]; }
    Reply check() { return house.post(caseworker, "/api/v1/bookings/check", input()); }
};

TEST_F(ClosedDaysOfAnOffice, AreEnteredByTheOfficeAndByTheCoordinator) {
    const auto added = close(caseworker, "2026-03-10", "2026-03-11");
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(close(coordinator, "2026-04-20", "2026-04-20").status, 201);
    ASSERT_EQ(items().size(), 2U);
    EXPECT_EQ(items()[0]["label"], "Klausurtag");
    EXPECT_EQ(items()[0]["last_day"], "2026-03-11");
    const auto id = added.body["id"].get<std::string>();
    EXPECT_EQ(house.del(caseworker, "/api/v1/closed-days/" + id).status, 204);
    EXPECT_EQ(house.del(caseworker, "/api/v1/closed-days/" + id).code(), "not_found");
    EXPECT_EQ(items().size(), 1U);
    EXPECT_EQ(house.count(tenant, "audit where action = 'closed_day_removed'"), 1);
}

TEST_F(ClosedDaysOfAnOffice, OfTwoOfficesAreTheirOwn) {
    const auto other = house.log_in(tenant, "requester", {.requester = neighbour});
    const auto id = close(caseworker, "2026-03-10", "2026-03-11").body["id"].get<std::string>();
    EXPECT_EQ(close(other, "2026-03-12", "2026-03-12").code(), "not_found");
    EXPECT_EQ(house.get(other, target).code(), "not_found");
    EXPECT_EQ(house.del(other, "/api/v1/closed-days/" + id).code(), "not_found");
    EXPECT_EQ(items().size(), 1U);
}

TEST_F(ClosedDaysOfAnOffice, ThatMakeNoSenseAreRefused) {
    EXPECT_EQ(close(caseworker, "2026-03-11", "2026-03-10").code(),
              "closed_days_end_before_they_begin");
    EXPECT_EQ(close(caseworker, "2026-03-01", "2026-05-02").code(), "closed_days_too_long");
    EXPECT_EQ(close(caseworker, "2026-03-01", "2026-05-01").status, 201);
    EXPECT_EQ(close(caseworker, "2026-05-01", "2026-05-01").code(), "closed_days_overlap");
    EXPECT_EQ(close(caseworker, "1.5.2026", "2026-05-01").code(), "field_invalid");
}

TEST_F(ClosedDaysOfAnOffice, AskWhenARequestFallsOnOne) {
    add_speaker();
    EXPECT_EQ(findings_of(check()), "");
    close(caseworker, "2026-03-09", "2026-03-10");
    EXPECT_EQ(findings_of(check()), "office_closed");
    auto body = input();
    const auto refused = house.post(caseworker, "/api/v1/bookings", body);
    EXPECT_EQ(refused.code(), "findings_unconfirmed");
    body["confirmed_findings"] = {"office_closed"};
    EXPECT_EQ(house.post(caseworker, "/api/v1/bookings", body).status, 201);
}

TEST_F(ClosedDaysOfAnOffice, AreNoNearTimes) {
    const auto near = [&] { return check().body["near_times"].size(); };
    const auto before = near();
    close(caseworker, "2026-03-05", "2026-03-06");
    EXPECT_EQ(near(), before - 2);
}

TEST_F(ClosedDaysOfAnOffice, GoOverToTheOfficeThatStaysOfTwo) {
    const auto of_neighbour = "/api/v1/requesters/" + to_text(neighbour) + "/closed-days";
    house.post(coordinator, of_neighbour,
               {{"first_day", "2026-03-11"}, {"last_day", "2026-03-12"}, {"label", "Umzug"}});
    close(caseworker, "2026-03-10", "2026-03-11");
    close(caseworker, "2026-04-20", "2026-04-20");
    const auto merged = house.post(coordinator, "/api/v1/requesters/" + to_text(office) + "/merge",
                                   {{"into", to_text(neighbour)}});
    ASSERT_EQ(merged.status, 200) << merged.body;
    const auto all = house.get(coordinator, of_neighbour).body["items"];
    ASSERT_EQ(all.size(), 2U);  // the overlapping one is the one of the office that stays
    EXPECT_EQ(all[0]["label"], "Umzug");
    EXPECT_EQ(all[1]["first_day"], "2026-04-20");
}

TEST_F(ClosedDaysOfAnOffice, AreAskedAboutLikeHolidays) {
    auto body = input();
    body["times"] = {{{"local", "2026-04-06T10:00"}}};  // Easter Monday
    const auto checked = house.post(caseworker, "/api/v1/bookings/check", body);
    EXPECT_EQ(findings_of(checked), "public_holiday");
}

}  // namespace
