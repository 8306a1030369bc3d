// Written orders over HTTP, from the file of the office to the file for the office.
#include "api/live_scope.hpp"
#include "tests/api/translation_world.hpp"

namespace {

using nlohmann::json;
using tests::kTranslations;
using TranslationTest = tests::TranslationWorld;

TEST_F(TranslationTest, S15FromTheFileOfTheOfficeToItsAcceptance) {
    const auto id = offered();
    const auto asked = read(writer, id);
    EXPECT_EQ(asked["counted"],
              (json{{"how", "file"}, {"lines", 2}, {"words", 1}, {"keystrokes", 60}}));
    EXPECT_EQ(asked["side"], nullptr);
    EXPECT_EQ(asked["requester_name"], "");
    EXPECT_EQ(asked["files"].size(), 0U);
    ASSERT_EQ(answer(writer, id, "accept").status, 204);
    work();
    const auto mine = read(writer, id);
    EXPECT_EQ(mine["state"], "taken");
    ASSERT_EQ(mine["files"].size(), 1U);
    EXPECT_EQ(mine["files"][0]["name"], "Brief Müller.txt");
    const auto source =
        house.get(writer, path(id) + "/files/" + mine["files"][0]["id"].get<std::string>());
    EXPECT_EQ(source.raw.body, std::string(60, 'a'));
    EXPECT_EQ(source.header("content-disposition"),
              "attachment; filename*=UTF-8''Brief%20M%C3%BCller.txt");
    EXPECT_EQ(act(writer, id, "deliver").code(), "translation_file_missing");
    ASSERT_EQ(put_file(writer, id, "translation", "naqd").status, 200);
    ASSERT_EQ(act(writer, id, "deliver").status, 204);
    const auto done = read(caseworker, id);
    EXPECT_EQ(done["files"].size(), 2U);
    EXPECT_FALSE(done["writer"]["name"].get<std::string>().empty());
    EXPECT_EQ(act(caseworker, id, "send_back").code(), "reason_missing");
    ASSERT_EQ(act(caseworker, id, "send_back", {{"reason", "Seite 2 fehlt"}}).status, 204);
    EXPECT_EQ(read(writer, id)["reason"], "Seite 2 fehlt");
    ASSERT_EQ(act(writer, id, "deliver").status, 204);
    ASSERT_EQ(act(caseworker, id, "accept").status, 204);
    EXPECT_EQ(state(id), "accepted");
    EXPECT_EQ(act(caseworker, id, "cancel").code(), "translation_accepted");
}

TEST_F(TranslationTest, TheFirstAcceptanceHasItAndTheOthersAreTold) {
    const auto id = offered();
    ASSERT_EQ(read(coordinator, id)["offers"].size(), 2U);
    const auto late = read(other, id)["offers"][0]["id"].get<std::string>();
    ASSERT_EQ(answer(writer, id, "accept").status, 204);
    const auto reply =
        house.post(other, "/api/v1/translation-offers/" + late + "/answer", {{"answer", "accept"}});
    EXPECT_EQ(reply.code(), "translation_offer_closed");
    work();
    EXPECT_EQ(house.get(other, path(id)).status, 404) << "it is nothing of theirs any more";
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_offer_withdrawn'"), 1);
    EXPECT_EQ(house.count(tenant, "translation_offer where state = 'accepted'"), 1);
}

TEST_F(TranslationTest, TheDatabaseKnowsOneWriterOnly) {
    const auto id = taken();
    EXPECT_THROW(house.run(tenant, "update translation_offer set state = 'accepted'"),
                 db::DatabaseError);
}

TEST_F(TranslationTest, DeclinesNeedNoReasonAndWhenAllDeclineEverybodyIsTold) {
    const auto id = offered();
    EXPECT_EQ(answer(writer, id, "decline").status, 204);
    EXPECT_EQ(answer(other, id, "decline").status, 204);
    work();
    EXPECT_EQ(state(id), "unfilled");
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_unfilled'"), 2);
    const auto candidates = house.get(coordinator, path(id) + "/candidates").body["candidates"];
    ASSERT_EQ(candidates.size(), 2U) << "a no counts for nothing";
    EXPECT_EQ(candidates[0]["interpreter_id"], to_text(first));
}

TEST_F(TranslationTest, OffersExpireAndTheNextAreAsked) {
    set_rules("dispatch", R"({"strategy_normal": {"kind": "one_by_one", "expiry_min": 60}})");
    const auto id = offered();
    EXPECT_EQ(read(coordinator, id)["offers"].size(), 1U);
    house.clock().advance(dispatch::Minutes{60});
    EXPECT_EQ(read(writer, id)["offers"][0]["state"], "expired");
    work();
    EXPECT_EQ(read(coordinator, id)["offers"].size(), 2U);
    EXPECT_EQ(answer(other, id, "accept").status, 204);
}

TEST_F(TranslationTest, S14WhoOnlySpeaksIsNeverAskedToWrite) {
    const auto speaker = add_writer("native", "spoken");
    const auto id = offered();
    const auto ranking = house.get(coordinator, path(id) + "/candidates").body;
    EXPECT_EQ(ranking["candidates"].size(), 2U);
    ASSERT_EQ(ranking["excluded"].size(), 1U);
    EXPECT_EQ(ranking["excluded"][0]["interpreter_id"], to_text(speaker));
    EXPECT_EQ(ranking["excluded"][0]["reasons"][0]["code"], "form_missing");
    EXPECT_EQ(
        house.count(tenant, "translation_offer where interpreter_id = '" + to_text(speaker) + "'"),
        0);
    const auto reply =
        house.post(coordinator, path(id) + "/assign", {{"interpreter_id", to_text(speaker)}});
    EXPECT_EQ(reply.code(), "form_missing");
}

TEST_F(TranslationTest, CertifiedTextsAreForSwornPeople) {
    house.run(tenant, "update interpreter set qualification = 'professional' where id = '" +
                          to_text(first) + "'");
    auto body = wanted();
    body["certified"] = true;
    const auto id = offered(body);
    EXPECT_EQ(read(coordinator, id)["offers"].size(), 1U);
    EXPECT_EQ(read(coordinator, id)["offers"][0]["person"]["id"], to_text(second));
}

TEST_F(TranslationTest, FourEyesAnotherPersonChecksBeforeTheOfficeSeesIt) {
    auto body = wanted();
    body["four_eyes"] = true;
    const auto id = delivered(body);
    EXPECT_EQ(read(caseworker, id)["files"].size(), 1U) << "its own text only";
    EXPECT_EQ(act(caseworker, id, "accept").code(), "translation_not_checked");
    EXPECT_EQ(house.get(writer, path(id)).body["offers"].size(), 1U) << "not asked to check";
    ASSERT_EQ(answer(other, id, "accept").status, 204);
    EXPECT_EQ(act(writer, id, "pass").code(), "translation_act_forbidden");
    ASSERT_EQ(act(other, id, "object", {{"reason", "Datum falsch"}}).status, 204);
    EXPECT_EQ(read(writer, id)["reason"], "Datum falsch");
    ASSERT_EQ(act(writer, id, "deliver").status, 204);
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_to_check'"), 1);
    ASSERT_EQ(put_file(other, id, "checked", "naqd naqd").status, 200);
    ASSERT_EQ(act(other, id, "pass").status, 204);
    work();
    EXPECT_EQ(read(caseworker, id)["files"].size(), 3U);
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_ready'"), 1);
    EXPECT_EQ(act(caseworker, id, "accept").status, 204);
}

TEST_F(TranslationTest, WhoGivesItBackIsNotAskedAgain) {
    const auto id = taken();
    ASSERT_EQ(act(writer, id, "give_back").status, 204);
    work();
    EXPECT_EQ(state(id), "offered");
    EXPECT_EQ(house.get(writer, path(id)).status, 404);
    EXPECT_EQ(answer(other, id, "accept").status, 204);
}

TEST_F(TranslationTest, ScansAreCountedByHandBeforeTheSearch) {
    const auto id = order();
    ASSERT_EQ(put_file(caseworker, id, "source", "\xff\xd8\xff\xe0 scan").status, 200);
    EXPECT_EQ(read(caseworker, id)["counted"], nullptr);
    ASSERT_EQ(act(caseworker, id, "submit").status, 204);
    work();
    EXPECT_EQ(state(id), "requested");
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_waits'"), 1);
    EXPECT_EQ(act(coordinator, id, "open").code(), "translation_not_counted");
    const auto counted = house.put(coordinator, path(id) + "/counts",
                                   {{"lines", 24}, {"words", 210}, {"keystrokes", 1310}});
    EXPECT_EQ(counted.body["counted"]["how"], "hand");
    EXPECT_EQ(act(coordinator, id, "open").status, 204);
    work();
    EXPECT_EQ(read(writer, id)["counted"]["lines"], 24);
}

TEST_F(TranslationTest, TheCoordinatorStartsTheSearchWhereTheRuleSaysSo) {
    set_rules("translations", R"({"coordinator_opens": true})");
    const auto id = offered();
    EXPECT_EQ(state(id), "requested");
    EXPECT_EQ(act(caseworker, id, "open").code(), "translation_act_forbidden");
    EXPECT_EQ(act(coordinator, id, "open").status, 204);
    EXPECT_EQ(state(id), "offered");
}

TEST_F(TranslationTest, FilesAreJudgedByTheirContentAndSize) {
    set_rules("translations", R"({"file_max_mib": 1})");
    const auto id = order();
    EXPECT_EQ(put_file(caseworker, id, "source", "").code(), "file_empty");
    EXPECT_EQ(put_file(caseworker, id, "source", "MZ\x01 program").code(), "file_type_unknown");
    EXPECT_EQ(put_file(caseworker, id, "source", std::string((1UL << 20U) + 1, 'a')).code(),
              "file_too_large");
    EXPECT_EQ(put_file(caseworker, id, "source", std::string(1UL << 20U, 'a')).status, 200);
    EXPECT_EQ(put_file(caseworker, id, "translation", "a").code(), "translation_file_not_now");
}

TEST_F(TranslationTest, TheSameUploadTwiceIsThereOnce) {
    const auto id = order();
    const tests::Ask upload{
        .method = "PUT",
        .target = path(id) + "/files/01900000-0000-7000-8000-00000000abcd?kind=source",
        .raw_body = "Guten Tag"};
    EXPECT_EQ(house.ask_as(caseworker, upload).status, 200);
    EXPECT_EQ(house.ask_as(caseworker, upload).body["files"].size(), 1U);
    auto changed = upload;
    changed.raw_body = "Gute Nacht";
    EXPECT_EQ(house.ask_as(caseworker, changed).code(), "file_id_used");
    const auto removed =
        house.del(caseworker, path(id) + "/files/01900000-0000-7000-8000-00000000abcd");
    EXPECT_EQ(removed.body["files"].size(), 0U);
    EXPECT_EQ(removed.body["counted"], nullptr);
    EXPECT_EQ(house.count(tenant, "stored_file"), 0);
}

TEST_F(TranslationTest, RemindersAndTheOverdueSignComeByTheDeadline) {
    const auto id = taken();
    house.clock().set("2026-03-15T10:59:00Z");
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_due'"), 0);
    house.clock().set("2026-03-15T11:00:00Z");
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_due'"), 1);
    EXPECT_EQ(read(writer, id)["overdue"], false);
    house.clock().set("2026-03-16T11:00:00Z");
    work();
    EXPECT_EQ(read(writer, id)["overdue"], true);
    EXPECT_EQ(house.count(tenant, "message where kind = 'translation_overdue'"), 2);
    const auto today = house.get(coordinator, "/api/v1/today").body["translations"];
    ASSERT_EQ(today["items"].size(), 1U) << today;
    EXPECT_EQ(today["items"][0]["overdue"], true);
}

TEST_F(TranslationTest, MailsTellNothingOfTheTextOrItsFile) {
    delivered();
    const auto mail = mails();
    EXPECT_NE(mail.find("Normzeilen"), std::string::npos) << mail;
    for (const auto* secret : {"Müller", "M=C3=BCller", "aaaa", "naqd"})
        EXPECT_EQ(mail.find(secret), std::string::npos) << mail;
}

TEST_F(TranslationTest, OthersFindNothing) {
    const auto id = taken();
    const auto file = read(caseworker, id)["files"][0]["id"].get<std::string>();
    const auto stranger =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    for (const auto& who : {stranger, other}) {
        EXPECT_EQ(house.get(who, path(id)).status, 404);
        EXPECT_EQ(house.get(who, path(id) + "/files/" + file).status, 404);
        EXPECT_EQ(act(who, id, "cancel").status, 404);
        EXPECT_EQ(house.get(who, kTranslations).body["items"].size(), 0U);
    }
}

TEST_F(TranslationTest, EveryDownloadIsAudited) {
    const auto id = taken();
    const auto file = read(caseworker, id)["files"][0]["id"].get<std::string>();
    house.get(coordinator, path(id) + "/files/" + file);
    house.get(writer, path(id) + "/files/" + file);
    EXPECT_EQ(house.count(tenant, "audit where action = 'translation_file_read' and '" + file +
                                      "' = any (ids)"),
              2);
}

TEST_F(TranslationTest, ACoordinatorDoesWhatWasToldByTelephone) {
    house.run(tenant, "update interpreter set reached_by = 'phone'");
    const auto id = offered();
    EXPECT_EQ(read(coordinator, id)["offers"][0]["channel"], "phone");
    const auto reply = house.post(coordinator, path(id) + "/assign",
                                  {{"interpreter_id", to_text(second)}, {"channel", "telephone"}});
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(reply.body["writer"]["id"], to_text(second));
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'translation_assigned' and channel ="
                          " 'telephone' and on_behalf_of = '" +
                              to_text(second) + "'"),
              1);
    EXPECT_EQ(house.count(tenant, "translation_offer where state = 'made'"), 0);
}

