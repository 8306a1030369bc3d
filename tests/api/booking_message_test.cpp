#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

class BookingMessageTest : public tests::BookingWorld {
protected:
    Reply write(const Person& person, const std::string& text) {
        return house.post(person, path, {{"text", text}});
    }
    json list(const Person& person) {
        const auto reply = house.get(person, path);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body["items"];
    }
    /// Texts of the messages in the timeline of the booking.
    std::string in_timeline(const Person& person) {
        std::string texts;
        const auto reply = house.get(person, booking + "/timeline");
        for (const auto& line : reply.body["items"])
            if (line.contains("message")) {
                texts += texts.empty() ? "" : " | ";
                texts += line["text"].get<std::string>() + ": " +
                         line["message"]["text"].get<std::string>();
            }
        return texts;
    }
    Reply close(const json& message, const json& body = json::object()) {
        return house.post(coordinator, path + '/' + message["id"].get<std::string>() + "/close",
                          body);
    }
    json today() { return house.get(coordinator, "/api/v1/today").body["messages"]; }

    tests::Assigned one = tests::add_assigned(house, tenant);
    std::string booking = "/api/v1/bookings/" + to_text(one.booking);
    std::string path = booking + "/messages";
    Person office_of_it = house.log_in(tenant, "requester", {.requester = one.requester});
    Person colleague = house.log_in(tenant, "requester", {.requester = one.requester});
    Person who_comes = house.log_in(tenant, "interpreter", {.interpreter = one.interpreter});
};

TEST_F(BookingMessageTest, OfficesMessageIsSeenByColleaguesAndCoordinatorNotByTheInterpreter) {
    const auto written = write(office_of_it, "Bitte den Hintereingang nehmen.");
    ASSERT_EQ(written.status, 201) << written.raw.body;
    EXPECT_EQ(written.body["message"]["side"], "requester");
    EXPECT_EQ(written.body["findings"], json::array());
    const std::string line = "Nachricht an die Koordination: Bitte den Hintereingang nehmen.";
    for (const auto& person : {office_of_it, colleague, coordinator}) {
        EXPECT_EQ(list(person).size(), 1U);
        EXPECT_EQ(in_timeline(person), line);
    }
    EXPECT_EQ(list(who_comes), json::array());
}

TEST_F(BookingMessageTest, InterpretersMessageIsSeenByTheCoordinatorNotByTheOffice) {
    ASSERT_EQ(write(who_comes, "Ich komme fünf Minuten später.").status, 201);
    EXPECT_EQ(list(who_comes).size(), 1U);
    EXPECT_EQ(list(coordinator)[0]["side"], "interpreter");
    EXPECT_EQ(in_timeline(coordinator),
              "Nachricht an die Koordination: Ich komme fünf Minuten später.");
    EXPECT_EQ(list(office_of_it), json::array());
    EXPECT_EQ(in_timeline(office_of_it), "");
}

TEST_F(BookingMessageTest, OnlyWhoHasToDoWithTheBookingWrites) {
    const auto somebody = house.log_in(tenant, "interpreter", {.interpreter = add_speaker()});
    for (const auto& person : {caseworker, somebody}) {
        EXPECT_EQ(write(person, "Hallo").status, 404);
        EXPECT_EQ(house.get(person, path).status, 404);
    }
    EXPECT_EQ(write(coordinator, "Hallo").code(), "capability_missing");
    EXPECT_EQ(house.count(tenant, "booking_message"), 0);
}

TEST_F(BookingMessageTest, WhatLooksLikeAClientIsWarnedOfAndNeverRefused) {
    const auto preview =
        house.post(office_of_it, path, {{"text", "Frau Yilmaz kommt mit"}, {"preview", true}});
    ASSERT_EQ(preview.status, 201);
    EXPECT_TRUE(preview.body["message"].is_null());
    EXPECT_EQ(preview.body["findings"][0]["code"], "client_data_suspected");
    EXPECT_EQ(preview.body["findings"][0]["severity"], "warn");
    EXPECT_EQ(preview.body["findings"][0]["field"], "text");
    EXPECT_EQ(house.count(tenant, "booking_message"), 0);
    for (const auto* text : {"geb. 03.04.1987", "erreichbar unter 0176 1234567"})
        EXPECT_EQ(write(office_of_it, text).body["findings"].size(), 1U) << text;
    EXPECT_EQ(list(office_of_it).size(), 2U);
}

TEST_F(BookingMessageTest, TextHasFiveHundredCharactersAtMost) {
    EXPECT_EQ(write(office_of_it, std::string(500, 'a')).status, 201);
    EXPECT_EQ(write(office_of_it, std::string(501, 'a')).status, 422);
    EXPECT_EQ(write(office_of_it, "").status, 422);
}

TEST_F(BookingMessageTest, ItWaitsInTodayUntilItIsClosed) {
    const auto message = write(office_of_it, "Bitte Rückruf").body["message"];
    ASSERT_EQ(today()["count"], 1);
    const auto waiting = today()["items"][0];
    EXPECT_EQ(waiting["text"], "Bitte Rückruf");
    EXPECT_EQ(waiting["message_id"], message["id"]);
    EXPECT_EQ(waiting["allowed_actions"], json::array({"close_message"}));
    const auto closed = close(message);
    ASSERT_EQ(closed.status, 200) << closed.raw.body;
    EXPECT_EQ(closed.body["state"], "done");
    EXPECT_EQ(today()["count"], 0);
    EXPECT_EQ(close(message).code(), "message_done");
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'message_answered'"), 0);
}

TEST_F(BookingMessageTest, AnswerIsReadByWhoWroteAndTheMailSaysNothingOfIt) {
    const auto message = write(office_of_it, "Geht auch Raum 12?").body["message"];
    ASSERT_EQ(close(message, {{"answer", "Ja, Raum 12."}}).status, 200);
    EXPECT_EQ(list(colleague)[0]["answer"], "Ja, Raum 12.");
    EXPECT_EQ(in_timeline(office_of_it),
              "Nachricht an die Koordination: Geht auch Raum 12? | "
              "Nachricht beantwortet: Geht auch Raum 12?");
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'message_answered' and recipient_id = '" +
                                      to_text(office_of_it.account) + "'"),
              1);
}

TEST_F(BookingMessageTest, AnInterpreterIsToldOfTheAnswerToo) {
    const auto message = write(who_comes, "Welcher Eingang?").body["message"];
    ASSERT_EQ(close(message, {{"answer", "Der hintere."}}).status, 200);
    EXPECT_EQ(list(who_comes)[0]["answer"], "Der hintere.");
    work();
    EXPECT_EQ(house.count(tenant, "message where kind = 'message_answered'"), 1);
}

TEST_F(BookingMessageTest, NothingOfItIsStoredReadably) {
    write(office_of_it, "Zeile-die-niemand-liest");
    EXPECT_EQ(house.count(tenant,
                          "booking_message where encode(text_enc, 'escape') like "
                          "'%niemand%'"),
              0);
    EXPECT_EQ(house.count(tenant, "event where data::text like '%niemand%'"), 0);
    EXPECT_EQ(house.count(tenant, "audit where action = 'booking_message_written'"), 1);
}

}  // namespace
