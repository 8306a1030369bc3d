#include "services/public_link.hpp"
#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::Reply;

constexpr const char* kSam = "sekretariat@schule.example";

/// A pool that takes requests without a login, and somebody of a school that it does not know.
class RequestFormTest : public tests::ApiTest {
protected:
    tests::Person admin = house.log_in(tenant, "tenant_admin");
    tests::Person kim = house.log_in(tenant, "coordinator");
    json body = {{"email", kSam},
                 {"display_name", "Sam Sekretariat"},
                 {"phone", "05231 1"},
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
                   {"answers", {{"legal_effect", false}}}}}};

    RequestFormTest() { decide({{"public_requests", true}}); }

    void decide(const json& document) {
        const auto saved =
            house.put(admin, "/api/v1/rules/access",
                      {{"valid_from", "2026-03-01T00:00:00+01:00"}, {"document", document}});
        ASSERT_EQ(saved.status, 200) << saved.raw.body;
    }
    Reply ask(const char* method, const std::string& path, const json& sent = nullptr) {
        return house.ask({.method = method, .target = "/api/v1/" + path, .body = sent});
    }
    Reply request() { return ask("POST", "request-forms/beispiel", body); }
    std::string newest_link() {
        const auto links = house.run(tenant,
                                     "select id from public_link where purpose = 'entry_confirm'"
                                     " order by created_at desc, id desc limit 1");
        auto tx = house.pool().begin(tenant);
        auto use = house.use_case(tx, tenant);
        return services::link_token(use, links.only().uuid("id"));
    }
    Reply confirm() { return ask("POST", "entries/beispiel/" + newest_link(), json::object()); }
    /// Asked and confirmed.
    Reply booked() {
        const auto asked = request();
        EXPECT_EQ(asked.status, 202) << asked.raw.body;
        auto confirmed = confirm();
        EXPECT_EQ(confirmed.status, 200) << confirmed.raw.body;
        return confirmed;
    }
    std::int64_t bookings() { return house.count(tenant, "booking"); }
    std::int64_t offices() { return house.count(tenant, "requester"); }
    json today(const char* list) { return house.get(kim, "/api/v1/today").body[list]; }
};

TEST_F(RequestFormTest, ARequestBecomesABookingOfANewOfficeOnlyByTheClick) {
    ASSERT_EQ(request().status, 202);
    EXPECT_EQ(bookings() + offices(), 0);
    EXPECT_EQ(house.count(tenant, "message where kind = 'request_confirm'"), 1);
    EXPECT_EQ(ask("GET", "entries/beispiel/" + newest_link()).body["office_name"], nullptr);
    EXPECT_EQ(bookings() + offices(), 0);  // a mail scanner opened the link

    const auto confirmed = confirm();
    ASSERT_EQ(confirmed.status, 200) << confirmed.raw.body;
    EXPECT_EQ(confirmed.body["office_name"], "Grundschule am Beispielweg");
    EXPECT_EQ(confirmed.body["booking"]["waits_for_approval"], true);
    EXPECT_TRUE(confirmed.body["password_token"].is_string());
    EXPECT_EQ(bookings(), 1);
    EXPECT_EQ(house.count(tenant,
                          "booking b join account a on a.id = b.requested_by"
                          " where a.email = 'sekretariat@schule.example'"),
              1);
    EXPECT_EQ(confirm().body["booking"], nullptr);  // a second click
    EXPECT_EQ(bookings(), 1);
}

TEST_F(RequestFormTest, ANewOfficeIsApprovedOnceWithItsFirstRequest) {
    booked();
    EXPECT_EQ(today("new_offices")["count"], 1);
    const auto waiting = today("approvals")["items"][0];
    EXPECT_EQ(waiting["office_is_new"], true);
    const std::string id = waiting["booking_id"];
    EXPECT_EQ(house.post(kim, "/api/v1/bookings/" + id + "/approve").status, 200);
    EXPECT_EQ(today("new_offices")["count"], 0);
    EXPECT_EQ(house.count(tenant, "requester where state = 'active'"), 1);
    EXPECT_EQ(house.count(tenant, "audit where action = 'requester_changed'"), 1);

    body["booking"]["times"][0]["local"] = "2026-03-13T10:00";
    EXPECT_EQ(booked().body["booking"]["waits_for_approval"], false);
    EXPECT_EQ(offices(), 1);  // the address belongs to an office by now
}

