#include "services/agencies/agencies.hpp"

#include "db/queries/agencies.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/record.hpp"

namespace services::agencies {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
namespace query = db::query;
using booking::AgencyContract;
using booking::CallOffAct;
using booking::CallOffState;
using dispatch::Done;
using dispatch::Error;
using dispatch::Minutes;
using dispatch::Period;
using dispatch::Refusal;
using dispatch::Result;

AgencyContract contract_of(const db::Row& row) {
    return {.languages = row.text_array("languages"),
            .first_day = calendar::parse_local_day(row.view("first_day")).value(),
            .last_day = calendar::parse_local_day(row.view("last_day")).value(),
            .hour_cents = static_cast<int>(row.integer("hour_cents")),
            .call_off = Minutes{row.integer("call_off_min")},
            .response = Minutes{row.integer("response_min")}};
}

std::vector<Agency> agencies_of(UseCase& use, std::optional<AgencyId> one) {
    std::vector<Agency> list;
    for (const auto& row : use.tx.run(query::agency_list, use.tenant, one))
        list.push_back({.id = row.id<AgencyId>("id"),
                        .version = row.integer("version"),
                        .name = row.text("name"),
                        .phone = row.optional_text("phone"),
                        .contract_number = row.text("contract_number"),
                        .contract = contract_of(row)});
    return list;
}

Result<Done> check(UseCase& use, const Agency& wanted) {
    for (const auto& code : wanted.contract.languages)
        if (use.tools.languages.find(code) == nullptr)
            return Error{Refusal::invalid, "language_unknown", code};
    return booking::check(wanted.contract);
}

/// The time that is looked at, or the one call-off.
struct Wanted {
    std::optional<Period> within = {};
    std::optional<CallOffId> one = {};
};

std::vector<CallOff> call_offs_of(UseCase& use, const Wanted& wanted) {
    std::optional<dispatch::Instant> from;
    std::optional<dispatch::Instant> to;
    if (wanted.within) {
        from = wanted.within->begin;
        to = wanted.within->end;
    }
    std::vector<CallOff> list;
    for (const auto& row : use.tx.run(query::call_off_list, use.tenant, from, to, wanted.one))
        list.push_back({.id = row.id<CallOffId>("id"),
                        .agency = row.id<AgencyId>("agency_id"),
                        .agency_name = row.text("agency_name"),
                        .place = row.id<dispatch::PlaceId>("place_id"),
                        .requester_name = row.text("requester_name"),
                        .place_name = row.text("place_name"),
                        .town = row.text("town"),
                        .language = row.text("language"),
                        .during = {row.instant("begin_at"), row.instant("end_at")},
                        .answer_due_at = row.instant("answer_due_at"),
                        .state = booking::parse_call_off_state(row.view("state")).value(),
                        .hour_cents = static_cast<int>(row.integer("hour_cents")),
                        .charged = Minutes{row.integer("charged_min")},
                        .answered_at = row.optional_instant("answered_at")});
    return list;
}

std::string_view event_of(CallOffState state) {
    switch (state) {
        case CallOffState::asked: return "call_off_made";
        case CallOffState::accepted: return "call_off_accepted";
        case CallOffState::declined: return "call_off_declined";
        case CallOffState::withdrawn: return "call_off_withdrawn";
        case CallOffState::delivered: return "call_off_delivered";
        case CallOffState::not_delivered: return "call_off_not_delivered";
    }
    return {};
}

/// Event and audit entry of what became of it; the call-off as it is now.
Result<CallOff> tell(UseCase& use, CallOffId id) {
    const auto now = call_offs_of(use, {.one = id}).front();
    const auto type = event_of(now.state);
    note_audit(use, {.action = type, .kind = "call_off", .ids = {id.value, now.agency.value}});
    if (auto told =
            note_event(use, {.type = type, .aggregate = "call_off", .aggregate_id = id.value});
        !told)
        return told.error();
    return now;
}

bool is_answer(CallOffAct act) {
    return act == CallOffAct::accept || act == CallOffAct::decline;
}

}  // namespace

