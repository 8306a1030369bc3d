// Deadlines through the API alone: the operator moves the simulated clock, people see what that
// does.

#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;

constexpr const char* kAdvance = "/api/v1/clock/advance";

class ClockApi : public tests::BookingWorld {
protected:
    Person operating = house.log_in(tenant, "operator");

    json advance(const json& by) {
        const auto reply = house.post(operating, kAdvance, by);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    json advance_to(const std::string& at) { return advance({{"to", at}}); }
    static bool tells(const json& answer, const std::string& consumer) {
        return std::ranges::any_of(answer.at("became_due"), [&](const json& line) {
            return line.at("consumer") == consumer;
        });
    }
};

TEST_F(ClockApi, OnlyTheOperatorMovesASimulatedClock) {
    const auto person =
        house.log_in(tenant, "interpreter", {.interpreter = house.add_interpreter(tenant)});
    const auto before = house.clock().now();
    for (const auto& one : {caseworker, person, coordinator, house.log_in(tenant, "tenant_admin")})
        EXPECT_EQ(house.post(one, kAdvance, {{"minutes", 5}}).code(), "capability_missing");
    for (const auto& body : {json::object(), json{{"minutes", 0}}, json{{"minutes", 600'000}},
                             json{{"minutes", 5}, {"to", "2026-03-03T08:00:00Z"}}})
        EXPECT_EQ(house.post(operating, kAdvance, body).status, 422) << body;
    EXPECT_EQ(house.post(operating, kAdvance, {{"to", "2026-03-02T07:59:59Z"}}).code(),
              "clock_only_forward");
    EXPECT_EQ(house.clock().now(), before);
    EXPECT_EQ(house.get(caseworker, "/api/v1/clock").body,
              json({{"now", "2026-03-02T09:00:00+01:00"}, {"simulated", true}}));
    EXPECT_EQ(advance({{"minutes", 5}})["now"], "2026-03-02T09:05:00+01:00");
    EXPECT_EQ(house.count(tenant, "audit where action = 'clock_advanced'"), 1);
    house.clock().become_real();
    EXPECT_EQ(house.post(operating, kAdvance, {{"minutes", 5}}).code(), "clock_is_real");
}

TEST_F(ClockApi, OfferThatNobodyAnswersExpiresAndTheNextOneIsAsked) {
    set_rule(R"({"strategy_normal": {"kind": "one_by_one", "expiry_min": 60}})");
    add_speaker();
    const auto booking = request(caseworker, input());
    advance({{"minutes", 1}});
    const auto rows = house.run(tenant, "select interpreter_id, expires_at from offer");
    const auto asked = rows.only();
    const dispatch::InterpreterId first{asked.uuid("interpreter_id")};
    const auto expires = asked.instant("expires_at");
    const auto person = house.log_in(tenant, "interpreter", {.interpreter = first});
    const auto offer = house.get(person, "/api/v1/offers?state=made").body["items"].at(0);

    advance_to(dispatch::to_text(expires - dispatch::Seconds{1}));
    EXPECT_EQ(house.get(person, "/api/v1/offers?state=made").body["items"].size(), 1U);
    const auto told = advance_to(dispatch::to_text(expires));
    EXPECT_TRUE(tells(told, "search_seats")) << told;
    EXPECT_EQ(house.get(person, "/api/v1/offers?state=expired").body["items"].size(), 1U);
    const auto accept = "/api/v1/offers/" + offer["id"].get<std::string>() + "/accept";
    EXPECT_EQ(house.post(person, accept).code(), "offer_expired");

    const auto other = house.run(tenant, "select interpreter_id from offer where state = 'made'");
    EXPECT_NE(other.only().uuid("interpreter_id"), first.value);
    accept_offer_of(dispatch::InterpreterId{other.only().uuid("interpreter_id")});
    EXPECT_EQ(read(caseworker, booking)["fill"], "filled");
}

TEST_F(ClockApi, NobodyWhoAnswersLeavesTheBookingUnfilled) {
    set_rule(R"({"strategy_normal": {"kind": "all_at_once", "expiry_min": 60}})");
    const auto booking = request(caseworker, input());
    advance({{"minutes", 1}});
    EXPECT_EQ(read(caseworker, booking)["fill"], "searching");
    advance({{"minutes", 24 * 60}});
    EXPECT_EQ(read(caseworker, booking)["fill"], "unfilled");
}

// The acceptance looks at the time itself: a late worker gives nobody a longer deadline.
TEST_F(ClockApi, DeadlineHoldsThoughNoWorkerHasSeenIt) {
    set_rule(R"({"strategy_normal": {"kind": "all_at_once", "expiry_min": 60}})");
    request(caseworker, input());
    advance({{"minutes", 1}});
    const auto rows = house.run(tenant, "select interpreter_id, expires_at from offer");
    const auto asked = rows.only();
    const auto person =
        house.log_in(tenant, "interpreter",
                     {.interpreter = dispatch::InterpreterId{asked.uuid("interpreter_id")}});
    const auto offer = house.get(person, "/api/v1/offers?state=made").body["items"].at(0);
    house.clock().advance_to(asked.instant("expires_at"));
    const auto accept = "/api/v1/offers/" + offer["id"].get<std::string>() + "/accept";
    EXPECT_EQ(house.post(person, accept).code(), "offer_expired");
    EXPECT_EQ(house.count(tenant, "offer where state = 'made'"), 1);
}

TEST_F(ClockApi, FreeCancellationEndsWithItsDeadline) {
    const auto booking = request(caseworker, input());
    advance({{"minutes", 1}});
    const auto rows = house.run(tenant, "select interpreter_id from offer");
    const auto asked = rows.only();
    accept_offer_of(dispatch::InterpreterId{asked.uuid("interpreter_id")});
    const auto preview = [&] {
        return act(caseworker, booking, "cancel", {{"preview", true}}).body["late"];
    };
    EXPECT_EQ(preview(), false);
    advance_to("2026-03-10T07:00:00Z");  // of the day itself
    EXPECT_EQ(preview(), true);
    advance_to("2026-03-10T11:00:00Z");
    EXPECT_EQ(act(caseworker, booking, "cancel").code(), "assignment_over");
}

}  // namespace
