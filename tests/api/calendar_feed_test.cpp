#include <fmt/format.h>
#include <libical/ical.h>

#include "tests/api/assigned.hpp"

namespace {

class CalendarFeedTest : public tests::ApiTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person = house.log_in(tenant, "interpreter", {.interpreter = one.interpreter});
    tests::Person office = house.log_in(tenant, "requester", {.requester = one.requester});

    nlohmann::json subscribe(const tests::Person& who) {
        const auto reply = house.post(who, "/api/v1/calendar-feeds", {{"label", "Handy"}});
        EXPECT_EQ(reply.status, 201) << reply.raw.body;
        return reply.body;
    }
    tests::Reply read(const nlohmann::json& feed) {
        const auto url = feed["url"].get<std::string>();
        const std::string base = "https://mittler.example";
        EXPECT_TRUE(url.starts_with(base + "/api/v1/calendars/beispiel/")) << url;
        return house.get({.token = {}, .tenant = tenant, .account = {}, .membership = {}},
                         url.substr(base.size()));
    }
};

/// Entries that libical finds in a file that keeps all of RFC 5545's restrictions; -1 for another.
int valid_entries(const std::string& file) {
    icalcomponent* calendar = icalparser_parse_string(file.c_str());
    if (calendar == nullptr) return -1;
    const bool is_valid =
        icalrestriction_check(calendar) == 1 && icalcomponent_count_errors(calendar) == 0;
    const int entries = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    icalcomponent_free(calendar);
    return is_valid ? entries : -1;
}

TEST_F(CalendarFeedTest, GivesEachSideItsAssignmentsWithoutALogin) {
    const auto own = read(subscribe(person));
    EXPECT_EQ(own.status, 200);
    EXPECT_EQ(own.raw.content_type, "text/calendar; charset=utf-8");
    EXPECT_EQ(valid_entries(own.raw.body), 1) << own.raw.body;
    EXPECT_NE(own.raw.body.find("SUMMARY:Einsatz Marokkanisches Arabisch: "), std::string::npos);
    EXPECT_EQ(own.raw.body.find("Samira"), std::string::npos);
    const auto theirs = read(subscribe(office));
    EXPECT_EQ(valid_entries(theirs.raw.body), 1);
    EXPECT_NE(theirs.raw.body.find("Samira Beispielfrau"), std::string::npos);
    for (const auto* secret : {"Geheim", "Notiz", "Kontaktperson", "4711"})
        EXPECT_EQ((own.raw.body + theirs.raw.body).find(secret), std::string::npos) << secret;
}

TEST_F(CalendarFeedTest, LosesWhatWasCancelled) {
    const auto feed = subscribe(person);
    ASSERT_EQ(house.post(person, one.path + "/cancel").status, 200);
    EXPECT_EQ(valid_entries(read(feed).raw.body), 0);
}

TEST_F(CalendarFeedTest, EndsAtOnceForWhoeverHasTheAddress) {
    const auto feed = subscribe(person);
    const auto path = "/api/v1/calendar-feeds/" + feed["id"].get<std::string>();
    EXPECT_EQ(house.del(office, path).status, 404);
    EXPECT_EQ(read(feed).status, 200);
    EXPECT_EQ(house.del(person, path).status, 204);
    EXPECT_EQ(read(feed).status, 404);
    EXPECT_EQ(house.del(person, path).status, 404);
}

TEST_F(CalendarFeedTest, EndsWithTheMembership) {
    const auto feed = subscribe(office);
    EXPECT_EQ(read(feed).status, 200);
    house.run(tenant, "update membership set valid_until = '2026-03-01Z' where role = 'requester'");
    EXPECT_EQ(read(feed).status, 404);
}

TEST_F(CalendarFeedTest, AddressOfAnotherPoolOrMadeUpFindsNothing) {
    const auto feed = subscribe(person);
    auto guessed = feed;
    guessed["url"] = "https://mittler.example/api/v1/calendars/beispiel/" + std::string(43, 'A');
    EXPECT_EQ(read(guessed).status, 404);
    const auto token =
        feed["url"].get<std::string>().substr(feed["url"].get<std::string>().rfind('/'));
    const auto elsewhere =
        house.get({.token = {}, .tenant = tenant, .account = {}, .membership = {}},
                  "/api/v1/calendars/anderswo" + token);
    EXPECT_EQ(elsewhere.status, 404);
}

TEST_F(CalendarFeedTest, IsNotedOnceADayAndItsTokenStoredNowhere) {
    const auto feed = subscribe(person);
    for (int hour = 0; hour < 3; ++hour) EXPECT_EQ(read(feed).status, 200);
    EXPECT_EQ(house.count(tenant, "audit where action = 'calendar_feed_read'"), 1);
    house.clock().advance(std::chrono::hours{21});
    EXPECT_EQ(read(feed).status, 200);
    EXPECT_EQ(house.count(tenant, "audit where action = 'calendar_feed_read'"), 2);
    const auto url = feed["url"].get<std::string>();
    const auto token = url.substr(url.rfind('/') + 1, 43);
    for (const auto* table : {"calendar_feed", "audit", "event"})
        EXPECT_EQ(house.count(tenant, fmt::format("{} t where t::text like '%{}%'", table, token)),
                  0);
    const auto list = house.get(person, "/api/v1/calendar-feeds");
    EXPECT_EQ(list.body["items"][0]["url"], url);
    EXPECT_NE(list.body["items"][0]["last_read_at"], nullptr);
}

TEST_F(CalendarFeedTest, FiveAreEnough) {
    for (int i = 0; i < 5; ++i) subscribe(person);
    EXPECT_EQ(house.post(person, "/api/v1/calendar-feeds", {{"label", "x"}}).code(),
              "too_many_calendar_feeds");
}

}  // namespace
