#include "services/scheduling/standing_slots.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

/// Tuesdays from ten to twelve in the office of the world; it is Monday, 2 March 2026.
class Slots : public tests::BookingWorld {
protected:
    dispatch::InterpreterId mediator = add_speaker();
    Person person = house.log_in(tenant, "interpreter", {.interpreter = mediator});
    dispatch::RequesterId neighbour = house.add_requester(tenant);
    Person other = house.log_in(tenant, "requester", {.requester = neighbour});

    json slot() {
        return {{"name", "Darija im Amt"},
                {"requester_id", to_text(office)},
                {"place_id", to_text(place)},
                {"interpreter_id", to_text(mediator)},
                {"languages", {"ary"}},
                {"first_day", "2026-03-10"},
                {"from", "10:00"},
                {"to", "12:00"},
                {"rule", "FREQ=WEEKLY;BYDAY=TU"},
                {"grain_min", 20}};
    }
    json add() {
        const auto added = house.post(coordinator, "/api/v1/standing-slots", slot());
        EXPECT_EQ(added.status, 201) << added.body;
        work();
        return added.body;
    }
    json days(const Person& reader) {
        return house.get(reader, "/api/v1/slot-days?from=2026-03-02&to=2026-04-19").body["items"];
    }
    json day(const Person& reader, std::size_t number = 0) { return days(reader).at(number); }
    Reply book(const Person& who, json more = json::object()) {
        json body{{"language", "ary"}, {"setting", "office_talk"}, {"minutes", 20}};
        body.update(more);
        return house.post(
            who, "/api/v1/slot-days/" + day(coordinator)["id"].get<std::string>() + "/appointments",
            body);
    }
    std::string states() {
        std::string all;
        for (const auto& one : days(coordinator))
            all += (all.empty() ? "" : " ") + one["state"].get<std::string>();
        return all;
    }
};

