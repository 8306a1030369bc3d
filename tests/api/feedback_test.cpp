#include <fmt/format.h>

#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

class FeedbackTest : public tests::BookingWorld {
protected:
    FeedbackTest() { house.clock().set("2026-03-05T10:30:00Z"); }

    void perform(const tests::Assigned& what) {
        house.run(tenant,
                  "update assignment set state = 'performed', outcome = 'performed'"
                  " where id = '" +
                      to_text(what.assignment) + "'");
    }
    void set_sheet(std::string_view state) {
        house.run(tenant,
                  fmt::format("insert into timesheet (tenant_id, id, assignment_id, interpreter_id,"
                              " state, begin_at, end_at, updated_at) values ('{}', '{}', '{}',"
                              " '{}', '{}', '2026-03-05 09:00Z', '2026-03-05 10:00Z',"
                              " '2026-03-05 10:00Z')",
                              to_text(tenant), to_text(tests::test_uuid(77)),
                              to_text(one.assignment), to_text(one.interpreter), state));
    }
    Reply give(const Person& person, const json& body) {
        return house.post(person, one.path + "/feedback", body);
    }
    /// "requester 4", with the note if there is one; all of them joined by blanks.
    std::string seen_by(const Person& person) {
        std::string text;
        const auto reply = house.get(person, one.path + "/feedback");
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        for (const auto& line : reply.body["items"]) {
            text += text.empty() ? "" : " ";
            text += line["side"].get<std::string>() + ' ' + line["understood"].dump();
            if (!line["note"].is_null()) text += ' ' + line["note"].get<std::string>();
        }
        return text;
    }
    json figures() {
        return house.get(coordinator, "/api/v1/figures?from=2026-03-01&to=2026-03-31")
            .body["period"]["feedback"];
    }

    tests::Assigned one = tests::add_assigned(house, tenant);
    Person office_of_it = house.log_in(tenant, "requester", {.requester = one.requester});
    Person who_came = house.log_in(tenant, "interpreter", {.interpreter = one.interpreter});
    const json good{{"on_time", true}, {"understood", 4}};
};

TEST_F(FeedbackTest, EachSideSeesItsOwnAndTheCoordinatorBoth) {
    perform(one);
    ASSERT_EQ(give(office_of_it, good).status, 200);
    ASSERT_EQ(give(who_came, {{"on_time", false}, {"understood", 2}, {"note", "sehr laut"}}).status,
              200);
    EXPECT_EQ(seen_by(office_of_it), "requester 4");
    EXPECT_EQ(seen_by(who_came), "interpreter 2 sehr laut");
    EXPECT_EQ(seen_by(coordinator), "requester 4 interpreter 2 sehr laut");
    EXPECT_EQ(house.get(caseworker, one.path + "/feedback").status, 404);
    EXPECT_EQ(give(coordinator, good).code(), "capability_missing");
}

TEST_F(FeedbackTest, ASecondAnswerTakesThePlaceOfTheFirst) {
    perform(one);
    ASSERT_EQ(give(office_of_it, {{"on_time", true}, {"understood", 4}, {"note", "a"}}).status,
              200);
    house.clock().advance(dispatch::Minutes{5});
    ASSERT_EQ(give(office_of_it, {{"on_time", true}, {"understood", 5}}).status, 200);
    EXPECT_EQ(seen_by(office_of_it), "requester 5");
    EXPECT_EQ(house.count(tenant, "assignment_feedback"), 1);
}

TEST_F(FeedbackTest, ItIsGivenFromThePerformanceUntilTheHoursAreSettled) {
    EXPECT_EQ(give(office_of_it, good).code(), "assignment_not_performed");
    perform(one);
    set_sheet("confirmed");
    EXPECT_EQ(give(office_of_it, good).status, 200);
    house.run(tenant, "update timesheet set state = 'verified'");
    EXPECT_EQ(give(office_of_it, good).code(), "feedback_closed");
    EXPECT_EQ(give(who_came, good).code(), "feedback_closed");
}

TEST_F(FeedbackTest, AnswersOutsideOfTheScaleAreRefused) {
    perform(one);
    for (const auto& body :
         {json{{"on_time", true}, {"understood", 0}}, json{{"on_time", true}, {"understood", 6}},
          json{{"understood", 3}}, json{{"on_time", true}}})
        EXPECT_EQ(give(office_of_it, body).status, 422) << body;
}

TEST_F(FeedbackTest, NobodyElseIsToldThatItWasGiven) {
    perform(one);
    const auto before = house.count(tenant, "event");
    ASSERT_EQ(give(who_came, good).status, 200);
    EXPECT_EQ(house.count(tenant, "event"), before);
    EXPECT_EQ(house.count(tenant, "audit where action = 'feedback_given'"), 1);
}

TEST_F(FeedbackTest, FiguresCountItFromFiveOn) {
    const auto answer = [&](int understood) {
        one = tests::add_assigned(house, tenant);
        perform(one);
        give(house.log_in(tenant, "requester", {.requester = one.requester}),
             {{"on_time", true}, {"understood", understood}});
    };
    for (const int understood : {5, 4, 3, 5}) answer(understood);
    EXPECT_EQ(figures()[0], (json{{"side", "requester"},
                                  {"answers", nullptr},
                                  {"on_time", nullptr},
                                  {"understood_mean", nullptr}}));
    answer(3);
    EXPECT_EQ(
        figures()[0],
        (json{{"side", "requester"}, {"answers", 5}, {"on_time", 5}, {"understood_mean", 4.0}}));
    EXPECT_EQ(figures()[1]["answers"], 0);
    house.run(tenant,
              "update assignment_feedback set on_time = false where id ="
              " (select id from assignment_feedback limit 1)");
    EXPECT_TRUE(figures()[0]["on_time"].is_null());  // one of five would be recognised
}

}  // namespace