TEST_F(RequestFormTest, AnOfficeIsApprovedWithoutARequestToo) {
    booked();
    const auto office = today("new_offices")["items"][0];
    const std::string id = office["requester_id"];
    EXPECT_EQ(house.patch(kim, "/api/v1/requesters/" + id, {{"state", "active"}}, office["version"])
                  .status,
              200);
    EXPECT_EQ(today("new_offices")["count"], 0);
    EXPECT_EQ(today("approvals")["items"][0]["office_is_new"], false);
}

TEST_F(RequestFormTest, TheTenantMayTakeNewOfficesAtOnce) {
    decide({{"public_requests", true}, {"new_offices_wait", false}});
    EXPECT_EQ(booked().body["booking"]["waits_for_approval"], false);
    EXPECT_EQ(today("new_offices")["count"], 0);
}

TEST_F(RequestFormTest, APlaceThatAKnownOfficeDoesNotHaveIsAdded) {
    booked();
    body["office"]["street"] = "Beispielweg 2";
    body["booking"]["times"][0]["local"] = "2026-03-13T10:00";
    booked();
    EXPECT_EQ(offices(), 1);
    EXPECT_EQ(house.count(tenant, "requester_place"), 2);
}

TEST_F(RequestFormTest, WhatIsAskedOfAKnownOfficeCountsAsConfirmedByTheClick) {
    booked();
    booked();  // the same again: similar to the one before
    EXPECT_EQ(bookings(), 2);
}

TEST_F(RequestFormTest, WhereTheTenantDoesNotWantItNothingIsTaken) {
    decide(json::object());
    EXPECT_EQ(ask("GET", "request-forms/beispiel").body["open"], false);
    EXPECT_EQ(request().code(), "public_requests_closed");
    EXPECT_EQ(house.count(tenant, "office_entry"), 0);
}

TEST_F(RequestFormTest, OfficesThatAreNotServedReadWhereToGo) {
    decide({{"public_requests", true},
            {"refused_kinds", {{{"kind", "private"}, {"text", "Dolmetschbüro, 05231 2"}}}}});
    EXPECT_EQ(ask("GET", "request-forms/beispiel").body["refused_kinds"][0]["kind"], "private");
    body["office"]["kind"] = "private";
    const auto refused = request();
    EXPECT_EQ(refused.code(), "requester_kind_refused");
    EXPECT_EQ(refused.body["alternative"], "Dolmetschbüro, 05231 2");
    EXPECT_EQ(house.count(tenant, "office_entry"), 0);
}

TEST_F(RequestFormTest, RulesAnswerBeforeAMailIsSent) {
    body["booking"]["times"][0]["local"] = "2026-03-01T10:00";
    const auto past = request();
    EXPECT_EQ(past.status, 422);
    EXPECT_EQ(past.code(), "request_refused") << past.raw.body;
    EXPECT_EQ(house.count(tenant, "office_entry") + bookings() + offices(), 0);
}

TEST_F(RequestFormTest, WhatIsNotPossibleAnyMoreIsSaidAndNothingIsKept) {
    body["booking"]["times"][0]["local"] = "2026-03-03T10:00";
    const auto asked = request();
    ASSERT_EQ(asked.status, 202) << asked.raw.body;
    house.clock().set("2026-03-03T12:00:00Z");
    EXPECT_EQ(confirm().code(), "request_refused");
    EXPECT_EQ(bookings() + offices(), 0);
    EXPECT_EQ(house.count(tenant, "membership where role = 'requester'"), 0);
}

