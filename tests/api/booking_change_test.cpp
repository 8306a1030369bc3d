#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::findings_of;
using tests::path_of;

json times(std::string_view local) {
    return {{{"local", local}}};
}

/// A booking that somebody has accepted.
class Filled : public tests::BookingWorld {
protected:
    dispatch::InterpreterId first = add_speaker("kmr");
    json booking = filled();

private:
    json filled() {
        auto body = input();
        body["language"] = "kmr";
        auto made = request(caseworker, body);
        work();
        accept_offer_of(first);
        return made;
    }
};

using ApproveBooking = tests::BookingWorld;
using WithdrawBooking = tests::BookingWorld;
using CancelBooking = Filled;
using MoveBooking = Filled;
using SearchAgain = tests::BookingWorld;

}  // namespace

TEST_F(ApproveBooking, BeginsTheSearch) {
    set_rule(R"({"approval_needed": true})");
    const auto booking = request(caseworker, input());
    EXPECT_EQ(read(coordinator, booking)["allowed_actions"], (json{"approve", "cancel", "move"}));
    EXPECT_EQ(act(caseworker, booking, "approve").code(), "capability_missing");
    const auto reply = act(coordinator, booking, "approve");
    EXPECT_EQ(reply.body["state"], "active");
    EXPECT_EQ(reply.header("ETag"), "\"2\"");
    work();
    EXPECT_EQ(events("offer_made"), 1);
    EXPECT_EQ(act(coordinator, booking, "approve").code(), "booking_active");
}

TEST_F(WithdrawBooking, TellsThePeopleAsked) {
    const auto booking = request(caseworker, input());
    work();
    const auto preview = act(caseworker, booking, "cancel", {{"preview", true}});
    EXPECT_EQ(preview.body["cancelled"], false);
    EXPECT_EQ(preview.body["booking_state"], "withdrawn");
    EXPECT_EQ(read(caseworker, booking)["state"], "active");
    const auto reply = act(caseworker, booking, "cancel");
    EXPECT_EQ(reply.body["cancelled"], true);
    EXPECT_EQ(reply.body["late"], false);
    const auto after = read(caseworker, booking);
    EXPECT_EQ(after["state"], "withdrawn");
    EXPECT_EQ(after["allowed_actions"], json::array({"write_message"}));
    EXPECT_EQ(events("offer_withdrawn"), 1);
    EXPECT_EQ(events("booking_withdrawn"), 1);
    EXPECT_EQ(house.count(tenant, "offer where state = 'made'"), 0);
    EXPECT_EQ(house.count(tenant, "offer_round where state <> 'closed'"), 0);
    EXPECT_EQ(act(caseworker, booking, "cancel").code(), "booking_withdrawn");
    work();  // nothing is searched any more
    EXPECT_EQ(events("offer_made"), 1);
}

TEST_F(WithdrawBooking, IsNotForOthers) {
    const auto booking = request(caseworker, input());
    const auto stranger =
        house.log_in(tenant, "requester", {.requester = house.add_requester(tenant)});
    for (const auto* act : {"move", "search"}) {
        const auto reply = house.ask_as(stranger, {.method = "POST",
                                                   .target = path_of(booking) + "/" + act,
                                                   .body = {{"times", times("2026-03-12T10:00")}},
                                                   .headers = {{"if-match", "\"1\""}}});
        EXPECT_EQ(reply.status, 404) << act;
    }
    EXPECT_EQ(house.post(stranger, path_of(booking) + "/cancel").status, 404);
    EXPECT_EQ(house.get(stranger, path_of(booking) + "/timeline").status, 404);
    EXPECT_EQ(read(caseworker, booking)["state"], "active");
}

