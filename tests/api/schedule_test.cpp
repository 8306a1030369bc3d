#include <fmt/format.h>

#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

/// The week from Monday, 2 March 2026.
class ScheduleTest : public tests::BookingWorld {
protected:
    tests::Reply ask(std::string_view query) {
        return house.get(coordinator, "/api/v1/schedule?" + std::string{query});
    }
    json week(std::string_view more = "") {
        const auto reply = ask("from=2026-03-02&to=2026-03-08" + std::string{more});
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    json row_of(dispatch::InterpreterId person) {
        const auto schedule = week();
        for (const auto& row : schedule["items"])
            if (row["interpreter"]["id"] == to_text(person)) return row;
        ADD_FAILURE() << "no line";
        return {};
    }
    void run(std::string_view sql, dispatch::InterpreterId person) {
        house.run(tenant, fmt::format(fmt::runtime(sql), fmt::arg("person", to_text(person)),
                                      fmt::arg("tenant", to_text(tenant)),
                                      fmt::arg("id", to_text(house.house().new_id()))));
    }
};

TEST_F(ScheduleTest, AWeekHasTheHoursAPersonSaid) {
    const auto person = add_speaker();
    run("delete from availability_pattern where interpreter_id = '{person}'", person);
    EXPECT_TRUE(row_of(person)["on_request"]);
    run("insert into availability_pattern (tenant_id, id, interpreter_id, weekday, from_min, "
        "to_min) values ('{tenant}', '{id}', '{person}', 2, 540, 720)",
        person);
    run("insert into availability_exception (tenant_id, id, interpreter_id, during, kind) values "
        "('{tenant}', '{id}', '{person}', '[2026-03-03 10:00+01,2026-03-20 00:00+01)', 'absent')",
        person);
    const auto row = row_of(person);
    EXPECT_FALSE(row["on_request"]);
    EXPECT_EQ(
        row["available"],
        (json{{{"begin", "2026-03-03T09:00:00+01:00"}, {"end", "2026-03-03T10:00:00+01:00"}}}));
    EXPECT_EQ(
        row["absent"],
        (json{{{"begin", "2026-03-03T10:00:00+01:00"}, {"end", "2026-03-09T00:00:00+01:00"}}}));
}

TEST_F(ScheduleTest, AssignmentsAndHoursOfTheWeekAreShown) {
    const auto one = tests::add_assigned(house, tenant);  // Thursday, ten o'clock, an hour
    run("update interpreter set wanted_hours_month = 30 where id = '{person}'", one.interpreter);
    const auto row = row_of(one.interpreter);
    ASSERT_EQ(row["assignments"].size(), 1U);
    EXPECT_EQ(row["assignments"][0]["id"], to_text(one.assignment));
    EXPECT_EQ(row["assignments"][0]["begin"], "2026-03-05T10:00:00+01:00");
    EXPECT_EQ(row["assignments"][0]["town"], "Detmold");
    EXPECT_EQ(row["assignments"][0]["allowed_actions"], (json{"cancel", "report_outcome"}));
    EXPECT_EQ(row["booked_week_min"], 60);
    EXPECT_EQ(row["wanted_week_min"], 420);
    run("update assignment set state = 'cancelled' where interpreter_id = '{person}'",
        one.interpreter);
    const auto free = row_of(one.interpreter);
    EXPECT_TRUE(free["assignments"].empty());
    EXPECT_EQ(free["booked_week_min"], 0);
}

TEST_F(ScheduleTest, OnlyOffersThatCanStillBeAnsweredAreShown) {
    request(caseworker, input());
    work();
    const auto next = [&] { return ask("from=2026-03-09&to=2026-03-15").body["items"][0]; };
    ASSERT_EQ(next()["offers"].size(), 1U);
    EXPECT_EQ(next()["offers"][0]["begin"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(next()["offers"][0]["state"], "made");
    house.run(tenant, "update offer set expires_at = '2026-03-02T08:00:00Z'");
    EXPECT_TRUE(next()["offers"].empty());
}

TEST_F(ScheduleTest, PagesFollowTheNames) {
    for (const auto* family : {"Ähre", "Zander", "Adler"})
        run(fmt::format("update interpreter set family_name = '{}' where id = '{{person}}'",
                        family),
            add_speaker());
    std::vector<std::string> names;
    std::string cursor;
    do {
        const auto page = week("&limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_EQ(page["items"].size(), 1U);
        names.push_back(page["items"][0]["interpreter"]["name"]);
        cursor = page["next_cursor"].is_null() ? "" : page["next_cursor"].get<std::string>();
    } while (!cursor.empty());
    EXPECT_EQ(names.size(), 4U);
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), 4U);
}

TEST_F(ScheduleTest, LanguageAndWordsChooseThePeople) {
    const auto person = add_speaker("tir");
    run("update interpreter set town = 'Lage' where id = '{person}'", person);
    EXPECT_EQ(week()["items"].size(), 2U);
    const auto speakers = week("&language=tir")["items"];
    ASSERT_EQ(speakers.size(), 1U);
    EXPECT_EQ(speakers[0]["interpreter"]["languages"],
              (json{{{"code", "tir"}, {"name", "Tigrinya"}, {"name_en", "Tigrinya"}}}));
    EXPECT_EQ(week("&q=lage")["items"].size(), 1U);
    EXPECT_EQ(week("&q=nirgends")["items"].size(), 0U);
    run("update interpreter set state = 'left' where id = '{person}'", person);
    EXPECT_EQ(week("&language=tir")["items"].size(), 0U);
}

TEST_F(ScheduleTest, TwoWeeksAreTheMost) {
    EXPECT_EQ(ask("from=2026-03-02&to=2026-03-15").status, 200);
    for (const auto* query :
         {"from=2026-03-02&to=2026-03-16", "from=2026-03-02&to=2026-03-01", "from=2026-03-02",
          "to=2026-03-02", "from=gestern&to=2026-03-02", "from=2026-02-30&to=2026-03-02",
          "from=9999-12-31&to=9999-12-31", "from=0001-01-01&to=0001-01-02"})
        EXPECT_EQ(ask(query).status, 422) << query;
}

TEST_F(ScheduleTest, TheDayWhenTheClockChangesHas23Hours) {
    const auto window = ask("from=2026-03-29&to=2026-03-29").body["window"];
    EXPECT_EQ(window["begin"], "2026-03-29T00:00:00+01:00");
    EXPECT_EQ(window["end"], "2026-03-30T00:00:00+02:00");
}

TEST_F(ScheduleTest, TheViewIsAudited) {
    week();
    EXPECT_EQ(
        house.count(tenant, "audit where action = 'schedule_viewed' and cardinality(ids) = 1"), 1);
}

}  // namespace
