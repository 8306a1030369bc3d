// Immediate interpreting over HTTP: from "now" to a timesheet.
#include "tests/api/assigned.hpp"
#include "tests/api/hotline_world.hpp"

namespace {

using nlohmann::json;

class Hotline : public tests::HotlineWorld {};

TEST_F(Hotline, S10FromAnyDeskToATimesheet) {
    const auto samira = add_member();
    be_reachable(samira);
    const auto call = call_now();
    EXPECT_EQ(call["state"], "ringing");
    EXPECT_EQ(call["place"], 1);
    const auto ring = presence(samira)["ring"];
    EXPECT_EQ(ring["language"], "ary");
    EXPECT_EQ(ring["remaining_s"], 20);
    EXPECT_EQ(ring.dump().find("4711"), std::string::npos);  // numbers come with the acceptance

    pass(5);
    const auto taken = answer(samira, "accept");
    ASSERT_EQ(taken.status, 200) << taken.raw.body;
    EXPECT_EQ(taken.body["caller_phone"], "05231 4711");
    EXPECT_EQ(read_call(caseworker, call)["state"], "connected");
    EXPECT_EQ(presence(samira)["call_id"], call["id"]);

    pass(11 * 60 + 1);
    const auto ended = act_on(caseworker, call, "end");
    ASSERT_EQ(ended.status, 200) << ended.raw.body;
    EXPECT_EQ(ended.body["minutes"], 12);  // a minute that was begun counts
    EXPECT_EQ(ended.body["ended_by"], "requester");

    const auto sheets = house.get(samira.person, "/api/v1/timesheets").body["items"];
    ASSERT_EQ(sheets.size(), 1U) << sheets.dump();
    EXPECT_EQ(sheets[0]["minutes"], 12);
    EXPECT_EQ(sheets[0]["state"], "submitted");
    const auto confirmed =
        house.post(caseworker,
                   "/api/v1/assignments/" + ended.body["assignment_id"].get<std::string>() +
                       "/timesheet/confirm",
                   {{"how", "click"}});
    EXPECT_EQ(confirmed.status, 200) << confirmed.raw.body;
    work();
    // the rest of the time that was kept free is given back
    EXPECT_EQ(house.run(tenant, "select upper(during)::text as it from commitment")
                  .only()
                  .text("it")
                  .substr(11, 8),
              "08:11:06");
}

TEST_F(Hotline, HoursStandInTheFiguresOnceAndCallsHaveTheirOwn) {
    const auto samira = add_member();
    be_reachable(samira);
    const auto call = call_now();
    pass(4);
    ASSERT_EQ(answer(samira, "accept").status, 200);
    pass(600);
    ASSERT_EQ(act_on(samira.person, call, "end").status, 200);
    const auto figures =
        house.get(coordinator, "/api/v1/figures?from=2026-03-01&to=2026-03-31").body["period"];
    EXPECT_EQ(figures["hours_total"], (json{{"assignments", 1}, {"minutes", 10}}));
    EXPECT_EQ(figures["fill"]["seats"], 0);
    EXPECT_EQ(figures["hotline"]["calls"], 1);
    EXPECT_EQ(figures["hotline"]["connected"], 1);
    EXPECT_EQ(figures["hotline"]["waited_median_s"], 4);
    EXPECT_EQ(figures["hotline_by_language"][0]["language"], "ary");
    const auto hidden =
        house.get(coordinator, "/api/v1/figures?from=2026-03-01&to=2026-03-31&suppress=true")
            .body["period"];
    EXPECT_TRUE(hidden["hotline"]["calls"].is_null());
    EXPECT_TRUE(hidden["hotline_by_language"][0]["waited_median_s"].is_null());
}

TEST_F(Hotline, ACallGoesAlongWhenItsOfficeIsMerged) {
    be_reachable(add_member());
    const auto call = call_now();
    const auto into = house.add_requester(tenant);
    const auto colleague = house.log_in(tenant, "requester", {.requester = into});
    const auto path = "/api/v1/hotline/calls/" + call["id"].get<std::string>();
    EXPECT_EQ(house.get(colleague, path).status, 404);
    const auto merged = house.post(coordinator, "/api/v1/requesters/" + to_text(office) + "/merge",
                                   {{"into", to_text(into)}});
    ASSERT_EQ(merged.status, 200) << merged.raw.body;
    EXPECT_EQ(house.get(colleague, path).status, 200);
}

TEST_F(Hotline, ADoubleClickIsOneCall) {
    const auto call = call_now();
    EXPECT_EQ(call_now()["id"], call["id"]);
    EXPECT_EQ(
        house.post(caseworker, "/api/v1/hotline/calls", wish({{"setting", "housing"}})).code(),
        "hotline_call_open");
    EXPECT_EQ(house.count(tenant, "hotline_call"), 1);
    EXPECT_EQ(house.get(caseworker, "/api/v1/hotline").body["own_call_id"], call["id"]);
}

TEST_F(Hotline, RingsAsManyAsTheRuleSaysAndThenTheNext) {
    const tests::HotlineWorld::Member people[] = {add_member(), add_member(), add_member()};
    for (const auto& one : people) be_reachable(one);
    const auto call = call_now();
    const auto ringing = [&] {
        std::string text;
        for (const auto& one : people) text += rings(one) ? 'r' : '-';
        return text;
    };
    EXPECT_EQ(std::ranges::count(ringing(), 'r'), 2);
    const auto last = ringing().find('-');
    const auto first = ringing().find('r');
    ASSERT_EQ(answer(people[first], "decline").status, 204);
    EXPECT_TRUE(rings(people[last]));  // at once, without waiting for the other
    EXPECT_FALSE(rings(people[first]));
    for (const auto& one : people) be_reachable(one);
    pass(20);
    work();
    EXPECT_EQ(ringing(), "---");
    EXPECT_EQ(read_call(caseworker, call)["state"], "waiting");
    EXPECT_EQ(house.count(tenant, "hotline_ring where answer = 'missed'"), 2);
}

TEST_F(Hotline, ALateAnswerIsRefusedEvenIfTheWorkerSleeps) {
    const auto samira = add_member();
    be_reachable(samira);
    call_now();
    const auto ring = presence(samira)["ring"]["id"].get<std::string>();
    pass(20);
    const auto late = house.post(samira.person, "/api/v1/hotline/rings/" + ring + "/accept");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.code(), "hotline_ring_over");
    EXPECT_EQ(house.count(tenant, "commitment"), 0);
}

