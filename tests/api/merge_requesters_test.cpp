#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;

/// One office that somebody entered twice.
class MergeRequestersTest : public tests::ApiTest {
protected:
    tests::Person kim = house.log_in(tenant, "coordinator");
    dispatch::RequesterId from = house.add_requester(tenant);
    dispatch::RequesterId into = house.add_requester(tenant);

    tests::Reply merge(const dispatch::RequesterId& one, const dispatch::RequesterId& other) {
        return house.post(kim, "/api/v1/requesters/" + dispatch::to_text(one) + "/merge",
                          {{"into", dispatch::to_text(other)}});
    }
    std::int64_t of(const dispatch::RequesterId& office, const std::string& table) {
        return house.count(tenant,
                           table + " where requester_id = '" + dispatch::to_text(office) + "'");
    }
    void add_place(const dispatch::RequesterId& office) {
        house.run(tenant,
                  "insert into requester_place (tenant_id, id, requester_id, name) values"
                  " (current_tenant(), gen_random_uuid(), '" +
                      dispatch::to_text(office) + "', 'Haus')");
    }
    void add_block(const dispatch::RequesterId& office, const dispatch::InterpreterId& person) {
        const auto added = house.post(kim, "/api/v1/blocks",
                                      {{"requester_id", dispatch::to_text(office)},
                                       {"interpreter_id", dispatch::to_text(person)},
                                       {"wished_by", "requester"}});
        ASSERT_EQ(added.status, 201) << added.raw.body;
    }
};

TEST_F(MergeRequestersTest, EverythingOfTheOneBelongsToTheOther) {
    const auto person = house.add_interpreter(tenant);
    const auto nele = house.log_in(tenant, "requester", {.requester = from});
    add_place(from);
    add_block(from, person);
    const auto asked = house.post(nele, "/api/v1/bookings",
                                  {{"language", "ary"},
                                   {"setting", "office_talk"},
                                   {"mode", "telephone"},
                                   {"duration_min", 60},
                                   {"times", {{{"local", "2026-03-12T10:00"}}}},
                                   {"answers", {{"legal_effect", false}}}});
    ASSERT_EQ(asked.status, 201) << asked.raw.body;
    const auto merged = merge(from, into);
    ASSERT_EQ(merged.status, 200) << merged.raw.body;
    EXPECT_EQ(merged.body["id"], dispatch::to_text(into));
    for (const std::string table : {"booking", "requester_place", "membership", "block"}) {
        EXPECT_EQ(of(from, table), 0) << table;
        EXPECT_EQ(of(into, table), 1) << table;
    }
    const auto before = house.get(kim, "/api/v1/requesters/" + dispatch::to_text(from));
    EXPECT_EQ(before.body["state"], "closed");
    EXPECT_EQ(house.count(tenant, "audit where action = 'requesters_merged'"), 1);
    house.redis().flush_all();  // sessions are known for half a minute
    const std::string booking = asked.body["id"];
    EXPECT_EQ(house.get(nele, "/api/v1/bookings/" + booking).status, 200);
}

TEST_F(MergeRequestersTest, WhatBothHaveStaysOnce) {
    const auto person = house.add_interpreter(tenant);
    add_block(from, person);
    add_block(into, person);
    const auto nele = house.log_in(tenant, "requester", {.requester = from});
    house.run(tenant,
              "insert into membership (tenant_id, id, account_id, role, requester_id, valid_from,"
              " created_at) select tenant_id, gen_random_uuid(), account_id, role, '" +
                  dispatch::to_text(into) +
                  "', valid_from, created_at from membership where id = '" +
                  dispatch::to_text(nele.membership) + "'");
    ASSERT_EQ(merge(from, into).status, 200);
    EXPECT_EQ(of(into, "block"), 1);
    EXPECT_EQ(house.count(tenant, "block"), 1);
    EXPECT_EQ(house.count(tenant, "membership where role = 'requester' and valid_until is null"),
              1);
}

TEST_F(MergeRequestersTest, TheInvitationOfTheClosedOneEnds) {
    const auto path = "/api/v1/requesters/" + dispatch::to_text(from) + "/invitation";
    const std::string url = house.post(kim, path, json::object()).body["url"];
    ASSERT_EQ(merge(from, into).status, 200);
    const auto token = url.substr(url.rfind('/') + 1);
    EXPECT_EQ(
        house.ask({.method = "GET", .target = "/api/v1/invitations/beispiel/" + token}).code(),
        "invitation_invalid");
}

TEST_F(MergeRequestersTest, NothingIsMergedWithItselfOrWithWhatIsClosedOrUnknown) {
    EXPECT_EQ(merge(from, from).code(), "field_invalid");
    EXPECT_EQ(merge(from, dispatch::RequesterId{tenant.value}).status, 404);
    EXPECT_EQ(merge(dispatch::RequesterId{tenant.value}, into).status, 404);
    ASSERT_EQ(merge(from, into).status, 200);
    EXPECT_EQ(merge(from, into).code(), "requester_closed");
    EXPECT_EQ(merge(into, from).code(), "requester_closed");
}

TEST_F(MergeRequestersTest, AnOfficeOfAnotherPoolIsUnknown) {
    const auto neighbour = house.add_tenant("nachbar");
    const auto theirs = house.add_requester(neighbour);
    EXPECT_EQ(merge(from, theirs).status, 404);
    EXPECT_EQ(merge(theirs, into).status, 404);
    EXPECT_EQ(house.count(neighbour, "requester where state = 'active'"), 1);
}

}  // namespace