TEST_F(TranslationTest, LiveUpdatesTellTheOfficeNothingOfWhoWasAsked) {
    const auto id = *dispatch::parse_uuid(offered());
    const auto event = [&](const char* type) {
        return db::FeedEvent{.position = {},
                             .aggregate = "translation_order",
                             .aggregate_id = id,
                             .type = type,
                             .occurred_at = {},
                             .data = "{\"requester_id\": \"" + to_text(office) +
                                     "\", \"interpreter_id\": \"" + to_text(first) + "\"}"};
    };
    const db::FeedEvent events[]{event("translation_taken"), event("translation_offer_made")};
    auto tx = house.pool().begin(tenant);
    const api::LiveScope scope{tx, tenant, events};
    const auto stranger = house.add_requester(tenant);
    EXPECT_TRUE(scope.shows({.requester = office, .interpreter = {}}, events[0]));
    EXPECT_FALSE(scope.shows({.requester = office, .interpreter = {}}, events[1]));
    EXPECT_FALSE(scope.shows({.requester = stranger, .interpreter = {}}, events[0]));
    EXPECT_TRUE(scope.shows({.requester = {}, .interpreter = first}, events[1]));
    EXPECT_FALSE(scope.shows({.requester = {}, .interpreter = second}, events[1]));
}

}  // namespace
