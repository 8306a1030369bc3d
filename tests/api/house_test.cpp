#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

/// Employees of an office who help there with their languages; it is Monday, 2 March 2026, 09:00.
class House : public tests::BookingWorld {
protected:
    struct Colleague {
        std::string path;
        std::string id;
        Person person;
    };
    static json spoken(std::string_view language) {
        return {{"language", language}, {"level", "c1"}, {"form", "spoken"}};
    }
    Colleague hire(const char* name, const json& languages, json more = json::object()) {
        json body{{"given_name", name},    {"family_name", "Kollegin"},
                  {"kind", "in_house"},    {"house_id", to_text(office)},
                  {"phone", "0203 4711"},  {"qualification", "sworn"},
                  {"languages", languages}};
        body.update(more);
        const auto added = house.post(coordinator, "/api/v1/interpreters", body);
        EXPECT_EQ(added.status, 201) << added.raw.body;
        const auto id = added.body["id"].get<std::string>();
        const dispatch::InterpreterId person{dispatch::parse_uuid(id).value()};
        return {"/api/v1/interpreters/" + id, id,
                house.log_in(tenant, "interpreter", {.interpreter = person})};
    }
    Reply set_hours(const Colleague& who, const char* from, const char* to, int weekday = 1) {
        const auto now = house.get(coordinator, who.path);
        const json week{{{"weekday", weekday}, {"from", from}, {"to", to}}};
        return house.ask_as(who.person,
                            {.method = "PUT",
                             .target = who.path + "/availability",
                             .body = {{"weekly", week}, {"exceptions", json::array()}},
                             .headers = {{"if-match", '"' + now.body["version"].dump() + '"'}}});
    }
    Reply take_part(const Colleague& who, bool takes_part) {
        return house.put(who.person, who.path + "/house/participation",
                         {{"takes_part", takes_part}});
    }
    Reply agree(const Person& superior, const Colleague& who, const char* day = "2026-03-02") {
        return house.put(superior, who.path + "/house/agreement",
                         {{"superior", "Teamleitung Nord"}, {"agreed_on", day}});
    }
    Reply confirm(const Colleague& who, const char* language, const char* form = "spoken") {
        return house.post(who.person, who.path + "/house/confirmations",
                          {{"skills", {{{"language", language}, {"form", form}}}}});
    }
    /// Everything that is needed to be found on Mondays from nine to twelve.
    Colleague colleague(const char* name, const char* language = "bul") {
        const auto who = hire(name, json::array({spoken(language)}));
        EXPECT_EQ(set_hours(who, "09:00", "12:00").status, 200);
        EXPECT_EQ(take_part(who, true).status, 200);
        EXPECT_EQ(confirm(who, language).status, 200);
        EXPECT_EQ(agree(caseworker, who).status, 200);
        return who;
    }
    json find(const std::string& language = "bul", const std::string& form = "spoken") {
        const auto found =
            house.get(caseworker, "/api/v1/house/search?language=" + language + "&form=" + form);
        EXPECT_EQ(found.status, 200) << found.raw.body;
        return found.body["items"];
    }
    /// "Elena free, Mira busy"
    std::string states() {
        std::string all;
        for (const auto& one : find()) {
            const auto name = one["name"].get<std::string>();
            all += (all.empty() ? "" : ", ") + name.substr(0, name.find(' ')) + " " +
                   one["state"].get<std::string>();
        }
        return all;
    }
};

