#include <fmt/format.h>

#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;
using tests::Person;
using tests::Reply;

/// Somebody who coordinates one pool and interprets in the pool next to it.
class SessionSwitchTest : public tests::ApiTest {
protected:
    SessionSwitchTest() {
        house.run(next, fmt::format("insert into membership (tenant_id, id, account_id, role,"
                                    " interpreter_id, valid_from, created_at) values ('{}', '{}',"
                                    " '{}', 'interpreter', '{}', '2020-01-01Z', '2020-01-01Z')",
                                    to_text(next), to_text(there), to_text(person.account),
                                    to_text(house.add_interpreter(next))));
    }

    Reply go_to(const Person& who, const dispatch::Uuid& membership) {
        return house.ask_as(who, {.method = "POST",
                                  .target = "/api/v1/session/switch",
                                  .body = {{"membership_id", dispatch::to_text(membership)}},
                                  .headers = {{"x-mittler", "1"}}});
    }
    static Person with_cookie_of(Person who, const Reply& reply) {
        const auto cookie = reply.header("Set-Cookie");
        const auto begin = cookie.find('=') + 1;
        who.token = cookie.substr(begin, cookie.find(';') - begin);
        return who;
    }
    json session(const Person& who) { return house.get(who, "/api/v1/session").body; }

    dispatch::TenantId next = house.add_tenant("nachbar");
    dispatch::Uuid there = tests::test_uuid(0x7700);
    Person person = house.log_in_by_cookie(tenant, "coordinator");
};

TEST_F(SessionSwitchTest, TheSessionListsThePoolsOfTheAccountAndOfNobodyElse) {
    house.log_in(next, "coordinator");
    const auto memberships = session(person)["memberships"];
    ASSERT_EQ(memberships.size(), 2U);
    EXPECT_EQ(memberships[0]["tenant_slug"], "beispiel");
    EXPECT_EQ(memberships[0]["role"], "coordinator");
    EXPECT_EQ(memberships[1]["tenant_slug"], "nachbar");
    EXPECT_EQ(memberships[1]["membership_id"], dispatch::to_text(there));
}

TEST_F(SessionSwitchTest, TheNewCookieIsOfTheOtherPoolAndTheOldOneHoldsNoLonger) {
    const auto ends = session(person)["expires_at"];
    const auto reply = go_to(person, there);
    ASSERT_EQ(reply.status, 204) << reply.raw.body;
    const auto moved = with_cookie_of(person, reply);
    EXPECT_NE(moved.token, person.token);
    EXPECT_EQ(session(moved)["tenant"]["slug"], "nachbar");
    EXPECT_EQ(session(moved)["role"], "interpreter");
    EXPECT_EQ(session(moved)["expires_at"], ends);
    EXPECT_EQ(house.get(person, "/api/v1/session").status, 401);
    EXPECT_EQ(house.get(moved, "/api/v1/interpreters").code(), "capability_missing");
    const auto back = with_cookie_of(moved, go_to(moved, person.membership.value));
    EXPECT_EQ(session(back)["role"], "coordinator");
}

TEST_F(SessionSwitchTest, EachPoolAuditsItsHalf) {
    ASSERT_EQ(go_to(person, there).status, 204);
    EXPECT_EQ(house.count(tenant, "audit where action = 'session_closed'"), 1);
    EXPECT_EQ(house.count(next, "audit where action = 'session_opened'"), 1);
}

TEST_F(SessionSwitchTest, MembershipsOfOthersAndEndedOnesDoNotExist) {
    const auto other = house.log_in(next, "coordinator");
    EXPECT_EQ(go_to(person, other.membership.value).status, 404);
    house.run(next, "update membership set valid_until = '2020-02-01Z'");
    EXPECT_EQ(go_to(person, there).status, 404);
    EXPECT_EQ(session(person)["memberships"].size(), 1U);  // and the session goes on
}

TEST_F(SessionSwitchTest, TokensOfMachinesStayWhereTheyAre) {
    EXPECT_EQ(go_to(house.log_in(tenant, "coordinator"), there).code(), "session_not_of_a_person");
}

}  // namespace