std::vector<Agency> list_agencies(UseCase& use) {
    return agencies_of(use, {});
}

Result<Agency> add_agency(UseCase& use, const Agency& wanted) {
    if (auto good = check(use, wanted); !good) return good.error();
    const auto id = use.make_id<AgencyId>();
    const auto& c = wanted.contract;
    const auto added = use.tx.run(query::agency_add, use.tenant, id, wanted.name, wanted.phone,
                                  wanted.contract_number, calendar::to_text(c.first_day),
                                  calendar::to_text(c.last_day), c.languages, c.hour_cents,
                                  c.call_off, c.response, use.now);
    if (added.affected() == 0)
        return Error{Refusal::conflict, "agency_contract_exists", "contract_number"};
    note_audit(use, {.action = "agency_added", .kind = "agency", .ids = {id.value}});
    return agencies_of(use, id).front();
}

Result<Agency> change_agency(UseCase& use, const Agency& wanted) {
    if (auto good = check(use, wanted); !good) return good.error();
    const auto found = use.tx.run(query::agency_find, use.tenant, wanted.id);
    if (found.empty()) return Error{Refusal::not_found, "not_found"};
    if (found.only().integer("version") != wanted.version)
        return Error{Refusal::stale, "version_stale"};
    const auto& c = wanted.contract;
    const auto changed = use.tx.run(query::agency_change, use.tenant, wanted.id, wanted.name,
                                    wanted.phone, wanted.contract_number,
                                    calendar::to_text(c.first_day), calendar::to_text(c.last_day),
                                    c.languages, c.hour_cents, c.call_off, c.response, use.now);
    if (changed.affected() == 0)
        return Error{Refusal::conflict, "agency_contract_exists", "contract_number"};
    note_audit(use, {.action = "agency_changed", .kind = "agency", .ids = {wanted.id.value}});
    return agencies_of(use, wanted.id).front();
}

std::vector<CallOff> list_call_offs(UseCase& use, const Period& within) {
    return call_offs_of(use, {.within = within});
}

Result<CallOff> make_call_off(UseCase& use, const MakeCallOff& command) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto begin = calendar::to_instant(zone, command.begin, calendar::WhenTwice::take_earlier);
    if (!begin) return begin.error();
    if (begin->at <= use.now) return Error{Refusal::invalid, "call_off_in_past", "begin"};
    const auto found = use.tx.run(query::agency_find, use.tenant, command.agency);
    if (found.empty()) return Error{Refusal::not_found, "not_found", "agency_id"};
    const auto there = use.tx.run(query::agency_place, use.tenant, command.place);
    if (!there.only().boolean("there")) return Error{Refusal::not_found, "not_found", "place_id"};
    const auto contract = contract_of(found.only());
    const auto day = calendar::day_of(command.begin);
    if (auto good = booking::covers(contract, command.language, day); !good) return good.error();
    const auto id = use.make_id<CallOffId>();
    use.tx.run(query::call_off_add, use.tenant, id, command.agency, command.place, command.language,
               begin->at, begin->at + command.duration,
               booking::answer_due(contract, use.now, begin->at), contract.hour_cents,
               booking::charged(contract, command.duration), use.now);
    return tell(use, id);
}

Result<CallOff> act_on_call_off(UseCase& use, const ActOnCallOff& command) {
    const auto found = use.tx.run(query::call_off_find, use.tenant, command.id);
    if (found.empty()) return Error{Refusal::not_found, "not_found"};
    const auto row = found.only();
    const auto next =
        booking::after({.state = booking::parse_call_off_state(row.view("state")).value(),
                        .during = {row.instant("begin_at"), row.instant("end_at")},
                        .now = use.now},
                       command.act);
    if (!next) return next.error();
    std::optional<dispatch::Instant> answered;
    if (is_answer(command.act)) answered = use.now;
    use.tx.run(query::call_off_set_state, use.tenant, command.id, booking::to_text(*next),
               answered);
    return tell(use, command.id);
}

}  // namespace services::agencies
