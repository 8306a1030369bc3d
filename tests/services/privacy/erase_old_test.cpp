#include "services/privacy/erase_old.hpp"

#include <fmt/format.h>

#include "db/postgres/connection.hpp"
#include "services/matching/answer_offer.hpp"
#include "tests/services/world.hpp"

namespace {

using services::UseCase;
using services::privacy::erase_old;
using services::privacy::kEraseBatch;

services::Delivery nightly(const UseCase& use) {
    return {.id = use.tenant.value,
            .consumer = "erase_old",
            .event_id = std::nullopt,
            .event_type = {},
            .aggregate_id = use.tenant.value,
            .subject_id = std::nullopt,
            .data = "{}",
            .due_at = use.now};
}

class EraseOldTest : public tests::WorldTest {
protected:
    EraseOldTest() { plan(world); }

    static void plan(tests::World& pool) {
        pool.run(
            "insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key, state)"
            " values (current_tenant(), gen_random_uuid(), 'erase_old', current_tenant(), '" +
            dispatch::to_text(pool.now) + "', gen_random_uuid()::text, 'due')");
    }
    /// All nights before are slept through.
    void night_of(std::string_view rfc3339) {
        world.set_time(rfc3339);
        plan(world);
        world.work();
    }
    std::string erased_by_audit() {
        return world.text(
            "select string_agg(array_to_string(fields, ' '), ' ' order by at) as it"
            " from audit where action = 'old_erased'");
    }
};

TEST_F(EraseOldTest, AnotherPoolsRowsWaitForItsOwnNight) {
    tests::World neighbour{database(), 2};
    const std::string old_audit =
        "insert into audit (tenant_id, id, at, channel, from_where, action, kind) values"
        " (current_tenant(), gen_random_uuid(), '2025-01-01Z', 'api', 'test', 'booking_viewed',"
        " 'booking')";
    world.run(old_audit);
    neighbour.run(old_audit);
    night_of("2026-03-03T03:00:00Z");
    EXPECT_EQ(world.count("audit where action = 'booking_viewed'"), 0);
    EXPECT_EQ(neighbour.count("audit where action = 'booking_viewed'"), 1);
}

TEST_F(EraseOldTest, BatchesAreBoundedAndGoOnUntilNothingIsLeft) {
    world.run(
        fmt::format("insert into audit (tenant_id, id, at, channel, from_where, action, kind)"
                    " select current_tenant(), gen_random_uuid(), '2025-01-01Z', 'api',"
                    " 'test', 'booking_viewed', 'booking' from generate_series(1, {})",
                    2 * kEraseBatch + 5));
    const std::string left = "audit where action = 'booking_viewed'";
    world.work();
    EXPECT_EQ(world.count(left), kEraseBatch + 5);
    world.now += dispatch::Seconds{1};
    world.work();
    EXPECT_EQ(world.count(left), 5);
    world.now += dispatch::Seconds{1};
    world.work();
    EXPECT_EQ(world.count(left), 0);
    EXPECT_EQ(erased_by_audit(), "audit:200 audit:200 audit:5");
    EXPECT_EQ(world.text("select to_char(due_at, 'YYYY-MM-DD HH24:MI') as it from delivery"
                         " where state = 'due'"),
              "2026-03-03 02:00");  // 03:00 in Berlin
}

TEST_F(EraseOldTest, TurnThatIsCutShortLeavesNothingAndTheNextOneGoesOn) {
    world.run(
        fmt::format("insert into audit (tenant_id, id, at, channel, from_where, action, kind)"
                    " select current_tenant(), gen_random_uuid(), '2025-01-01Z', 'api',"
                    " 'test', 'booking_viewed', 'booking' from generate_series(1, {})",
                    kEraseBatch + 5));
    EXPECT_THROW(world.act([](UseCase& use) -> bool {
        EXPECT_TRUE(erase_old(use, nightly(use)));
        throw std::runtime_error{"the connection broke"};
    }),
                 std::runtime_error);
    const std::string left = "audit where action = 'booking_viewed'";
    EXPECT_EQ(world.count(left), kEraseBatch + 5);
    EXPECT_EQ(erased_by_audit(), "-");
    EXPECT_EQ(world.count("delivery where state = 'due'"), 1);
    world.work();
    world.now += dispatch::Seconds{1};
    world.work();
    EXPECT_EQ(world.count(left), 0);
    EXPECT_EQ(erased_by_audit(), "audit:200 audit:5");
}

TEST_F(EraseOldTest, DryRunTellsWhatWouldGoAndLeavesIt) {
    world.run(
        fmt::format("insert into audit (tenant_id, id, at, channel, from_where, action, kind)"
                    " select current_tenant(), gen_random_uuid(), '2025-01-01Z', 'api',"
                    " 'test', 'booking_viewed', 'booking' from generate_series(1, {})",
                    2 * kEraseBatch));
    const auto refused = world.act([](UseCase& use) -> dispatch::Result<dispatch::Done> {
        const auto concerned = services::privacy::preview_erasure(use);
        EXPECT_EQ(concerned.size(), 1U);
        EXPECT_EQ(concerned.at(0).table, "audit");
        EXPECT_EQ(concerned.at(0).rows, std::size_t{2} * kEraseBatch);
        return dispatch::Error{dispatch::Refusal::conflict, "dry_run"};
    });
    EXPECT_FALSE(refused);
    EXPECT_EQ(world.count("audit where action = 'booking_viewed'"), 2 * kEraseBatch);
    EXPECT_EQ(erased_by_audit(), "-");
}

TEST_F(EraseOldTest, TenantDecidesThePeriodsAndTheAuditNamesItsRule) {
    world.set_rules("retention", R"({"messages_months": 2})");
    world.run(
        "insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id,"
        " message_id, dedup_key, state, created_at) select current_tenant(), gen_random_uuid(),"
        " 'offer', 'account', gen_random_uuid(), gen_random_uuid(), 'm', at::text, 'sent', at"
        " from unnest(array['2026-06-01Z', '2026-08-01Z']::timestamptz[]) as at");
    night_of("2026-09-01T03:00:00Z");
    EXPECT_EQ(world.text("select string_agg(to_char(created_at, 'MM-DD'), ' ') as it from message"),
              "08-01");
    EXPECT_EQ(world.count("audit a join tenant_rule r on r.id = any (a.ids) where"
                          " 'message:1' = any (a.fields)"),
              1);
}

TEST_F(EraseOldTest, TwiceIsOnce) {
    world.run(
        "insert into audit (tenant_id, id, at, channel, from_where, action, kind) values"
        " (current_tenant(), gen_random_uuid(), '2025-01-01Z', 'api', 'test',"
        " 'booking_viewed', 'booking')");
    world.work();
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(world.act([](UseCase& use) { return erase_old(use, nightly(use)); }));
    EXPECT_EQ(erased_by_audit(), "audit:1");
    EXPECT_EQ(world.count("delivery where state = 'due'"), 1);
}

TEST_F(EraseOldTest, TheRightToForgetEndsWithTheEraser) {
    EXPECT_THROW(static_cast<void>(world.act([](UseCase& use) {
                     auto done = erase_old(use, nightly(use));
                     use.tx.run({"", "delete from audit"});
                     return done;
                 })),
                 db::DatabaseError);
}

class EraseBookingTest : public EraseOldTest {
protected:
    /// A talk on 9 March 2026 as it is afterwards, with every word that people wrote.
    EraseBookingTest() {
        person = world.add_person();
        booking = world.add_booking();
        world.work();
        const auto offer = world.offer_of(person, booking);
        const auto accepted = world.act([&](UseCase& use) {
            return services::matching::accept_offer(use, {offer, services::Channel::portal});
        });
        EXPECT_TRUE(accepted);
        world.work();
        world.run(
            "update booking set state = 'completed', updated_at = '2026-03-10Z',"
            " note_enc = '\\x01', contact_enc = '\\x02'");
        world.run(
            "insert into booking_case (tenant_id, id, booking_id, reference_enc,"
            " reference_hash) select tenant_id, gen_random_uuid(), id, '\\x03', '\\x04'"
            " from booking");
        world.run("update assignment set state = 'performed', updated_at = '2026-03-10Z'");
        world.run(
            "insert into timesheet (tenant_id, id, assignment_id, interpreter_id, state,"
            " begin_at, end_at, signer_name_enc, updated_at) select tenant_id,"
            " gen_random_uuid(), id, interpreter_id, 'billed', begin_at, end_at, '\\x05',"
            " '2026-03-12Z' from assignment");
        night_of("2026-04-20T03:00:00Z");  // reminders of the talk come before its end
    }
    /// What still tells about the talk.
    int traces() {
        return world.count(
                   "booking where note_enc is not null or contact_enc is not null"
                   " or place_id is not null") +
               world.count("booking_case") + world.count("offer") + world.count("offer_round") +
               world.count("commitment") +
               world.count(
                   "assignment where pin_enc is not null or begin_at = '2026-03-09 10:00Z'") +
               world.count("booking_time_option where begin_at = '2026-03-09 10:00Z'");
    }
    static constexpr int kAll = 7;

