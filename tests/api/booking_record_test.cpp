#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::findings_of;
using tests::path_of;

class RecordAfterwards : public tests::BookingWorld {
protected:
    dispatch::InterpreterId person = add_speaker();

    json weekend() const {
        return {{"requester_id", to_text(office)},
                {"place_id", to_text(place)},
                {"language", "ary"},
                {"setting", "counselling"},
                {"mode", "on_site"},
                {"begin", "2026-02-28T11:00"},
                {"duration_min", 60},
                {"interpreter_id", to_text(person)},
                {"channel", "telephone"}};
    }
};

using CheckBooking = tests::BookingWorld;
using ReadTimeline = tests::BookingWorld;
using CompleteBooking = tests::BookingWorld;

std::string types_of(const tests::Reply& timeline) {
    std::string types;
    for (const auto& line : timeline.body["items"])
        types += (types.empty() ? "" : " ") + line["type"].get<std::string>();
    return types;
}

}  // namespace

TEST_F(RecordAfterwards, ConfirmsAnAssignmentInThePast) {
    const auto reply = house.post(coordinator, "/api/v1/bookings/afterwards", weekend());
    ASSERT_EQ(reply.status, 201) << reply.raw.body;
    EXPECT_EQ(reply.body["state"], "active");
    EXPECT_EQ(reply.body["fill"], "filled");
    EXPECT_EQ(reply.body["findings"], (json{"time_in_past", "lead_time_short"}));
    const auto& assignment = reply.body["seats"][0]["assignment"];
    EXPECT_EQ(assignment["state"], "confirmed");
    EXPECT_EQ(assignment["begin"], "2026-02-28T11:00:00+01:00");
    EXPECT_EQ(house.count(tenant, "commitment"), 1);
    EXPECT_EQ(house.count(tenant, fmt::format("audit where action = 'booking_requested' and "
                                              "on_behalf_of = '{}' and channel = 'telephone'",
                                              to_text(office))),
              1);
    work();
    EXPECT_EQ(events("round_opened"), 0);
}

TEST_F(RecordAfterwards, NeverBooksAPersonTwice) {
    ASSERT_EQ(house.post(coordinator, "/api/v1/bookings/afterwards", weekend()).status, 201);
    auto overlapping = weekend();
    overlapping["begin"] = "2026-02-28T11:30";
    const auto reply = house.post(coordinator, "/api/v1/bookings/afterwards", overlapping);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.code(), "interpreter_already_booked");
    EXPECT_EQ(house.count(tenant, "booking"), 1);
}

TEST_F(RecordAfterwards, IsRefusedToOfficesAndForStrangers) {
    EXPECT_EQ(house.post(caseworker, "/api/v1/bookings/afterwards", weekend()).code(),
              "capability_missing");
    auto nobody = weekend();
    nobody["interpreter_id"] = "01900000-0000-7000-8000-00000000dead";
    EXPECT_EQ(house.post(coordinator, "/api/v1/bookings/afterwards", nobody).status, 404);
    EXPECT_EQ(house.count(tenant, "booking"), 0);
}

TEST_F(CheckBooking, TellsTheChanceAndSavesNothing) {
    const auto reply = house.post(caseworker, "/api/v1/bookings/check", input());
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(reply.body["times"][0]["local"], "2026-03-10T10:00");
    EXPECT_EQ(reply.body["times"][0]["qualified"], 1);
    EXPECT_EQ(reply.body["times"][0]["free"], 1);
    EXPECT_EQ(reply.body["times"][0]["chance"], "poor");
    EXPECT_EQ(reply.body["urgency"], "normal");
    EXPECT_EQ(reply.body["better_times"], json::array());
    EXPECT_TRUE(reply.body["answer_expected_min"].is_null());
    EXPECT_EQ(house.count(tenant, "booking"), 0);
    EXPECT_EQ(house.count(tenant, "event where aggregate = 'booking'"), 0);
}

