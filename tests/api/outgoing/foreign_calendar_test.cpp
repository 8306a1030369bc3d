#include "api/outgoing/fetch_calendars.hpp"
#include "tests/api/outgoing/mail_house.hpp"
#include "tests/api/outgoing/outside_server.hpp"

namespace {

using nlohmann::json;

/// The person of `one` works on Thursday, 5 March 2026, from ten to eleven in Berlin; it is Monday,
/// nine.
class ForeignCalendarTest : public tests::MailTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = one.interpreter});
    tests::Person coordinator = house.log_in(tenant, "coordinator");
    std::string target = "/api/v1/interpreters/" + to_text(one.interpreter) + "/foreign-calendars";
    std::optional<tests::OutsideServer> server;

    tests::Reply subscribe(const std::string& path) {
        if (!server) server.emplace("calendar_server.py");
        return house.post(
            person, target,
            {{"label", "Privat"}, {"address", "http://127.0.0.1:" + server->port + "/" + path}});
    }
    json only() { return house.get(person, target).body.at("items").at(0); }
    std::string state() {
        const auto calendar = only();
        const auto& failure = calendar["failure"];
        return calendar["state"].get<std::string>() +
               (failure.is_null() ? "" : " " + failure.get<std::string>());
    }
    std::string id() { return only().at("id"); }
};

TEST_F(ForeignCalendarTest, IsFetchedByTheWorkerAndOnlyItsBusyTimesAreKept) {
    const auto added = subscribe("calendar.ics");
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.body["state"], "waiting");
    EXPECT_EQ(added.body.dump().find("127.0.0.1"), std::string::npos);  // the address is a secret
    work();
    EXPECT_EQ(state(), "current");
    EXPECT_EQ(only()["busy_times"], 26);  // a Thursday each in half a year
    EXPECT_EQ(house.count(tenant, "foreign_busy where upper(during) - lower(during) = '90 min'"),
              26);
    EXPECT_EQ(house.count(tenant,
                          "foreign_calendar where position('127.0.0.1'::bytea in address_enc) > 0"),
              0);
    for (const auto* table : {"foreign_calendar", "foreign_busy", "audit", "event", "delivery"})
        EXPECT_EQ(house.count(tenant, std::string{table} + " t where t::text like '%Zahnarzt%' or" +
                                          " t::text like '%127.0.0.1:%'"),
                  0)
            << table;
}

TEST_F(ForeignCalendarTest, ThatSpeaksAgainstAPromiseIsShownToBothAndTakesNothingBack) {
    subscribe("calendar.ics");
    work();
    const auto mine = house.get(person, target).body["conflicts"];
    ASSERT_EQ(mine.size(), 1U) << mine;
    EXPECT_EQ(mine[0]["assignment_id"], to_text(one.assignment));
    EXPECT_EQ(mine[0]["busy_end_at"], "2026-03-05T11:30:00+01:00");
    const auto all = house.get(coordinator, "/api/v1/calendar-conflicts").body["items"];
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 1);
    house.del(person, "/api/v1/foreign-calendars/" + id());
    EXPECT_EQ(house.get(coordinator, "/api/v1/calendar-conflicts").body["items"].size(), 0U);
    EXPECT_EQ(house.count(tenant, "foreign_busy where true"), 0);
}

TEST_F(ForeignCalendarTest, IsAskedAgainAndChangesNothingWhereItDidNotChange) {
    subscribe("calendar.ics");
    work();
    EXPECT_EQ(server->read_line(), "/calendar.ics None");
    house.clock().advance(dispatch::Minutes{6 * 60});
    work();
    EXPECT_EQ(server->read_line(), "/calendar.ics \"one\"");
    EXPECT_EQ(state(), "current");
    EXPECT_EQ(house.post(person, "/api/v1/foreign-calendars/" + id() + "/fetch").status, 204);
    work();
    EXPECT_EQ(server->read_line(), "/calendar.ics None");  // wanted anew
    house.clock().advance(dispatch::Minutes{8 * 24 * 60});
    work();
    EXPECT_EQ(server->read_line(), "/calendar.ics None");  // half a year ahead moves on
}