TEST_F(Hotline, WithNobodyLeftItGoesOutsideWithThePinForTheCallerAlone) {
    set_outside();
    const auto samira = add_member();
    be_reachable(samira);
    const auto call = call_now();
    EXPECT_TRUE(call["outside"].is_null());
    ASSERT_EQ(answer(samira, "decline").status, 204);
    const auto over = read_call(caseworker, call);
    EXPECT_EQ(over["state"], "handed_over");
    EXPECT_EQ(over["outside"]["phone"], "0800 1");
    EXPECT_EQ(over["outside"]["pin"], "4711");
    EXPECT_EQ(house.count(tenant, "audit where action = 'hotline_pin_shown'"), 1);
    EXPECT_TRUE(read_call(coordinator, call)["outside"].is_null());
    const auto colleague = house.log_in(tenant, "requester", {.requester = office});
    EXPECT_TRUE(read_call(colleague, call)["outside"].is_null());
    EXPECT_EQ(house.get(admin, "/api/v1/hotline/outside").raw.body.find("4711"), std::string::npos);
    for (const auto& row :
         house.run(tenant, "select encode(pin_enc, 'escape') as it from hotline_outside"))
        EXPECT_EQ(row.text("it").find("4711"), std::string::npos);
    pass(3600);
    EXPECT_TRUE(read_call(caseworker, call)["outside"].is_null());
}

TEST_F(Hotline, AfterTheLongestWaitItGoesOutsideOrEnds) {
    const auto call = call_now();
    EXPECT_EQ(call["state"], "waiting");
    house.clock().advance(dispatch::Minutes{5});
    work();
    const auto over = read_call(caseworker, call);
    EXPECT_EQ(over["state"], "given_up");
    EXPECT_EQ(over["ended_by"], "system");
    set_outside();
    const auto samira = add_member();
    be_reachable(samira);
    const auto talk = call_now();
    ASSERT_EQ(answer(samira, "accept").status, 200);
    const auto other = house.log_in(tenant, "requester", {.requester = office});
    const auto waits = house.post(other, "/api/v1/hotline/calls", wish());
    EXPECT_EQ(waits.body["state"], "waiting");  // she may be free in a moment
    pass(60);
    ASSERT_EQ(act_on(caseworker, talk, "end").status, 200);
    EXPECT_EQ(presence(samira)["ring"]["call_id"], waits.body["id"]);
}

TEST_F(Hotline, WhoComesLaterIsRungForWhoWaitsLongest) {
    const auto first = call_now();
    pass(1);
    const auto other = house.log_in(tenant, "requester", {.requester = office});
    const auto second = house.post(other, "/api/v1/hotline/calls", wish()).body;
    EXPECT_EQ(second["place"], 2);
    const auto samira = add_member();
    be_reachable(samira);
    EXPECT_EQ(presence(samira)["ring"]["call_id"], first["id"]);
    ASSERT_EQ(act_on(caseworker, first, "give-up").status, 200);
    EXPECT_EQ(presence(samira)["ring"]["call_id"], second["id"]);
    EXPECT_EQ(read_call(other, second)["place"], 1);
}

