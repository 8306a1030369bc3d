#include "tests/api/assigned.hpp"
#include "tests/api/series_world.hpp"

namespace {

using nlohmann::json;
using tests::days_of;
using tests::path_of_series;

using PreviewSeries = tests::SeriesWorld;
using RequestSeries = tests::SeriesWorld;
using SearchSeries = tests::SeriesWorld;

TEST_F(PreviewSeries, NamesEveryDayItsChanceAndWhatPauses) {
    auto body = tuesdays("FREQ=WEEKLY;COUNT=3");
    body["request"]["times"][0]["local"] = "2026-07-14T10:00";
    body["except"] = {"2026-07-28"};
    const auto reply = house.post(caseworker, "/api/v1/series/preview", body);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    const auto& days = reply.body["occurrences"];
    ASSERT_EQ(days.size(), 3U);
    EXPECT_EQ(days[0]["pause"], nullptr);
    EXPECT_EQ(days[0]["free"], 1);
    EXPECT_EQ(days[1]["pause"]["text"], "Schulferien: Sommerferien");
    EXPECT_EQ(days[2]["pause"]["kind"], "left_out");
    EXPECT_EQ(reply.body["takes_place"], 1);
    EXPECT_EQ(reply.body["pauses"], 2);
    EXPECT_EQ(reply.body["text"], "jeden Dienstag um 10:00 Uhr, 3-mal");
    EXPECT_EQ(house.count(tenant, "booking"), 0);
}

TEST_F(PreviewSeries, SaysEachFindingOnceWithItsDays) {
    auto body = tuesdays("FREQ=WEEKLY;COUNT=4");
    body["request"]["setting"] = "office_talk";  // asks for legal effect
    body["request"]["times"][0]["local"] = "2026-03-03T10:00";
    const auto reply = house.post(caseworker, "/api/v1/series/preview", body);
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(tests::findings_of(reply), "lead_time_short question_open");
    EXPECT_EQ(reply.body["findings"][0]["days"], json({"2026-03-03"}));
    EXPECT_EQ(reply.body["findings"][1]["days"].size(), 4U);
}

TEST_F(RequestSeries, MakesABookingForEachOccurrenceThatTakesPlace) {
    auto body = tuesdays();
    body["request"]["times"][0]["local"] = "2026-03-27T10:00";  // Friday; Good Friday follows
    const auto series = ask_for(body);
    EXPECT_EQ(days_of(series), "03-27 open, 04-03 paused, 04-10 open, 04-17 open");
    EXPECT_EQ(series["occurrences"][1]["pause"]["name"], "Karfreitag");
    EXPECT_EQ(house.count(tenant, "booking where series_id is not null"), 3);
    EXPECT_EQ(events("series_requested"), 1);
    const auto id = series["occurrences"][0]["booking_id"].get<std::string>();
    const auto booking = house.get(caseworker, "/api/v1/bookings/" + id);
    EXPECT_EQ(booking.body["series_id"], series["id"]);
    EXPECT_EQ(booking.body["occurrence_day"], "2026-03-27");
}

TEST_F(RequestSeries, PausesWhileItsOfficeIsClosed) {
    const auto close = [&](const dispatch::RequesterId& whose, const char* day) {
        const auto added =
            house.post(coordinator, "/api/v1/requesters/" + to_text(whose) + "/closed-days",
                       {{"first_day", day}, {"last_day", day}, {"label", "Klausurtag"}});
        EXPECT_EQ(added.status, 201) << added.raw.body;
    };
    close(office, "2026-03-17");
    close(house.add_requester(tenant), "2026-03-24");  // closed elsewhere
    const auto series = ask_for(tuesdays());
    EXPECT_EQ(days_of(series), "03-10 open, 03-17 paused, 03-24 open, 03-31 open");
    EXPECT_EQ(series["occurrences"][1]["pause"]["name"], "Klausurtag");
    EXPECT_EQ(house.count(tenant, "booking"), 3);
}

TEST_F(RequestSeries, AsksOnceForWhatMustBeConfirmedAndMakesNothingUntilThen) {
    auto body = tuesdays();
    body["request"]["setting"] = "office_talk";
    const auto asked = house.post(caseworker, "/api/v1/series", body);
    EXPECT_EQ(asked.code(), "findings_unconfirmed");
    EXPECT_EQ(tests::findings_of(asked), "question_open");
    EXPECT_EQ(house.count(tenant, "booking"), 0);
    EXPECT_EQ(house.count(tenant, "series"), 0);
    body["request"]["confirmed_findings"] = {"question_open"};
    ask_for(body);
    EXPECT_EQ(house.count(tenant, "booking"), 4);
}

TEST_F(RequestSeries, TheSameKeyMakesItOnce) {
    const auto ask = [&] {
        return house.ask_as(caseworker, {.method = "POST",
                                         .target = "/api/v1/series",
                                         .body = tuesdays(),
                                         .headers = {{"idempotency-key", "a-series-once"}}});
    };
    EXPECT_EQ(ask().body, ask().body);
    EXPECT_EQ(house.count(tenant, "booking"), 4);
}

TEST_F(RequestSeries, IsRefusedWithItsReason) {
    struct Case {
        const char* rule;
        const char* code;
    };
    for (const auto& [rule, code] :
         {Case{"FREQ=WEEKLY", "series_endless"}, Case{"FREQ=WEEKLY;COUNT=1", "series_too_short"},
          Case{"FREQ=DAILY;COUNT=100", "series_too_long"},
          Case{"FREQ=WEEKLY;BYDAY=MO;COUNT=3", "series_first_not_in_rule"},
          Case{"EVERY=DAY", "recurrence_invalid"}})
        EXPECT_EQ(house.post(caseworker, "/api/v1/series", tuesdays(rule)).code(), code);
    auto twice = tuesdays();
    twice["request"]["times"] = {{{"local", "2026-03-10T10:00"}}, {{"local", "2026-03-11T10:00"}}};
    EXPECT_EQ(house.post(caseworker, "/api/v1/series", twice).code(), "field_missing");
    EXPECT_EQ(house.count(tenant, "series"), 0);
}

TEST_F(RequestSeries, IsRefusedWhereSettingOrFundingExcludeIt) {
    set_rule(R"({"repeat_exceptions": [{"setting": "counselling", "series_allowed": false}]})");
    for (const auto* act : {"/api/v1/series", "/api/v1/series/preview"}) {
        const auto reply = house.post(caseworker, act, tuesdays());
        EXPECT_EQ(reply.status, 403);
        EXPECT_EQ(reply.code(), "series_not_allowed");
    }
    auto other = tuesdays();
    other["request"]["setting"] = "housing";
    other["request"]["confirmed_findings"] = {"question_open"};
    ask_for(other);
}

TEST_F(RequestSeries, BelongsToItsOffice) {
    const auto series = ask_for(tuesdays());
    const auto stranger =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    EXPECT_EQ(house.get(stranger, path_of_series(series)).status, 404);
    EXPECT_EQ(house
                  .post(stranger, path_of_series(series, "/cancel"),
                        {{"scope", "all"}, {"day", "2026-03-10"}})
                  .status,
              404);
    EXPECT_EQ(house.get(coordinator, path_of_series(series)).status, 200);
}

TEST_F(RequestSeries, GoesAlongWhenItsOfficeIsMerged) {
    const auto series = ask_for(tuesdays());
    const auto into = house.add_requester(tenant);
    const auto colleague = house.log_in(tenant, "requester", {.requester = into});
    EXPECT_EQ(house.get(colleague, path_of_series(series)).status, 404);
    const auto merged = house.post(coordinator, "/api/v1/requesters/" + to_text(office) + "/merge",
                                   {{"into", to_text(into)}});
    ASSERT_EQ(merged.status, 200) << merged.raw.body;
    const auto theirs = house.get(colleague, path_of_series(series));
    ASSERT_EQ(theirs.status, 200);
    EXPECT_EQ(days_of(theirs.body), "03-10 open, 03-17 open, 03-24 open, 03-31 open");
    const auto cancelled = house.post(colleague, path_of_series(series, "/cancel"),
                                      {{"scope", "all"}, {"day", "2026-03-10"}});
    EXPECT_EQ(cancelled.status, 200) << cancelled.raw.body;
}

TEST_F(RequestSeries, OneApprovalIsForAllThatWait) {
    set_rule(R"({"approval_needed": true})");
    const auto series = ask_for(tuesdays());
    EXPECT_EQ(days_of(series),
              "03-10 requested, 03-17 requested, 03-24 requested, 03-31 requested");
    const auto id = series["occurrences"][1]["booking_id"].get<std::string>();
    EXPECT_EQ(house.post(coordinator, "/api/v1/bookings/" + id + "/approve").status, 200);
    EXPECT_EQ(days_of(read_series(series)), "03-10 open, 03-17 open, 03-24 open, 03-31 open");
}

TEST_F(SearchSeries, WhoTakesTheFirstIsAskedFirstForAllOthersAndTakesThemInOneAct) {
    const auto first = add_speaker("kmr");
    const auto second = add_speaker("kmr");
    set_rule(R"({"strategy_normal": {"kind": "one_by_one"}})");
    const auto series = ask_for(in_language(tuesdays(), "kmr"));
    work();
    EXPECT_EQ(offers_of(first) + offers_of(second), 1);  // the first occurrence alone
    const auto asked = offers_of(first) == 1 ? first : second;
    const auto other = asked == first ? second : first;
    EXPECT_EQ(days_of(read_series(series)), "03-10 searching, 03-17 open, 03-24 open, 03-31 open");
    accept_offer_of(asked);
    work();
    EXPECT_EQ(offers_of(asked), 3);
    EXPECT_EQ(offers_of(other), 0);
    const auto person = log_in(asked);
    const auto listed = house.get(person, "/api/v1/offers?state=made");
    for (const auto& offer : listed.body["items"]) EXPECT_EQ(offer["series_id"], series["id"]);
    const auto taken = answer(person, series);
    ASSERT_EQ(taken.status, 200) << taken.raw.body;
    EXPECT_EQ(taken.body["done"], 3);
    EXPECT_EQ(taken.body["refused"], 0);
    work();
    const auto now = read_series(series);
    EXPECT_EQ(days_of(now), "03-10 filled, 03-17 filled, 03-24 filled, 03-31 filled");
    EXPECT_EQ(now["person"]["id"], to_text(asked));
    EXPECT_EQ(answer(person, series).status, 404);  // nothing is open any more
}

TEST_F(SearchSeries, WhatDoesNotWorkIsSaidAndLeavesTheOthers) {
    const auto first = add_speaker("kmr");
    const auto series = accepted_by(first, in_language(tuesdays(), "kmr"));
    auto clash = input();
    clash["language"] = "kmr";
    clash["times"] = {{{"local", "2026-03-17T10:30"}}};
    request(caseworker, clash);
    work();
    const auto clashing = house.run(
        tenant,
        "select o.id from offer o join booking b on b.id = o.booking_id where b.series_id "
        "is null and o.state = 'made'");
    ASSERT_EQ(clashing.size(), 1U);
    const auto person = log_in(first);
    EXPECT_EQ(house
                  .post(person, "/api/v1/offers/" + dispatch::to_text(clashing.only().uuid("id")) +
                                    "/accept")
                  .status,
              200);
    const auto taken = answer(person, series);
    EXPECT_EQ(taken.body["done"], 2);
    EXPECT_EQ(taken.body["refused"], 1);
    for (const auto& one : taken.body["answers"])
        if (!one["done"].get<bool>()) {
            EXPECT_EQ(one["code"], "interpreter_already_booked");
        }
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 4);
}

