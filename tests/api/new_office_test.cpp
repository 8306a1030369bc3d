#include "services/public_link.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

/// A school that the pool does not know asked by the public form, and confirmed its mail.
class NewOffice : public tests::BookingWorld {
protected:
    NewOffice() {
        house.put(house.log_in(tenant, "tenant_admin"), "/api/v1/rules/access",
                  {{"valid_from", "2026-03-01T00:00:00+01:00"},
                   {"document", {{"public_requests", true}}}});
        house.run(tenant,
                  "update requester set name = 'Grundschule Beispielweg',"
                  " email = 'leitung@schule.example'");
        add_known("Jobcenter", "post@gmx.de");
        come_in();
        id = waiting()["items"][0]["id"];
    }

    void add_known(const std::string& name, const std::string& email) {
        const auto added = house.post(
            coordinator, "/api/v1/requesters",
            {{"name", name},
             {"kind", "jobcenter"},
             {"email", email},
             {"places", {{{"name", "Haus"}, {"postcode", "32756"}, {"town", "Detmold"}}}}});
        ASSERT_EQ(added.status, 201) << added.raw.body;
    }
    void come_in() {
        const auto asked = house.ask({.method = "POST",
                                      .target = "/api/v1/request-forms/beispiel",
                                      .body = {{"email", "sekretariat@schule.example"},
                                               {"display_name", "Sam Sekretariat"},
                                               {"office",
                                                {{"name", "Grundschule am Beispielweg"},
                                                 {"kind", "school"},
                                                 {"street", "Beispielweg 1"},
                                                 {"postcode", "32756"},
                                                 {"town", "Detmold"}}},
                                               {"booking",
                                                {{"language", "ary"},
                                                 {"setting", "office_talk"},
                                                 {"mode", "on_site"},
                                                 {"duration_min", 60},
                                                 {"times", {{{"local", "2026-03-12T10:00"}}}},
                                                 {"answers", {{"legal_effect", false}}}}}}});
        ASSERT_EQ(asked.status, 202) << asked.raw.body;
        const auto links =
            house.run(tenant, "select id from public_link where purpose = 'entry_confirm'");
        std::string token;
        {
            auto tx = house.pool().begin(tenant);
            auto use = use_case(tx);
            token = services::link_token(use, links.only().uuid("id"));
        }
        const auto confirmed = house.ask({.method = "POST",
                                          .target = "/api/v1/entries/beispiel/" + token,
                                          .body = json::object()});
        ASSERT_EQ(confirmed.status, 200) << confirmed.raw.body;
    }
    json waiting() { return house.get(coordinator, "/api/v1/requesters?state=pending").body; }
    std::int64_t mails(const std::string& kind) {
        return house.count(tenant, "message where kind = '" + kind + "'");
    }
    tests::Reply set_state(const char* state) {
        return house.patch(coordinator, "/api/v1/requesters/" + id, {{"state", state}},
                           waiting()["items"][0]["version"]);
    }
    json booking() { return house.get(coordinator, "/api/v1/bookings").body["items"][0]; }

    std::string id;
};

TEST_F(NewOffice, IsListedByItsStateWithTheOfficesThatItMayBe) {
    const auto list = waiting();
    ASSERT_EQ(list["items"].size(), 1U);
    const auto similar = list["items"][0]["similar"];
    ASSERT_EQ(similar.size(), 1U) << similar;  // the other one only has its town
    EXPECT_EQ(similar[0]["name"], "Grundschule Beispielweg");
    EXPECT_EQ(similar[0]["town"], "Detmold");
    EXPECT_EQ(similar[0]["reasons"], json({"name", "mail_domain", "town"}));
    EXPECT_EQ(house.get(coordinator, "/api/v1/requesters/" + id).body["similar"], similar);
    EXPECT_FALSE(
        house.get(coordinator, "/api/v1/requesters/" + to_text(office)).body.contains("similar"));
    EXPECT_EQ(house.get(coordinator, "/api/v1/requesters?state=new").code(), "field_invalid");
}

TEST_F(NewOffice, MailOfAProviderSaysNothing) {
    add_known("Kita Sonnenschein", "kita@gmx.de");
    house.run(tenant, "update requester set email = 'schule@gmx.de' where state = 'pending'");
    EXPECT_EQ(waiting()["items"][0]["similar"][0]["reasons"], json({"name", "town"}));
    EXPECT_EQ(waiting()["items"][0]["similar"].size(), 1U);
}

TEST_F(NewOffice, ItsOwnPeopleReadOfNoOtherOffice) {
    const auto sam = house.log_in(tenant, "requester",
                                  {.requester = dispatch::RequesterId{*dispatch::parse_uuid(id)}});
    EXPECT_TRUE(house.get(sam, "/api/v1/requesters/" + id).body["similar"].empty());
}

TEST_F(NewOffice, CoordinatorsGetOneMailOfIt) {
    work();
    EXPECT_EQ(mails("office_waits"), 1);
    set_state("active");
    work();
    EXPECT_EQ(mails("office_waits"), 1);
}

TEST_F(NewOffice, RefusedEndsItsRequestsWithTheReasonAndTellsItsPeople) {
    EXPECT_EQ(booking()["state"], "requested");
    EXPECT_EQ(set_state("closed").status, 200);
    work();
    const auto ended = booking();
    EXPECT_EQ(ended["state"], "completed");
    const auto seat = house.get(coordinator, tests::path_of(ended)).body["seats"][0];
    EXPECT_EQ(seat["unfilled_reason"], "office_not_accepted");
    EXPECT_EQ(mails("booking_refused"), 1);
    EXPECT_EQ(mails("booking_lapsed"), 0);
    house.clock().set("2026-03-12T12:00:00Z");
    work();
    EXPECT_EQ(mails("booking_lapsed"), 0);  // told once
}

TEST_F(NewOffice, AcceptedItsRequestsStay) {
    EXPECT_EQ(set_state("active").status, 200);
    work();
    EXPECT_EQ(booking()["state"], "requested");
    EXPECT_EQ(mails("booking_refused"), 0);
}

}  // namespace
