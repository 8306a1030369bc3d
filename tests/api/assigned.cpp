#include "tests/api/assigned.hpp"

#include "db/postgres/in_transaction.hpp"

namespace tests {
namespace {

void add_booking(services::UseCase& use, const Assigned& one, const Wanted& wanted) {
    auto& vault = use.tools.vault;
    const auto sealed = [&](const db::Cell& cell, const std::string& text) {
        return vault.seal(use.tx, use.tenant, cell, text);
    };
    use.tx.run({"",
                "insert into requester_place (tenant_id, id, requester_id, name, street, postcode,"
                " town) values ($1, $2, $3, 'Haus A', 'Lange Straße 1', '32756', 'Detmold')"},
               use.tenant, one.place, one.requester);
    use.tx.run(
        {"",
         "insert into booking (tenant_id, id, number, requester_id, place_id, contact_enc, state,"
         " urgency, setting, mode, form, language, duration_min, note_enc, created_at, updated_at)"
         " values ($1, $2, (select count(*) + 1 from booking), $3, $4, $5::bytea, 'active',"
         " 'normal', 'office_talk', 'on_site', 'spoken', 'ary', 60, $6::bytea, $7, $7)"},
        use.tenant, one.booking, one.requester, one.place,
        sealed({"booking", "contact_enc", one.booking.value}, wanted.contact),
        sealed({"booking", "note_enc", one.booking.value}, wanted.note), use.now);
    const auto reference = use.new_id();
    use.tx.run({"",
                "insert into booking_case (tenant_id, id, booking_id, reference_enc,"
                " reference_hash) values ($1, $2, $3, $4::bytea, '')"},
               use.tenant, reference, one.booking,
               sealed({"booking_case", "reference_enc", reference}, wanted.case_reference));
    use.tx.run({"",
                "insert into booking_time_option (tenant_id, id, booking_id, version, position,"
                " begin_at, end_at, local_begin, zone)"
                " values ($1, $2, $3, 1, 1, $4, $5, '2026-03-05T10:00', 'Europe/Berlin')"},
               use.tenant, one.time_option, one.booking, wanted.begin, wanted.end);
}

void add_seat(services::UseCase& use, const Assigned& one, const Wanted& wanted) {
    use.tx.run({"",
                "insert into seat (tenant_id, id, booking_id, position, language, state)"
                " values ($1, $2, $3, 1, 'ary', 'filled')"},
               use.tenant, one.seat, one.booking);
    use.tx.run({"",
                "insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind,"
                " state) values ($1, $2, $3, $3,"
                " tstzrange($4::timestamptz, $5::timestamptz), 'assignment', 'confirmed')"},
               use.tenant, one.commitment, one.interpreter, wanted.begin, wanted.end);
    const auto pin = use.tools.vault.seal(
        use.tx, use.tenant, {"assignment", "pin_enc", one.assignment.value}, wanted.pin);
    use.tx.run({"",
                "insert into assignment (tenant_id, id, booking_id, seat_id, interpreter_id,"
                " commitment_id, time_option_id, begin_at, end_at, state, pin_enc, confirmed_at,"
                " updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'confirmed',"
                " $10::bytea, $11, $11)"},
               use.tenant, one.assignment, one.booking, one.seat, one.interpreter, one.commitment,
               one.time_option, wanted.begin, wanted.end, pin, use.now);
}

}  // namespace

Assigned add_assigned(TestHouse& house, dispatch::TenantId tenant, const Wanted& wanted) {
    const auto& new_id = house.house().new_id;
    Assigned one{.requester = house.add_requester(tenant),
                 .interpreter = house.add_interpreter(tenant),
                 .place = {new_id()},
                 .booking = {new_id()},
                 .seat = {new_id()},
                 .time_option = new_id(),
                 .commitment = {new_id()},
                 .assignment = {new_id()},
                 .path = {}};
    one.path = "/api/v1/assignments/" + to_text(one.assignment);
    act(house, tenant, [&](services::UseCase& use) {
        add_booking(use, one, wanted);
        add_seat(use, one, wanted);
    });
    return one;
}

dispatch::OfferId offer_instead(TestHouse& house,
                                dispatch::TenantId tenant,
                                const Assigned& one,
                                std::string_view expires_at) {
    const dispatch::OfferId offer{house.house().new_id()};
    house.run(tenant, "delete from assignment");
    house.run(tenant, "delete from commitment");
    house.run(tenant, "update seat set state = 'searching'");
    house.run(tenant, "update interpreter set qualification = 'professional'");
    act(house, tenant, [&](services::UseCase& use) {
        use.tx.run({"",
                    "insert into interpreter_language (tenant_id, id, interpreter_id, language,"
                    " form, level, evidence)"
                    " values ($1, $2, $3, 'ary', 'spoken', 'native', 'exam')"},
                   tenant, use.new_id(), one.interpreter);
        const auto round = use.new_id();
        use.tx.run({"",
                    "insert into offer_round (tenant_id, id, booking_id, seat_id, number,"
                    " strategy, coordinator_confirms, state, opened_at)"
                    " values ($1, $2, $3, $4, 1, 'waves', false, 'open', $5)"},
                   tenant, round, one.booking, one.seat, use.now);
        use.tx.run({"",
                    "insert into offer (tenant_id, id, round_id, booking_id, seat_id,"
                    " interpreter_id, time_option_id, channel, state, position, points,"
                    " made_at, expires_at)"
                    " values ($1, $2, $3, $4, $5, $6, $7, 'mail', 'made', 1, 0, $8, $9)"},
                   tenant, offer, round, one.booking, one.seat, one.interpreter, one.time_option,
                   use.now, expires_at);
    });
    return offer;
}

void give_email(TestHouse& house,
                dispatch::TenantId tenant,
                dispatch::InterpreterId interpreter,
                std::string_view email) {
    act(house, tenant, [&](services::UseCase& use) {
        const auto sealed = use.tools.vault.seal(
            use.tx, tenant, {"interpreter", "email_enc", interpreter.value}, email);
        use.tx.run({"",
                    "update interpreter set email_enc = $3::bytea"
                    " where tenant_id = $1 and id = $2"},
                   tenant, interpreter, sealed);
    });
}

void act(TestHouse& house,
         dispatch::TenantId tenant,
         const std::function<void(services::UseCase&)>& work) {
    db::in_transaction(house.pool(), tenant, [&](db::Transaction& tx) {
        auto use = house.use_case(tx, tenant);
        work(use);
    });
}

}  // namespace tests
