#include <nlohmann/json.hpp>

#include "api/handlers/desk_query.hpp"
#include "api/handlers/names_json.hpp"
#include "api/handlers/slots.hpp"
#include "api/json.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/scheduling/slot_appointments.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace scheduling = services::scheduling;

constexpr std::chrono::days kMost{62};

Json time_or_null(const Call& call,
                  const std::optional<dispatch::Period>& during,
                  dispatch::Instant dispatch::Period::*which) {
    return during ? Json(local_text((*during).*which, call.session.zone)) : Json();
}

Json id_or_null(const std::optional<dispatch::Uuid>& id) {
    return id ? Json(dispatch::to_text(*id)) : Json();
}

Json appointment_json(const Call& call, const scheduling::SlotAppointment& one) {
    Json json{{"id", dispatch::to_text(one.id)},
              {"requester_id", dispatch::to_text(one.office)},
              {"requester_name", one.office_name},
              {"reference", one.reference ? Json(*one.reference) : Json()},
              {"minutes", one.minutes.count()},
              {"state", one.during ? "booked" : "waiting"},
              {"begin_at", time_or_null(call, one.during, &dispatch::Period::begin)},
              {"end_at", time_or_null(call, one.during, &dispatch::Period::end)}};
    add_language(json, call, one.language);
    add_setting(json, one.setting);
    return json;
}

Json day_json(const Call& call, const scheduling::SlotDay& day) {
    const auto text = [&](dispatch::Instant at) { return local_text(at, call.session.zone); };
    Json free = Json::array();
    if (day.state != "paused" && day.state != "cancelled")
        for (const auto at :
             dispatch::booking::free_begins(day.grid, day.taken, day.grid.grain, call.use.now))
            free.push_back(text(at));
    Json taken = Json::array();
    for (const auto& one : day.taken)
        taken.push_back({{"begin_at", text(one.begin)}, {"end_at", text(one.end)}});
    Json appointments = Json::array();
    for (const auto& one : day.appointments) appointments.push_back(appointment_json(call, one));
    Json languages = Json::array();
    for (const auto& code : day.languages) {
        Json one = Json::object();
        add_language(one, call, code);
        languages.push_back(std::move(one));
    }
    return {{"id", dispatch::to_text(day.id)},
            {"standing_slot_id", dispatch::to_text(day.slot)},
            {"name", day.name},
            {"day", day.day},
            {"begin_at", text(day.grid.during.begin)},
            {"end_at", text(day.grid.during.end)},
            {"grain_min", day.grid.grain.count()},
            {"state", day.state},
            {"pause", day.pause ? Json(*day.pause) : Json()},
            {"booking_id", call.use.scope.interpreter ? Json() : id_or_null(day.booking)},
            {"assignment_id", id_or_null(day.assignment)},
            {"person", day.person},
            {"requester_id", dispatch::to_text(day.office)},
            {"requester_name", day.office_name},
            {"place_name", day.place_name},
            {"street", day.street},
            {"town", day.town},
            {"languages", languages},
            {"free", free},
            {"taken", taken},
            {"appointments", appointments},
            {"waiting", day.waiting}};
}

using DayId = dispatch::Id<struct SlotDayKind>;
using AppointmentId = dispatch::Id<struct SlotAppointmentKind>;

}  // namespace

Answer list_slot_days(Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    if (days->end - days->begin > kMost)
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "to"};
    const auto zone = *calendar::Zone::named(call.session.zone);
    const scheduling::ListSlotDays wanted{.within = {calendar::first_instant(zone, days->begin),
                                                     calendar::first_instant(zone, days->end)},
                                          .language = query_text(call.request, "language")};
    Json items = Json::array();
    for (const auto& day : scheduling::list_slot_days(call.use, wanted))
        items.push_back(day_json(call, day));
    return json_response(200, {{"items", items}});
}

Answer book_slot_appointment(Call& call) {
    const auto id = path_id<DayId>(call.request, "slot_day_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    scheduling::BookSlotAppointment command{
        .day = id->value,
        .language = reader.text("language", 3),
        .setting = reader.text("setting", 60),
        .reference = reader.optional_text("reference", 60),
        .minutes = dispatch::Minutes{reader.integer("minutes", 5, 240)},
        .waits = reader.boolean("waits", false)};
    if (const auto office = reader.optional_uuid("requester_id"))
        command.office = dispatch::RequesterId{*office};
    if (const auto begin = reader.optional_text("begin", 5)) {
        command.begin = calendar::parse_time_of_day(*begin);
        if (!command.begin) reader.note_problem("field_invalid", "begin");
    }
    if (const auto problem = reader.problem()) return *problem;
    const auto booked = scheduling::book_slot_appointment(call.use, command);
    if (!booked) return booked.error();
    return json_response(201, appointment_json(call, *booked));
}

Answer cancel_slot_appointment(Call& call) {
    const auto id = path_id<AppointmentId>(call.request, "slot_appointment_id");
    if (!id) return id.error();
    if (const auto done = scheduling::cancel_slot_appointment(call.use, id->value); !done)
        return done.error();
    return no_content();
}

}  // namespace api
