#include "tests/api/outgoing/mail_house.hpp"

namespace {

constexpr auto* kAnswers = "/api/v1/holiday-answers";

/// Monday, 2 March 2026, in Berlin; the Easter holidays begin in four weeks.
class SchoolHolidaysTest : public tests::MailTest {
protected:
    tests::Person coordinator = house.log_in(tenant, "coordinator");
    dispatch::InterpreterId samira = house.add_interpreter(tenant);
    tests::Person person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = samira});

    SchoolHolidaysTest() {
        house.run(tenant,
                  "insert into school_holiday (land, name, first_day, last_day) values"
                  " ('NW', 'Osterferien', '2026-03-30', '2026-04-11'),"
                  " ('NW', 'Pfingstferien', '2026-05-26', '2026-05-26'),"
                  " ('BY', 'Frühjahrsferien', '2026-03-23', '2026-03-28')");
    }
    void ask_days_before(int days) {
        house.run(tenant,
                  "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
                  " created_at) values (current_tenant(), gen_random_uuid(), 'school_holidays',"
                  " 1, '2026-01-01Z', '{\"ask_days_before\": " +
                      std::to_string(days) + "}', '2026-01-01Z')");
    }
    /// The worker at three in the morning of that day, Berlin is an hour ahead.
    void night_of(const std::string& day) {
        house.clock().set(day + "T02:00:00Z");
        house.run(tenant,
                  "insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key,"
                  " state) values (current_tenant(), gen_random_uuid(), 'erase_old',"
                  " current_tenant(), '" +
                      day + "T02:00:00Z', gen_random_uuid()::text, 'due')");
        house.run(tenant, "insert into due_tenant (tenant_id, due_at) select '" + to_text(tenant) +
                              "', '2026-01-01'");
        work();
    }
    nlohmann::json answers(const tests::Person& who, const std::string& query = "") {
        const auto reply = house.get(who, kAnswers + query);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body["items"];
    }
    tests::Reply answer(const tests::Person& who, const std::string& said) {
        const auto id = answers(who).at(0)["id"].get<std::string>();
        return house.put(who, kAnswers + ("/" + id), {{"answer", said}});
    }
    std::int64_t absences() {
        return house.count(tenant,
                           "availability_exception where kind = 'absent' and during ="
                           " '[2026-03-30 00:00+02,2026-04-12 00:00+02)'");
    }
};

TEST_F(SchoolHolidaysTest, NobodyIsAskedUnlessTheRuleSaysSo) {
    night_of("2026-03-10");
    EXPECT_EQ(answers(person).size(), 0U);
}

TEST_F(SchoolHolidaysTest, EverybodyIsAskedOnceAsManyDaysBeforeAsTheRuleSays) {
    ask_days_before(14);
    tests::give_email(house, tenant, samira, "samira@beispiel.example");
    night_of("2026-03-15");
    EXPECT_EQ(answers(person).size(), 0U);
    night_of("2026-03-16");
    ASSERT_EQ(answers(person).size(), 1U);
    EXPECT_EQ(told(), "holidays_asked interpreter waiting");  // it is three in the morning
    house.clock().set("2026-03-16T07:00:00Z");
    work();
    EXPECT_EQ(told(), "holidays_asked interpreter sent");
    const auto mail = mails();
    EXPECT_NE(mail.find("Osterferien"), std::string::npos) << mail;
    EXPECT_NE(mail.find("Mo, 30.03.2026 bis Sa, 11.04.2026"), std::string::npos) << mail;
    EXPECT_NE(mail.find("https://mittler.example/ferien"), std::string::npos) << mail;
    night_of("2026-03-17");
    EXPECT_EQ(house.count(tenant, "message"), 1);
    EXPECT_EQ(answers(person).size(), 1U);
}

TEST_F(SchoolHolidaysTest, HolidaysOfAnotherLandAndSingleDaysAreNotAskedFor) {
    ask_days_before(60);
    night_of("2026-03-20");
    night_of("2026-05-20");
    const auto asked = house.run(tenant, "select string_agg(name, ',') as it from holiday_answer");
    EXPECT_EQ(asked.only().text("it"), "Osterferien");
}

TEST_F(SchoolHolidaysTest, AwayIsAnAbsenceUntilTheAnswerChanges) {
    ask_days_before(28);
    night_of("2026-03-10");
    const auto away = answer(person, "away");
    ASSERT_EQ(away.status, 200) << away.raw.body;
    EXPECT_EQ(away.body["answer"], "away");
    EXPECT_EQ(absences(), 1);
    EXPECT_EQ(answer(person, "away").status, 200);
    EXPECT_EQ(absences(), 1);
    EXPECT_EQ(answer(person, "some_days").status, 200);
    EXPECT_EQ(absences(), 0);
    EXPECT_EQ(answer(person, "holiday").status, 422);
}

TEST_F(SchoolHolidaysTest, WhoEnteredAnAbsenceHasAnswered) {
    ask_days_before(28);
    house.run(tenant,
              "insert into availability_exception (tenant_id, id, interpreter_id, during, kind)"
              " select current_tenant(), gen_random_uuid(), id,"
              " '[2026-03-28 00:00+01,2026-04-20 00:00+02)', 'absent' from interpreter");
    night_of("2026-03-10");
    EXPECT_EQ(answers(person).at(0)["answer"], "away");
    EXPECT_EQ(told(), "");
    EXPECT_EQ(answer(person, "here").status, 200);
    EXPECT_EQ(house.count(tenant, "availability_exception"), 1);  // longer than the holidays
}