TEST_F(Hotline, NobodyIsRungWhoDoesNotFit) {
    const auto samira = add_member();
    const auto mina = add_member();
    const auto lee = add_member("kmr");
    for (const auto* one : {&samira, &mina, &lee}) be_reachable(*one);
    house.run(tenant,
              "insert into block (tenant_id, id, requester_id, interpreter_id, wished_by,"
              " created_at) values (current_tenant(), gen_random_uuid(), '" +
                  to_text(office) + "', '" + to_text(samira.id) + "', 'requester', '2026-01-01Z')");
    house.run(tenant,
              "insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind,"
              " state) select current_tenant(), gen_random_uuid(), id, calendar_id,"
              " '[2026-03-02 08:25Z,2026-03-02 09:00Z)', 'assignment', 'confirmed'"
              " from interpreter where id = '" +
                  to_text(mina.id) + "'");
    EXPECT_EQ(call_now()["state"], "waiting");
    EXPECT_FALSE(rings(samira) || rings(mina) || rings(lee));
}

TEST_F(Hotline, VideoNeedsARoomAndSignLanguageNeedsVideo) {
    const auto wants = [&](json more) {
        return house.post(caseworker, "/api/v1/hotline/calls", wish(std::move(more)));
    };
    EXPECT_EQ(wants({{"mode", "video"}}).code(), "hotline_video_not_possible");
    EXPECT_EQ(wants({{"language", "gsg"}}).code(), "sign_language_by_telephone");
    set_hotline({{"enabled", true}, {"room_template", "https://meet.example.org/{room}"}});
    const auto signs = add_member("gsg");
    be_reachable(signs);
    EXPECT_EQ(wants({{"language", "gsg"}, {"mode", "video"}}).body["state"], "waiting");
    be_reachable(signs, {{"telephone", false}, {"video", true}});
    house.clock().advance(dispatch::Minutes{1});
    be_reachable(signs, {{"telephone", false}, {"video", true}});
    work();
    const auto taken = answer(signs, "accept");
    ASSERT_EQ(taken.status, 200) << taken.raw.body;
    const auto room = taken.body["room"].get<std::string>();
    EXPECT_EQ(room.find("https://meet.example.org/mittler-"), 0U);
    EXPECT_GT(room.size(), 60U);
    EXPECT_EQ(read_call(caseworker, taken.body)["room"], room);
    ASSERT_EQ(act_on(caseworker, taken.body, "end").status, 200);
    EXPECT_TRUE(read_call(caseworker, taken.body)["room"].is_null());
}

TEST_F(Hotline, IsOfferedAsTheRulesSay) {
    set_hotline({{"enabled", false}});
    EXPECT_EQ(house.post(caseworker, "/api/v1/hotline/calls", wish()).code(),
              "hotline_not_enabled");
    set_hotline({{"enabled", true}, {"settings", {{{"setting", "housing"}}}}});
    EXPECT_EQ(house.post(caseworker, "/api/v1/hotline/calls", wish()).code(),
              "hotline_setting_not_allowed");
    set_hotline({{"enabled", true},
                 {"hours", {{{"weekday", "monday"}, {"from", "10:00"}, {"to", "12:00"}}}}});
    EXPECT_EQ(house.post(caseworker, "/api/v1/hotline/calls", wish()).code(), "hotline_closed");
    EXPECT_EQ(house.get(caseworker, "/api/v1/hotline").body["open"], false);
    house.clock().advance(dispatch::Minutes{60});
    EXPECT_EQ(house.get(caseworker, "/api/v1/hotline").body["open"], true);
    auto without = wish();
    without.erase("phone");
    EXPECT_EQ(house.post(caseworker, "/api/v1/hotline/calls", without).code(), "field_missing");
}

TEST_F(Hotline, TheNumberOfThePersonIsShownAsTheRuleAboutContactSays) {
    const auto samira = add_member();
    tests::act(house, tenant, [&](services::UseCase& use) {
        const auto phone = use.tools.vault.seal(
            use.tx, tenant, {"interpreter", "phone_enc", samira.id.value}, "0170 1");
        use.tx.run({"", "update interpreter set phone_enc = $2::bytea where id = $1::uuid"},
                   samira.id, phone);
    });
    be_reachable(samira);
    const auto call = call_now();
    ASSERT_EQ(answer(samira, "accept").status, 200);
    EXPECT_TRUE(read_call(caseworker, call)["interpreter"]["phone"].is_null());
    EXPECT_EQ(read_call(coordinator, call)["interpreter"]["phone"], "0170 1");
    house.run(tenant,
              "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
              " created_at) values (current_tenant(), gen_random_uuid(), 'contact', 1,"
              " '2026-01-01Z', '{\"way\": \"both_call\"}', '2026-01-01Z')");
    EXPECT_EQ(read_call(caseworker, call)["interpreter"]["phone"], "0170 1");
}

