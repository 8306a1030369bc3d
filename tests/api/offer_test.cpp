#include "tests/api/api_fixture.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

using dispatch::InterpreterId;
using Json = nlohmann::json;

/// Offers over HTTP: one office, two people who are asked at once.
class Offers : public testing::Test {
protected:
    Offers() { world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})"); }

    std::string target(dispatch::OfferId id, std::string_view act = "") {
        return "/api/v1/offers/" + to_text(id) + std::string{act};
    }
    Person log_in(InterpreterId person) {
        return house.log_in(world.tenant, "interpreter", {.interpreter = person});
    }

    TestHouse house;
    World world{house.database()};
    InterpreterId first = world.add_person();
    InterpreterId second = world.add_person();
    Person first_login = log_in(first);
    Person second_login = log_in(second);
    Person coordinator = house.log_in(world.tenant, "coordinator");
    Person office = house.log_in(world.tenant, "requester", {.requester = world.office});
    dispatch::BookingId booking = search();
    dispatch::OfferId offer = world.offer_of(first, booking);

private:
    dispatch::BookingId search() {
        const auto id = world.add_booking();
        world.work();
        return id;
    }
};

TEST_F(Offers, APersonSeesTheirOwnOffersAndNoAddress) {
    const auto list = house.get(first_login, "/api/v1/offers?state=made");
    ASSERT_EQ(list.status, 200) << list.raw.body;
    ASSERT_EQ(list.body["items"].size(), 1U);
    const auto& shown = list.body["items"][0];
    EXPECT_EQ(shown["id"], to_text(offer));
    EXPECT_EQ(shown["district"], "Detmold");
    EXPECT_EQ(shown["allowed_actions"], Json({"accept", "decline", "recuse", "propose"}));
    EXPECT_EQ(list.raw.body.find("Weg 1"), std::string::npos);
    EXPECT_EQ(house.get(second_login, target(offer)).status, 404);
}

TEST_F(Offers, AnotherPersonsOfferDoesNotExist) {
    for (const auto* act : {"/accept", "/decline", "/recuse"})
        EXPECT_EQ(house.post(second_login, target(offer, act), Json::object()).status, 404) << act;
    EXPECT_EQ(
        house.post(second_login, target(offer, "/propose"), {{"local", "2026-03-10T09:00"}}).status,
        404);
    EXPECT_EQ(world.offers(booking), "made,made");
}

TEST_F(Offers, OfficesAnswerNoOffers) {
    EXPECT_EQ(house.post(office, target(offer, "/accept"), Json::object()).status, 403);
    EXPECT_EQ(house.post(office, target(offer, "/confirm"), Json::object()).status, 403);
    EXPECT_EQ(house.post(first_login, target(offer, "/confirm"), Json::object()).status, 403);
}

TEST_F(Offers, AcceptingAnswersTheAssignmentAndTheSecondHearsWhyNot) {
    const auto yes = house.post(first_login, target(offer, "/accept"), Json::object());
    ASSERT_EQ(yes.status, 200) << yes.raw.body;
    EXPECT_EQ(yes.body["state"], "accepted");
    EXPECT_TRUE(yes.body["assignment_id"].is_string());
    EXPECT_EQ(yes.body["allowed_actions"], Json::array());
    const auto late = house.post(second_login, target(world.offer_of(second, booking), "/accept"),
                                 Json::object());
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.code(), "offer_withdrawn");
}

TEST_F(Offers, AnExpiredOfferAllowsNothingAndIsRefused) {
    house.clock().set("2026-03-03T08:00:00Z");
    EXPECT_EQ(house.get(first_login, target(offer)).body["allowed_actions"], Json::array());
    const auto late = house.post(first_login, target(offer, "/accept"), Json::object());
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.code(), "offer_expired");
}

TEST_F(Offers, TheCoordinatorAnswersForThePersonByTelephone) {
    const auto no = house.post(coordinator, target(offer, "/decline"), {{"channel", "telephone"}});
    ASSERT_EQ(no.status, 200) << no.raw.body;
    EXPECT_EQ(no.body["state"], "declined");
    EXPECT_EQ(world.text("select channel || ' ' || on_behalf_of as it from audit"
                         " where action = 'offer_declined'"),
              "telephone " + to_text(first));
}

