#include "services/scheduling/foreign_calendars.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/pool.hpp"
#include "api/json.hpp"
#include "services/documents/busy_times.hpp"

namespace api {
namespace {

namespace scheduling = services::scheduling;

Json time_or_null(const Call& call, const std::optional<dispatch::Instant>& at) {
    return at ? Json(local_text(*at, call.session.zone)) : Json();
}

Json calendar_json(const Call& call, const scheduling::ForeignCalendar& one) {
    return {{"id", dispatch::to_text(one.id)},
            {"label", one.label},
            {"source", one.source},
            {"state", one.state},
            {"failure", one.failure ? Json(*one.failure) : Json()},
            {"busy_times", one.busy_times},
            {"unread_events", one.unread_events},
            {"created_at", local_text(one.created_at, call.session.zone)},
            {"fetched_at", time_or_null(call, one.fetched_at)},
            {"next_fetch_at", time_or_null(call, one.next_fetch_at)}};
}

Json conflict_json(const Call& call, const scheduling::CalendarConflict& one) {
    const auto text = [&](dispatch::Instant at) { return local_text(at, call.session.zone); };
    return {{"assignment_id", dispatch::to_text(one.assignment)},
            {"interpreter_id", dispatch::to_text(one.interpreter)},
            {"person", one.person},
            {"number", one.booking_number},
            {"begin_at", text(one.during.begin)},
            {"end_at", text(one.during.end)},
            {"busy_begin_at", text(one.busy.begin)},
            {"busy_end_at", text(one.busy.end)},
            {"label", one.label}};
}

using CalendarId = dispatch::Id<struct ForeignCalendarKind>;

}  // namespace

Answer list_foreign_calendars(Call& call) {
    const auto id = path_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto found = scheduling::list_foreign_calendars(call.use, *id);
    if (!found) return found.error();
    Json items = Json::array();
    for (const auto& one : found->calendars) items.push_back(calendar_json(call, one));
    Json conflicts = Json::array();
    for (const auto& one : found->conflicts) conflicts.push_back(conflict_json(call, one));
    return json_response(200, {{"items", items}, {"conflicts", conflicts}});
}

Answer add_foreign_calendar(Call& call) {
    const auto id = path_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const scheduling::AddForeignCalendar command{
        .interpreter = *id,
        .label = reader.text("label", 80),
        .address = reader.optional_text("address", 1000),
        .file = reader.optional_text("file", services::documents::kCalendarBytesMax)};
    if (const auto problem = reader.problem()) return *problem;
    const auto added = scheduling::add_foreign_calendar(call.use, command);
    if (!added) return added.error();
    return json_response(201, calendar_json(call, *added));
}

Answer fetch_foreign_calendar(Call& call) {
    const auto id = path_id<CalendarId>(call.request, "foreign_calendar_id");
    if (!id) return id.error();
    if (const auto done = scheduling::read_again(call.use, id->value); !done) return done.error();
    return no_content();
}

Answer remove_foreign_calendar(Call& call) {
    const auto id = path_id<CalendarId>(call.request, "foreign_calendar_id");
    if (!id) return id.error();
    if (const auto done = scheduling::remove_foreign_calendar(call.use, id->value); !done)
        return done.error();
    return no_content();
}

Answer list_calendar_conflicts(Call& call) {
    Json items = Json::array();
    for (const auto& one : scheduling::list_calendar_conflicts(call.use))
        items.push_back(conflict_json(call, one));
    return json_response(200, {{"items", items}});
}

}  // namespace api
