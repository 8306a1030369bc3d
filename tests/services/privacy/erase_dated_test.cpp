// Of each table the date before which the nightly eraser takes a row.
#include <fmt/format.h>

#include "tests/services/world.hpp"

namespace {

class EraseDatedTest : public tests::WorldTest {
protected:
    static void plan(tests::World& pool) {
        pool.run(
            "insert into delivery (tenant_id, id, consumer, aggregate_id, due_at, dedup_key, state)"
            " values (current_tenant(), gen_random_uuid(), 'erase_old', current_tenant(), '" +
            dispatch::to_text(pool.now) + "', gen_random_uuid()::text, 'due')");
    }
};

/// A row as it is inserted with a date, in a table where the date decides.
struct Dated {
    std::string_view table;
    std::string_view columns;
    std::string_view values;     // {0} is the date
    std::string_view gone_from;  // dates before the night of 2 March 2037
    std::string_view kept_from;
};

constexpr Dated kDated[]{
    {"message",
     "kind, recipient_kind, recipient_id, subject_id, message_id, dedup_key, state,"
     " created_at",
     "'offer', 'account', gen_random_uuid(), gen_random_uuid(), 'm', gen_random_uuid()::text,"
     " 'sent', '{0}'",
     "2036-09-01T12:00Z", "2036-09-02T12:00Z"},
    {"message",
     "kind, recipient_kind, recipient_id, subject_id, message_id, dedup_key, state,"
     " created_at",
     "'offer', 'account', gen_random_uuid(), gen_random_uuid(), 'm', gen_random_uuid()::text,"
     " '{0}', '2030-01-01Z'",
     "sent", "waiting"},
    {"device", "account_id, label, endpoint_enc, endpoint_hash, created_at, last_success_at",
     "(select account_id from membership limit 1), 'test', 'x', gen_random_uuid()::text::bytea,"
     " '2030-01-01Z', '{0}'",
     "2036-09-01T12:00Z", "2036-09-02T12:00Z"},
    {"calendar_feed", "account_id, requester_id, label, token_hash, created_at, last_read_at",
     "(select account_id from membership limit 1), (select id from requester limit 1), 'test',"
     " gen_random_uuid()::text::bytea, '2030-01-01Z', '{0}'",
     "2036-09-01T12:00Z", "2036-09-02T12:00Z"},
    {"delivery", "consumer, aggregate_id, due_at, dedup_key, state",
     "'tell_offer', gen_random_uuid(), '{0}', gen_random_uuid()::text, 'done'", "2037-01-30T12:00Z",
     "2037-01-31T12:00Z"},
    {"delivery", "consumer, aggregate_id, due_at, dedup_key, state",
     "'tell_offer', gen_random_uuid(), '2030-01-01Z', gen_random_uuid()::text, '{0}'", "cancelled",
     "given_up"},
    {"public_link", "purpose, subject_id, token_hash, created_at, expires_at",
     "'offer_answer', gen_random_uuid(), gen_random_uuid()::text::bytea, '2030-01-01Z', '{0}'",
     "2037-01-30T12:00Z", "2037-01-31T12:00Z"},
    {"office_entry", "way, created_at, expires_at", "'request', '2030-01-01Z', '{0}'",
     "2037-01-30T12:00Z", "2037-01-31T12:00Z"},
    {"terms_acceptance", "account_id, version, accepted_at",
     "(select account_id from membership limit 1), '{0}', '{0}'", "2027-03-01T12:00Z",
     "2027-03-02T12:00Z"},
    {"block", "requester_id, interpreter_id, wished_by, created_at",
     "(select id from requester limit 1), (select id from interpreter limit 1),"
     " case '{0}' when '2035-03-01T12:00Z' then 'requester' else 'interpreter' end, '{0}'",
     "2035-03-01T12:00Z", "2035-03-02T12:00Z"},
    {"availability_pattern", "interpreter_id, weekday, from_min, to_min, valid_until",
     "(select id from interpreter limit 1), 1, 540, 720, '{0}'", "2036-12-02", "2036-12-03"},
    {"availability_exception", "interpreter_id, during, kind",
     "(select id from interpreter limit 1), tstzrange('2030-01-01Z', '{0}'), 'absent'",
     "2036-12-01T12:00Z", "2036-12-02T12:00Z"},
    {"holiday_answer", "interpreter_id, name, first_day, last_day, asked_at",
     "(select id from interpreter limit 1), 'Ferien', '{0}'::date - 7, '{0}', '2030-01-01Z'",
     "2036-12-01", "2036-12-02"},
    {"hotline_call",
     "requester_id, requested_by, setting, mode, form, language, state, requested_at,"
     " waits_until, planned_min, longest_min, ended_at, updated_at",
     "(select id from requester limit 1), (select account_id from membership limit 1),"
     " 'office_talk', 'telephone', 'spoken', 'arb', 'ended', '2030-01-01Z', '2030-01-01Z', 30, 90,"
     " '{0}', '2030-01-01Z'",
     "2036-03-01T12:00Z", "2036-03-02T12:00Z"},
    {"hotline_ring", "call_id, interpreter_id, rung_at, until",
     "(select id from hotline_call limit 1), (select id from interpreter order by id limit 1"
     " offset case '{0}' when '2037-01-30T12:00Z' then 0 else 1 end), '2030-01-01Z', '{0}'",
     "2037-01-30T12:00Z", "2037-01-31T12:00Z"},
    {"commitment", "interpreter_id, calendar_id, during, kind, state",
     "(select id from interpreter limit 1), gen_random_uuid(), tstzrange('2030-01-01Z', '{0}'),"
     " 'outside', 'confirmed'",
     "2036-03-01T12:00Z", "2036-03-02T12:00Z"},
    {"opening_balance", "year, kind, interpreter_id, cents",
     "{0}, 'paid', (select id from interpreter limit 1), 100", "2025", "2026"},
    {"import_run", "kind, sha256, created, changed, unchanged, done_at",
     "'interpreters', '\\x00', 1, 0, 0, '{0}'", "2027-03-01T12:00Z", "2027-03-02T12:00Z"},
    {"event", "aggregate, aggregate_id, seq, type, occurred_at",
     "'booking', gen_random_uuid(), 1, 'booking_moved', '{0}'", "2027-03-01T12:00Z",
     "2027-03-02T12:00Z"},
    {"audit", "at, channel, from_where, action, kind",
     "'{0}', 'portal', 'test', 'interpreter_viewed', 'interpreter'", "2036-03-01T12:00Z",
     "2036-03-02T12:00Z"},
    {"audit", "at, channel, from_where, action, kind",
     "'2030-01-01Z', 'portal', 'test', '{0}', 'interpreter'", "timesheets_listed",
     "interpreter_changed"},
    {"audit", "at, channel, from_where, action, kind",
     "'{0}', 'portal', 'test', 'interpreter_changed', 'interpreter'", "2027-03-01T12:00Z",
     "2027-03-02T12:00Z"},
};

TEST_F(EraseDatedTest, OfEachKindThePeriodDecides) {
    world.add_person();
    world.add_person();
    world.run(
        "insert into account (id, email, email_folded, display_name, created_at) values"
        " (gen_random_uuid(), 'lee@beispiel.example', 'lee@beispiel.example', 'Lee', now())");
    world.run(
        "insert into membership (tenant_id, id, account_id, role, valid_from, created_at) select"
        " current_tenant(), gen_random_uuid(), account_id, 'coordinator', now(), now()"
        " from account_for_login('lee@beispiel.example')");
    for (const auto& one : kDated) {
        const auto id_of = [&](std::string_view date) {
            const auto id = dispatch::to_text(world.new_id());
            const auto values = fmt::format(fmt::runtime(one.values), date);
            world.run(
                fmt::format("insert into {} (tenant_id, id, {}) values (current_tenant(),"
                            " '{}', {})",
                            one.table, one.columns, id, values));
            return id;
        };
        const auto gone = id_of(one.gone_from);
        const auto kept = id_of(one.kept_from);
        world.set_time("2037-03-02T03:00:00Z");
        world.now += dispatch::Seconds{&one - kDated};  // a timer of its own
        plan(world);
        world.work();
        EXPECT_EQ(world.count(fmt::format("{} where id = '{}'", one.table, gone)), 0)
            << one.table << ' ' << one.gone_from;
        EXPECT_EQ(world.count(fmt::format("{} where id = '{}'", one.table, kept)), 1)
            << one.table << ' ' << one.kept_from;
    }
}

}  // namespace