TEST_F(CancelBooking, InTimeIsFreeAndFreesThePerson) {
    EXPECT_EQ(house.count(tenant, "commitment"), 1);
    const auto reply = act(caseworker, booking, "cancel");
    EXPECT_EQ(reply.body["late"], false);
    EXPECT_EQ(reply.body["booking_state"], "cancelled");
    EXPECT_EQ(read(caseworker, booking)["fill"], "closed");
    EXPECT_EQ(read(caseworker, booking)["seats"][0]["state"], "closed");
    EXPECT_EQ(house.get(coordinator, "/api/v1/bookings?fill=closed").body["items"].size(), 1U);
    EXPECT_EQ(house.get(coordinator, "/api/v1/bookings?fill=filled").body["items"].size(), 0U);
    EXPECT_EQ(house.count(tenant, "commitment"), 0);
    EXPECT_EQ(house.count(tenant,
                          "assignment where state = 'cancelled' and cancelled_by = "
                          "'requester' and not cancelled_late"),
              1);
    EXPECT_EQ(house.count(tenant,
                          "event where type = 'assignment_cancelled' and "
                          "data->>'by' = 'requester' and data ? 'interpreter_id'"),
              1);
    EXPECT_EQ(read(caseworker, booking)["seats"][0]["assignment"]["state"], "cancelled");
}

TEST_F(CancelBooking, LateCostsWhatThePreviewSaid) {
    house.clock().set("2026-03-09T09:00:01Z");  // one second less than 24 hours
    const auto preview = act(caseworker, booking, "cancel", {{"preview", true}});
    EXPECT_EQ(preview.body["late"], true);
    EXPECT_EQ(preview.body["text"],
              "Späte Stornierung: 60 Minuten werden als Ausfallhonorar vergütet.");
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 1);
    EXPECT_EQ(act(caseworker, booking, "cancel").body["text"], preview.body["text"]);
    EXPECT_EQ(house.count(tenant, "assignment where cancelled_late"), 1);
}

TEST_F(CancelBooking, ByTheCoordinatorSaysForWhom) {
    act(coordinator, booking, "cancel", {{"channel", "telephone"}});
    EXPECT_EQ(house.count(tenant, fmt::format("audit where action = 'booking_cancelled' and "
                                              "on_behalf_of = '{}' and channel = 'telephone'",
                                              to_text(office))),
              1);
    EXPECT_EQ(house.count(tenant, "assignment where cancelled_by = 'requester'"), 1);
}

TEST_F(CancelBooking, AfterTheAppointmentIsRefused) {
    house.clock().set("2026-03-10T10:00:00Z");
    EXPECT_EQ(act(caseworker, booking, "cancel").code(), "assignment_over");
    EXPECT_EQ(act(caseworker, booking, "cancel", {{"preview", true}}).code(), "assignment_over");
    EXPECT_EQ(read(caseworker, booking)["allowed_actions"], json::array({"write_message"}));
}

TEST_F(MoveBooking, AsksTheSamePersonFirstAndKeepsTheOldTime) {
    add_speaker("kmr");
    const auto reply = act(caseworker, booking, "move", {{"times", times("2026-03-12T14:00")}});
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(reply.body["fill"], "searching");
    EXPECT_EQ(reply.body["times"][0]["local"], "2026-03-12T14:00");
    EXPECT_EQ(reply.body["earlier_times"][0]["local"], "2026-03-10T10:00");
    EXPECT_EQ(house.count(tenant, "assignment where cancelled_by = 'move'"), 1);
    EXPECT_EQ(house.count(tenant, "commitment"), 0);
    work();
    EXPECT_EQ(house.count(tenant, "offer where state = 'made'"), 1);  // of two who could
    accept_offer_of(first);
    EXPECT_EQ(read(caseworker, booking)["seats"][0]["assignment"]["begin"],
              "2026-03-12T14:00:00+01:00");
}

TEST_F(MoveBooking, AsksTheOthersWhenTheSamePersonCannot) {
    add_speaker("kmr");
    act(caseworker, booking, "move", {{"times", times("2026-03-12T14:00")}});
    work();
    const auto offer = house.run(tenant, "select id from offer where state = 'made'");
    const auto person = house.log_in(tenant, "interpreter", {.interpreter = first});
    house.post(person, "/api/v1/offers/" + dispatch::to_text(offer.only().uuid("id")) + "/decline");
    work();
    EXPECT_EQ(house.count(tenant, fmt::format("offer where state = 'made' and "
                                              "interpreter_id <> '{}'",
                                              to_text(first))),
              1);
}

TEST_F(MoveBooking, NeedsTheVersionThatSomebodyKnows) {
    const tests::Ask ask{.method = "POST",
                         .target = path_of(booking) + "/move",
                         .body = {{"times", times("2026-03-12T14:00")}}};
    EXPECT_EQ(house.ask_as(caseworker, ask).code(), "if_match_missing");
    auto stale = ask;
    stale.headers = {{"if-match", "\"1\""}};
    EXPECT_EQ(house.ask_as(caseworker, stale).code(), "version_stale");
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 1);
}