TEST_F(ForeignCalendarTest, IsFollowedToWhereItMoved) {
    subscribe("moved");
    work();
    EXPECT_EQ(state(), "current");
}

TEST_F(ForeignCalendarTest, SaysWhyItCannotBeReadAndTriesAgainLater) {
    subscribe("404");
    work();
    EXPECT_EQ(state(), "failing calendar_http_404");
    EXPECT_EQ(only()["next_fetch_at"], "2026-03-02T09:15:00+01:00");
    house.clock().advance(dispatch::Minutes{15});
    work();
    EXPECT_EQ(only()["next_fetch_at"], "2026-03-02T09:45:00+01:00");
}

TEST_F(ForeignCalendarTest, LeadsNobodyIntoOurOwnNetwork) {
    subscribe("inside");
    work();
    EXPECT_EQ(state(), "failing calendar_address_refused");
    house.clock().become_real();
    const services::scheduling::DueCalendar due{
        .id = {}, .interpreter = one.interpreter, .address = "https://127.0.0.1:1/", .etag = {}};
    EXPECT_EQ(api::outgoing::fetch_calendar(house.house(), due).failure,
              "calendar_address_refused");
    for (const auto* address :
         {"https://10.0.0.1/", "https://169.254.169.254/", "https://[::1]/", "https://192.168.0.1/",
          "file:///etc/passwd", "http://example.org/"}) {
        auto other = due;
        other.address = address;
        EXPECT_EQ(api::outgoing::fetch_calendar(house.house(), other).failure,
                  "calendar_address_refused")
            << address;
    }
}

TEST_F(ForeignCalendarTest, ThatIsTooLargeOrNoCalendarIsRefused) {
    subscribe("large");
    work();
    EXPECT_EQ(state(), "failing calendar_too_large");
    house.del(person, "/api/v1/foreign-calendars/" + id());
    subscribe("words");
    work();
    EXPECT_EQ(state(), "failing calendar_unreadable");
}

TEST_F(ForeignCalendarTest, KeepsWhatWasReadBeforeWhileItFails) {
    subscribe("calendar.ics");
    work();
    server.reset();
    house.clock().advance(dispatch::Minutes{6 * 60});
    work();
    EXPECT_EQ(state(), "failing calendar_away");
    EXPECT_EQ(house.count(tenant, "foreign_busy where true"), 26);
}

TEST_F(ForeignCalendarTest, MayBeAFileThatIsReadOnce) {
    const std::string file =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTART:20260305T080000Z\r\nDTEND:20260305T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto added = house.post(coordinator, target, {{"label", "Schicht"}, {"file", file}});
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.body["state"], "current");
    EXPECT_EQ(added.body["busy_times"], 1);
    EXPECT_EQ(house.post(person, "/api/v1/foreign-calendars/" + id() + "/fetch").code(),
              "calendar_is_a_file");
    EXPECT_EQ(house.post(person, target, {{"label", "x"}, {"file", "Guten Tag"}}).code(),
              "calendar_unreadable");
}

TEST_F(ForeignCalendarTest, IsOfOnePersonAndOfThreeAtMost) {
    const auto other =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    subscribe("calendar.ics");
    EXPECT_EQ(house.get(other, target).code(), "not_found");
    EXPECT_EQ(house.del(other, "/api/v1/foreign-calendars/" + id()).code(), "not_found");
    EXPECT_EQ(house.post(other, "/api/v1/foreign-calendars/" + id() + "/fetch").code(),
              "not_found");
    subscribe("2");
    subscribe("3");
    EXPECT_EQ(subscribe("4").code(), "foreign_calendars_too_many");
}

TEST_F(ForeignCalendarTest, NeedsAnAddressThatSomebodyMaySee) {
    for (const auto* address : {"https://name:secret@example.org/", "example.org", "https:///x",
                                "http://example.org/", "file:///etc/passwd"})
        EXPECT_EQ(house.post(person, target, {{"label", "x"}, {"address", address}}).code(),
                  "calendar_address_invalid")
            << address;
    EXPECT_EQ(house.post(person, target, {{"label", "x"}}).code(), "field_missing");
}

}  // namespace