TEST_F(SearchSeries, WhatThePersonDeclinesIsSearchedAmongOthersAndTheSeriesSaysSo) {
    const auto first = add_speaker("kmr");
    const auto series = accepted_by(first, in_language(tuesdays(), "kmr"));
    const auto second = add_speaker("kmr");
    const auto person = log_in(first);
    const auto offers = house.get(person, "/api/v1/offers?state=made").body["items"];
    const auto last = offers[0]["id"].get<std::string>();
    EXPECT_EQ(house.post(person, "/api/v1/offers/" + last + "/decline").status, 200);
    EXPECT_EQ(answer(person, series).body["done"], 2);
    work();
    EXPECT_EQ(offers_of(second), 1);
    accept_offer_of(second);
    const auto now = read_series(series);
    int others = 0;
    for (const auto& one : now["occurrences"]) others += one["other_person"].get<bool>() ? 1 : 0;
    EXPECT_EQ(others, 1);
    EXPECT_EQ(now["person"]["id"], to_text(first));
}

TEST_F(SearchSeries, WhenNobodyIsFoundForTheFirstTheNextIsSearched) {
    const auto first = add_speaker("kmr");
    const auto series = ask_for(in_language(tuesdays(), "kmr"));
    work();
    EXPECT_EQ(answer(log_in(first), series, "decline").body["done"], 1);
    work();
    EXPECT_EQ(days_of(read_series(series)),
              "03-10 unfilled, 03-17 searching, 03-24 open, 03-31 open");
    EXPECT_EQ(offers_of(first), 1);
}