TEST_F(SchoolHolidaysTest, CoordinatorsSeeWhoHasNotAnsweredWithANumberAndAnswerForThem) {
    ask_days_before(28);
    night_of("2026-03-10");
    const auto open = answers(coordinator, "?answered=no&first_day=2026-03-30");
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0]["interpreter"]["id"], to_text(samira));
    EXPECT_TRUE(open[0]["interpreter"].contains("phone"));
    const auto kept = house.put(coordinator, kAnswers + ("/" + open[0]["id"].get<std::string>()),
                                {{"answer", "here"}, {"channel", "telephone"}});
    ASSERT_EQ(kept.status, 200) << kept.raw.body;
    EXPECT_EQ(answers(coordinator, "?answered=no").size(), 0U);
    EXPECT_EQ(answers(coordinator, "?answered=yes").size(), 1U);
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'holiday_answered'"
                          " and channel = 'telephone' and on_behalf_of = '" +
                              to_text(samira) + "'"),
              1);
}

TEST_F(SchoolHolidaysTest, APersonSeesAndAnswersTheOwnQuestionOnly) {
    ask_days_before(28);
    night_of("2026-03-10");
    const auto id = answers(person).at(0)["id"].get<std::string>();
    const auto other = house.log_in(
        tenant, "interpreter", {.requester = {}, .interpreter = house.add_interpreter(tenant)});
    EXPECT_EQ(answers(other).size(), 0U);
    EXPECT_EQ(house.put(other, kAnswers + ("/" + id), {{"answer", "here"}}).status, 404);
}

TEST_F(SchoolHolidaysTest, TheLinkOfTheMailAnswersWithoutALogin) {
    ask_days_before(28);
    tests::give_email(house, tenant, samira, "samira@beispiel.example");
    night_of("2026-03-10");
    house.clock().set("2026-03-10T07:00:00Z");
    work();
    const auto mail = mails();
    const std::string before = "https://mittler.example/ferien/beispiel/";
    ASSERT_NE(mail.find(before), std::string::npos) << mail;
    const auto token = mail.substr(mail.find(before) + before.size(), 43);
    const auto path = "/api/v1/holiday-links/beispiel/" + token;
    const auto question = house.ask({.method = "GET", .target = path});
    EXPECT_EQ(question.body, (nlohmann::json{{"name", "Osterferien"},
                                             {"first_day", "2026-03-30"},
                                             {"last_day", "2026-04-11"},
                                             {"answer", nullptr},
                                             {"assignments", 0}}));
    const auto away = house.ask({.method = "POST", .target = path, .body = {{"answer", "away"}}});
    EXPECT_EQ(away.body["answer"], "away") << away.raw.body;
    EXPECT_EQ(absences(), 1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'holiday_answered' and channel = 'link'"),
              1);
    EXPECT_EQ(house.ask({.method = "GET", .target = path + "x"}).status, 404);
    house.clock().set("2026-04-12T08:00:00Z");
    EXPECT_EQ(house.ask({.method = "GET", .target = path}).code(), "holidays_over");
}

TEST_F(SchoolHolidaysTest, OverIsOver) {
    ask_days_before(28);
    night_of("2026-03-10");
    const auto id = answers(person).at(0)["id"].get<std::string>();
    house.clock().set("2026-04-11T21:00:00Z");
    EXPECT_EQ(answers(person).size(), 1U);
    house.clock().set("2026-04-11T22:00:00Z");  // midnight in Berlin
    EXPECT_EQ(answers(person).size(), 0U);
    EXPECT_EQ(house.put(person, kAnswers + ("/" + id), {{"answer", "here"}}).code(),
              "holidays_over");
}

TEST_F(SchoolHolidaysTest, TodayNamesTheComingHolidaysWithWhatThePoolSaid) {
    ask_days_before(28);
    house.add_interpreter(tenant);
    night_of("2026-03-10");
    EXPECT_EQ(answer(person, "away").status, 200);
    const auto today = house.get(coordinator, "/api/v1/today").body["school_holidays"];
    ASSERT_EQ(today.size(), 1U) << today.dump();
    EXPECT_EQ(today[0], (nlohmann::json{{"name", "Osterferien"},
                                        {"first_day", "2026-03-30"},
                                        {"last_day", "2026-04-11"},
                                        {"asked", 2},
                                        {"here", 0},
                                        {"some_days", 0},
                                        {"away", 1},
                                        {"without_answer", 1}}));
}

TEST_F(SchoolHolidaysTest, AreListedForTheTenantsLand) {
    const auto reply =
        house.get(coordinator, "/api/v1/school-holidays?from=2026-03-01&to=2026-03-30");
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(
        reply.body["items"],
        (nlohmann::json::array(
            {{{"name", "Osterferien"}, {"first_day", "2026-03-30"}, {"last_day", "2026-04-11"}}})));
}

}  // namespace
