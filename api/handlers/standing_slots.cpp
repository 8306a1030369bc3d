#include "services/scheduling/standing_slots.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/names_json.hpp"
#include "api/handlers/pool_json.hpp"
#include "api/handlers/slots.hpp"
#include "api/json.hpp"
#include "services/scheduling/slot_appointments.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace scheduling = services::scheduling;

Json languages_json(const Call& call, const std::vector<std::string>& codes) {
    Json list = Json::array();
    for (const auto& code : codes) {
        Json one = Json::object();
        add_language(one, call, code);
        list.push_back(std::move(one));
    }
    return list;
}

Json slot_json(const Call& call, const scheduling::StandingSlot& slot) {
    return {{"id", dispatch::to_text(slot.id)},
            {"name", slot.name},
            {"requester_id", dispatch::to_text(slot.office)},
            {"requester_name", slot.office_name},
            {"place_id", dispatch::to_text(slot.place)},
            {"place_name", slot.place_name},
            {"town", slot.town},
            {"interpreter_id", dispatch::to_text(slot.interpreter)},
            {"person", slot.person},
            {"languages", languages_json(call, slot.languages)},
            {"first_day", calendar::to_text(slot.when.first_day)},
            {"last_day", day_or_null(slot.last_day)},
            {"from", calendar::to_text(slot.when.window.from)},
            {"to", calendar::to_text(slot.when.window.to)},
            {"rule", calendar::to_text(slot.when.rule)},
            {"grain_min", slot.grain.count()},
            {"school_holidays_pause", slot.school_holidays_pause}};
}

scheduling::StandingSlot read_slot(JsonReader& reader) {
    scheduling::StandingSlot slot{
        .name = reader.text("name", 80),
        .office = dispatch::RequesterId{reader.uuid("requester_id")},
        .place = dispatch::PlaceId{reader.uuid("place_id")},
        .interpreter = dispatch::InterpreterId{reader.uuid("interpreter_id")},
        .languages = reader.texts("languages", 10, 3),
        .when = {},
        .grain = dispatch::Minutes{reader.optional_integer("grain_min", 10, 60).value_or(15)},
        .school_holidays_pause = reader.boolean("school_holidays_pause", false)};
    if (slot.languages.empty()) reader.note_problem("field_missing", "languages");
    const auto grain = slot.grain.count();
    if (grain != 10 && grain != 15 && grain != 20 && grain != 30 && grain != 60)
        reader.note_problem("field_invalid", "grain_min");
    const auto first = optional_day(reader, "first_day");
    const auto from = calendar::parse_time_of_day(reader.text("from", 5));
    const auto to = calendar::parse_time_of_day(reader.text("to", 5));
    auto rule = calendar::parse_recurrence_rule(reader.text("rule", 200));
    if (!first) reader.note_problem("field_missing", "first_day");
    if (!from) reader.note_problem("field_invalid", "from");
    if (!to) reader.note_problem("field_invalid", "to");
    if (!rule) reader.note_problem("recurrence_invalid", "rule");
    if (first) slot.when.first_day = *first;
    if (from && to) slot.when.window = {*from, *to};
    if (rule) slot.when.rule = *std::move(rule);
    return slot;
}

using SlotId = dispatch::Id<struct StandingSlotKind>;

dispatch::Result<dispatch::Period> period_of(const Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    if (days->end - days->begin > std::chrono::days{366})
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "to"};
    const auto zone = *calendar::Zone::named(call.session.zone);
    return dispatch::Period{calendar::first_instant(zone, days->begin),
                            calendar::first_instant(zone, days->end)};
}

Json number_or_null(const std::optional<std::int64_t>& value) {
    return value ? Json(*value) : Json();
}

}  // namespace

Answer list_standing_slots(Call& call) {
    Json items = Json::array();
    for (const auto& slot : scheduling::list_standing_slots(call.use))
        items.push_back(slot_json(call, slot));
    return json_response(200, {{"items", items}});
}

Answer add_standing_slot(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto wanted = read_slot(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto added = scheduling::add_standing_slot(call.use, wanted);
    if (!added) return added.error();
    return json_response(201, slot_json(call, *added));
}

Answer end_standing_slot(Call& call) {
    const auto id = path_id<SlotId>(call.request, "standing_slot_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto last = optional_day(reader, "last_day");
    if (!last) reader.note_problem("field_missing", "last_day");
    if (const auto problem = reader.problem()) return *problem;
    const auto ended =
        scheduling::end_standing_slot(call.use, {.id = id->value, .last_day = *last});
    if (!ended) return ended.error();
    return no_content();
}

Answer read_slot_use(Call& call) {
    const auto within = period_of(call);
    if (!within) return within.error();
    Json items = Json::array();
    for (const auto& one : scheduling::read_slot_use(call.use, *within))
        items.push_back({{"standing_slot_id", dispatch::to_text(one.slot)},
                         {"name", one.name},
                         {"requester_name", one.office_name},
                         {"days", one.days},
                         {"offered_min", one.offered_min},
                         {"booked_min", number_or_null(one.booked_min)},
                         {"appointments", number_or_null(one.appointments)},
                         {"waiting", number_or_null(one.waiting)}});
    return json_response(200, {{"items", items}});
}

}  // namespace api