TEST_F(CheckBooking, TellsTheSameHourOnTheWorkingDaysAround) {
    const auto near = [&](std::string_view local) {
        auto body = input();
        body["times"] = {{{"local", local}}};
        std::string days;
        const auto reply = house.post(caseworker, "/api/v1/bookings/check", body);
        for (const auto& time : reply.body["near_times"]) {
            const auto text = time["local"].get<std::string>();
            days += (days.empty() ? "" : " ") + text.substr(5, 5);
            EXPECT_EQ(text.substr(11), "10:00");
            EXPECT_EQ(time["free"], 1);
        }
        return days;
    };
    EXPECT_EQ(near("2026-03-10T10:00"),
              "03-03 03-04 03-05 03-06 03-09 03-10 03-11 03-12 03-13 03-16");
    house.clock().set("2026-04-02T08:30:00Z");  // Maundy Thursday, after ten
    EXPECT_EQ(near("2026-04-09T10:00"), "04-07 04-08 04-09 04-10 04-13 04-14 04-15");
}

TEST_F(CheckBooking, NamesBetterTimesAndHowLongItTook) {
    const auto person = add_speaker("kmr");
    auto body = input();
    body["language"] = "kmr";
    request(caseworker, body);
    work();
    house.clock().advance(dispatch::Minutes{37});
    accept_offer_of(person);
    const auto reply = house.post(caseworker, "/api/v1/bookings/check", body);
    EXPECT_EQ(reply.body["times"][0]["free"], 0);
    EXPECT_EQ(reply.body["times"][0]["chance"], "none");
    EXPECT_EQ(reply.body["times"][0]["qualified"], 1);
    ASSERT_EQ(reply.body["better_times"].size(), 3U);
    EXPECT_EQ(reply.body["better_times"][0]["free"], 1);
    EXPECT_EQ(reply.body["answer_expected_min"], 37);
    EXPECT_EQ(findings_of(reply), "similar_request_exists");
}

TEST_F(CheckBooking, ShowsWhatSpeaksAgainstItWithoutRefusing) {
    auto body = input();
    body["language"] = "gsg";
    body["mode"] = "telephone";
    const auto reply = house.post(caseworker, "/api/v1/bookings/check", body);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(findings_of(reply), "sign_language_by_telephone sign_language_claim");
    EXPECT_EQ(reply.body["findings"][0]["field"], "mode");
}

TEST_F(ReadTimeline, TellsOfficesHowManyWereAskedAndNeverWho) {
    const auto other = add_speaker();
    const auto booking = request(caseworker, input());
    work();
    const auto person = house.log_in(tenant, "interpreter", {.interpreter = other});
    const auto offers = house.run(
        tenant, fmt::format("select id from offer where interpreter_id = '{}'", to_text(other)));
    house.post(person,
               "/api/v1/offers/" + dispatch::to_text(offers.only().uuid("id")) + "/decline");
    const auto seen = house.get(caseworker, path_of(booking) + "/timeline");
    EXPECT_EQ(types_of(seen), "booking_requested booking_activated people_asked");
    EXPECT_EQ(seen.body["items"][2]["text"], "2 Personen gefragt");
    EXPECT_EQ(seen.raw.body.find(to_text(other)), std::string::npos);
    const auto all = house.get(coordinator, path_of(booking) + "/timeline");
    EXPECT_EQ(types_of(all),
              "booking_requested booking_activated round_opened offer_made offer_made "
              "offer_declined");
    EXPECT_EQ(all.body["items"][5]["text"], "Kann nicht");
    EXPECT_EQ(all.body["items"][5]["data"]["interpreter_id"], to_text(other));
}

TEST_F(CompleteBooking, WhenTheLastSearchEndsAfterTheOthersHaveWorked) {
    auto body = input();
    body["seats"] = 2;
    const auto booking = request(caseworker, body);
    work();
    const auto offers = house.run(tenant, "select id, interpreter_id from offer");  // one a seat
    const auto person =
        house.log_in(tenant, "interpreter",
                     {.interpreter = dispatch::InterpreterId{offers[0].uuid("interpreter_id")}});
    house.post(person, "/api/v1/offers/" + dispatch::to_text(offers[0].uuid("id")) + "/accept");
    EXPECT_EQ(read(caseworker, booking)["fill"], "searching");
    house.run(tenant, "update assignment set state = 'performed'");
    house.clock().set("2026-03-10T12:00:00Z");
    work();
    const auto after = read(caseworker, booking);
    EXPECT_EQ(after["fill"], "partly_filled");
    EXPECT_EQ(after["state"], "completed");
    EXPECT_EQ(events("booking_completed"), 1);
}