TEST_F(House, S7WhoHelpsIsFoundOnlyWhileThePersonWantsAndTheSuperiorAgreed) {
    const auto elena = hire("Elena", json::array({spoken("bul")}));
    EXPECT_EQ(agree(caseworker, elena).code(), "house_hours_missing");
    EXPECT_EQ(set_hours(elena, "09:00", "12:00").status, 200);
    EXPECT_EQ(take_part(elena, true).status, 200);
    EXPECT_EQ(states(), "");  // neither confirmed nor agreed to
    EXPECT_EQ(confirm(elena, "tur").code(), "language_not_of_person");
    EXPECT_EQ(confirm(elena, "bul").body["skills"][0]["holds_until"], "2027-03-01");
    EXPECT_EQ(states(), "");
    EXPECT_EQ(agree(elena.person, elena).status, 403);
    EXPECT_EQ(agree(caseworker, elena, "2026-03-03").code(), "house_agreement_in_future");
    EXPECT_EQ(agree(caseworker, elena).status, 200);
    EXPECT_EQ(states(), "Elena free");
    EXPECT_EQ(find()[0]["phone"], "0203 4711");
    EXPECT_EQ(house.get(coordinator, "/api/v1/interpreters?kind=in_house").body["items"].size(),
              1U);

    EXPECT_EQ(take_part(elena, false).body["opted_in_at"], nullptr);  // no reason is asked
    EXPECT_EQ(states(), "");
    EXPECT_TRUE(house.get(caseworker, "/api/v1/house/colleagues").body["items"].empty());
    EXPECT_TRUE(house.get(caseworker, "/api/v1/house/register").body["items"].empty());
    EXPECT_EQ(take_part(elena, true).status, 200);
    EXPECT_EQ(states(), "Elena free");
}

TEST_F(House, S7OtherHoursNeedTheSuperiorAnew) {
    const auto elena = colleague("Elena");
    EXPECT_EQ(set_hours(elena, "09:00", "12:00").status, 200);  // the same
    EXPECT_EQ(states(), "Elena free");
    EXPECT_EQ(set_hours(elena, "09:00", "16:00").status, 200);
    EXPECT_EQ(states(), "");
    EXPECT_EQ(house.get(elena.person, elena.path + "/house").body["agreement"], nullptr);
    EXPECT_EQ(agree(coordinator, elena).status, 200);
    EXPECT_EQ(states(), "Elena free");
}

TEST_F(House, S7SignedLanguagesAreFoundAsSignedAndOneLanguageIsNoOther) {
    const auto ayse = hire("Ayse", json::array({spoken("tur")}));
    const auto gesa = hire(
        "Gesa", json::array({json{{"language", "gsg"}, {"level", "native"}, {"form", "signed"}}}));
    for (const auto& who : {ayse, gesa}) {
        set_hours(who, "09:00", "12:00");
        take_part(who, true);
        EXPECT_EQ(agree(caseworker, who).status, 200);
    }
    EXPECT_EQ(confirm(ayse, "tur").status, 200);
    EXPECT_EQ(confirm(gesa, "gsg", "signed").status, 200);
    EXPECT_EQ(find("gsg", "signed").size(), 1U);
    EXPECT_EQ(find("tur").size(), 1U);
    EXPECT_TRUE(find("kmr").empty());  // Kurdish is not inferred
}

TEST_F(House, S13TellsWhoCanBeAskedNowAndWhenOthersComeBack) {
    const auto elena = colleague("Elena");
    const auto mira = colleague("Mira");
    const auto vera = hire("Vera", json::array({spoken("bul")}));
    EXPECT_EQ(set_hours(vera, "14:00", "16:00").status, 200);
    EXPECT_EQ(take_part(vera, true).status, 200);
    EXPECT_EQ(confirm(vera, "bul").status, 200);
    EXPECT_EQ(agree(caseworker, vera).status, 200);
    EXPECT_EQ(find()[2]["next_at"], "2026-03-02T14:00:00+01:00");
    EXPECT_EQ(states().find("Vera"), states().size() - std::string{"Vera outside_hours"}.size());

    // who was asked for long comes after the other
    const auto first = find()[0]["interpreter_id"];
    const auto noted =
        house.post(caseworker, "/api/v1/house/talks",
                   {{"interpreter_id", first}, {"language", "bul"}, {"minutes", 20}});
    EXPECT_EQ(noted.status, 201) << noted.raw.body;
    EXPECT_EQ(find()[1]["interpreter_id"], first);

    // the load cap is the person's own
    const auto& asked = first == elena.id ? elena : mira;
    const auto limits = house.get(asked.person, asked.path + "/limits");
    auto capped = limits.body;
    capped["minutes_week"] = 15;
    const auto set = house.ask_as(asked.person, {.method = "PUT",
                                                 .target = asked.path + "/limits",
                                                 .body = capped,
                                                 .headers = {{"if-match", limits.header("ETag")}}});
    EXPECT_EQ(set.status, 200) << set.raw.body;
    EXPECT_NE(states().find("at_limit"), std::string::npos) << states();

    house.clock().set("2026-03-02T13:00:00Z");
    EXPECT_EQ(states().substr(0, 9), "Vera free");
}

