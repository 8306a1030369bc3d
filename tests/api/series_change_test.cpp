#include "tests/api/series_world.hpp"

namespace {

using nlohmann::json;
using tests::days_of;
using tests::outcome_of;

using CancelSeries = tests::SeriesWorld;
using MoveSeries = tests::SeriesWorld;
using RestoreSeries = tests::SeriesWorld;
using ExtendSeries = tests::SeriesWorld;

TEST_F(CancelSeries, EachIsJudgedAloneAndThePreviewChangesNothing) {
    const auto first = add_speaker("kmr");
    const auto series = accepted_by(first, in_language(tuesdays(), "kmr"));
    answer(log_in(first), series);
    house.clock().set("2026-03-16T12:00:00Z");  // less than 24 hours before the 17th
    work();
    const json following{{"scope", "following"}, {"day", "2026-03-17"}, {"preview", true}};
    const auto preview = change(series, "cancel", following);
    ASSERT_EQ(preview.status, 200) << preview.raw.body;
    EXPECT_EQ(outcome_of(preview), "03-17 done, 03-24 done, 03-31 done");
    EXPECT_EQ(preview.body["late"], 1);
    EXPECT_TRUE(preview.body["occurrences"][0]["late"].get<bool>());
    EXPECT_EQ(house.count(tenant, "assignment where state = 'cancelled'"), 0);
    EXPECT_EQ(events("booking_cancelled"), 0);

    const auto one = change(series, "cancel", {{"scope", "this"}, {"day", "2026-03-24"}});
    EXPECT_EQ(outcome_of(one), "03-24 done");
    EXPECT_EQ(one.body["late"], 0);
    const auto all = change(series, "cancel", {{"scope", "all"}, {"day", "2026-03-17"}});
    EXPECT_EQ(outcome_of(all), "03-17 done, 03-31 done");  // the first has passed
    EXPECT_EQ(change(series, "cancel", {{"scope", "all"}, {"day", "2026-03-17"}}).code(),
              "series_nothing_ahead");
    EXPECT_EQ(house.count(tenant, "assignment where cancelled_late"), 1);
}

TEST_F(RestoreSeries, AsksForTheOccurrenceAgainAndTheSamePersonFirst) {
    const auto first = add_speaker("kmr");
    const auto series = accepted_by(first, in_language(tuesdays(), "kmr"));
    answer(log_in(first), series);
    work();
    add_speaker("kmr");
    change(series, "cancel", {{"scope", "following"}, {"day", "2026-03-24"}});
    work();
    EXPECT_EQ(days_of(read_series(series)),
              "03-10 filled, 03-17 filled, 03-24 cancelled, 03-31 cancelled");
    const json this_one{{"scope", "this"}, {"day", "2026-03-24"}};
    const auto restored = change(series, "restore", this_one);
    EXPECT_EQ(outcome_of(restored), "03-24 done") << restored.raw.body;
    EXPECT_EQ(change(series, "restore", this_one).code(), "series_nothing_to_restore");
    work();
    EXPECT_EQ(offers_of(first), 1);
    EXPECT_EQ(house.count(tenant, "offer where state = 'made'"), 1);
    accept_offer_of(first);
    EXPECT_EQ(days_of(read_series(series)),
              "03-10 filled, 03-17 filled, 03-24 filled, 03-31 cancelled");
    EXPECT_EQ(house.count(tenant, "booking where occurrence_day = '2026-03-24'"), 2);
}

TEST_F(RestoreSeries, WhatWasLeftOutCanBeAskedForAndWhatPausesCannot) {
    auto body = tuesdays();
    body["request"]["times"][0]["local"] = "2026-03-27T10:00";
    body["except"] = {"2026-04-10"};
    const auto series = ask_for(body);
    EXPECT_EQ(days_of(series), "03-27 open, 04-03 paused, 04-10 left_out, 04-17 open");
    const auto all = change(series, "restore", {{"scope", "all"}, {"day", "2026-03-27"}});
    EXPECT_EQ(outcome_of(all), "04-03 series_day_paused, 04-10 done");
    EXPECT_EQ(days_of(read_series(series)), "03-27 open, 04-03 paused, 04-10 open, 04-17 open");
}

TEST_F(MoveSeries, MovesWhatIsMeantAndTheDayByTheRuleStays) {
    const auto series = ask_for(tuesdays("FREQ=WEEKLY;COUNT=5"));
    const json following{
        {"scope", "following"}, {"day", "2026-03-24"}, {"local", "2026-03-27T14:30"}};
    auto preview = following;
    preview["preview"] = true;
    // 3 April is Good Friday: that one stays where it is
    EXPECT_EQ(outcome_of(change(series, "move", preview)),
              "03-24 done, 03-31 series_day_paused, 04-07 done");
    EXPECT_EQ(events("booking_moved"), 0);
    EXPECT_EQ(outcome_of(change(series, "move", following)),
              "03-24 done, 03-31 series_day_paused, 04-07 done");
    const auto now = read_series(series);
    EXPECT_EQ(now["occurrences"][2]["day"], "2026-03-24");
    EXPECT_EQ(now["occurrences"][2]["local"], "2026-03-27T14:30");
    EXPECT_FALSE(now["occurrences"][2]["moved"].get<bool>());
    EXPECT_EQ(now["occurrences"][3]["local"], "2026-03-31T10:00");
    EXPECT_TRUE(now["occurrences"][3]["moved"].get<bool>());
    EXPECT_EQ(now["occurrences"][1]["local"], "2026-03-17T10:00");
    EXPECT_EQ(now["text"], "jeden Freitag um 14:30 Uhr, 5-mal");
}

TEST_F(MoveSeries, OneAloneGoesWhereverItIsPut) {
    const auto series = ask_for(tuesdays());
    EXPECT_EQ(outcome_of(change(
                  series, "move",
                  {{"scope", "this"}, {"day", "2026-03-17"}, {"local", "2026-03-18T09:00"}})),
              "03-17 done");
    const auto now = read_series(series);
    EXPECT_TRUE(now["occurrences"][1]["moved"].get<bool>());
    EXPECT_EQ(now["text"], "jeden Dienstag um 10:00 Uhr, 4-mal");
}

TEST_F(MoveSeries, OntoTheNightsOfTheClockEachIsJudgedAlone) {
    auto body = tuesdays("FREQ=WEEKLY;COUNT=3");
    body["request"]["times"][0]["local"] = "2026-03-22T10:00";  // Sundays
    body["request"]["mode"] = "telephone";
    const auto series = ask_for(body);
    const auto moved = change(
        series, "move", {{"scope", "all"}, {"day", "2026-03-22"}, {"local", "2026-03-22T02:30"}});
    EXPECT_EQ(outcome_of(moved), "03-22 done, 03-29 local_time_nonexistent, 04-05 done");
    auto autumn = tuesdays("FREQ=DAILY;COUNT=3");
    autumn["request"]["times"][0]["local"] = "2026-10-24T02:30";
    autumn["in_school_holidays"] = true;
    const auto both = ask_for(autumn);
    EXPECT_EQ(days_of(both), "10-24 open, 10-25 open, 10-26 open");
    EXPECT_EQ(both["occurrences"][1]["begin"], "2026-10-25T02:30:00+02:00");  // the earlier one
}

TEST_F(ExtendSeries, RequestsTheNewOccurrencesAtTheTimeOfNow) {
    const auto first = add_speaker("kmr");
    const auto series = accepted_by(first, in_language(tuesdays("FREQ=WEEKLY;COUNT=2"), "kmr"));
    change(series, "move",
           {{"scope", "following"}, {"day", "2026-03-17"}, {"local", "2026-03-18T09:00"}});
    EXPECT_EQ(change(series, "extend", {{"count", 2}}).code(), "series_not_longer");
    EXPECT_EQ(change(series, "extend", json::object()).code(), "series_end_missing");
    const auto longer = change(series, "extend", {{"until", "2026-03-31"}});
    EXPECT_EQ(outcome_of(longer), "03-24 done, 03-31 done") << longer.raw.body;
    EXPECT_EQ(longer.body["occurrences"][0]["local"], "2026-03-25T09:00");
    work();
    EXPECT_EQ(offers_of(first), 3);  // asked first for all of them
    const auto booked = house.run(tenant,
                                  "select language from booking where occurrence_day = "
                                  "'2026-03-31'");
    EXPECT_EQ(booked.only().text("language"), "kmr");
}

}  // namespace
