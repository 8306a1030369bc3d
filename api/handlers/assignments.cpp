#include "api/handlers/assignments.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/assignment_json.hpp"
#include "api/handlers/booking_answer.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "services/cancellation_effect.hpp"
#include "services/timesheets/cancel_assignment.hpp"
#include "services/timesheets/report_outcome.hpp"

namespace api {
namespace {

namespace timesheets = services::timesheets;
using dispatch::AssignmentId;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Error invalid(std::string_view field) {
    return {Refusal::invalid, "field_invalid", std::string{field}};
}

Result<timesheets::ListAssignments> read_wanted(const Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto from = query_instant(call.request, "from");
    if (!from) return from.error();
    const auto until = query_instant(call.request, "until");
    if (!until) return until.error();
    const auto interpreter = query_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!interpreter) return interpreter.error();
    timesheets::ListAssignments wanted{.from = *from, .until = *until, .interpreter = *interpreter};
    if (const auto state = call.request.query_value("state")) {
        if (!dispatch::booking::parse_assignment_state(*state)) return invalid("state");
        wanted.state = std::string{*state};
    }
    const auto without = call.request.query_value("without_timesheet").value_or("false");
    if (without != "true" && without != "false") return invalid("without_timesheet");
    wanted.without_timesheet = without == "true";
    wanted.place = call.session.place;
    wanted.updated_since = page->updated_since;
    wanted.after_begin = page->after_time;
    wanted.after_id = page->after_id;
    wanted.limit = page->limit;
    return wanted;
}

Json cancel_consequence_json(Call& call, const timesheets::AssignmentView& view) {
    if (!call.session.may("assignment_cancel") || !dispatch::booking::may(view.acts, "cancel"))
        return nullptr;
    const auto effect =
        services::effect_of_cancelling(call.use, view.planned.begin, dispatch::Actor::interpreter);
    return {{"late", effect.late}, {"text", effect.text_de}, {"text_en", effect.text_en}};
}

}  // namespace

Answer assignment_answer(Call& call, AssignmentId id, int status) {
    const auto view = timesheets::read_assignment(call.use, id);
    if (!view) return view.error();
    auto body = assignment_json(call, *view);
    body["follow_up"] = follow_up_json(call, *view);
    body["cancel_consequence"] = cancel_consequence_json(call, *view);
    return with_version(json_response(status, body), view->version);
}

Answer list_assignments(Call& call) {
    const auto wanted = read_wanted(call);
    if (!wanted) return wanted.error();
    const auto list = timesheets::list_assignments(call.use, *wanted);
    Json items = Json::array();
    for (const auto& view : list) items.push_back(assignment_json(call, view));
    Json next;
    if (list.size() == wanted->limit)
        next = make_cursor(list.back().planned.begin, list.back().id.value);
    return page_response(std::move(items), std::move(next));
}

Answer read_assignment(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    return assignment_answer(call, *id, 200);
}

Answer cancel_assignment(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto channel = channel_of(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto done =
        timesheets::cancel_assignment(call.use, {.assignment = *id, .channel = channel});
    if (!done) return done.error();
    return assignment_answer(call, *id, 200);
}

Answer report_outcome(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto outcome = reader.text("outcome", 60);
    const auto channel = channel_of(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto done = timesheets::report_outcome(
        call.use, {.assignment = *id, .outcome = outcome, .channel = channel});
    if (!done) return done.error();
    return assignment_answer(call, *id, 200);
}

}  // namespace api
