#include <fmt/format.h>

#include "db/secrets/vault.hpp"
#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;
using tests::Person;

constexpr const char* kOffice = "05231-0";
constexpr const char* kInterpreter = "0151 000000";

/// Somebody comes on Thursday, 5 March, from ten to eleven in Berlin.
class ContactReleaseTest : public tests::BookingWorld {
protected:
    ContactReleaseTest() {
        tests::act(house, tenant, [&](services::UseCase& use) {
            use.tx.run({"",
                        "update interpreter set phone_enc = $3::bytea"
                        " where tenant_id = $1::uuid and id = $2::uuid"},
                       tenant, one.interpreter,
                       use.tools.vault.seal(use.tx, tenant,
                                            {"interpreter", "phone_enc", one.interpreter.value},
                                            kInterpreter));
        });
    }

    void decide(const json& document) {
        const auto saved =
            house.put(admin, "/api/v1/rules/contact",
                      {{"valid_from", "2026-03-01T00:00:00+01:00"}, {"document", document}});
        EXPECT_EQ(saved.status, 200) << saved.raw.body;
    }
    json seen_by(const Person& person) {
        const auto reply = house.get(person, one.path);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    /// What the person who comes and the office see of the other at this time.
    std::string numbers_at(std::string_view now) {
        house.clock().set(now);
        const auto text = [](const json& phone) {
            return phone.is_null() ? std::string{"-"} : phone.get<std::string>();
        };
        return text(seen_by(who_comes)["contact"]["phone"]) + " / " +
               text(seen_by(office_of_it)["interpreter"]["phone"]);
    }

    tests::Assigned one = tests::add_assigned(house, tenant);
    Person admin = house.log_in(tenant, "tenant_admin");
    Person office_of_it = house.log_in(tenant, "requester", {.requester = one.requester});
    Person who_comes = house.log_in(tenant, "interpreter", {.interpreter = one.interpreter});
};

TEST_F(ContactReleaseTest, WithoutARuleTheInterpreterCallsUntilThreeDaysAfterTheTalk) {
    EXPECT_EQ(numbers_at("2026-03-02T08:00:00Z"), fmt::format("{} / -", kOffice));
    const auto release = seen_by(who_comes)["contact_release"];
    EXPECT_EQ(release["way"], "interpreter_calls");
    EXPECT_TRUE(release["from"].is_null());
    EXPECT_EQ(release["until"], "2026-03-08T11:00:00+01:00");
    EXPECT_EQ(release["open"], true);
    EXPECT_EQ(numbers_at("2026-03-08T09:59:59Z"), fmt::format("{} / -", kOffice));
    EXPECT_EQ(numbers_at("2026-03-08T10:00:00Z"), "- / -");
}

TEST_F(ContactReleaseTest, ViaThePoolNeitherSeesTheOther) {
    decide({{"way", "via_pool"}});
    EXPECT_EQ(numbers_at("2026-03-05T09:00:00Z"), "- / -");
    EXPECT_EQ(seen_by(who_comes)["contact"]["name"], "Frau Kontaktperson");
    EXPECT_EQ(seen_by(office_of_it)["contact"]["phone"], kOffice);  // its own
    EXPECT_EQ(seen_by(who_comes)["interpreter"]["phone"], kInterpreter);
    const auto all = seen_by(coordinator);
    EXPECT_EQ(all["contact"]["phone"], kOffice);
    EXPECT_EQ(all["interpreter"]["phone"], kInterpreter);
}

TEST_F(ContactReleaseTest, BothCallInTheHoursAroundTheTalk) {
    decide({{"way", "both_call"}, {"from_hours_before", 24}, {"until_hours_after", 1}});
    const auto both = fmt::format("{} / {}", kOffice, kInterpreter);
    EXPECT_EQ(numbers_at("2026-03-04T08:59:59Z"), "- / -");
    EXPECT_EQ(seen_by(office_of_it)["contact_release"]["from"], "2026-03-04T10:00:00+01:00");
    EXPECT_EQ(numbers_at("2026-03-04T09:00:00Z"), both);
    EXPECT_EQ(numbers_at("2026-03-05T10:59:59Z"), both);
    EXPECT_EQ(numbers_at("2026-03-05T11:00:00Z"), "- / -");
}

TEST_F(ContactReleaseTest, NobodyCallsAboutACancelledTalk) {
    decide({{"way", "both_call"}});
    house.run(tenant, "update assignment set state = 'cancelled', commitment_id = null");
    EXPECT_EQ(numbers_at("2026-03-05T09:00:00Z"), "- / -");
}

TEST_F(ContactReleaseTest, TheNumberOfATalkByTelephoneIsItsPlace) {
    decide({{"way", "via_pool"}, {"until_hours_after", 1}});
    house.run(tenant, "update booking set mode = 'telephone'");
    EXPECT_EQ(numbers_at("2026-03-05T09:00:00Z"), fmt::format("{} / -", kOffice));
    EXPECT_EQ(numbers_at("2026-03-05T11:00:00Z"), "- / -");
}

TEST_F(ContactReleaseTest, RulesThatCannotBeAreRefused) {
    for (const auto* document :
         {R"({"way": "shout"})", R"({"from_hours_before": -1})", R"({"until_hours_after": null})",
          R"({"until_hours_after": 8761})", R"({"x": 1})", "[]"})
        EXPECT_EQ(house
                      .put(admin, "/api/v1/rules/contact",
                           {{"valid_from", "2026-03-01T00:00:00+01:00"},
                            {"document", json::parse(document)}})
                      .status,
                  422)
            << document;
    EXPECT_EQ(house.get(admin, "/api/v1/rules/contact").body["document"],
              (json{{"way", "interpreter_calls"},
                    {"from_hours_before", nullptr},
                    {"until_hours_after", 72}}));
}

}  // namespace
