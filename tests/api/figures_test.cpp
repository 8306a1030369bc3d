#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

constexpr std::string_view kMarch = "from=2026-03-01&to=2026-03-31";

class FiguresTest : public tests::BookingWorld {
protected:
    tests::Reply ask(std::string_view query) {
        return house.get(coordinator, "/api/v1/figures?" + std::string{query});
    }
    json figures(std::string_view query = kMarch) {
        const auto reply = ask(query);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    json request_at(std::string_view local, std::string_view language = "ary") {
        auto body = input();
        body["language"] = language;
        body["times"] = {{{"local", local}}};
        const auto booking = request(caseworker, body);
        work();
        return booking;
    }
    dispatch::InterpreterId anybody() {
        return {
            house.run(tenant, "select id from interpreter order by id limit 1").only().uuid("id")};
    }
    /// A talk that somebody takes 30 minutes after it was asked for.
    json filled(std::string_view local) {
        const auto booking = request_at(local);
        house.clock().advance(dispatch::Minutes{30});
        accept_offer_of(anybody());
        work();
        return booking;
    }
};

TEST_F(FiguresTest, OfEachRequestItsEndIsCounted) {
    filled("2026-03-10T10:00");
    const auto taken_back = filled("2026-03-11T10:00");
    ASSERT_EQ(act(caseworker, taken_back, "cancel").status, 200);
    request_at("2026-03-12T10:00", "tir");  // nobody speaks it
    filled("2026-04-01T10:00");             // another month
    const auto fill = figures()["period"]["fill"];
    EXPECT_EQ(fill["seats"], 3);
    EXPECT_EQ(fill["filled"], 1);
    EXPECT_EQ(fill["withdrawn"], 1);
    EXPECT_EQ(fill["unmet"], 1);
    EXPECT_EQ(fill["fill_rate"], 0.5);
    const auto by_language = figures()["period"]["fill_by_language"];
    ASSERT_EQ(by_language.size(), 2U);
    EXPECT_EQ(by_language[1]["language"], "tir");
    EXPECT_EQ(by_language[1]["unmet"], 1);
    EXPECT_EQ(by_language[1]["language_name"], "Tigrinya");
}

TEST_F(FiguresTest, WhatMayStillBeFilledIsPendingUntilItsTime) {
    request_at("2026-03-10T10:00");
    EXPECT_EQ(figures()["period"]["fill"]["pending"], 1);
    EXPECT_TRUE(figures()["period"]["fill"]["fill_rate"].is_null());
    house.clock().set("2026-03-10T09:00:00Z");
    EXPECT_EQ(figures()["period"]["fill"]["unmet"], 1);
    EXPECT_EQ(figures()["period"]["fill"]["fill_rate"], 0.0);
}

TEST_F(FiguresTest, TheMedianRunsFromTheSearchToTheFirstPersonFound) {
    filled("2026-03-10T10:00");
    filled("2026-03-11T10:00");
    const auto acceptance = figures()["period"]["acceptance"];
    EXPECT_EQ(acceptance["count"], 2);
    EXPECT_EQ(acceptance["median_min"], 30);
}

TEST_F(FiguresTest, HoursCountOnceTheTalkIsOverAndAsReported) {
    filled("2026-03-10T10:00");
    EXPECT_EQ(figures()["period"]["hours_total"]["assignments"], 0);
    house.clock().set("2026-03-10T12:00:00Z");
    EXPECT_EQ(figures()["period"]["hours_total"]["minutes"], 60);
    const auto id =
        dispatch::to_text(house.run(tenant, "select id from assignment").only().uuid("id"));
    ASSERT_EQ(house
                  .put(coordinator, "/api/v1/assignments/" + id + "/timesheet",
                       {{"begin", "2026-03-10T10:00"}, {"end", "2026-03-10T11:30"}})
                  .status,
              200);
    const auto period = figures()["period"];
    EXPECT_EQ(period["hours_total"]["minutes"], 90);
    ASSERT_EQ(period["hours"].size(), 1U);
    EXPECT_EQ(period["hours"][0]["requester_id"], to_text(office));
    EXPECT_EQ(period["hours"][0]["month"], "2026-03");
    EXPECT_EQ(period["hours_by_office"][0]["minutes"], 90);
    EXPECT_EQ(period["hours_by_language"][0]["language"], "ary");
    EXPECT_EQ(period["hours_by_month"][0]["month"], "2026-03");
}

TEST_F(FiguresTest, TheComparisonPeriodStandsBesideIt) {
    filled("2026-03-10T10:00");
    const auto both = figures(
        "from=2026-04-01&to=2026-04-30&compare_from=2026-03-01&"
        "compare_to=2026-03-31");
    EXPECT_EQ(both["period"]["fill"]["seats"], 0);
    EXPECT_EQ(both["compare"]["fill"]["seats"], 1);
    EXPECT_TRUE(figures()["compare"].is_null());
}

TEST_F(FiguresTest, SmallCellsAreHiddenWhereTheyAreShared) {
    filled("2026-03-10T10:00");
    const auto hidden = figures("from=2026-03-01&to=2026-03-31&suppress=true");
    EXPECT_TRUE(hidden["suppressed"]);
    EXPECT_TRUE(hidden["period"]["fill"]["seats"].is_null());
    EXPECT_TRUE(hidden["period"]["fill_by_language"][0]["seats"].is_null());
    EXPECT_TRUE(hidden["period"]["acceptance"]["median_min"].is_null());
    EXPECT_EQ(hidden["period"]["hours_total"]["assignments"], 0);
}

TEST_F(FiguresTest, TheTableIsAlsoCsvForSpreadsheets) {
    filled("2026-03-10T10:00");
    house.clock().set("2026-03-10T12:00:00Z");
    const auto csv = ask(std::string{kMarch} + "&format=csv");
    EXPECT_EQ(csv.raw.content_type, "text/csv; charset=utf-8");
    EXPECT_TRUE(csv.raw.body.starts_with(
        "\xEF\xBB\xBFVon;Bis;Kennzahl;Einsatzstelle;Sprache;Monat;Wert\r\n"));
    EXPECT_NE(csv.raw.body.find("2026-03-01;2026-03-31;Stunden;"), std::string::npos);
    EXPECT_NE(csv.raw.body.find(";Marokkanisches Arabisch;2026-03;\"1,00\"\r\n"), std::string::npos)
        << csv.raw.body;
    const auto accepted =
        house.ask_as(coordinator, {.method = "GET",
                                   .target = "/api/v1/figures?" + std::string{kMarch},
                                   .headers = {{"accept", "text/csv"}}});
    EXPECT_EQ(accepted.raw.body, csv.raw.body);
}

TEST_F(FiguresTest, OddPeriodsAreRefused) {
    for (const auto* query :
         {"from=2026-03-01", "from=2026-03-02&to=2026-03-01", "from=2020-01-01&to=2026-01-01",
          "from=2026-03-01&to=2026-03-31&compare_from=2025-03-01",
          "from=2026-03-01&to=2026-03-31&format=pdf", "from=2026-03-01&to=2026-03-31&suppress=2",
          "from=9999-12-30&to=9999-12-31"})
        EXPECT_EQ(ask(query).status, 422) << query;
}

}  // namespace
