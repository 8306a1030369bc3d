#include "services/timesheets/feedback.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/assignments.hpp"
#include "api/json.hpp"

namespace api {
namespace {

namespace timesheets = services::timesheets;

Json feedback_json(const Call& call, const timesheets::FeedbackView& view) {
    const auto& zone = call.session.zone;
    return {{"side", view.side},
            {"on_time", view.on_time},
            {"understood", view.understood},
            {"note", view.note ? Json(*view.note) : Json()},
            {"given_at", local_text(view.given_at, zone)},
            {"updated_at", local_text(view.updated_at, zone)}};
}

}  // namespace

Answer list_feedback(Call& call) {
    const auto id = path_id<dispatch::AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto list = timesheets::list_feedback(call.use, *id);
    if (!list) return list.error();
    Json items = Json::array();
    for (const auto& view : *list) items.push_back(feedback_json(call, view));
    return json_response(200, {{"items", items}});
}

Answer give_feedback(Call& call) {
    const auto id = path_id<dispatch::AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    if (!reader.has("on_time")) reader.note_problem("field_missing", "on_time");
    const timesheets::GiveFeedback command{.assignment = *id,
                                           .on_time = reader.boolean("on_time", true),
                                           .understood = reader.integer("understood", 1, 5),
                                           .note = reader.optional_text("note", 300)};
    if (const auto problem = reader.problem()) return *problem;
    const auto given = timesheets::give_feedback(call.use, command);
    if (!given) return given.error();
    return json_response(200, feedback_json(call, *given));
}

}  // namespace api