TEST_F(Slots, S2BecomeBookingsThatThePersonTakes) {
    add();
    EXPECT_EQ(states(), "held held held held held held");
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 7);  // eight weeks
    EXPECT_EQ(house.count(tenant, "offer where true"), 0);
    EXPECT_EQ(house.count(tenant, "commitment where true"), 7);
    const auto mine = days(person);
    ASSERT_EQ(mine.size(), 6U);
    EXPECT_EQ(mine[0]["begin_at"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(mine[3]["begin_at"], "2026-03-31T10:00:00+02:00");  // by the wall clock
    EXPECT_EQ(mine[0]["free"].size(), 6U);
    house.clock().set("2026-03-04T03:00:00Z");
    work();
    EXPECT_EQ(house.count(tenant, "slot_day where true"), 8);  // two nights later one more
}

TEST_F(Slots, S2AreBookedBySeveralOfficesWhoSeeOnlyTheirOwn) {
    add();
    const auto first = book(caseworker, {{"reference", "51-2031/26"}});
    ASSERT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(first.body["begin_at"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(book(other, {{"begin", "10:00"}}).code(), "slot_time_taken");
    const auto second = book(other, {{"begin", "10:40"}, {"minutes", 30}});
    EXPECT_EQ(second.body["end_at"], "2026-03-10T11:20:00+01:00");  // whole steps
    EXPECT_EQ(day(caseworker)["appointments"].size(), 1U);
    EXPECT_EQ(day(caseworker)["taken"].size(), 2U);
    EXPECT_EQ(day(caseworker)["free"].size(), 3U);
    const auto list = day(person)["appointments"];
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0]["reference"], "51-2031/26");
    EXPECT_EQ(day(other).dump().find("51-2031"), std::string::npos);
    EXPECT_EQ(house.count(tenant,
                          "slot_appointment where position('51-2031'::bytea in reference_enc) > 0"),
              0);
    EXPECT_EQ(book(caseworker, {{"begin", "10:05"}}).code(), "slot_time_off_grid");
    EXPECT_EQ(book(caseworker, {{"language", "tur"}}).code(), "slot_language_other");
    EXPECT_EQ(book(coordinator).code(), "field_missing");
    EXPECT_EQ(book(coordinator, {{"requester_id", to_text(neighbour)}}).status, 201);
}

TEST_F(Slots, S2HaveAWaitingListThatMovesUp) {
    add();
    const auto all = book(caseworker, {{"minutes", 100}});
    const auto last = book(other);
    EXPECT_EQ(last.body["begin_at"], "2026-03-10T11:40:00+01:00");
    EXPECT_EQ(book(other).code(), "slot_day_full");
    EXPECT_EQ(book(other, {{"waits", true}, {"minutes", 120}}).body["state"], "waiting");
    const auto waits = book(caseworker, {{"waits", true}, {"minutes", 40}});
    EXPECT_EQ(waits.body["state"], "waiting");
    EXPECT_EQ(day(coordinator)["waiting"], 2);
    const auto id = all.body["id"].get<std::string>();
    EXPECT_EQ(house.del(other, "/api/v1/slot-appointments/" + id).code(), "not_found");
    EXPECT_EQ(house.del(caseworker, "/api/v1/slot-appointments/" + id).status, 204);
    const auto now = day(caseworker);
    ASSERT_EQ(now["appointments"].size(), 1U);
    EXPECT_EQ(now["appointments"][0]["begin_at"], "2026-03-10T10:00:00+01:00");
    EXPECT_EQ(now["appointments"][0]["id"], waits.body["id"]);
    EXPECT_EQ(now["waiting"], 1);
    EXPECT_EQ(house.del(caseworker, "/api/v1/slot-appointments/" + id).code(), "not_found");
}

TEST_F(Slots, S2FindAStandInAndTheAppointmentsKeepTheirTimes) {
    add();
    const auto booked = book(caseworker);
    const auto sick = house.post(person, "/api/v1/interpreters/" + to_text(mediator) + "/sick",
                                 {{"from", "2026-03-10T00:00"}, {"to", "2026-03-11T00:00"}});
    ASSERT_EQ(sick.status, 200) << sick.body;
    work();
    EXPECT_EQ(day(coordinator)["state"], "seeking");
    EXPECT_GT(house.count(tenant, "offer where state = 'made'"), 0);
    const auto offers = house.run(tenant,
                                  "select interpreter_id from offer where state = 'made'"
                                  " order by position limit 1");
    accept_offer_of(offers.only().id<dispatch::InterpreterId>("interpreter_id"));
    work();
    EXPECT_EQ(day(coordinator)["state"], "stand_in");
    EXPECT_EQ(day(caseworker)["appointments"][0]["begin_at"], booked.body["begin_at"]);
    EXPECT_EQ(days(person).size(), 5U);
}

TEST_F(Slots, S2PauseOnHolidaysAndClosingDays) {
    auto body = slot();
    body["first_day"] = "2026-03-02";
    body["rule"] = "FREQ=WEEKLY;BYDAY=FR";
    ASSERT_EQ(house.post(coordinator, "/api/v1/standing-slots", body).status, 201);
    work();
    EXPECT_EQ(states(), "held held held held paused held held");  // Good Friday, 3 April
    const auto closed = "/api/v1/requesters/" + to_text(office) + "/closed-days";
    const auto one = house.post(
        caseworker, closed,
        {{"first_day", "2026-03-13"}, {"last_day", "2026-03-13"}, {"label", "Klausurtag"}});
    work();
    EXPECT_EQ(states(), "held paused held held paused held held");
    EXPECT_EQ(day(coordinator, 1)["pause"], "office_closed");
    EXPECT_EQ(house.count(tenant, "assignment where state = 'cancelled'"), 1);
    house.del(caseworker, "/api/v1/closed-days/" + one.body["id"].get<std::string>());
    work();
    EXPECT_EQ(states(), "held held held held paused held held");
    book(caseworker);  // on the first day, 6 March
    house.post(caseworker, closed,
               {{"first_day", "2026-03-06"}, {"last_day", "2026-03-06"}, {"label", "Umzug"}});
    work();
    EXPECT_EQ(day(coordinator)["state"], "held");  // somebody is expected
}

TEST_F(Slots, S2WhoIsAwayIsNotTakenAndTheSearchBegins) {
    house.run(tenant,
              "insert into availability_exception (tenant_id, id, interpreter_id, during, kind)"
              " values (current_tenant(), gen_random_uuid(), '" +
                  to_text(mediator) + "', '[2026-03-16Z,2026-03-20Z)', 'absent')");
    add();
    EXPECT_EQ(states(), "held seeking held held held held");
}

TEST_F(Slots, S2EndAndTellHowMuchWasUsed) {
    const auto added = add();
    book(caseworker);
    const auto id = added["id"].get<std::string>();
    const auto end = [&](const char* last) {
        return house.post(coordinator, "/api/v1/standing-slots/" + id + "/end",
                          {{"last_day", last}});
    };
    EXPECT_EQ(end("2026-03-09").code(), "slot_day_has_appointments");
    EXPECT_EQ(end("2026-03-10").status, 204);
    work();
    EXPECT_EQ(states(), "held paused paused paused paused paused");
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 1);
    const auto use = house.get(coordinator, "/api/v1/slot-use?from=2026-03-01&to=2026-03-31").body;
    ASSERT_EQ(use["items"].size(), 1U) << use;
    EXPECT_EQ(use["items"][0]["offered_min"], 120);
    EXPECT_TRUE(use["items"][0]["appointments"].is_null());  // one: too few to tell
    EXPECT_EQ(house.get(caseworker, "/api/v1/slot-use?from=2026-03-01&to=2026-03-31").status, 403);
}

TEST_F(Slots, ThatMakeNoSenseAreRefused) {
    const auto with = [&](const char* field, json value) {
        auto body = slot();
        body[field] = std::move(value);
        return house.post(coordinator, "/api/v1/standing-slots", body).code();
    };
    EXPECT_EQ(with("languages", {"xxx"}), "language_unknown");
    EXPECT_EQ(with("to", "10:10"), "slot_shorter_than_grain");
    EXPECT_EQ(with("to", "09:00"), "availability_ends_before_it_begins");
    EXPECT_EQ(with("rule", "FREQ=WEEKLY;UNTIL=20260301"), "availability_names_no_day");
    EXPECT_EQ(with("requester_id", to_text(neighbour)), "not_found");
    EXPECT_EQ(house.post(caseworker, "/api/v1/standing-slots", slot()).status, 403);
}

}  // namespace
