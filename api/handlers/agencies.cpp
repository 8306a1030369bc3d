#include "services/agencies/agencies.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/agencies.hpp"
#include "api/handlers/booking_json.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/names_json.hpp"
#include "api/handlers/pool_json.hpp"
#include "api/json.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api {
namespace {

namespace agencies = services::agencies;
namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
using dispatch::Minutes;

Json agency_json(const Call& call, const agencies::Agency& agency) {
    const auto& contract = agency.contract;
    Json languages = Json::array();
    for (const auto& code : contract.languages) {
        Json one = Json::object();
        add_language(one, call, code);
        languages.push_back(std::move(one));
    }
    return {{"id", to_text(agency.id)},
            {"version", agency.version},
            {"name", agency.name},
            {"phone", agency.phone ? Json(*agency.phone) : Json()},
            {"contract_number", agency.contract_number},
            {"first_day", calendar::to_text(contract.first_day)},
            {"last_day", calendar::to_text(contract.last_day)},
            {"languages", languages},
            {"hour_cents", contract.hour_cents},
            {"call_off_min", contract.call_off.count()},
            {"response_min", contract.response.count()}};
}

agencies::Agency read_agency(JsonReader& reader) {
    agencies::Agency agency{
        .name = reader.text("name", 120),
        .phone = reader.optional_text("phone", 40),
        .contract_number = reader.text("contract_number", 60),
        .contract = {.languages = reader.texts("languages", 100, 3),
                     .first_day = {},
                     .last_day = {},
                     .hour_cents = static_cast<int>(reader.integer("hour_cents", 1, 100'000)),
                     .call_off = Minutes{reader.integer("call_off_min", 1, 720)},
                     .response = Minutes{reader.integer("response_min", 1, 14'400)}}};
    if (agency.contract.languages.empty()) reader.note_problem("field_missing", "languages");
    const auto first = optional_day(reader, "first_day");
    const auto last = optional_day(reader, "last_day");
    if (!first) reader.note_problem("field_missing", "first_day");
    if (!last) reader.note_problem("field_missing", "last_day");
    if (first) agency.contract.first_day = *first;
    if (last) agency.contract.last_day = *last;
    return agency;
}

Answer shown(const Call& call, const dispatch::Result<agencies::Agency>& agency, int status) {
    if (!agency) return agency.error();
    return with_version(json_response(status, agency_json(call, *agency)), agency->version);
}

Json call_off_json(const Call& call, const agencies::CallOff& one) {
    const auto& zone = call.session.zone;
    const auto now = call.use.now;
    Json acts = Json::array();
    for (const auto act :
         booking::possible_acts({.state = one.state, .during = one.during, .now = now}))
        acts.push_back(booking::to_text(act));
    Json json{{"id", to_text(one.id)},
              {"agency_id", to_text(one.agency)},
              {"agency_name", one.agency_name},
              {"place_id", to_text(one.place)},
              {"requester_name", one.requester_name},
              {"place_name", one.place_name},
              {"town", one.town},
              {"begin_at", local_text(one.during.begin, zone)},
              {"end_at", local_text(one.during.end, zone)},
              {"answer_due_at", local_text(one.answer_due_at, zone)},
              {"is_overdue", one.state == booking::CallOffState::asked && now >= one.answer_due_at},
              {"state", booking::to_text(one.state)},
              {"answered_at", one.answered_at ? Json(local_text(*one.answered_at, zone)) : Json()},
              {"hour_cents", one.hour_cents},
              {"charged_min", one.charged.count()},
              {"possible_acts", acts}};
    add_language(json, call, one.language);
    return json;
}

dispatch::Result<dispatch::Period> period_of(const Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    if (days->end - days->begin > std::chrono::days{366})
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "to"};
    const auto zone = *calendar::Zone::named(call.session.zone);
    return dispatch::Period{calendar::first_instant(zone, days->begin),
                            calendar::first_instant(zone, days->end)};
}

}  // namespace

Answer list_agencies(Call& call) {
    Json items = Json::array();
    for (const auto& agency : agencies::list_agencies(call.use))
        items.push_back(agency_json(call, agency));
    return json_response(200, {{"items", items}});
}

Answer add_agency(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto wanted = read_agency(reader);
    if (const auto problem = reader.problem()) return *problem;
    return shown(call, agencies::add_agency(call.use, wanted), 201);
}

Answer change_agency(Call& call) {
    const auto id = path_id<agencies::AgencyId>(call.request, "agency_id");
    if (!id) return id.error();
    const auto version = expected_version(call.request);
    if (!version) return version.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    auto wanted = read_agency(reader);
    if (const auto problem = reader.problem()) return *problem;
    wanted.id = *id;
    wanted.version = *version;
    return shown(call, agencies::change_agency(call.use, wanted), 200);
}

Answer list_call_offs(Call& call) {
    const auto within = period_of(call);
    if (!within) return within.error();
    Json items = Json::array();
    for (const auto& one : agencies::list_call_offs(call.use, *within))
        items.push_back(call_off_json(call, one));
    return json_response(200, {{"items", items}});
}

Answer make_call_off(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const agencies::MakeCallOff command{
        .agency = agencies::AgencyId{reader.uuid("agency_id")},
        .place = dispatch::PlaceId{reader.uuid("place_id")},
        .language = reader.text("language", 3),
        .begin = read_local(reader, "begin"),
        .duration = Minutes{reader.integer("duration_min", 5, 720)}};
    if (const auto problem = reader.problem()) return *problem;
    const auto made = agencies::make_call_off(call.use, command);
    if (!made) return made.error();
    return json_response(201, call_off_json(call, *made));
}

Answer act_on_call_off(Call& call) {
    const auto id = path_id<agencies::CallOffId>(call.request, "call_off_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto act = booking::parse_call_off_act(
        reader.one_of("act", {"accept", "decline", "withdraw", "deliver", "miss"}));
    if (const auto problem = reader.problem()) return *problem;
    const auto acted = agencies::act_on_call_off(call.use, {.id = *id, .act = act.value()});
    if (!acted) return acted.error();
    return json_response(200, call_off_json(call, *acted));
}

}  // namespace api
