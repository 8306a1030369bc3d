#include "services/scheduling/slot_appointments.hpp"

#include <algorithm>
#include <map>

#include "db/queries/booking.hpp"
#include "db/queries/slots.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/record.hpp"

namespace services::scheduling {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
namespace query = db::query;
using dispatch::Done;
using dispatch::Error;
using dispatch::Minutes;
using dispatch::Period;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::Uuid;

constexpr std::int64_t kSmallCell = 5;

db::Cell sealed_at(const Uuid& id) {
    return {"slot_appointment", "reference_enc", id};
}

std::optional<Uuid> optional_uuid(const db::Row& row, std::string_view column) {
    return row.is_null(column) ? std::nullopt : std::optional{row.uuid(column)};
}

SlotDay day_of(const db::Row& row) {
    return {.id = row.uuid("id"),
            .slot = row.uuid("standing_slot_id"),
            .name = row.text("name"),
            .day = row.text("day"),
            .grid = {{row.instant("begin_at"), row.instant("end_at")},
                     Minutes{row.integer("grain_min")}},
            .state = row.text("state"),
            .pause = row.optional_text("pause"),
            .booking = optional_uuid(row, "booking_id"),
            .assignment = optional_uuid(row, "assignment_id"),
            .person = row.optional_text("person").value_or(""),
            .office = row.id<dispatch::RequesterId>("requester_id"),
            .office_name = row.text("requester_name"),
            .place = row.id<dispatch::PlaceId>("place_id"),
            .place_name = row.text("place_name"),
            .street = row.text("street"),
            .town = row.text("town"),
            .languages = row.text_array("languages")};
}

bool is_of_reader(const UseCase& use, const SlotAppointment& appointment) {
    return !use.scope.requester || *use.scope.requester == appointment.office;
}

SlotAppointment appointment_of(UseCase& use, const db::Row& row) {
    SlotAppointment one{.id = row.uuid("id"),
                        .office = row.id<dispatch::RequesterId>("requester_id"),
                        .office_name = row.text("requester_name"),
                        .language = row.text("language"),
                        .setting = row.text("setting"),
                        .minutes = Minutes{row.integer("minutes")}};
    if (!row.is_null("begin_at")) one.during = {row.instant("begin_at"), row.instant("end_at")};
    const auto sealed = row.optional_bytes("reference_enc");
    if (sealed && is_of_reader(use, one))
        one.reference = use.tools.vault.open(use.tx, use.tenant, sealed_at(one.id), *sealed);
    return one;
}

void add_appointments(UseCase& use, std::vector<SlotDay>& days) {
    std::vector<Uuid> ids;
    std::map<Uuid, SlotDay*> by_id;
    for (auto& day : days) {
        ids.push_back(day.id);
        by_id[day.id] = &day;
    }
    for (const auto& row : use.tx.run(query::slot_appointment_list, use.tenant, ids)) {
        auto& day = *by_id.at(row.uuid("slot_day_id"));
        auto one = appointment_of(use, row);
        if (one.during) day.taken.push_back(*one.during);
        if (!one.during) ++day.waiting;
        if (is_of_reader(use, one)) day.appointments.push_back(std::move(one));
    }
}

std::vector<SlotDay> read_days(UseCase& use,
                               const Period& within,
                               const std::optional<Uuid>& one,
                               const std::optional<std::string>& language) {
    std::vector<SlotDay> days;
    for (const auto& row : use.tx.run(query::slot_day_list, use.tenant, within.begin, within.end,
                                      use.scope.interpreter, one, language))
        days.push_back(day_of(row));
    add_appointments(use, days);
    return days;
}

constexpr Period kEver{dispatch::Instant{}, dispatch::Instant{std::chrono::hours{2'000'000}}};

/// The day, locked: of two who book at once the second sees the first.
Result<SlotDay> lock_day(UseCase& use, const Uuid& id) {
    if (use.tx.run(query::slot_day_find, use.tenant, id).empty())
        return Error{Refusal::not_found, "not_found", "slot_day_id"};
    auto days = read_days(use, kEver, id, {});
    if (days.empty()) return Error{Refusal::not_found, "not_found", "slot_day_id"};
    return std::move(days.front());
}

Result<dispatch::RequesterId> office_of(UseCase& use, const BookSlotAppointment& command) {
    const auto office = use.scope.requester ? use.scope.requester : command.office;
    if (!office) return Error{Refusal::invalid, "field_missing", "requester_id"};
    if (use.scope.requester && command.office && *command.office != *office)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    if (use.tx.run(query::booking_office_read, use.tenant, *office).empty())
        return Error{Refusal::not_found, "not_found", "requester_id"};
    return *office;
}

Result<Done> check(const SlotDay& day, const BookSlotAppointment& command) {
    if (day.state == "paused" || day.state == "cancelled")
        return Error{Refusal::conflict, "slot_day_paused"};
    if (std::ranges::find(day.languages, command.language) == day.languages.end())
        return Error{Refusal::invalid, "slot_language_other", "language"};
    if (dispatch::settings::find_setting(dispatch::settings::default_catalogue(),
                                         command.setting) == nullptr)
        return Error{Refusal::invalid, "setting_unknown", "setting"};
    return Done{};
}

/// The time of the appointment; nothing: it waits.
Result<std::optional<Period>> place_of(UseCase& use,
                                       const SlotDay& day,
                                       const BookSlotAppointment& command) {
    if (command.begin) {
        const auto zone = *calendar::Zone::named(use.zone);
        const auto begin = calendar::first_instant(
            zone, calendar::parse_local_day(day.day).value() + *command.begin);
        auto fits = rules_of::fit(day.grid, day.taken, {begin, begin + command.minutes}, use.now);
        if (fits) return std::optional{*fits};
        if (!command.waits || fits.error().code != "slot_time_taken") return fits.error();
        return std::optional<Period>{};
    }
    const auto begins = rules_of::free_begins(day.grid, day.taken, command.minutes, use.now);
    if (!begins.empty())
        return std::optional{Period{
            begins.front(), begins.front() + rules_of::rounded_up(day.grid, command.minutes)}};
    if (day.grid.during.begin <= use.now && day.grid.during.end <= use.now)
        return Error{Refusal::conflict, "slot_time_over"};
    if (!command.waits) return Error{Refusal::conflict, "slot_day_full"};
    return std::optional<Period>{};
}

Result<Done> move_somebody_up(UseCase& use, const Uuid& day_id) {
    use.scope.requester = std::nullopt;  // whoever waits, of any office
    auto day = lock_day(use, day_id);
    if (!day) return day.error();
    if (day->state == "paused" || day->state == "cancelled") return Done{};
    std::vector<rules_of::Waiting> waiting;
    std::vector<Uuid> ids;
    for (const auto& one : day->appointments) {
        if (one.during) continue;
        waiting.push_back({one.minutes});
        ids.push_back(one.id);
    }
    const auto moved = rules_of::move_up(day->grid, day->taken, waiting, use.now);
    if (!moved) return Done{};
    use.tx.run(query::slot_appointment_move_up, use.tenant, ids[moved->index], moved->during.begin,
               moved->during.end);
    note_audit(use, {.action = "slot_appointment_moved_up",
                     .kind = "slot_appointment",
                     .ids = {ids[moved->index], day_id}});
    return note_event(
        use,
        {.type = "slot_appointment_moved_up", .aggregate = "slot_day", .aggregate_id = day_id});
}

std::optional<std::int64_t> shown(std::int64_t count) {
    return count > 0 && count < kSmallCell ? std::nullopt : std::optional{count};
}

}  // namespace