TEST_F(Offers, CandidatesAreRankedAndTheOthersHaveReasons) {
    world.add_person({.language = "som"});
    const auto seat = to_text(world.seats_of(booking).front());
    const auto look = house.get(coordinator, "/api/v1/seats/" + seat + "/candidates");
    ASSERT_EQ(look.status, 200) << look.raw.body;
    EXPECT_EQ(look.body["candidates"].size(), 2U);
    ASSERT_EQ(look.body["excluded"].size(), 1U);
    EXPECT_EQ(look.body["excluded"][0]["reasons"][0]["code"], "language_missing");
    EXPECT_FALSE(look.body["excluded"][0]["overridable"]);
    const auto& parts = look.body["candidates"][0]["parts"];
    EXPECT_EQ(parts[0]["text"], "spricht Hocharabisch");
    EXPECT_EQ(parts[1]["text"], "Sprachniveau C1");
    EXPECT_EQ(parts[1]["text_en"], "level C1");
    EXPECT_EQ(parts[1]["weight"], 15);
    EXPECT_EQ(house.get(office, "/api/v1/seats/" + seat + "/candidates").status, 403);
    EXPECT_EQ(house.get(coordinator, "/api/v1/seats/" + to_text(offer) + "/candidates").status,
              404);
}

TEST_F(Offers, CallsListThoseWhoAreAskedByTelephone) {
    const auto third = world.add_person({.language = "tir", .reached_by = "phone"});
    const auto by_phone = world.add_booking({.language = "tir"});
    world.work();
    const auto calls = house.get(coordinator, "/api/v1/calls");
    ASSERT_EQ(calls.status, 200) << calls.raw.body;
    ASSERT_EQ(calls.body["items"].size(), 1U);
    EXPECT_TRUE(calls.body["items"][0]["offer"]["expires_at"].is_null());
    const auto call = world.offer_of(third, by_phone);
    const auto noted = house.post(coordinator, target(call, "/call"), {{"result", "not_reached"}});
    ASSERT_EQ(noted.status, 200) << noted.raw.body;
    EXPECT_TRUE(noted.body["expires_at"].is_string());
    EXPECT_EQ(house.get(first_login, "/api/v1/calls").status, 403);
}

TEST_F(Offers, TellHowFarItIsFromHomeOrFromTheAssignmentBefore) {
    const auto journey = [&](dispatch::OfferId id) -> Json {
        return house.get(first_login, target(id)).body["journey"];
    };
    EXPECT_EQ(journey(offer),
              Json({{"km", 0.0}, {"minutes", 5}, {"means", "car"}, {"from", "home"}}));
    const auto listed = house.get(first_login, "/api/v1/offers?state=made");
    EXPECT_EQ(listed.body["items"][0]["journey"], journey(offer));

    const auto before =
        world.add_booking({.times = {"2026-03-09T07:00:00Z"}, .at = Spot{.longitude = 8.80}});
    const auto by_video = world.add_booking({.mode = "video", .times = {"2026-03-11T10:00:00Z"}});
    world.work();
    EXPECT_EQ(journey(world.offer_of(first, by_video)), nullptr);
    const auto taken =
        house.post(first_login, target(world.offer_of(first, before), "/accept"), Json::object());
    ASSERT_EQ(taken.status, 200) << taken.raw.body;
    const auto from_there = journey(offer);
    EXPECT_EQ(from_there["from"], "last_place");
    EXPECT_EQ(from_there["km"], 8.9);  // a tenth of a degree and the detour
    EXPECT_EQ(from_there["minutes"], 17);
    house.clock().set("2026-03-09T10:00:00Z");
    EXPECT_EQ(journey(offer), nullptr);  // it lies behind
}

TEST_F(Offers, AnotherTenantSeesNothing) {
    const auto stranger = house.log_in(house.add_tenant("fremd"), "coordinator");
    EXPECT_EQ(house.get(stranger, target(offer)).status, 404);
    EXPECT_EQ(house.post(stranger, target(offer, "/accept"), Json::object()).status, 404);
    EXPECT_EQ(house.get(stranger, "/api/v1/offers").body["items"].size(), 0U);
}

}  // namespace
}  // namespace tests