TEST_F(House, S13AnExistingListIsReadAndReadAgainChangesNothing) {
    const auto name = house.get(coordinator, "/api/v1/requesters/" + to_text(office)).body["name"];
    const std::string file =
        "Nr.;Vorname;Nachname;Art;Haus;Sprachen;Niveau;Sprachen bestätigt am;Sprachpate seit;"
        "Zugestimmt von;Zugestimmt am\n"
        "7;Jana;Muster;Sprachpatin;" +
        name.get<std::string>() + ";Bulgarisch;C1;01.02.2026;02.02.2026;Leitung;03.02.2026\n";
    const auto read = [&](const std::string& bytes) {
        return house
            .ask_as(coordinator, {.method = "POST",
                                  .target = "/api/v1/imports/interpreters?apply=true",
                                  .headers = {{"content-type", "text/csv"}},
                                  .raw_body = bytes})
            .body;
    };
    const auto first = read(file);
    EXPECT_EQ(first["created"], 1) << first;
    EXPECT_EQ(states(), "Jana outside_hours");  // agreed, but no hours are kept yet
    EXPECT_EQ(read(file)["unchanged"], 1);
    EXPECT_EQ(house.count(tenant, "in_house_colleague where agreed_on = '2026-02-03'"), 1);
    const auto unknown = read(
        "Nr.;Vorname;Nachname;Art;Haus;Sprachen\n"
        "8;Ina;Muster;Sprachpatin;Nirgends;Bulgarisch\n");
    EXPECT_NE(unknown.dump().find("requester_unknown"), std::string::npos) << unknown;
    EXPECT_EQ(unknown["refused"], 1);
}

TEST_F(House, S11TheRegisterKnowsLanguagesAndNoNames) {
    colleague("Elena");
    colleague("Mira");
    const auto reply = house.get(caseworker, "/api/v1/house/register");
    const auto& houses = reply.body["items"];
    ASSERT_EQ(houses.size(), 1U);
    EXPECT_EQ(houses[0]["colleagues"], 2);
    EXPECT_EQ(houses[0]["languages"][0]["language"], "bul");
    EXPECT_EQ(houses[0]["languages"][0]["confirmed"], 2);
    EXPECT_EQ(houses[0]["languages"][0]["last_confirmed_on"], "2026-03-02");
    EXPECT_EQ(reply.raw.body.find("Elena"), std::string::npos);
}

TEST_F(House, S11AsksForALanguageAnewBeforeItsConfirmationRunsOut) {
    const auto elena = colleague("Elena");
    const dispatch::InterpreterId id{dispatch::parse_uuid(elena.id).value()};
    tests::give_email(house, tenant, id, "elena@beispiel.example");
    house.run(tenant, "update interpreter set reached_by = 'mail'");
    const auto reminded = [&] { return events("skills_to_confirm"); };
    house.clock().set("2027-02-10T03:00:00Z");
    work();
    EXPECT_EQ(reminded(), 0);
    house.clock().set("2027-02-17T12:00:00Z");  // fourteen days before
    work();
    EXPECT_EQ(reminded(), 1);
    EXPECT_EQ(house.count(tenant, "message where kind = 'skills_to_confirm'"), 1);
    house.clock().set("2027-02-20T12:00:00Z");
    work();
    EXPECT_EQ(reminded(), 1);
    house.clock().set("2027-03-08T09:00:00Z");  // a Monday, at ten
    work();
    EXPECT_EQ(reminded(), 2);
    EXPECT_EQ(states(), "");
    EXPECT_EQ(confirm(elena, "bul").status, 200);
    EXPECT_EQ(states(), "Elena free");
}