std::vector<SlotDay> list_slot_days(UseCase& use, const ListSlotDays& wanted) {
    auto days = read_days(use, wanted.within, {}, wanted.language);
    std::vector<Uuid> ids;
    for (const auto& day : days)
        for (const auto& one : day.appointments) ids.push_back(one.id);
    if (!ids.empty())
        note_audit(use, {.action = "slot_appointment_viewed",
                         .kind = "slot_appointment",
                         .ids = std::move(ids)});
    return days;
}

Result<SlotAppointment> book_slot_appointment(UseCase& use, const BookSlotAppointment& command) {
    const auto office = office_of(use, command);
    if (!office) return office.error();
    const auto day = lock_day(use, command.day);
    if (!day) return day.error();
    if (auto good = check(*day, command); !good) return good.error();
    const auto place = place_of(use, *day, command);
    if (!place) return place.error();
    const auto id = use.new_id();
    std::optional<db::Bytes> sealed;
    if (command.reference)
        sealed = use.tools.vault.seal(use.tx, use.tenant, sealed_at(id), *command.reference);
    const auto begin = *place ? std::optional{(*place)->begin} : std::nullopt;
    const auto end = *place ? std::optional{(*place)->end} : std::nullopt;
    const auto added = use.tx.run(query::slot_appointment_add, use.tenant, id, command.day, *office,
                                  use.actor.account, command.language, command.setting, sealed,
                                  command.minutes, begin, end, use.now);
    if (added.affected() == 0) return Error{Refusal::conflict, "slot_time_taken", "begin"};
    if (!use.scope.requester) use.actor.on_behalf_of = office->value;
    note_audit(use, {.action = "slot_appointment_booked",
                     .kind = "slot_appointment",
                     .ids = {id, command.day}});
    const auto noted = note_event(
        use, {.type = "slot_day_changed", .aggregate = "slot_day", .aggregate_id = command.day});
    if (!noted) return noted.error();
    return SlotAppointment{.id = id,
                           .office = *office,
                           .office_name = {},
                           .language = command.language,
                           .setting = command.setting,
                           .reference = command.reference,
                           .minutes = command.minutes,
                           .during = *place};
}

Result<Done> cancel_slot_appointment(UseCase& use, const Uuid& id) {
    const auto rows = use.tx.run(query::slot_appointment_find, use.tenant, id, use.scope.requester);
    if (rows.empty() || rows.only().view("state") == "cancelled")
        return Error{Refusal::not_found, "not_found"};
    const auto day = rows.only().uuid("slot_day_id");
    const auto locked = lock_day(use, day);
    if (!locked) return locked.error();
    if (!use.scope.requester) use.actor.on_behalf_of = rows.only().uuid("requester_id");
    if (use.tx.run(query::slot_appointment_cancel, use.tenant, id).affected() == 0)
        return Error{Refusal::not_found, "not_found"};
    note_audit(
        use,
        {.action = "slot_appointment_cancelled", .kind = "slot_appointment", .ids = {id, day}});
    return move_somebody_up(use, day);
}

std::vector<SlotUse> read_slot_use(UseCase& use, const Period& within) {
    std::vector<SlotUse> list;
    for (const auto& row :
         use.tx.run(query::slot_utilisation, use.tenant, within.begin, within.end)) {
        const auto appointments = shown(row.integer("appointments"));
        list.push_back(
            {.slot = row.uuid("id"),
             .name = row.text("name"),
             .office_name = row.text("requester_name"),
             .days = row.integer("days"),
             .offered_min = row.integer("offered_min"),
             .booked_min = appointments ? std::optional{row.integer("booked_min")} : std::nullopt,
             .appointments = appointments,
             .waiting = shown(row.integer("waiting"))});
    }
    return list;
}

}  // namespace services::scheduling