TEST_F(Hotline, ATalkThatNobodyEndsIsOverAfterTheLongestTimeAndIsCorrected) {
    const auto samira = add_member();
    be_reachable(samira);
    const auto call = call_now();
    ASSERT_EQ(answer(samira, "accept").status, 200);
    EXPECT_EQ(house.post(coordinator, path(call) + "/minutes", {{"minutes", 9}, {"reason", "abc"}})
                  .code(),
              "hotline_call_not_ended");
    house.clock().advance(dispatch::Minutes{95});
    work();
    const auto over = read_call(coordinator, call);
    EXPECT_EQ(over["state"], "ended");
    EXPECT_EQ(over["ended_by"], "system");
    EXPECT_EQ(over["minutes"], 90);
    const auto corrected = house.post(coordinator, path(call) + "/minutes",
                                      {{"minutes", 9}, {"reason", "Auflegen vergessen"}});
    ASSERT_EQ(corrected.status, 200) << corrected.raw.body;
    EXPECT_EQ(corrected.body["minutes"], 9);
    EXPECT_EQ(house.get(samira.person, "/api/v1/timesheets").body["items"][0]["minutes"], 9);
}

TEST_F(Hotline, ReachabilityEndsByItselfAndComesBackWithTheNextSignOfLife) {
    const auto samira = add_member();
    be_reachable(samira);
    const auto seen = [&] {
        return house.get(coordinator, "/api/v1/hotline/reachable").body["items"].size();
    };
    EXPECT_EQ(seen(), 1U);
    house.redis().flush_all();
    EXPECT_EQ(seen(), 0U);
    be_reachable(samira);
    EXPECT_EQ(seen(), 1U);
    pass(69);
    EXPECT_EQ(seen(), 1U);
    pass(1);
    EXPECT_EQ(seen(), 0U);
    be_reachable(samira);
    EXPECT_EQ(house.del(samira.person, "/api/v1/hotline/presence").status, 204);
    EXPECT_EQ(seen(), 0U);
    const auto until = [&](const char* at) {
        return house.put(samira.person, "/api/v1/hotline/presence", {{"until", at}}).code();
    };
    EXPECT_EQ(until("2026-03-02T08:00"), "presence_over");
    EXPECT_EQ(until("2026-03-02T23:00"), "presence_too_long");
    EXPECT_EQ(house.count(tenant, "audit where action like '%presence%'"), 0);
}

TEST_F(Hotline, DecliningAndNotAnsweringLeaveNoTraceInTheRanking) {
    const auto samira = add_member();
    const auto mina = add_member();
    set_hotline({{"enabled", true}, {"parallel", 1}});
    be_reachable(samira);
    be_reachable(mina);
    const auto first_rung = [&] { return rings(samira) ? samira.id : mina.id; };
    const auto call = call_now();
    const auto first = first_rung();
    ASSERT_EQ(answer(first == samira.id ? samira : mina, "decline").status, 204);
    ASSERT_EQ(act_on(caseworker, call, "give-up").status, 200);
    pass(1);
    call_now();
    EXPECT_EQ(first_rung(), first);
}

TEST_F(Hotline, OfficesAndPeopleSeeTheirOwnCallsOnly) {
    const auto samira = add_member();
    const auto mina = add_member();
    be_reachable(samira);
    const auto call = call_now();
    ASSERT_EQ(answer(samira, "accept").status, 200);
    const auto stranger =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    EXPECT_EQ(house.get(stranger, path(call)).status, 404);
    EXPECT_EQ(house.get(mina.person, path(call)).status, 404);
    EXPECT_EQ(act_on(mina.person, call, "end").status, 404);
    EXPECT_EQ(house.get(stranger, "/api/v1/hotline/calls").body["items"].size(), 0U);
    EXPECT_EQ(house.get(samira.person, "/api/v1/hotline/calls").body["items"].size(), 1U);
    EXPECT_EQ(house.get(coordinator, "/api/v1/hotline/calls?state=open").body["items"].size(), 1U);
}

TEST_F(Hotline, TheCoordinatorCallsForAnOfficeOnItsBehalf) {
    EXPECT_EQ(house.post(coordinator, "/api/v1/hotline/calls", wish()).code(), "field_missing");
    const auto call =
        house.post(coordinator, "/api/v1/hotline/calls", wish({{"requester_id", to_text(office)}}));
    ASSERT_EQ(call.status, 201) << call.raw.body;
    EXPECT_EQ(house.count(tenant, "audit where action = 'hotline_requested' and on_behalf_of = '" +
                                      to_text(office) + "'"),
              1);
    EXPECT_EQ(read_call(caseworker, call.body)["state"], "waiting");
}

}  // namespace