TEST_F(House, S14WrittenSkillIsNotSpokenSkill) {
    const auto elena = colleague("Elena");
    EXPECT_TRUE(find("bul", "written").empty());
    auto kept = house.get(coordinator, elena.path);
    const json languages{spoken("bul"),
                         {{"language", "bul"}, {"level", "b2"}, {"form", "written"}}};
    const auto changed = house.patch(coordinator, elena.path, {{"languages", languages}},
                                     kept.body["version"].get<std::int64_t>());
    EXPECT_EQ(changed.status, 200) << changed.raw.body;
    EXPECT_EQ(confirm(elena, "bul", "written").status, 200);
    EXPECT_EQ(find("bul", "written").size(), 1U);
    EXPECT_EQ(find("bul", "written")[0]["level"], "b2");
}

TEST_F(House, AnotherOfficeFindsNobodyAndPeopleOfThePoolAreNoColleagues) {
    colleague("Elena");
    const auto neighbour = house.add_requester(tenant);
    const auto other = house.log_in(tenant, "requester", {.requester = neighbour});
    EXPECT_TRUE(house.get(other, "/api/v1/house/search?language=bul").body["items"].empty());
    EXPECT_EQ(house.get(other, "/api/v1/house/search?language=bul&requester_id=" + to_text(office))
                  .status,
              404);
    const auto speaker = house.add_interpreter(tenant);
    EXPECT_EQ(house.get(coordinator, "/api/v1/interpreters/" + to_text(speaker) + "/house").status,
              404);
    EXPECT_EQ(house
                  .post(other, "/api/v1/house/talks",
                        {{"interpreter_id", find()[0]["interpreter_id"]}, {"language", "bul"}})
                  .status,
              404);
}

TEST_F(House, WhoMovesToAnotherHouseDecidesAnew) {
    const auto elena = colleague("Elena");
    const auto neighbour = house.add_requester(tenant);
    const auto version = house.get(coordinator, elena.path).body["version"].get<std::int64_t>();
    EXPECT_EQ(
        house.patch(coordinator, elena.path, {{"house_id", to_text(neighbour)}}, version).status,
        200);
    EXPECT_EQ(states(), "");
    EXPECT_EQ(house.get(elena.person, elena.path + "/house").body["opted_in_at"], nullptr);
    EXPECT_EQ(house
                  .post(coordinator, "/api/v1/interpreters",
                        {{"given_name", "Ina"}, {"family_name", "M"}, {"kind", "in_house"}})
                  .code(),
              "house_missing");
}

TEST_F(House, S7IsNeverPaidAndARequestOfAnotherOfficeNeverReachesIt) {
    const auto elena = colleague("Elena");
    auto body = input();
    body["language"] = "bul";
    body["times"] = {{{"local", "2026-03-09T10:00"}}};
    body["duration_min"] = 30;
    const auto booking = request(caseworker, body);
    work();
    const dispatch::InterpreterId id{dispatch::parse_uuid(elena.id).value()};
    accept_offer_of(id);
    house.clock().set("2026-03-09T09:45:00Z");
    work();
    const auto mine = house.get(elena.person, "/api/v1/assignments").body["items"];
    ASSERT_EQ(mine.size(), 1U);
    const auto sheet = house.get(
        elena.person, "/api/v1/assignments/" + mine[0]["id"].get<std::string>() + "/timesheet");
    EXPECT_EQ(sheet.body["paid"], false) << sheet.raw.body;

    const auto neighbour = house.add_requester(tenant);
    const auto other = house.log_in(tenant, "requester", {.requester = neighbour});
    body["place_id"] = to_text(add_place(neighbour));
    body["times"] = {{{"local", "2026-03-16T10:00"}}};
    request(other, body);
    work();
    EXPECT_EQ(house.count(tenant, "offer where true"), 1);
}

}  // namespace
