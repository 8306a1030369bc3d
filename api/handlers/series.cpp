#include "api/handlers/series.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/series_json.hpp"
#include "api/problem.hpp"
#include "services/booking/resume_series.hpp"

namespace api {
namespace {

namespace bookings = services::booking;
namespace calendar = dispatch::calendar;
namespace matching = services::matching;
using dispatch::SeriesId;

calendar::LocalDay read_day(JsonReader& reader, std::string_view field) {
    const auto day = calendar::parse_local_day(reader.text(field, 10));
    if (!day) reader.note_problem("field_invalid", field);
    return day.value_or(calendar::LocalDay{});
}

std::vector<calendar::LocalDay> read_days(JsonReader& reader, std::string_view field) {
    std::vector<calendar::LocalDay> days;
    for (const auto& text : reader.texts(field, 200, 10)) {
        const auto day = calendar::parse_local_day(text);
        if (!day) reader.note_problem("field_invalid", field);
        if (day) days.push_back(*day);
    }
    return days;
}

/// The request inside is read as a single one; its problems are named with its path.
bookings::SeriesInput read_series_input(JsonReader& reader) {
    bookings::SeriesInput input;
    const Json& request = reader.raw("request");
    if (request.is_object()) {
        JsonReader inner{request};
        input.request = read_booking_input(inner);
        if (const auto problem = inner.problem())
            reader.note_problem(problem->code, "request." + problem->detail);
    } else {
        reader.note_problem(request.is_null() ? "field_missing" : "field_invalid", "request");
    }
    input.rule = reader.text("rule", 200);
    input.except = read_days(reader, "except");
    input.in_school_holidays = reader.boolean("in_school_holidays", false);
    return input;
}

bookings::Earnest read_earnest(JsonReader& reader) {
    return reader.boolean("preview", false) ? bookings::Earnest::preview : bookings::Earnest::real;
}

bookings::SeriesPart read_part(JsonReader& reader, SeriesId series) {
    const auto scope = reader.one_of("scope", {"this", "following", "all"});
    return {.series = series,
            .scope = dispatch::booking::parse_series_scope(scope).value_or(
                dispatch::booking::SeriesScope::this_one),
            .day = read_day(reader, "day"),
            .earnest = read_earnest(reader),
            .channel = read_channel(reader)};
}

Answer changed(const dispatch::Result<bookings::ChangedSeries>& change, bookings::Earnest earnest) {
    if (!change) return change.error();
    return json_response(200, series_change_json(*change, earnest));
}

using ChangePart = dispatch::Result<bookings::ChangedSeries> (*)(services::UseCase&,
                                                                 const bookings::SeriesPart&);

Answer change_part(Call& call, ChangePart change) {
    const auto id = path_id<SeriesId>(call.request, "series_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto part = read_part(reader, *id);
    if (const auto problem = reader.problem()) return *problem;
    return changed(change(call.use, part), part.earnest);
}

Answer series_answer(Call& call, SeriesId id, int status) {
    const auto view = bookings::read_series(call.use, id);
    if (!view) return view.error();
    return json_response(status, series_json(*view, call));
}

}  // namespace

Answer preview_series(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto input = read_series_input(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto preview = bookings::preview_series(call.use, input);
    if (!preview) return refused_judgement(call.use, preview.error());
    return json_response(200, series_preview_json(*preview));
}

Answer request_series(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto input = read_series_input(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto requested = bookings::request_series(call.use, input);
    if (!requested) return refused_judgement(call.use, requested.error());
    if (!requested->series)
        return problem_response({dispatch::Refusal::invalid, requested->refused_with},
                                call.use.request_id,
                                {{"findings", series_findings_json(requested->findings)}});
    return series_answer(call, *requested->series, 201);
}

Answer read_series(Call& call) {
    const auto id = path_id<SeriesId>(call.request, "series_id");
    if (!id) return id.error();
    return series_answer(call, *id, 200);
}

Answer cancel_series(Call& call) {
    return change_part(call, bookings::cancel_series);
}

Answer restore_series(Call& call) {
    return change_part(call, bookings::restore_series);
}

Answer move_series(Call& call) {
    const auto id = path_id<SeriesId>(call.request, "series_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::MoveSeries command{.part = read_part(reader, *id), .to = {}};
    command.to.local = read_local(reader, "local");
    if (const auto which = reader.optional_one_of("ambiguous", {"earlier", "later"}))
        command.to.which =
            *which == "later" ? bookings::WhichHour::later : bookings::WhichHour::earlier;
    if (const auto duration = reader.optional_integer("duration_min", 5, 1440))
        command.duration = dispatch::Minutes{*duration};
    if (const auto problem = reader.problem()) return *problem;
    return changed(bookings::move_series(call.use, command), command.part.earnest);
}

Answer extend_series(Call& call) {
    const auto id = path_id<SeriesId>(call.request, "series_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::ExtendSeries command{.series = *id, .end = {}};
    if (reader.has("until")) command.end.until = read_day(reader, "until");
    if (const auto count = reader.optional_integer("count", 2, 400))
        command.end.count = static_cast<int>(*count);
    command.earnest = read_earnest(reader);
    command.channel = read_channel(reader);
    if (const auto problem = reader.problem()) return *problem;
    return changed(bookings::extend_series(call.use, command), command.earnest);
}

Answer answer_series_offers(Call& call) {
    const auto id = path_id<SeriesId>(call.request, "series_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    matching::AnswerSeries command{.series = *id};
    if (reader.one_of("answer", {"accept", "decline"}) == "decline")
        command.answer = matching::SeriesAnswer::decline;
    for (const auto& offer : reader.uuids("offer_ids", 200)) command.offers.push_back({offer});
    if (const auto person = reader.optional_uuid("interpreter_id"))
        command.interpreter = dispatch::InterpreterId{*person};
    command.channel = channel_of(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto answered = matching::answer_series(call.use, command);
    if (!answered) return answered.error();
    return json_response(200, series_answers_json(*answered));
}

}  // namespace api
