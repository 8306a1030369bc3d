#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "api/outgoing/transport.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

/// Debian's aiosmtpd on a free port; prints the port, then every mail that it takes.
class MailServer {
public:
    MailServer() {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
        pid_ = fork();
        if (pid_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            execl("/usr/bin/python3", "python3", "-u",  // Debian's: it finds Debian's aiosmtpd
                  SOURCE_DIR "/tests/api/outgoing/mail_server.py", nullptr);
            _exit(127);
        }
        close(ends[1]);
        out_ = fdopen(ends[0], "r");
        port = read_line();
    }
    ~MailServer() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
        fclose(out_);
    }
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;

    std::string read_line() {
        char line[400];
        if (fgets(line, sizeof line, out_) == nullptr) return {};
        std::string text{line};
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
        return text;
    }

    std::string port;

private:
    pid_t pid_ = -1;
    FILE* out_ = nullptr;
};

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
    MailServer server;
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
    MailServer server;
    EXPECT_EQ(
        api::outgoing::send_by_smtp(with_relay(server.port), mail_to("unbekannt@beispiel.example")),
        "smtp_550");
}

TEST_F(SmtpTest, ARelayWithoutTlsIsRefusedWhereTlsIsNeeded) {
    MailServer server;
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