TEST_F(SearchSeries, HeuteShowsWhatIsSearchedAndWhoElseComes) {
    const auto first = add_speaker("kmr");
    const auto series = ask_for(in_language(tuesdays(), "kmr"));
    work();
    const auto today = [&] { return house.get(coordinator, "/api/v1/today").body; };
    EXPECT_EQ(today()["gaps"]["count"], 1);  // the others wait for the first
    EXPECT_EQ(today()["series"]["count"], 0);
    accept_offer_of(first);
    work();
    EXPECT_EQ(today()["gaps"]["count"], 3);
    const auto second = add_speaker("kmr");
    const auto offers = house.get(log_in(first), "/api/v1/offers?state=made").body["items"];
    house.post(log_in(first), "/api/v1/offers/" + offers[0]["id"].get<std::string>() + "/decline");
    work();
    accept_offer_of(second);
    const auto line = today()["series"]["items"][0];
    EXPECT_EQ(line["series_id"], series["id"]);
    EXPECT_EQ(line["person"]["id"], to_text(first));
    EXPECT_EQ(line["by_first"], 1);
    EXPECT_EQ(line["by_others"], 1);
    EXPECT_EQ(line["searching"], 2);
}

TEST_F(SearchSeries, NobodyWaitsBeyondTheLeadTime) {
    add_speaker("kmr");
    set_rule(R"({"strategy_normal": {"kind": "one_by_one", "expiry_min": 43200}})");
    const auto series = ask_for(in_language(tuesdays("FREQ=DAILY;COUNT=3"), "kmr"));
    work();
    EXPECT_EQ(days_of(read_series(series)), "03-10 searching, 03-11 open, 03-12 open");
    house.clock().set("2026-03-07T12:00:00Z");  // three working days before the 11th are over
    work();
    EXPECT_EQ(days_of(read_series(series)), "03-10 searching, 03-11 searching, 03-12 open");
}