TEST_F(MoveBooking, FollowsTheRulesOfRequests) {
    const auto past = act(caseworker, booking, "move", {{"times", times("2026-03-01T10:00")}});
    EXPECT_EQ(past.code(), "request_refused");
    EXPECT_EQ(findings_of(past), "time_in_past");
    const auto never = act(caseworker, booking, "move", {{"times", times("2026-03-29T02:30")}});
    EXPECT_EQ(never.code(), "local_time_nonexistent");
    const auto longer = act(caseworker, booking, "move",
                            {{"times", times("2026-03-12T10:00")}, {"duration_min", 900}});
    EXPECT_EQ(findings_of(longer), "duration_too_long");
    EXPECT_EQ(act(caseworker, booking, "move").code(), "field_missing");
    EXPECT_EQ(events("booking_moved"), 0);
    EXPECT_EQ(house.count(tenant, "assignment where state = 'confirmed'"), 1);
}

TEST_F(MoveBooking, ToTomorrowIsUrgent) {
    const auto reply = act(caseworker, booking, "move",
                           {{"times", times("2026-03-03T10:00")}, {"duration_min", 90}});
    EXPECT_EQ(reply.body["urgency"], "urgent");
    EXPECT_EQ(reply.body["duration_min"], 90);
    EXPECT_EQ(reply.body["times"][0]["end"], "2026-03-03T11:30:00+01:00");
}

TEST_F(SearchAgain, TakesTheAlternativeAfterNobodyWasFound) {
    auto body = input();
    body["language"] = "tir";
    const auto booking = request(caseworker, body);
    work();
    const auto unfilled = read(caseworker, booking);
    EXPECT_EQ(unfilled["fill"], "unfilled");
    EXPECT_EQ(unfilled["seats"][0]["unfilled_reason"], "no_such_language");
    EXPECT_FALSE(unfilled["seats"][0]["unfilled_text"].get<std::string>().empty());
    EXPECT_EQ(unfilled["allowed_actions"], (json{"cancel", "move", "search", "write_message"}));
    add_speaker("tir");
    const auto reply = act(caseworker, booking, "search", {{"mode", "telephone"}});
    EXPECT_EQ(reply.body["mode"], "telephone");
    EXPECT_EQ(reply.body["fill"], "searching");
    work();
    EXPECT_EQ(events("offer_made"), 1);
}

TEST_F(SearchAgain, AtOtherTimesOrTheSameOnesOnceMore) {
    auto body = input();
    body["language"] = "tir";
    const auto booking = request(caseworker, body);
    work();
    EXPECT_EQ(act(caseworker, booking, "search").body["fill"], "searching");
    work();
    const auto later = act(coordinator, booking, "search", {{"times", times("2026-03-11T10:00")}});
    EXPECT_EQ(later.body["times"].size(), 1U);
    EXPECT_EQ(later.body["earlier_times"].size(), 1U);
}

TEST_F(SearchAgain, WaitsUntilTheSearchThatRunsHasEnded) {
    add_speaker();
    const auto booking = request(caseworker, input());
    work();
    EXPECT_EQ(act(caseworker, booking, "search").code(), "seat_searching");
}

TEST_F(SearchAgain, IsRefusedWhereThereIsNothingToSearch) {
    set_rule(R"({"approval_needed": true})");
    const auto requested = request(caseworker, input());
    EXPECT_EQ(act(caseworker, requested, "search").code(), "booking_requested");
    set_rule(R"({"approval_needed": false})");
    const auto person = add_speaker("kmr");
    auto body = input();
    body["language"] = "kmr";
    const auto filled = request(caseworker, body);
    work();
    accept_offer_of(person);
    EXPECT_EQ(act(caseworker, filled, "search").code(), "seat_filled");
    auto signed_talk = input();
    signed_talk["language"] = "gsg";
    const auto of_sign = request(caseworker, signed_talk);
    work();
    const auto reply = act(caseworker, of_sign, "search", {{"mode", "telephone"}});
    EXPECT_EQ(findings_of(reply), "sign_language_by_telephone");
}