    dispatch::InterpreterId person;
    dispatch::BookingId booking;
};

TEST_F(EraseBookingTest, TwelveMonthsAfterSettlementIsAnonymisedAndTheVoucherStays) {
    ASSERT_EQ(traces(), kAll);
    night_of("2027-03-12T03:00:00Z");
    EXPECT_EQ(traces(), kAll);
    night_of("2027-03-13T03:00:00Z");
    EXPECT_EQ(traces(), 0);
    EXPECT_EQ(world.text("select language || ' ' || setting as it from booking"),
              "arb office_talk");
    EXPECT_EQ(world.text("select to_char(begin_at, 'YYYY-MM-DD HH24:MI') || ' ' || (end_at -"
                         " begin_at)::text as it from assignment"),
              "2026-03-01 00:00 01:00:00");
    EXPECT_EQ(world.count("timesheet where begin_at = '2026-03-09 10:00Z'"
                          " and signer_name_enc is not null"),
              1);
    night_of("2033-12-31T12:00:00Z");
    EXPECT_EQ(world.count("timesheet"), 1);
    night_of("2034-01-01T03:00:00Z");
    EXPECT_EQ(world.count("timesheet"), 0);
    EXPECT_EQ(world.count("booking"), 1);
}

TEST_F(EraseBookingTest, WhatIsNotSettledStaysHoweverOldItIs) {
    constexpr std::string_view kUnsettled[]{"draft", "submitted", "confirmed", "objected",
                                            "verified"};
    int day = 1;
    for (const auto state : kUnsettled) {
        world.run(fmt::format("update timesheet set state = '{}'", state));
        night_of(fmt::format("2035-01-0{}T03:00:00Z", day++));
        EXPECT_EQ(world.count("booking where note_enc is not null"), 1) << state;
        EXPECT_EQ(world.count("timesheet"), 1) << state;
    }
    world.run("delete from timesheet");
    night_of("2035-01-08T03:00:00Z");
    EXPECT_EQ(world.count("booking where note_enc is not null"), 1) << "no timesheet yet";
}

TEST_F(EraseBookingTest, PersonWhoLeftIsErasedBehindTheirId) {
    world.run(
        "update interpreter set email_enc = '\\x01', email_hash = '\\x02', phone_enc ="
        " '\\x03', street_enc = '\\x04', external_number = '7', state = 'left',"
        " updated_at = '2026-03-20Z'");
    const std::string known =
        "interpreter where given_name <> '' or family_name <> '' or email_enc is not null or"
        " email_hash is not null or phone_enc is not null or street_enc is not null or"
        " external_number is not null or postcode <> '' or latitude is not null";
    night_of("2027-03-20T03:00:00Z");
    EXPECT_EQ(world.count(known), 1);
    world.run("update timesheet set state = 'confirmed'");
    night_of("2027-03-22T03:00:00Z");
    EXPECT_EQ(world.count(known), 1) << "is still to be paid";
    world.run("update timesheet set state = 'billed'");
    night_of("2027-03-23T03:00:00Z");
    EXPECT_EQ(world.count(known), 0);
    EXPECT_EQ(world.count("interpreter_language"), 0);
    EXPECT_EQ(world.count("interpreter where id = '" + to_text(person) + "' and state = 'erased'"),
              1);
    EXPECT_EQ(world.count("timesheet where interpreter_id = '" + to_text(person) + "'"), 1);
}

TEST_F(EraseOldTest, AccountIsErasedWithItsLastMembershipInAnyPool) {
    tests::World neighbour{database(), 2};
    const std::string account = "01900000-0000-7000-8000-000000000901";
    const auto add_membership = [&](tests::World& pool, std::string_view until) {
        pool.run(
            fmt::format("insert into membership (tenant_id, id, account_id, role, valid_from,"
                        " valid_until, created_at) values (current_tenant(),"
                        " gen_random_uuid(), '{}', 'coordinator', '2020-01-01Z', {},"
                        " '2020-01-01Z')",
                        account, until));
    };
    world.run(
        fmt::format("insert into account (id, email, email_folded, display_name,"
                    " password_hash, created_at) values ('{}', 'Kim@beispiel.example',"
                    " 'kim@beispiel.example', 'Kim Beispiel', 'x', '2020-01-01Z')",
                    account));
    add_membership(world, "'2025-01-01Z'");
    add_membership(neighbour, "'2026-01-01Z'");
    world.work();
    EXPECT_EQ(world.count("membership"), 0);
    EXPECT_EQ(neighbour.text("select email as it from account"), "Kim@beispiel.example");
    plan(neighbour);
    neighbour.work();
    EXPECT_EQ(neighbour.text("select email as it from account"), "Kim@beispiel.example");
    neighbour.set_time("2027-01-03T03:00:00Z");
    neighbour.work();
    EXPECT_EQ(neighbour.count("membership"), 0);
    db::Connection superuser{database().connection("postgres"), {}};
    EXPECT_EQ(superuser
                  .run_text("read",
                            "select concat_ws('/', email, email_folded, display_name,"
                            " password_hash, state) as it from account")
                  .only()
                  .text("it"),
              account + "@erased.invalid/" + account + "@erased.invalid//erased");
}

}  // namespace
