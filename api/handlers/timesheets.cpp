#include <cmath>
#include <nlohmann/json.hpp>

#include "api/handlers/assignment_json.hpp"
#include "api/handlers/assignments.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/timesheets/confirm_timesheet.hpp"
#include "services/timesheets/object_to_timesheet.hpp"
#include "services/timesheets/submit_timesheet.hpp"

namespace api {
namespace {

namespace timesheets = services::timesheets;
using dispatch::AssignmentId;
using dispatch::Error;
using dispatch::Refusal;

Answer show(Call& call, AssignmentId id) {
    const auto view = timesheets::read_timesheet(call.use, id);
    if (!view) return view.error();
    return with_version(json_response(200, timesheet_json(call, *view)), view->version);
}

dispatch::calendar::LocalTime read_local_time(JsonReader& reader, std::string_view field) {
    const auto text = reader.text(field, 20);
    const auto time = dispatch::calendar::parse_local_time(text);
    if (!time) reader.note_problem("field_invalid", field);
    return time.value_or(dispatch::calendar::LocalTime{});
}

dispatch::calendar::WhenTwice read_when_twice(JsonReader& reader) {
    using dispatch::calendar::WhenTwice;
    const auto which = reader.optional_one_of("ambiguous", {"earlier", "later"});
    if (!which) return WhenTwice::ask;
    return *which == "later" ? WhenTwice::take_later : WhenTwice::take_earlier;
}

timesheets::SubmitTimesheet read_timesheet_input(JsonReader& reader, const Call& call) {
    timesheets::SubmitTimesheet command;
    command.begin = read_local_time(reader, "begin");
    command.end = read_local_time(reader, "end");
    command.when_twice = read_when_twice(reader);
    command.waiting_min = reader.optional_integer("waiting_min", 0, 600).value_or(0);
    command.travel_min = reader.optional_integer("travel_min", 0, 900).value_or(0);
    const double travel_km = reader.optional_number("travel_km", 0, 2000).value_or(0);
    command.travel_m = std::llround(travel_km * 1000);
    command.ticket_cents = reader.optional_integer("ticket_cents", 0, 100'000).value_or(0);
    command.note = reader.optional_text("note", 300);
    command.channel = channel_of(call, reader);
    return command;
}

timesheets::ConfirmedHow read_how(JsonReader& reader) {
    using timesheets::ConfirmedHow;
    const auto how = reader.one_of("how", {"click", "pin", "signature", "paper"});
    if (how == "pin") return ConfirmedHow::pin;
    if (how == "signature") return ConfirmedHow::signature;
    if (how == "paper") return ConfirmedHow::paper;
    return ConfirmedHow::click;
}

/// Everybody may ask; the office and the coordinator confirm, and the person hands over the phone.
bool may_confirm(const Session& session) {
    return session.may("timesheet_confirm") || session.may("timesheet_submit");
}

/// What is refused is rolled back; a wrong PIN must be remembered all the same.
void count_pin_try(const Call& call, AssignmentId id, const std::string& pin) {
    db::in_transaction(call.house.pool, call.session.tenant, [&](db::Transaction& tx) {
        services::UseCase use{.tx = tx,
                              .tools = call.house.tools,
                              .tenant = call.session.tenant,
                              .zone = call.session.zone,
                              .land = call.session.land,
                              .actor = call.use.actor,
                              .scope = call.use.scope,
                              .now = call.use.now,
                              .new_id = call.use.new_id,
                              .request_id = call.use.request_id};
        timesheets::count_pin_try(use, id, pin);
    });
}

}  // namespace

Answer read_timesheet(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    return show(call, *id);
}

Answer submit_timesheet(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    auto command = read_timesheet_input(reader, call);
    command.assignment = *id;
    if (const auto problem = reader.problem()) return *problem;
    const auto done = timesheets::submit_timesheet(call.use, command);
    if (!done) return done.error();
    return show(call, *id);
}

Answer confirm_timesheet(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    if (!may_confirm(call.session)) return Error{Refusal::forbidden, "capability_missing"};
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    timesheets::ConfirmTimesheet command{.assignment = *id, .how = read_how(reader)};
    command.pin = reader.optional_text("pin", 20).value_or("");
    command.channel = channel_of(call, reader);
    command.signer_name = reader.optional_text("signer_name", 120).value_or("");
    command.drawing = reader.optional_text("drawing", 20'000).value_or("");
    if (const auto problem = reader.problem()) return *problem;
    if (command.how == timesheets::ConfirmedHow::pin) count_pin_try(call, *id, command.pin);
    const auto done = timesheets::confirm_timesheet(call.use, command);
    if (!done) return done.error();
    return show(call, *id);
}

Answer object_to_timesheet(Call& call) {
    const auto id = path_id<AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto reason = reader.text("reason", 300);
    if (reason.size() < 3) reader.note_problem("field_invalid", "reason");
    const auto channel = channel_of(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto done = timesheets::object_to_timesheet(
        call.use, {.assignment = *id, .reason = reason, .channel = channel});
    if (!done) return done.error();
    return show(call, *id);
}

Answer list_timesheets(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto from = query_instant(call.request, "from");
    if (!from) return from.error();
    const auto until = query_instant(call.request, "until");
    if (!until) return until.error();
    const auto interpreter = query_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!interpreter) return interpreter.error();
    timesheets::ListTimesheets wanted{.state = std::nullopt,
                                      .interpreter = *interpreter,
                                      .place = call.session.place,
                                      .from = *from,
                                      .until = *until,
                                      .after_time = page->after_time,
                                      .after_id = page->after_id,
                                      .limit = page->limit};
    if (const auto state = call.request.query_value("state")) {
        if (!dispatch::booking::parse_timesheet_state(*state))
            return Error{Refusal::invalid, "field_invalid", "state"};
        wanted.state = std::string{*state};
    }
    const auto list = timesheets::list_timesheets(call.use, wanted);
    Json items = Json::array();
    for (const auto& view : list) items.push_back(timesheet_json(call, view));
    Json next;
    const bool by_begin = wanted.from || wanted.until;
    if (list.size() == wanted.limit)
        next = make_cursor(by_begin ? list.back().actual.begin : list.back().updated_at,
                           list.back().id->value);
    return page_response(std::move(items), std::move(next));
}

}  // namespace api
