#include "services/timesheets/report_sickness.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/assignments.hpp"
#include "api/handlers/offer_json.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
namespace timesheets = services::timesheets;

std::optional<calendar::LocalTime> optional_local(JsonReader& reader, std::string_view field) {
    const auto text = reader.optional_text(field, 16);
    if (!text) return std::nullopt;
    const auto local = calendar::parse_local_time(*text);
    if (!local) reader.note_problem("field_invalid", field);
    return local;
}

timesheets::ReportSickness read_command(const Call& call, JsonReader& reader) {
    timesheets::ReportSickness command{.interpreter = {}, .to = {}};
    command.from = optional_local(reader, "from");
    const auto to = optional_local(reader, "to");
    if (!to) reader.note_problem("field_missing", "to");
    command.to = to.value_or(calendar::LocalTime{});
    if (reader.optional_one_of("reason", {"sick", "prevented"}) == "prevented")
        command.reason = timesheets::SicknessReason::prevented;
    if (reader.boolean("preview", false)) command.rehearsal = timesheets::Rehearsal::preview;
    command.channel = channel_of(call, reader);
    return command;
}

/// What can be done next with what the person leaves behind.
void add_next_actions(Json& json, const Call& call, const timesheets::HitAssignment& hit) {
    switch (hit.result) {
        case timesheets::HitResult::search_restarted:
            return add_actions(json, call, "booking", booking::acts_on_gap({}));
        case timesheets::HitResult::already_begun: {
            const auto side = call.use.scope.interpreter ? dispatch::Actor::interpreter
                                                         : dispatch::Actor::coordinator;
            return add_actions(
                json, call, "assignment",
                booking::acts_on_assignment(side, {.planned = hit.planned, .now = call.use.now}));
        }
    }
}

Json hit_json(const Call& call, const timesheets::HitAssignment& hit) {
    const bool has_phone = !hit.requester_phone.empty() && !call.use.scope.interpreter;
    Json json{{"assignment_id", to_text(hit.id)},
              {"booking_id", to_text(hit.booking)},
              {"number", hit.number},
              {"begin", local_text(hit.planned.begin, call.session.zone)},
              {"end", local_text(hit.planned.end, call.session.zone)},
              {"requester",
               {{"id", to_text(hit.requester)},
                {"name", hit.requester_name},
                {"phone", has_phone ? Json(hit.requester_phone) : Json()}}},
              {"town", hit.town},
              {"result", timesheets::to_text(hit.result)},
              {"late", hit.late},
              {"urgent", hit.urgent},
              {"people_free", hit.people_free},
              {"chance", dispatch::matching::to_text(hit.chance)}};
    add_next_actions(json, call, hit);
    add_language(json, call, hit.language);
    return json;
}

}  // namespace

Answer report_sickness(Call& call) {
    const auto id = path_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    auto command = read_command(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    command.interpreter = *id;
    const auto sickness = timesheets::report_sickness(call.use, command);
    if (!sickness) return sickness.error();
    Json hit = Json::array();
    for (const auto& one : sickness->hit) hit.push_back(hit_json(call, one));
    return json_response(200, {{"preview", command.rehearsal == timesheets::Rehearsal::preview},
                               {"absence",
                                {{"begin", local_text(sickness->during.begin, call.session.zone)},
                                 {"end", local_text(sickness->during.end, call.session.zone)}}},
                               {"offers_declined", sickness->offers_declined},
                               {"hit", hit}});
}

}  // namespace api
