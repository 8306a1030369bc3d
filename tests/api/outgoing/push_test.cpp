#include "api/outgoing/send_push.hpp"
#include "services/notify/devices.hpp"
#include "tests/api/outgoing/mail_house.hpp"
#include "tests/api/outgoing/outside_server.hpp"

namespace {

constexpr auto* kDevices = "/api/v1/devices";

class PushTest : public tests::MailTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    tests::Person person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = one.interpreter});

    /// A device at our push service, which answers it with `status`.
    std::string device(std::string_view status, std::string_view name = "phone") {
        if (!service) service.emplace("push_server.py");
        const auto added =
            house.post(person, kDevices,
                       {{"endpoint", "http://127.0.0.1:" + service->port + "/" + std::string{name} +
                                         "/" + std::string{status}},
                        {"label", "Firefox, Android"}});
        EXPECT_EQ(added.status, 201) << added.raw.body;
        return added.body["id"];
    }
    void note_offer() {
        const auto offer = tests::offer_instead(house, tenant, one, "2026-03-05T08:00:00Z");
        note(one, "offer_made", services::ids_json({{"offer_id", offer.value}}));
    }
    void note_cancellation() {
        note(one, "assignment_cancelled",
             services::ids_json({{"assignment_id", one.assignment.value},
                                 {"interpreter_id", one.interpreter.value},
                                 {"seat_id", one.seat.value}},
                                {{"by", "requester"}}));
    }
    /// "kind state, ..." of all pushes; mails go to the account beside them.
    std::string pushed() {
        return house
            .run(tenant,
                 "select coalesce(string_agg(kind || ' ' || state, ', ' order by kind), '') as it"
                 " from message where recipient_kind = 'device'")
            .only()
            .text("it");
    }
    std::string devices_text() {
        return house
            .run(tenant,
                 "select coalesce(string_agg(label || ' ' || failures || ' ' ||"
                 " coalesce(to_char(last_success_at, 'HH24:MI'), '-'), ', '), '') as it"
                 " from device")
            .only()
            .text("it");
    }

    std::optional<tests::OutsideServer> service;
};

TEST_F(PushTest, AnOfferWakesThePersonsDeviceWithAnEmptySignedPush) {
    device("201");
    note_offer();
    work();
    EXPECT_EQ(pushed(), "offer sent");
    EXPECT_EQ(service->read_line(),
              "/phone/201 TTL=259200 Urgency=normal Topic=offers bytes=0 signed=True");
    EXPECT_EQ(devices_text(), "Firefox, Android 0 08:00");
}

TEST_F(PushTest, WhatBeginsTomorrowIsUrgentAndACancellationWakesToo) {
    device("201");
    house.clock().set("2026-03-04T09:30:00Z");
    note_cancellation();
    work();
    EXPECT_EQ(service->read_line(),
              "/phone/201 TTL=84600 Urgency=high Topic=assignments bytes=0 signed=True");
}

TEST_F(PushTest, AtNightTheDeviceSleepsUntilSeven) {
    device("201");
    house.clock().set("2026-03-02T20:30:00Z");  // 21:30 in Berlin
    note_offer();
    work();
    EXPECT_EQ(pushed(), "offer waiting");
    house.clock().set("2026-03-03T05:59:00Z");
    work();
    EXPECT_EQ(pushed(), "offer waiting");
    house.clock().set("2026-03-03T06:00:00Z");
    work();
    EXPECT_EQ(pushed(), "offer sent");
}

TEST_F(PushTest, ADeviceThatIsGoneIsForgotten) {
    device("410");
    note_offer();
    work();
    EXPECT_EQ(pushed(), "offer cancelled");
    EXPECT_EQ(devices_text(), "");
    EXPECT_EQ(house.count(tenant,
                          "audit where action = 'device_ended'"
                          " and reason_code = 'push_gone'"),
              1);
}

TEST_F(PushTest, ABusyPushServiceIsAskedAgainAndGivenUpAtLast) {
    device("429");
    note_offer();
    work();
    EXPECT_EQ(pushed(), "offer waiting");
    house.run(tenant, "update offer set expires_at = '2026-04-01Z'");
    for (int i = 0; i < 9; ++i) {
        house.clock().advance(std::chrono::hours{9});
        house.run(tenant, "update message set due_at = '2026-03-01Z'");
        work();
    }
    EXPECT_EQ(pushed(), "offer given_up");
    EXPECT_EQ(house.run(tenant, "select last_error from message where recipient_kind = 'device'")
                  .only()
                  .text("last_error"),
              "push_429");
    EXPECT_EQ(devices_text(), "Firefox, Android 0 -");  // alive, only busy
}

