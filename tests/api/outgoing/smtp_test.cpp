#include "api/outgoing/transport.hpp"
#include "tests/api/api_fixture.hpp"
#include "tests/api/outgoing/outside_server.hpp"

namespace {

using MailServer = tests::OutsideServer;
constexpr auto* kScript = "mail_server.py";

api::outgoing::OutgoingMail mail_to(std::string to) {
    return {.from = "ki@beispiel.example",
            .sender_name = "KI Köln",
            .to = std::move(to),
            .subject = "Grüße",
            .text = "Guten Tag\n.\nEnde\n",
            .message_id = "7@beispiel.example",
            .date = *dispatch::parse_instant("2026-03-05T09:00:00Z")};
}

class SmtpTest : public tests::ApiTest {
protected:
    api::House with_relay(const std::string& port) {
        auto copy = house.house();
        copy.relay = {
            .url = "smtp://127.0.0.1:" + port, .from = "ki@beispiel.example", .needs_tls = false};
        return copy;
    }
};

TEST_F(SmtpTest, AMailArrivesAtTheRelay) {
    MailServer server{kScript};
    const auto house_of_mail = with_relay(server.port);
    const auto transport = api::outgoing::transport_for(house_of_mail, "offer");
    EXPECT_EQ(transport(house_of_mail, mail_to("person@beispiel.example")), "");
    EXPECT_EQ(server.read_line(), "from ki@beispiel.example");
    EXPECT_EQ(server.read_line(), "to person@beispiel.example");
    EXPECT_EQ(server.read_line(), "subject Grüße");
    EXPECT_EQ(server.read_line(), "id <7@beispiel.example>");
    EXPECT_EQ(server.read_line(), "text Guten Tag|.|Ende|");
}

TEST_F(SmtpTest, ARefusedRecipientIsACodeWithoutTheAddress) {
    MailServer server{kScript};
    EXPECT_EQ(
        api::outgoing::send_by_smtp(with_relay(server.port), mail_to("unbekannt@beispiel.example")),
        "smtp_550");
}

TEST_F(SmtpTest, ARelayWithoutTlsIsRefusedWhereTlsIsNeeded) {
    MailServer server{kScript};
    auto house_of_mail = with_relay(server.port);
    house_of_mail.relay.needs_tls = true;
    EXPECT_EQ(api::outgoing::send_by_smtp(house_of_mail, mail_to("person@beispiel.example")),
              "relay_tls_failed");
}

TEST_F(SmtpTest, ARelayThatIsAwayIsSaidSo) {
    EXPECT_EQ(api::outgoing::send_by_smtp(with_relay("1"), mail_to("person@beispiel.example")),
              "relay_away");
}

}  // namespace