TEST_F(RequestFormTest, ThereIsNoFieldForAnythingOfAClient) {
    for (const char* field : {"note", "case_references", "wished_interpreters"}) {
        auto more = body;
        more["booking"][field] = "x";
        const auto refused = ask("POST", "request-forms/beispiel", more);
        EXPECT_EQ(refused.code(), "field_unknown") << field;
    }
    auto more = body;
    more["note"] = "x";
    EXPECT_EQ(ask("POST", "request-forms/beispiel", more).code(), "field_unknown");
}

TEST_F(RequestFormTest, HalfARequestIsRefused) {
    for (const char* field : {"email", "display_name", "office", "booking"}) {
        auto less = body;
        less.erase(field);
        EXPECT_EQ(ask("POST", "request-forms/beispiel", less).status, 422) << field;
    }
    for (const char* field : {"name", "kind", "street", "postcode", "town"}) {
        auto less = body;
        less["office"].erase(field);
        EXPECT_EQ(ask("POST", "request-forms/beispiel", less).status, 422) << field;
    }
    body["booking"]["language"] = "kurdisch";
    EXPECT_EQ(request().status, 422);
    EXPECT_EQ(house.count(tenant, "office_entry"), 0);
}

TEST_F(RequestFormTest, FormsNameTheKindsOfOfficesAndThoseThatAreNotServed) {
    decide({{"public_requests", true},
            {"refused_kinds", {{{"kind", "private"}, {"text", "Dolmetschbüro, 05231 2"}}}}});
    for (const char* form : {"request-forms/beispiel", "registrations/beispiel"}) {
        const auto shown = ask("GET", form).body;
        EXPECT_EQ(shown["kinds"].size(), 14U) << form;
        EXPECT_EQ(shown["kinds"][1], json({{"code", "health_office"},
                                           {"name_de", "Gesundheitsamt"},
                                           {"name_en", "Health office"}}));
        EXPECT_EQ(shown["refused_kinds"][0]["text"], "Dolmetschbüro, 05231 2") << form;
    }
}

TEST_F(RequestFormTest, ThePreviewTellsChancesAndKeepsNothing) {
    const json sent{{"booking", body["booking"]}};
    const auto preview = [&](const json& what) {
        return ask("POST", "request-forms/beispiel/preview", what);
    };
    auto told = preview(sent);
    ASSERT_EQ(told.status, 200) << told.raw.body;
    EXPECT_EQ(told.body["times"][0]["chance"], "none");
    EXPECT_EQ(told.body["times"][0]["free"], nullptr);
    EXPECT_EQ(told.body["near_times"][0]["qualified"], nullptr);
    EXPECT_EQ(bookings() + offices(), 0);
    EXPECT_EQ(house.count(tenant, "event where aggregate = 'requester'"), 0);

    decide({{"public_requests", true},
            {"public_counts", true},
            {"refused_kinds", {{{"kind", "private"}, {"text", "Dolmetschbüro, 05231 2"}}}}});
    EXPECT_EQ(preview(sent).body["times"][0]["free"], 0);
    auto private_person = sent;
    private_person["office"] = {{"kind", "private"}, {"name", ""}};
    EXPECT_EQ(preview(private_person).body["alternative"], "Dolmetschbüro, 05231 2");
    auto with_note = sent;
    with_note["booking"]["note"] = "x";
    EXPECT_EQ(preview(with_note).code(), "field_unknown");
    EXPECT_EQ(preview(json::object()).code(), "field_missing");
    auto with_mail = sent;
    with_mail["email"] = kSam;
    EXPECT_EQ(preview(with_mail).code(), "field_unknown");
    decide(json::object());
    EXPECT_EQ(preview(sent).code(), "public_requests_closed");
}

TEST_F(RequestFormTest, OneAddressIsNotFlooded) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(request().status, 202);
    EXPECT_EQ(house.count(tenant, "message where kind = 'request_confirm'"), 3);
    for (int i = 0; i < 5; ++i) request();
    EXPECT_EQ(request().status, 429);
}

}  // namespace
