#include "tests/services/world.hpp"

#include "dispatch/language/catalogue.hpp"
#include "dispatch/place/towns.hpp"
#include "services/documents/folding.hpp"
#include "services/record.hpp"
#include "services/run_due.hpp"

namespace tests {
namespace {

using dispatch::BookingId;
using dispatch::InterpreterId;

const dispatch::language::Catalogue& languages() {
    static const auto catalogue =
        dispatch::language::built_in_catalogue(services::documents::fold_for_search);
    return catalogue;
}

const dispatch::place::TownIndex& towns() {
    static const dispatch::place::TownIndex index{dispatch::place::all_towns(),
                                                  services::documents::fold_for_search};
    return index;
}

constexpr double kLatitude = 51.93;

}  // namespace

World::World(FreshDatabase& database, int number)
    : now{dispatch::parse_instant("2026-03-02T08:00:00Z").value()},
      tenant{database.add_tenant(number)},
      database_{database},
      tools_{.vault = database.vault(),
             .languages = languages(),
             .towns = towns(),
             .public_url = "https://mittler.example"},
      last_id_{number * 0x1000000} {
    actor.channel = services::Channel::portal;
    actor.from_where = "test";
    office = add_office();
}

services::UseCase World::use_case(db::Transaction& tx) {
    return {.tx = tx,
            .tools = tools_,
            .tenant = tenant,
            .zone = "Europe/Berlin",
            .land = "NW",
            .actor = actor,
            .scope = scope,
            .now = now,
            .new_id = [this] { return new_id(); }};
}

dispatch::Uuid World::new_id() {
    auto id = test_uuid(++last_id_);
    id.bytes[0] = 1;
    id.bytes[6] = 0x70;
    id.bytes[8] = 0x80;
    return id;
}

void World::set_time(std::string_view rfc3339) {
    now = dispatch::parse_instant(rfc3339).value();
}

dispatch::RequesterId World::add_office() {
    const dispatch::RequesterId id{new_id()};
    auto tx = database_.pool().begin(tenant);
    tx.run({"",
            "insert into requester (tenant_id, id, name, kind, created_at, updated_at)"
            " values ($1, $2, 'Beispielamt', 'jobcenter', $3, $3)"},
           tenant, id, now);
    tx.commit();
    return id;
}

InterpreterId World::add_person(const NewPerson& person) {
    const InterpreterId id{new_id()};
    auto tx = database_.pool().begin(tenant);
    tx.run({"",
            "insert into interpreter (tenant_id, id, calendar_id, given_name, family_name, kind,"
            " qualification, reached_by, travels_by, gender, radius_m, latitude, longitude,"
            " postcode, shares_calendar, created_at, updated_at)"
            " values ($1, $2, $3, 'Samira', 'Beispiel', $4, $5, $6, $7, $8, $9, $10, $11, $12,"
            " $13, $14, $14)"},
           tenant, id, person.shared_calendar.value_or(id.value), person.kind, person.qualification,
           person.reached_by, person.travels_by, person.gender, person.radius_m, kLatitude,
           person.home.longitude, person.home.postcode, person.shared_calendar.has_value(), now);
    tx.run({"",
            "insert into interpreter_language (tenant_id, id, interpreter_id, language, form,"
            " level, evidence) values ($1, $2, $3, $4, $5, $6, 'interview')"},
           tenant, new_id(), id, person.language, person.form, person.level);
    tx.commit();
    return id;
}

BookingId World::add_booking(const NewBooking& booking) {
    const BookingId id{new_id()};
    const auto requester = booking.requester.value_or(office);
    std::optional<dispatch::Uuid> place;
    auto use_tx = database_.pool().begin(tenant);
    auto use = use_case(use_tx);
    if (booking.at) {
        place = new_id();
        use.tx.run({"",
                    "insert into requester_place (tenant_id, id, requester_id, name, street,"
                    " postcode, town, latitude, longitude)"
                    " values ($1, $2, $3, 'Haus', 'Weg 1', $4, 'Detmold', $5, $6)"},
                   tenant, place, requester, booking.at->postcode, kLatitude,
                   booking.at->longitude);
    }
    use.tx.run(
        {"",
         "insert into booking (tenant_id, id, number, requester_id, place_id, state,"
         " urgency, setting, mode, form, language, duration_min, gender_wish, strategy,"
         " created_at, updated_at) values ($1, $2, (select coalesce(max(number), 0) + 1"
         " from booking), $3, $4, 'active', $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)"},
        tenant, id, requester, place, booking.urgency, booking.setting, booking.mode, booking.form,
        booking.language, booking.duration_min, booking.gender,
        booking.strategy.empty() ? std::optional<std::string>{} : std::optional{booking.strategy},
        now);
    for (std::size_t i = 0; i < booking.times.size(); ++i) {
        const auto begin = dispatch::parse_instant(booking.times[i]).value();
        use.tx.run({"",
                    "insert into booking_time_option (tenant_id, id, booking_id, version,"
                    " position, begin_at, end_at, local_begin, zone)"
                    " values ($1, $2, $3, 1, $4, $5, $6, '2026-03-09T11:00', 'Europe/Berlin')"},
                   tenant, new_id(), id, i + 1, begin,
                   begin + dispatch::Minutes{booking.duration_min});
    }
    for (int i = 1; i <= booking.seats; ++i)
        use.tx.run({"",
                    "insert into seat (tenant_id, id, booking_id, position, language, state)"
                    " values ($1, $2, $3, $4, $5, 'open')"},
                   tenant, new_id(), id, i, booking.language);
    if (!booking.case_hash.empty())
        use.tx.run({"",
                    "insert into booking_case (tenant_id, id, booking_id, reference_enc,"
                    " reference_hash) values ($1, $2, $3, '', $4)"},
                   tenant, new_id(), id, db::Bytes{booking.case_hash});
    const auto noted = services::note_event(
        use, {.type = "booking_activated", .aggregate = "booking", .aggregate_id = id.value});
    EXPECT_TRUE(noted);
    use_tx.commit();
    return id;
}

void World::set_rules(std::string_view kind, std::string_view document) {
    auto tx = database_.pool().begin(tenant);
    tx.run({"",
            "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
            " created_at) values ($1, $2, $3, (select coalesce(max(version), 0) + 1 from"
            " tenant_rule where kind = $3), $4, $5, $4)"},
           tenant, new_id(), kind, now, document);
    tx.commit();
}

int World::work() {
    int done = 0;
    while (act([&](services::UseCase& use) {
        use.actor = {};
        use.scope = {};
        const auto claimed = services::claim_due(use);
        if (!claimed) return false;
        const auto reacted = services::react(use, claimed->delivery);
        EXPECT_TRUE(reacted) << claimed->delivery.consumer << " refused with "
                             << reacted.error().code;
        services::finish(use, claimed->delivery.id, {});
        return true;
    }))
        ++done;
    return done;
}

void World::work_until(std::string_view rfc3339) {
    const auto end = dispatch::parse_instant(rfc3339).value();
    for (;;) {
        work();
        const auto rows = run("select min(due_at) as at from delivery where state = 'due'");
        const auto next = rows.only().optional_instant("at");
        if (!next || *next > end) break;
        now = *next;
    }
    now = end;
    work();
}

db::Rows World::run(std::string_view sql) {
    auto tx = database_.pool().begin(tenant);
    auto rows = tx.run({"", sql});
    tx.commit();
    return rows;
}

std::string World::text(std::string_view sql) {
    const auto rows = run(sql);
    return rows.empty() ? "-" : rows.only().optional_text("it").value_or("-");
}

int World::count(std::string_view sql_after_from) {
    return static_cast<int>(
        run("select count(*) as n from " + std::string{sql_after_from}).only().integer("n"));
}

std::vector<dispatch::SeatId> World::seats_of(BookingId booking) {
    std::vector<dispatch::SeatId> seats;
    const auto rows =
        run("select id from seat where booking_id = '" + to_text(booking) + "' order by position");
    for (const auto& row : rows) seats.push_back(row.id<dispatch::SeatId>("id"));
    return seats;
}

dispatch::OfferId World::offer_of(InterpreterId person, BookingId booking) {
    const auto rows = run("select id from offer where interpreter_id = '" + to_text(person) +
                          "' and booking_id = '" + to_text(booking) +
                          "' order by (state = 'made') desc, made_at desc, id desc limit 1");
    return rows.only().id<dispatch::OfferId>("id");
}

std::string World::offers(BookingId booking) {
    return text(
        "select string_agg(state, ',' order by made_at, position, id) as it from offer"
        " where booking_id = '" +
        to_text(booking) + "'");
}

std::string World::seat_states(BookingId booking) {
    return text(
        "select string_agg(state, ',' order by position) as it from seat"
        " where booking_id = '" +
        to_text(booking) + "'");
}

std::vector<InterpreterId> World::people_with(std::string_view state, BookingId booking) {
    std::vector<InterpreterId> people;
    const auto rows =
        run("select interpreter_id from offer where state = '" + std::string{state} +
            "' and booking_id = '" + to_text(booking) + "' order by made_at, position, id");
    for (const auto& row : rows) people.push_back(row.id<InterpreterId>("interpreter_id"));
    return people;
}

}  // namespace tests