TEST_F(PushTest, ARefusedPushIsNotTriedAgainAndCounted) {
    device("403");
    note_offer();
    work();
    EXPECT_EQ(pushed(), "offer given_up");
    EXPECT_EQ(devices_text(), "Firefox, Android 1 -");
}

TEST_F(PushTest, NobodyIsWokenByWhatTheyDidThemselves) {
    device("201");
    const auto offer = tests::offer_instead(house, tenant, one);
    const auto taken = house.post(person, "/api/v1/offers/" + to_text(offer) + "/accept", {});
    ASSERT_EQ(taken.status, 200) << taken.raw.body;
    work();
    EXPECT_NE(told().find("assignment_confirmed account sent"), std::string::npos) << told();
    EXPECT_EQ(pushed(), "");
}

TEST_F(PushTest, AnOfferThatWasAnsweredMeanwhileWakesNobody) {
    device("201");
    house.clock().set("2026-03-02T20:30:00Z");
    note_offer();
    work();
    house.run(tenant, "update offer set state = 'withdrawn'");
    house.clock().set("2026-03-03T06:00:00Z");
    work();
    EXPECT_EQ(pushed(), "offer cancelled");
}

TEST_F(PushTest, NothingGoesToAddressesInsideTheHouse) {
    device("201");
    house.clock().become_real();  // as in production
    const services::notify::ReadyPush push{
        .endpoint = "https://localhost:" + service->port + "/phone/201", .topic = "offers"};
    const auto answer = api::outgoing::send_push(house.house(), push, db::SigningKey::random());
    EXPECT_EQ(answer.code, "push_address_refused");
}

TEST_F(PushTest, OneBrowserIsOneDeviceOfWhoeverSubscribedLast) {
    const auto first = device("201");
    EXPECT_EQ(device("201"), first);
    EXPECT_EQ(house.get(person, kDevices).body["items"].size(), 1U);
    EXPECT_EQ(house.count(tenant, "audit where action = 'device_added'"), 1);
    const auto before = std::exchange(
        person, house.log_in(tenant, "interpreter",
                             {.requester = {}, .interpreter = house.add_interpreter(tenant)}));
    EXPECT_EQ(device("201"), first);
    EXPECT_EQ(house.get(before, kDevices).body["items"].size(), 0U);
    EXPECT_EQ(house.del(before, kDevices + ("/" + first)).status, 404);
    EXPECT_EQ(house.del(person, kDevices + ("/" + first)).status, 204);
    EXPECT_EQ(devices_text(), "");
}

TEST_F(PushTest, TheEleventhDeviceIsRefused) {
    for (int i = 0; i < 10; ++i) device("201", "phone" + std::to_string(i));
    device("201", "phone3");  // the same again
    const auto refused =
        house.post(person, kDevices, {{"endpoint", "https://push.example.org/11"}, {"label", "x"}});
    EXPECT_EQ(refused.code(), "too_many_devices") << refused.raw.body;
}

TEST_F(PushTest, TheKeyStaysTheSameAndItsSecretIsSealed) {
    const auto key = house.get(person, "/api/v1/push-key").body["public_key"];
    EXPECT_EQ(house.get(person, "/api/v1/push-key").body["public_key"], key);
    EXPECT_EQ(key.get<std::string>().size(), 87U);
    const auto rows = house.run(tenant, "select private_enc from push_key");
    EXPECT_FALSE(db::SigningKey::from_der(rows.only().bytes("private_enc")));
}

TEST(PushEndpoint, IsHttpsAtANameOfTheOpenInternet) {
    using services::notify::is_push_endpoint;
    using enum services::notify::PushReach;
    for (const auto* good : {"https://fcm.googleapis.com/fcm/send/x:y",
                             "https://updates.push.services.mozilla.com/wpush/v2/x",
                             "https://wns2-by3p.notify.windows.com/w/?token=x"})
        EXPECT_TRUE(is_push_endpoint(good, internet)) << good;
    for (const auto* bad :
         {"http://push.example.org/x", "https://push.example.org", "https://localhost/x",
          "https://127.0.0.1/x", "https://[::1]/x", "https://0x7f.1/x", "https://2130706433/x",
          "https://push.example.org:8443/x", "https://user@push.example.org/x",
          "https://push.example.org/a b", "https://push.example.org/\n", "", "https:///x",
          "http://127.0.0.1:80/x"})
        EXPECT_FALSE(is_push_endpoint(bad, internet)) << bad;
    EXPECT_TRUE(is_push_endpoint("http://127.0.0.1:80/x", loopback_too));
    EXPECT_FALSE(is_push_endpoint("http://127.0.0.2:80/x", loopback_too));
}

}  // namespace