TEST_F(SearchSeries, OneMailTellsWhatHappenedToSeveralAndOneThingIsToldAsEver) {
    const auto first = add_speaker("kmr");
    tests::give_email(house, tenant, first, "person@pool.example");
    const auto mails = [&](std::string_view kind) {
        house.clock().advance(dispatch::Minutes{6});
        work();
        return house.count(tenant, fmt::format("message where kind = '{}' and recipient_id = '{}'",
                                               kind, to_text(first)));
    };
    const auto series = accepted_by(first, in_language(tuesdays(), "kmr"));
    EXPECT_EQ(answer(log_in(first), series).body["done"], 3);
    work();
    EXPECT_EQ(mails("series_news"), 1);
    EXPECT_EQ(mails("offer"), 1);  // for the first occurrence
    EXPECT_EQ(mails("assignment_confirmed"), 0);
    change(series, "cancel", {{"scope", "this"}, {"day", "2026-03-17"}});
    EXPECT_EQ(mails("assignment_cancelled"), 1);
    change(series, "cancel", {{"scope", "all"}, {"day", "2026-03-17"}});
    EXPECT_EQ(mails("series_news"), 2);
    EXPECT_EQ(mails("assignment_cancelled"), 1);
}

TEST_F(SearchSeries, EachIsSearchedAloneWhereTheSamePersonFirstIsOff) {
    add_speaker("kmr");
    set_rule(R"({"same_person_first": false})");
    const auto series = ask_for(in_language(tuesdays(), "kmr"));
    work();
    EXPECT_EQ(days_of(read_series(series)),
              "03-10 searching, 03-17 searching, 03-24 searching, 03-31 searching");
}

}  // namespace
