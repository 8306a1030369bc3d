// "belegt": what one pool learns of the times a person works for another one.
#include "tests/db/database_fixture.hpp"

namespace {

using dispatch::TenantId;

class BusyElsewhere : public tests::DatabaseTest {
protected:
    /// A person of the tenant on the calendar, and one commitment on 10 March 2026 from the hour.
    void add_person(const TenantId& tenant, int number, bool shares, int hour) {
        auto tx = pool().begin(tenant);
        tx.run(
            {"",
             "insert into interpreter (tenant_id, id, calendar_id, given_name, family_name, kind,"
             " shares_calendar, created_at, updated_at) values ($1, $2, $3, 'Mina', 'Muster',"
             " 'volunteer', $4, '2026-01-01Z', '2026-01-01Z')"},
            tenant, tests::test_uuid(number), calendar, shares);
        const auto begin = std::to_string(hour) + ":00Z";
        const auto end = std::to_string(hour + 1) + ":00Z";
        tx.run({"",
                "insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind,"
                " state) values ($1, $2, $2, $3, tstzrange(('2026-03-10 ' || $4)::timestamptz,"
                " ('2026-03-10 ' || $5)::timestamptz), 'assignment', 'confirmed')"},
               tenant, tests::test_uuid(number), calendar, begin, end);
        tx.commit();
    }
    db::Rows busy(const std::optional<TenantId>& tenant) {
        auto tx = pool().begin(tenant);
        return tx.run({"",
                       "select * from busy_elsewhere(array[$1::uuid], '2026-03-10Z',"
                       " '2026-03-11Z')"},
                      calendar);
    }

    dispatch::Uuid calendar = tests::test_uuid(77);
    TenantId lippe = database().add_tenant(1);
    TenantId solingen = database().add_tenant(2);
    TenantId stranger = database().add_tenant(3);
};

TEST_F(BusyElsewhere, TellsTheTimesOfTheOtherPoolAndNothingElse) {
    add_person(lippe, 101, true, 9);
    add_person(solingen, 102, true, 14);
    const auto rows = busy(lippe);
    const auto row = rows.only();
    EXPECT_EQ(row.instant("busy_begin"), *dispatch::parse_instant("2026-03-10T14:00:00Z"));
    EXPECT_EQ(row.instant("busy_end"), *dispatch::parse_instant("2026-03-10T15:00:00Z"));
    auto tx = pool().begin(std::nullopt);
    const auto names = tx.run({"",
                               "select proargnames::text[] as names from pg_proc"
                               " where proname = 'busy_elsewhere'"});
    EXPECT_EQ(names.only().text_array("names"),
              (std::vector<std::string>{"calendars", "begin_at", "end_at", "calendar_id",
                                        "busy_begin", "busy_end"}));
}

TEST_F(BusyElsewhere, AnswersNobodyWhoHasNoSuchPerson) {
    add_person(lippe, 101, true, 9);
    EXPECT_TRUE(busy(stranger).empty());
    EXPECT_TRUE(busy(std::nullopt).empty());
}

TEST_F(BusyElsewhere, AnswersOnlyIfThePersonAgreedInBothPools) {
    add_person(lippe, 101, false, 9);
    add_person(solingen, 102, true, 14);
    EXPECT_TRUE(busy(lippe).empty()) << "not agreed in the pool that asks";
    EXPECT_TRUE(busy(solingen).empty()) << "not agreed in the pool that is asked";
}

TEST_F(BusyElsewhere, SharedCalendarIsNeverBookedTwice) {
    add_person(lippe, 101, true, 9);
    EXPECT_THROW(add_person(solingen, 102, true, 9), db::ConstraintViolated);
}

}  // namespace
